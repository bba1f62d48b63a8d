/** Runs a job on a disturbed tab and judges it: the same figures, or a stop that says what and where before it writes. */
import { ALL_TABS } from '../../src/app/tabs/all-tabs';
import type { AppsScriptHost } from '../../src/host/host';
import { ScriptFailure } from '../../src/host/runtime/script-failure';
import { typeBelowHeading } from '../builders/tracker';
import type { Disturbance, Done } from './disturbances';
import { JOBS, startOf, type SweptJob } from './jobs';
import { UNITS } from './small-authority';

export const TABS: readonly string[] = ALL_TABS.map(({ name }) => name);

/** The jobs of a month that write. */
const TOUCHING = ['recompute', 'importOneStop', 'addSlip', 'saveTally', 'pullSurvey', 'runDaily'];

export const TOUCHING_JOBS: readonly SweptJob[] = TOUCHING.flatMap((entryPoint) =>
  JOBS.filter((job) => job.entryPoint === entryPoint && job.start === 'at work').slice(0, 1),
);

/** Jobs that read all inputs: what cannot be counted is for them to say. */
const COUNTING = new Set(['recompute', 'importOneStop', 'runDaily']);

/** At work, with two rows at least in every tab that people fill. */
export function fullTabs(): AppsScriptHost {
  const host = startOf({ ...(TOUCHING_JOBS[0] as SweptJob) });
  typeBelowHeading(host, 'Phiếu tổng hợp', [
    ['1/2024', UNITS[0], 'Kiosk', '', '', '', '8', '3', '1', '', ''],
    ['1/2024', UNITS[1], 'Kiosk', '', '', '', '6', '2', '', '1', ''],
  ]);
  typeBelowHeading(host, 'Đánh giá ISO', [
    ['Đánh giá nội bộ', '10/01/2024', 'Tổ đánh giá', 'Đạt yêu cầu', '1', ''],
    ['Hậu kiểm', '20/01/2024', 'Chi cục TĐC', 'Đạt yêu cầu', '0', ''],
  ]);
  typeBelowHeading(host, 'Hành động khắc phục', [
    ['Trả chậm 1 hồ sơ', 'Thiếu người', 'Bổ sung người', UNITS[0]],
    ['Thiếu chữ ký', 'Sơ suất', 'Nhắc nhở', UNITS[1]],
  ]);
  typeBelowHeading(host, 'Thay đổi', [
    ['Thủ tục hành chính', 'Thủ tục kết hôn', UNITS[1], '13/QĐ-UBND', '', '03/01/2024', '05/01/2024'],
  ]);
  return host;
}

/** Rows as records by heading, those without content left out; `null` where there is no such tab. */
type Records = readonly Readonly<Record<string, unknown>>[] | null;

interface State {
  readonly tabs: ReadonlyMap<string, Records>;
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mails: string;
}

/** Only says when something ran, or is worked out by the sheet itself. */
const PASSING = new Set(['Thời điểm', 'Thời điểm nhập', 'Lần chạy tự động gần nhất', 'Tình trạng chạy tự động']);
const LOG = 'Nhật ký';

function stateOf(host: AppsScriptHost): State {
  const tabs = new Map<string, Records>();
  const headings = new Map<string, ReadonlySet<string>>();
  for (const { name, columns } of ALL_TABS) {
    const cells = host.workbook.sheetNamed(name)?.cells.all();
    const declared = columns.map(({ heading }) => heading).filter((heading) => !PASSING.has(heading));
    if (!cells) {
      tabs.set(name, null);
      continue;
    }
    const scores = cells.slice(0, 15).map((row) => columns.filter(({ heading }) => row.includes(heading)).length);
    const at = scores.indexOf(Math.max(0, ...scores));
    const own = declared
      .map((heading) => [heading, (cells[at] ?? []).indexOf(heading)] as const)
      .filter(([, column]) => column >= 0);
    headings.set(name, new Set(own.map(([heading]) => heading)));
    const records = cells
      .slice(at + 1)
      .map((row) => Object.fromEntries(own.map(([heading, column]) => [heading, row[column] ?? ''])));
    tabs.set(
      name,
      records.filter((record) => Object.values(record).some((cell) => cell !== '')),
    );
  }
  return { tabs, headings, mails: JSON.stringify(host.mailbox.sent.map(({ subject, to }) => [subject, to]).sort()) };
}

