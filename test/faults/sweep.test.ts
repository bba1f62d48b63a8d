/** Every job broken at its calls: afterwards all is as in an undisturbed run, nothing lost, nothing doubled. */
import { JOBS } from './jobs';
import { unfounded } from './small-authority';
import { sweepForTest } from './swept-jobs';

jest.setTimeout(180_000);

test('every function that Google may call is a job of the sweep', () => {
  const swept = new Set(JOBS.map(({ entryPoint }) => entryPoint));
  expect(
    unfounded()
      .entryPoints()
      .filter((name) => !swept.has(name)),
  ).toEqual([]);
});

test.each(JOBS.filter(({ entryPoint }) => entryPoint !== 'setUp').map((job) => [job.name, job] as const))(
  '%s: whatever breaks, nothing is lost or doubled',
  (_, job) => {
    expect(sweepForTest(job)).toEqual([]);
  },
);
