/** Parts `edits` and `second-runs`: a person's edit, or another run of the tracker, just before every service call. */
import { describeEdit, faultsOf, prepareEdits, REACTIONS, runEdit } from '../faults/edits';
import { JOBS } from '../faults/jobs';
import { runSecond, SECOND_RUNS } from '../faults/second-runs';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

export const edits: SoakPart = {
  name: 'edits',
  says: "a person's edit of each tab just before every service call that has to do with it",
  shards: 4,
  run: (setting) => {
    const tally = new Tally();
    const all = JOBS.map((job) => prepareEdits(job)).flatMap((prepared) =>
      prepared.cases.map((one) => ({ prepared, one, row: `${one.tab} · ${one.edit.name}` })),
    );
    for (const row of all.map((each) => each.row).sort()) tally.add(row, 'số ca', 0);
    for (const [{ prepared, one, row }] of shareOf(all, edits, setting)) {
      const result = runEdit(prepared, one);
      if (!result) continue;
      tally.add(row, 'số ca');
      for (const [reaction, word] of Object.entries(REACTIONS))
        tally.add(row, word, Number(result.reaction === reaction));
      const isWrong = faultsOf(result).length > 0;
      tally.add(row, 'sai', Number(isWrong));
      if (isWrong) tally.refuse(describeEdit(result));
    }
    return tally.findings;
  },
};

export const secondRuns: SoakPart = {
  name: 'second-runs',
  says: 'a second run of the tracker begun just before every service call of another',
  shards: 4,
  run: (setting) => {
    const tally = new Tally();
    const all = JOBS.filter(({ start }) => start !== 'unfounded')
      .map((job) => prepareEdits(job))
      .flatMap((prepared) =>
        SECOND_RUNS.flatMap((second) =>
          prepared.calls.map((call, index) => ({ prepared, second, call, at: index + 1 })),
        ),
      );
    for (const [{ prepared, second, call, at }] of shareOf(all, secondRuns, setting)) {
      const { isHeldBack, faults } = runSecond(prepared, second, at);
      const row = `${prepared.job.name} (n = ${prepared.calls.length}) · ${second.name}`;
      tally.add(row, 'số ca');
      tally.add(row, 'chạy ngay', Number(!isHeldBack));
      tally.add(row, 'phải chờ, báo', Number(isHeldBack));
      tally.add(row, 'sai', Number(faults.length > 0));
      for (const fault of faults) tally.refuse(`${row} · lời gọi ${at} ${call}: ${fault}`);
    }
    return tally.findings;
  },
};
