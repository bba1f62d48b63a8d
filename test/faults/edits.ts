/** Mode 8: somebody edits a tab just before a service call of a job, or a second run of the tracker begins there. */
import type { AppsScriptHost } from '../../src/host/host';
import { ScriptFailure } from '../../src/host/runtime/script-failure';
import { nextDays, startOf, type SweptJob } from './jobs';
import { stateKey } from './known-state';
import { outcomeOf, WRONGS, wrongsOf, type Outcome, type Wrongs } from './outcome';
import { EDITS, undoRename, type PersonEdit } from './person-edits';
import { touchesOf } from './touches';

/** What an edit may be compared with: the same edit made just before the job, and just after it. */
interface References {
  readonly before: Outcome;
  readonly after: Outcome;
  /** The most calls that either run took. */
  readonly calls: number;
}

export interface EditCase {
  readonly job: SweptJob;
  readonly tab: string;
  readonly edit: PersonEdit;
  /** 1 for the job's first call. */
  readonly at: number;
}

/** `mended`: it took more calls than undisturbed. `stopped`: it ended with a message. */
export type Reaction = 'finished' | 'mended' | 'stopped';

export interface EditResult extends EditCase {
  readonly call: string;
  readonly reaction: Reaction;
  readonly message: string;
  /** Tabs, and other parts, that are neither as before nor as after. */
  readonly parts: readonly string[];
  readonly wrongs: Wrongs;
}

export interface PreparedEdits {
  readonly job: SweptJob;
  readonly start: AppsScriptHost;
  readonly calls: readonly string[];
  readonly cases: readonly EditCase[];
  /** What has been worked out already, by tab and edit, and by second run. */
  readonly references: Map<string, References | null>;
  readonly orders: Map<string, Outcome[]>;
  /** By the key of the state that the job left. */
  readonly futures: Map<string, Outcome>;
}

/** Cases of a job: each edit of each tab before each call that has to do with the tab. Elsewhere it makes no difference. */
export function prepareEdits(job: SweptJob, start = startOf(job)): PreparedEdits {
  const watched = start.copy();
  const { calls, touched } = touchesOf(watched, () => run(watched, job));
  const cases = touched.flatMap((tabs, index) =>
    [...tabs].flatMap((tab) =>
      EDITS.filter((edit) => edit.tabs === undefined || edit.tabs.includes(tab)).map((edit) => ({
        job,
        tab,
        edit,
        at: index + 1,
      })),
    ),
  );
  return { job, start, calls, cases, references: new Map(), orders: new Map(), futures: new Map() };
}

/** `null` where the edit cannot be made before the job, nor after it. */
function referencesOf(prepared: PreparedEdits, { tab, edit }: EditCase): References | null {
  const { start, job, references } = prepared;
  const key = `${tab}\n${edit.name}`;
  const kept = references.get(key);
  if (kept !== undefined) return kept;
  const one = (isBefore: boolean): { outcome: Outcome; calls: number } | null => {
    const host = start.copy();
    if (isBefore && !edit.make(host, tab)) return null;
    const from = host.calls.total;
    run(host, job);
    const calls = host.calls.total - from;
    if (!isBefore && !edit.make(host, tab)) return null;
    return { outcome: afterwards(host, prepared, edit), calls };
  };
  const [before, after] = [one(true), one(false)];
  const found = after && {
    before: (before ?? after).outcome,
    after: after.outcome,
    calls: Math.max(before?.calls ?? 0, after.calls),
  };
  references.set(key, found);
  return found;
}

function afterwards(host: AppsScriptHost, { job, futures }: PreparedEdits, edit: PersonEdit): Outcome {
  if (edit.isRename) undoRename(host);
  const key = stateKey(host);
  const known = futures.get(key);
  if (known) return known;
  nextDays(host, job);
  const outcome = outcomeOf(host);
  futures.set(key, outcome);
  return outcome;
}

/** @returns what it said where it did not come to its end, `''` where it did */
export function run(host: AppsScriptHost, job: SweptJob): string {
  const shown = host.screen.dialogs.length;
  const errors = errorLines(host);
  try {
    const reply = job.run(host) as { ok?: boolean; message?: string } | undefined;
    if (reply?.ok === false) return reply.message ?? 'ok: false';
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    return error.message;
  }
  if (errorLines(host) === errors) return '';
  return host.screen.dialogs.slice(shown).pop()?.text ?? 'stopped';
}

