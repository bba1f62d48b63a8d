/** Part `figures`: years of chance whose tab `Chỉ số` an SQL engine works out apart. */
import { compareYear, emptyTracker } from '../builders/typed-year';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

const YEARS = 1000;
const MOST_TOLD = 3;

export const figures: SoakPart = {
  name: 'figures',
  says: `${YEARS.toLocaleString('en')} years of slips, tallies and statistics beside what an SQL engine works out`,
  shards: 4,
  run: async (setting) => {
    const tally = new Tally();
    const tracker = emptyTracker();
    const seeds = Array.from({ length: YEARS }, (_, year) => setting.seed + year);
    for (const [seed] of shareOf(seeds, figures, setting)) {
      const { agreed, differences, met } = await compareYear(tracker, seed);
      tally.add('Hàng của trang “Chỉ số”', 'khớp', agreed);
      tally.add('Hàng của trang “Chỉ số”', 'khác', differences.length);
      for (const [rule, times] of met) tally.add(rule, 'số lần', times);
      for (const one of differences.slice(0, MOST_TOLD)) tally.refuse(`year ${seed}: ${one}`);
    }
    return tally.findings;
  },
};
