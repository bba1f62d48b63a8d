/** Part `fuzz-readers`: a hundred thousand files of chance and malice through the readers of one-stop files. */
import { join } from 'node:path';
import fc from 'fast-check';
import { anyFile, readAsPromised, realExports } from '../builders/any-file';
import type { SoakPart } from './soak-part';

const RUNS = 100_000;
const A_BATCH = 1000;

export const fuzzReaders: SoakPart = {
  name: 'fuzz-readers',
  says: `${RUNS.toLocaleString('en')} files through the readers of one-stop files`,
  run: ({ root, seed, progress }) => {
    const file = anyFile(realExports(join(root, 'test/fixtures/tuy-phuoc-2024/mot-cua')));
    const outcomes = { read: 0, refused: 0 };
    const property = fc.property(file, (one) => {
      outcomes[readAsPromised(one)] += 1;
    });
    for (let done = 0; done < RUNS; done += A_BATCH) {
      // A failure's message names the seed and the path that repeat it.
      fc.assert(property, { numRuns: A_BATCH, seed: seed + done / A_BATCH });
      progress((done + A_BATCH) / RUNS);
    }
    return `${outcomes.read} read, ${outcomes.refused} refused, none otherwise`;
  },
};
