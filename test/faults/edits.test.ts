/** A person's edit, or a second run, just before any service call: a seeded sample of what `npm run soak` tries whole. */
import { faultsOf, describeEdit, prepareEdits, runEdit, type EditCase } from './edits';
import { JOBS } from './jobs';
import { randomOf } from './schedule';
import { runSecond, SECOND_RUNS } from './second-runs';

const SEED = 20240205;
const EDITS_TRIED = 60;
const SECOND_RUNS_TRIED = 16;

const prepared = JOBS.filter((job) => job.start !== 'unfounded').map((job) => prepareEdits(job));

/** Different ones, the same for the same seed. */
function sample<T>(all: readonly T[], count: number, random: () => number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

test('whatever a person does to a tab during a job, nothing is lost or doubled, and it ends as if done before or after', () => {
  const all = prepared.flatMap((one) => one.cases.map((each) => ({ one, each })));
  const tried = sample<{ one: (typeof prepared)[number]; each: EditCase }>(all, EDITS_TRIED, randomOf(SEED));
  const results = tried.flatMap(({ one, each }) => runEdit(one, each) ?? []);
  expect(results.length).toBeGreaterThan(EDITS_TRIED / 2);
  expect(results.filter((result) => faultsOf(result).length > 0).map(describeEdit)).toEqual([]);
  expect(new Set(results.map(({ tab }) => tab)).size).toBeGreaterThan(5);
});

test('a second run that begins during a job runs where it may, or says that it has to wait; nothing is lost or doubled', () => {
  const all = prepared.flatMap((one) =>
    SECOND_RUNS.flatMap((second) => one.calls.map((_, index) => ({ one, second, at: index + 1 }))),
  );
  // The first calls of a job are those before it has the lock.
  const early = all.filter(({ one, at }) => one.job.entryPoint === 'runDaily' && at <= 3);
  const tried = [...early, ...sample(all, SECOND_RUNS_TRIED - early.length, randomOf(SEED))];
  const results = tried.map(({ one, second, at }) => runSecond(one, second, at));
  expect(
    results.flatMap(({ job, second, at, faults }) =>
      faults.map((fault) => `${job.name} ${at} ${second.name}: ${fault}`),
    ),
  ).toEqual([]);
  expect(new Set(results.map(({ isHeldBack }) => isHeldBack))).toEqual(new Set([true, false]));
});
