/** Part `faults`: every job of the tracker broken at every service call, in every way; `npm test` plays what is crucial. */
import { JOBS } from '../faults/jobs';
import { MODES } from '../faults/modes';
import { WRONGS } from '../faults/outcome';
import { casesOf, describeCase, distinct, isWrong, prepare, runCase } from '../faults/sweep';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

export const faults: SoakPart = {
  name: 'faults',
  says: 'every job broken at every service call, in every way',
  shards: 6,
  run: (setting) => {
    const tally = new Tally();
    const all = JOBS.map((job) => prepare(job)).flatMap((prepared) =>
      distinct(prepared, casesOf(prepared, MODES)).map((one) => ({
        prepared,
        one,
        row: `${prepared.job.name} (n = ${prepared.calls.length}) · ${one.mode.name}`,
      })),
    );
    for (const { row } of all) tally.add(row, 'số ca', 0);
    for (const [{ prepared, one, row }] of shareOf(all, faults, setting)) {
      const result = runCase(prepared, one);
      tally.add(row, 'số ca');
      for (const kind of WRONGS) tally.add(row, kind, result.wrongs[kind]);
      if (isWrong(result)) tally.refuse(`${prepared.job.name}: ${describeCase(result)}`);
    }
    return tally.findings;
  },
};
