/** Whatever bytes a file holds: a sound table or a refusal in Vietnamese. `npm run soak` tries a hundred thousand more. */
import { join } from 'node:path';
import fc from 'fast-check';
import { anyFile, readAsPromised, realExports } from '../../builders/any-file';

const real = realExports(join(__dirname, '..', '..', 'fixtures', 'tuy-phuoc-2024', 'mot-cua'));

test('any file is read as promised, and chance makes files of both kinds', () => {
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(anyFile(real), (file) => {
      outcomes[readAsPromised(file)] += 1;
    }),
    { numRuns: 600 },
  );
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(60);
});
