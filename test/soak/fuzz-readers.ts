/** Part `fuzz-readers`: a hundred thousand files of chance and malice through the readers of one-stop files. */
import { join } from 'node:path';
import fc from 'fast-check';
import { anyFile, readAsPromised, realExports } from '../builders/any-file';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

const RUNS = 100_000;
const A_BATCH = 1000;
const ROW = 'tệp một cửa';

export const fuzzReaders: SoakPart = {
  name: 'fuzz-readers',
  says: `${RUNS.toLocaleString('en')} files through the readers of one-stop files`,
  shards: 4,
  run: (setting) => {
    const file = anyFile(realExports(join(setting.root, 'test/fixtures/tuy-phuoc-2024/mot-cua')));
    const tally = new Tally();
    const property = fc.property(file, (one) =>
      tally.add(ROW, readAsPromised(one) === 'read' ? 'đọc được' : 'từ chối'),
    );
    const seeds = Array.from({ length: RUNS / A_BATCH }, (_, batch) => setting.seed + batch);
    // A failure's message names the seed and the path that repeat it.
    for (const [seed] of shareOf(seeds, fuzzReaders, setting)) fc.assert(property, { numRuns: A_BATCH, seed });
    return tally.findings;
  },
};