const errorLines = (host: AppsScriptHost): number =>
  (host.workbook.sheetNamed('Nhật ký')?.cells.all() ?? []).filter(
    (row) => row.includes('Lỗi') && !row.some((cell) => String(cell).includes('chưa xong')),
  ).length;

/** Runs it; `null` where the edit could not be made at that call. */
export function runEdit(prepared: PreparedEdits, one: EditCase): EditResult | null {
  const wanted = referencesOf(prepared, one);
  if (!wanted) return null;
  const { job, start, calls } = prepared;
  const host = start.copy();
  const from = host.calls.total;
  let isMade = false;
  host.calls.before = ({ number }) => {
    if (number !== from + one.at) return;
    host.calls.before = () => undefined;
    isMade = one.edit.make(host, one.tab);
  };
  const message = run(host, job);
  const took = host.calls.total - from;
  host.calls.before = () => undefined;
  if (!isMade) return null;
  const found = afterwards(host, prepared, one.edit);
  return {
    ...one,
    call: calls[one.at - 1] ?? '',
    reaction: message !== '' ? 'stopped' : took > wanted.calls ? 'mended' : 'finished',
    message,
    parts: partsOf([wanted.before, wanted.after], found, one),
    wrongs: leastOf([wanted.before, wanted.after].map((one) => wrongsOf(one, found))),
  };
}

const leastOf = (all: readonly Wrongs[]): Wrongs =>
  Object.fromEntries(WRONGS.map((kind) => [kind, Math.min(...all.map((wrongs) => wrongs[kind]))])) as Wrongs;

/**
 * Tabs in which the order of rows says something. Elsewhere a row that was put back stands at the end, and an empty row that
 * came in while others were deleted may have gone with them.
 */
const ORDERED = new Set(['Mục tiêu', 'Chỉ số']);

export function partsOf(
  wanted: readonly Outcome[],
  found: Outcome,
  { tab, edit }: Pick<EditCase, 'tab' | 'edit'>,
): string[] {
  const names = new Set([found, ...wanted].flatMap(({ tabs }) => Object.keys(tabs)));
  const isListed = (name: string): boolean => !ORDERED.has(name) || (name === tab && edit.isSort === true);
  const shape = (rows: readonly (readonly unknown[])[] | undefined, name: string): string => {
    if (!isListed(name)) return JSON.stringify(rows);
    // In a new tab a row that came in before anything stood there is filled: its formula then looks at another row.
    const told = (row: readonly unknown[]): string => JSON.stringify(row).replace(/\b[A-Z]\d+\b/g, 'ô');
    const filled = (rows ?? []).filter((row) => row.some((cell) => cell !== ''));
    return filled.map(told).sort().join('\n');
  };
  const parts = [...names].filter(
    (name) => !wanted.some((one) => shape(one.tabs[name], name) === shape(found.tabs[name], name)),
  );
  const same = (part: (outcome: Outcome) => unknown): boolean =>
    wanted.some((one) => JSON.stringify(part(one)) === JSON.stringify(part(found)));
  if (!same(({ properties }) => properties)) parts.push('thuộc tính');
  if (!same(({ form }) => form)) parts.push('biểu mẫu');
  if (!same(({ triggers }) => triggers)) parts.push('lịch chạy');
  if (!same(({ outbox }) => outbox.map(({ key, state }) => `${key} ${state}`).sort())) parts.push('Thư điện tử');
  return parts;
}

/** What is wrong with it: a job that stopped and told so makes good in the days after as well. */
export function faultsOf({ parts, wrongs, reaction, message, tab }: EditResult): string[] {
  const counts = WRONGS.filter((kind) => kind !== 'khác' && wrongs[kind] > 0).map((kind) => `${kind} ${wrongs[kind]}`);
  const isTold = reaction === 'stopped' && message.includes(`“${tab}”`);
  if (reaction === 'stopped' && !isTold) counts.push('dừng mà không nêu trang');
  return [...counts, ...parts.map((part) => `khác: ${part}`)];
}

export const describeEdit = (result: EditResult): string =>
  `${result.job.name} · ${result.tab} · ${result.edit.name} · lời gọi ${result.at} ${result.call} · ` +
  `${result.reaction} · ${faultsOf(result).join(', ')}${result.message ? ` · ${result.message.slice(0, 120)}` : ''}`;

/** The words for them in a table. */
export const REACTIONS: Readonly<Record<Reaction, string>> = {
  finished: 'xong',
  mended: 'xong, có sửa lại',
  stopped: 'dừng, báo',
};
