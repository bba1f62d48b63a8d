/** Breaks a job at each of its service calls, in each way, and looks at what the next days make of it. */
import type { AppsScriptHost, Bundle } from '../../src/host/host';
import { attempt, nextDays, startOf, type SweptJob } from './jobs';
import { stateKey } from './known-state';
import { changesSomething, type Mode } from './modes';
import { differences, outcomeOf, WRONGS, wrongsOf, type Outcome, type Wrongs } from './outcome';

/** A job made ready: its start, the calls it makes, and what comes of it undisturbed. */
export interface Prepared {
  readonly job: SweptJob;
  readonly start: AppsScriptHost;
  /** Names of its service calls in their order. */
  readonly calls: readonly string[];
  /** How many writes wait before each of them, and after it. */
  readonly waiting: readonly { readonly before: number; readonly after: number }[];
  readonly wanted: Outcome;
  /** What comes of it by the end of each of the next days. */
  readonly wantedByDay: readonly Outcome[];
  /** What the next days made of a state that it was left in, by the state's key. */
  readonly known: Map<string, Pick<Result, 'wrongs' | 'parts'>>;
}

export interface Case {
  readonly mode: Mode;
  /** 1 for the job's first call. */
  readonly at: number;
}

export interface Result extends Case {
  readonly call: string;
  readonly wrongs: Wrongs;
  readonly parts: readonly string[];
}

export function prepare(job: SweptJob, bundle?: Bundle): Prepared {
  const start = startOf(job, bundle);
  const watched = start.copy();
  const calls: string[] = [];
  const waiting: { before: number; after: number }[] = [];
  const first = watched.calls.total + 1;
  watched.calls.before = (call) => {
    calls.push(call.name);
    waiting.push({ before: call.waiting, after: 0 });
  };
  watched.calls.after = (call) => {
    const own = waiting[call.number - first];
    if (own) own.after = call.waiting;
  };
  attempt(watched, job);
  watched.calls.before = watched.calls.after = () => undefined;
  const wantedByDay: Outcome[] = [];
  nextDays(watched, job, () => {
    wantedByDay.push(outcomeOf(watched));
    return false;
  });
  return { job, start, calls, waiting, wanted: outcomeOf(watched), wantedByDay, known: new Map() };
}

/** @param isWanted chooses among the cases that can make a difference */
export function casesOf(
  { calls }: Prepared,
  modes: readonly Mode[],
  isWanted: (one: Case & { call: string }) => boolean = () => true,
): Case[] {
  return modes.flatMap((mode) =>
    calls.flatMap((call, index) => {
      const one = { mode, at: index + 1 };
      return (mode.concerns?.(call) ?? true) && isWanted({ ...one, call }) ? [one] : [];
    }),
  );
}

/**
 * One of those that break a run in the same way: stopped behind a call or before the next, with as many of the writes
 * applied that waited there.
 */
export function distinct({ waiting }: Prepared, cases: readonly Case[]): Case[] {
  const seen = new Set<string>();
  return cases.filter(({ mode: { stop }, at }) => {
    if (!stop) return true;
    const count = waiting[at - 1]?.[stop.when] ?? 0;
    const applied = { none: 0, half: Math.floor(count / 2), all: count }[stop.applied];
    const key = `${stop.when === 'before' ? at - 1 : at} ${applied} ${count}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The cases that `npm test` always runs: what writes, sends or locks, failing after it or killed. */
export const isCrucial = ({ mode, call }: { mode: Mode; call: string }): boolean =>
  /^[234567]/.test(mode.name) && changesSomething(call);

/** Days are played until all is as it should be by then, three at most. */
export function runCase(prepared: Prepared, { mode, at }: Case): Result {
  const { job, start, calls, known } = prepared;
  const host = start.copy();
  const disarm = mode.arm(host, host.calls.total + at);
  attempt(host, job);
  disarm();
  const key = stateKey(host);
  const came = known.get(key) ?? whatComesOf(host, prepared);
  known.set(key, came);
  return { mode, at, call: calls[at - 1] ?? '', ...came };
}

function whatComesOf(host: AppsScriptHost, { job, wantedByDay }: Prepared): Pick<Result, 'wrongs' | 'parts'> {
  const byDay: Pick<Result, 'wrongs' | 'parts'>[] = [];
  nextDays(host, job, (day) => {
    const [wanted, found] = [wantedByDay[day - 1] as Outcome, outcomeOf(host)];
    const one = { wrongs: wrongsOf(wanted, found), parts: differences(wanted, found) };
    byDay.push(one);
    return !isWrong(one);
  });
  return byDay[byDay.length - 1] as Pick<Result, 'wrongs' | 'parts'>;
}

export const isWrong = ({ wrongs }: Pick<Result, 'wrongs'>): boolean => WRONGS.some((kind) => wrongs[kind] > 0);

export const describeCase = ({ mode, at, call, wrongs, parts }: Result): string =>
  `${mode.name} · lời gọi ${at} ${call} · ${WRONGS.filter((kind) => wrongs[kind] > 0)
    .map((kind) => `${kind} ${wrongs[kind]}`)
    .join(', ')} · ${parts.join(', ')}`;
