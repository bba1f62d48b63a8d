/** What a host came to, as far as people would care, and what is wrong with it beside what should have come. */
import { FormulaCell } from '../../src/host/model/cell';
import type { AppsScriptHost } from '../../src/host/host';
import { FOREIGN } from './small-authority';

type Rows = readonly (readonly unknown[])[];

export interface Outcome {
  /** By tab: rows without what only says when something ran. */
  readonly tabs: Readonly<Record<string, Rows>>;
  readonly properties: Readonly<Record<string, string>>;
  /** Questions and choices of the Form that the tracker uses. */
  readonly form: unknown;
  readonly mails: readonly SentKey[];
  /** Each mail with its day; a fault may put a day off, so that only undisturbed runs are compared by it. */
  readonly sentOn: readonly string[];
  readonly outbox: readonly { readonly key: string; readonly state: string }[];
  readonly liveFormulas: number;
  readonly triggers: readonly string[];
  /** Messages in the log, for the person who looks. */
  readonly log: readonly string[];
}

interface SentKey {
  readonly key: string;
  readonly to: string;
}

const LOG = 'Nhật ký';
const OUTBOX = 'Thư điện tử';
const SURVEY = 'Khảo sát';
/** Columns that only say when something ran. */
const MOMENTS = new Set(['Thời điểm', 'Thời điểm nhập', 'Lần chạy tự động gần nhất']);
/** Facts about when the tracker ran, and ids, which differ from file to file. */
const MEMORY_OF_TIME = new Set(['surveyComplete', 'surveyForm']);

const MOMENT = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g;

/** What is remembered of mails follows what became of them, which is looked at by itself. */
const LEDGER = 'mails-';

export function outcomeOf(host: AppsScriptHost): Outcome {
  const tabs: Record<string, Rows> = {};
  let liveFormulas = 0;
  for (const { name, cells } of host.workbook.sheets) {
    const rows = cells.all();
    liveFormulas += rows.flat().filter((cell) => cell instanceof FormulaCell && isForeign(cell)).length;
    if (name === LOG || name === OUTBOX) continue;
    const kept = withoutMoments(rows);
    tabs[name] = name === SURVEY ? sorted(kept) : kept;
  }
  const formId = formOf(host);
  const form = host.forms.find(({ id }) => id === formId);
  return {
    tabs,
    properties: propertiesOf(host),
    form: form && {
      title: form.title,
      items: form.items.map((item) => ({ ...item, id: '' })),
      responses: form.responses.length,
    },
    sentOn: host.mailbox.sent.map(({ subject, at }) => `${keyIn(subject)} ${at.slice(0, 10)}`).sort(),
    mails: host.mailbox.sent.map(({ subject, to }) => ({ key: keyIn(subject), to })),
    outbox: columns(host, OUTBOX, 'Mã thư', 'Trạng thái').map(([key = '', state = '']) => ({ key, state })),
    liveFormulas,
    triggers: host.triggers.map(({ handler }) => handler).sort(),
    log: columns(host, LOG, 'Nội dung').flat(),
  };
}

const isForeign = (cell: FormulaCell): boolean => JSON.stringify(cell).includes(FOREIGN.slice(1, 20));
const keyIn = (subject: string): string => /\[([^\]]+)\]$/.exec(subject)?.[1] ?? subject;
const sorted = (rows: Rows): Rows => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function withoutMoments(rows: Rows): Rows {
  const headings = rows.slice(0, 3).find((row) => row.some((cell) => MOMENTS.has(String(cell)))) ?? [];
  const dropped = new Set(headings.flatMap((heading, at) => (MOMENTS.has(String(heading)) ? [at] : [])));
  return dropped.size === 0 ? rows.map((row) => [...row]) : rows.map((row) => row.filter((_, at) => !dropped.has(at)));
}

