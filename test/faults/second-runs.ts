/** A second run of the tracker begins just before a service call of another: it waits, or runs where nothing holds it back. */
import { partsOf, run, type PreparedEdits } from './edits';
import { JOBS, nextDays, type SweptJob } from './jobs';
import { outcomeOf, WRONGS, wrongsOf, type Outcome } from './outcome';

/** A second run of the tracker, begun just before a call of the first. */
export const SECOND_RUNS = JOBS.filter(({ entryPoint }) => entryPoint === 'runDaily' || entryPoint === 'importOneStop');

export interface SecondRunResult {
  readonly job: SweptJob;
  readonly second: SweptJob;
  readonly at: number;
  /** The second run was held back, and said so. */
  readonly isHeldBack: boolean;
  readonly faults: readonly string[];
}

/** Either order of the two, and the first alone. */
function ordersOf({ start, job, orders }: PreparedEdits, second: SweptJob): Outcome[] {
  const kept = orders.get(second.name);
  if (kept) return kept;
  const made = [[second, job], [job, second], [job]].map((runs) => {
    const host = start.copy();
    for (const one of runs) run(host, one);
    nextDays(host, job);
    return outcomeOf(host);
  });
  orders.set(second.name, made);
  return made;
}

export function runSecond(prepared: PreparedEdits, second: SweptJob, at: number): SecondRunResult {
  const { job, start } = prepared;
  const host = start.copy();
  const from = host.calls.total;
  let said = '';
  host.calls.before = ({ number }) => {
    if (number !== from + at) return;
    host.calls.before = () => undefined;
    said = run(host, second);
  };
  const message = run(host, job);
  nextDays(host, job);
  const found = outcomeOf(host);
  const wanted = ordersOf(prepared, second);
  const wrongs = wrongsOf(wanted[2] ?? found, found);
  const isHeldBack = said.includes('chưa xong');
  const faults = [
    ...WRONGS.filter((kind) => kind !== 'khác' && wrongs[kind] > 0).map((kind) => `${kind} ${wrongs[kind]}`),
    ...partsOf(wanted, found, { tab: '', edit: { name: '', make: () => false } }).map((part) => `khác: ${part}`),
    ...(said !== '' && !isHeldBack ? [`lần chạy thứ hai: ${said}`] : []),
    ...(message !== '' ? [`lần chạy thứ nhất: ${message}`] : []),
  ];
  return { job, second, at, isHeldBack, faults };
}