/** Whether a tab says the same in both, by the headings that both have. */
function isSame(tab: string, one: State, other: State): boolean {
  const [a, b] = [one.tabs.get(tab), other.tabs.get(tab)];
  if (!a || !b) return a === b;
  const common = [...(one.headings.get(tab) ?? [])].filter((heading) => other.headings.get(tab)?.has(heading));
  const told = (records: NonNullable<Records>): string =>
    records
      .map((record) => JSON.stringify(common.map((heading) => record[heading])))
      .filter((text) => /[^[\]",]/.test(text))
      .sort()
      .join('\n');
  return told(a) === told(b);
}

export type Verdict = 'như cũ' | 'như cũ, báo' | 'dừng, báo' | 'xong một phần, báo' | 'không làm được' | 'SAI';

export interface DisturbedRun {
  readonly tab: string;
  readonly disturbance: string;
  readonly job: string;
  readonly verdict: Verdict;
  /** What it said. */
  readonly message: string;
  /** Why it is wrong. */
  readonly why: readonly string[];
}

interface Ran {
  readonly before: State;
  readonly after: State;
  /** What came back as a failure, or what an alert said. */
  readonly message: string;
  readonly isFailed: boolean;
  /** What the menu's alert said. */
  readonly alert: string;
  /** New lines of the log. */
  readonly lines: string;
}

function run(host: AppsScriptHost, job: SweptJob): Ran {
  const before = stateOf(host);
  const dialogs = host.screen.dialogs.length;
  const lines = logOf(host);
  let [message, isFailed] = ['', false];
  try {
    const reply = job.run(host) as { ok?: boolean; message?: string; unfinished?: string } | undefined;
    isFailed = reply?.ok === false;
    message = [reply?.message, reply?.unfinished].filter(Boolean).join(' ');
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    [message, isFailed] = [error.message, true];
  }
  const shown = host.screen.dialogs.slice(dialogs).pop()?.text ?? '';
  return {
    before,
    after: stateOf(host),
    message: message || shown,
    isFailed,
    alert: shown,
    lines: logOf(host).slice(lines.length),
  };
}

const logOf = (host: AppsScriptHost): string =>
  (host.workbook.sheetNamed(LOG)?.cells.all() ?? []).map((row) => row.join(' ')).join('\n');

/** Plays all jobs on one disturbance of one tab. */
export class DisturbedTabs {
  private readonly references = new Map<string, Ran>();

  constructor(private readonly start: AppsScriptHost) {}

  play(tab: string, disturbance: Disturbance, job: SweptJob): DisturbedRun {
    const host = this.start.copy();
    const about = { tab, disturbance: disturbance.name, job: job.name };
    const done = disturbance.make(host, tab);
    if (done === null) return { ...about, verdict: 'không làm được', message: '', why: [] };
    const found = run(host, job);
    const wanted = this.referenceOf(tab, disturbance, job);
    return { ...about, ...judge(tab, disturbance, job, done, found, wanted) };
  }

  private referenceOf(tab: string, { name, plain }: Disturbance, job: SweptJob): Ran {
    const key = plain ? `${tab}\n${name}\n${job.name}` : job.name;
    const known = this.references.get(key);
    if (known) return known;
    const host = this.start.copy();
    plain?.(host, tab);
    const ran = run(host, job);
    this.references.set(key, ran);
    return ran;
  }
}

function judge(
  tab: string,
  { toldIn, mendedBy }: Disturbance,
  job: SweptJob,
  done: NonNullable<Done>,
  found: Ran,
  wanted: Ran,
): Pick<DisturbedRun, 'verdict' | 'message' | 'why'> {
  const { message } = found;
  const isGone = found.after.tabs.get(tab) === null;
  const compared = TABS.filter((name) => name !== LOG && !(name === tab && isGone));
  // What the job has nothing to do with stays as people left it.
  const isLeft =
    !COUNTING.has(job.entryPoint) && isSame(tab, found.after, found.before) && isSame(tab, wanted.after, wanted.before);
  const different = compared.filter((name) => !(name === tab && isLeft) && !isSame(name, found.after, wanted.after));
  const sameMails = found.after.mails === wanted.after.mails;
  const isNamed = (text: string): boolean => text.includes(`“${tab}”`) && text.includes(done);
  const isMended = mendedBy?.[0] === tab && mendedBy[1] === job.entryPoint;
  const owesWord = toldIn?.includes(tab) === true && !isMended && COUNTING.has(job.entryPoint);
  if (different.length === 0 && sameMails && found.isFailed === wanted.isFailed && found.alert === wanted.alert) {
    const isTold = isNamed(found.lines) || isNamed(message);
    if (owesWord && !isTold) return { verdict: 'SAI', message, why: ['không báo'] };
    return { verdict: owesWord || (found.isFailed && isTold) ? 'như cũ, báo' : 'như cũ', message, why: [] };
  }
  const why: string[] = [];
  if (!isNamed(message)) why.push(`không nêu ${message.includes(`“${tab}”`) ? 'cột' : 'trang'}`);
  // Nothing half-way: each tab is as it was, or as the undisturbed job leaves it.
  const halfway = different.filter((name) => !isSame(name, found.after, found.before));
  if (halfway.length > 0) why.push(`ghi dở ${halfway.join(', ')}`);
  const wrote = compared.some((name) => !isSame(name, found.after, found.before));
  return { verdict: why.length > 0 ? 'SAI' : wrote ? 'xong một phần, báo' : 'dừng, báo', message, why };
}

export const describeRun = ({ tab, disturbance, job, verdict, message, why }: DisturbedRun): string =>
  `${tab} · ${disturbance} · ${job}: ${verdict}${why.length > 0 ? ` (${why.join('; ')})` : ''}${message ? ` · ${message.slice(0, 160)}` : ''}`;
