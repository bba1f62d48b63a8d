/** The set-up broken at its calls; a file of its own, so that it runs beside the other jobs. */
import { JOBS } from './jobs';
import { sweepForTest } from './swept-jobs';

jest.setTimeout(180_000);

test.each(JOBS.filter(({ entryPoint }) => entryPoint === 'setUp').map((job) => [job.name, job] as const))(
  '%s: whatever breaks, nothing is lost or doubled',
  (_, job) => {
    expect(sweepForTest(job)).toEqual([]);
  },
);
