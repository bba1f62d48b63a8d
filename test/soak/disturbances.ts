/** Part `disturbances`: every job of a month on every tab after every change of its shape that people make. */
import { DISTURBANCES } from '../faults/disturbances';
import { describeRun, DisturbedTabs, fullTabs, TABS, TOUCHING_JOBS } from '../faults/disturbed-runs';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

export const disturbances: SoakPart = {
  name: 'disturbances',
  says: 'every job of a month on every tab whose shape people changed',
  shards: 4,
  run: (setting) => {
    const tally = new Tally();
    const tabs = new DisturbedTabs(fullTabs());
    const all = DISTURBANCES.flatMap((disturbance) =>
      TABS.flatMap((tab) => TOUCHING_JOBS.map((job) => ({ tab, disturbance, job }))),
    );
    for (const [{ tab, disturbance, job }] of shareOf(all, disturbances, setting)) {
      const run = tabs.play(tab, disturbance, job);
      tally.add(disturbance.name, run.verdict);
      if (run.verdict === 'SAI') tally.refuse(describeRun(run));
    }
    return tally.findings;
  },
};