/** Cells of a column that say something, wherever its heading stands. */
function columns(host: AppsScriptHost, tab: string, ...wanted: readonly string[]): string[][] {
  const rows = host.workbook.sheetNamed(tab)?.cells.all() ?? [];
  const at = rows.findIndex((row) => row.includes(wanted[0] ?? ''));
  const headings = rows[at] ?? [];
  return at < 0
    ? []
    : rows
        .slice(at + 1)
        .map((row) => wanted.map((heading) => String(row[headings.indexOf(heading)] ?? '')))
        .filter(([first]) => first !== '');
}

function allProperties(host: AppsScriptHost): Record<string, string> {
  return Object.assign({}, ...Object.values(host.properties)) as Record<string, string>;
}

function formOf(host: AppsScriptHost): string | null {
  const kept = allProperties(host)['surveyForm'];
  return kept === undefined ? null : (JSON.parse(kept) as { formId: string }).formId;
}

function propertiesOf(host: AppsScriptHost): Record<string, string> {
  const isCompared = (name: string): boolean => !MEMORY_OF_TIME.has(name) && !name.startsWith(LEDGER);
  const compared = Object.entries(allProperties(host)).filter(([name]) => isCompared(name));
  return Object.fromEntries(compared.map(([name, text]) => [name, text.replace(MOMENT, '…')]));
}

/** Everything that must be nought. */
export const WRONGS = ['khác', 'mất phiếu', 'phiếu đôi', 'thư đôi', 'thư mất', 'công thức lạ'] as const;
export type Wrong = (typeof WRONGS)[number];
export type Wrongs = Readonly<Record<Wrong, number>>;

const KNOWN_STATES = new Set(['chờ gửi', 'lỗi', 'chưa rõ đã gửi hay chưa']);

/** @param wanted what the undisturbed run came to */
export function wrongsOf(wanted: Outcome, found: Outcome): Wrongs {
  const ids = idsOf(found);
  const sent = found.mails.map(({ key, to }) => `${key} ${to}`);
  const shown = new Map(found.outbox.map(({ key, state }) => [key, state]));
  const isAccountedFor = ({ key, to }: SentKey): boolean =>
    sent.includes(`${key} ${to}`) || KNOWN_STATES.has(shown.get(key) ?? '');
  return {
    khác: differences(wanted, found).length,
    'mất phiếu': [...new Set(idsOf(wanted))].filter((id) => !ids.includes(id)).length,
    'phiếu đôi': ids.length - new Set(ids).size,
    'thư đôi': sent.length - new Set(sent).size,
    'thư mất': wanted.mails.filter((mail) => !isAccountedFor(mail)).length,
    'công thức lạ': found.liveFormulas,
  };
}

/** Names of the parts that differ; the outbox where its rows do not tell what became of the mails. */
export function differences(wanted: Outcome, found: Outcome): string[] {
  const names = new Set([...Object.keys(wanted.tabs), ...Object.keys(found.tabs)]);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const parts = [...names].filter((name) => !same(wanted.tabs[name], found.tabs[name]));
  for (const part of ['properties', 'form', 'triggers'] as const)
    if (!same(wanted[part], found[part])) parts.push(part);
  if (!same(wanted.outbox.map(({ key }) => key).sort(), found.outbox.map(({ key }) => key).sort())) parts.push(OUTBOX);
  const sent = new Set(found.mails.map(({ key }) => key));
  const lies = found.outbox.filter(
    ({ key, state }) => (state === 'đã gửi') !== sent.has(key) && !KNOWN_STATES.has(state),
  );
  const unsaid = found.outbox.filter(({ key, state }) => sent.has(key) && (state === 'chờ gửi' || state === 'lỗi'));
  for (const { key } of [...lies, ...unsaid]) parts.push(`${OUTBOX}: ${key}`);
  return parts;
}

function idsOf({ tabs }: Outcome): string[] {
  const rows = tabs[SURVEY] ?? [];
  const headings = rows.find((row) => row.includes('Mã phản hồi')) ?? [];
  const at = headings.indexOf('Mã phản hồi');
  return rows.map((row) => String(row[at] ?? '')).filter((id) => id !== '' && id !== 'Mã phản hồi');
}
