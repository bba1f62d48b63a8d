/** The part of the sweep that every test run does: what is crucial, and a seeded sample of the rest. */
import type { SweptJob } from './jobs';
import { MODES } from './modes';
import { randomOf } from './schedule';
import { casesOf, describeCase, distinct, isCrucial, isWrong, prepare, runCase } from './sweep';

/** Another seed takes another sample. */
const SEED = Number(process.env['SWEEP_SEED'] ?? 2024);
/** So many of each job: with all jobs it takes a minute; the soak plays every case. */
const SAMPLE = 18;

/** Each case that came out wrong. */
export function sweepForTest(job: SweptJob): string[] {
  const prepared = prepare(job);
  const all = casesOf(prepared, MODES);
  const isOwed = ({ mode, at }: (typeof all)[number]): boolean =>
    isCrucial({ mode, call: prepared.calls[at - 1] ?? '' });
  const random = randomOf(SEED + job.name.length);
  const rest = all.filter((one) => !isOwed(one));
  const share = SAMPLE / Math.max(SAMPLE, rest.length);
  const chosen = [...all.filter(isOwed), ...rest.filter(() => random() < share)];
  return distinct(prepared, chosen)
    .map((one) => runCase(prepared, one))
    .filter(isWrong)
    .map(describeCase);
}
