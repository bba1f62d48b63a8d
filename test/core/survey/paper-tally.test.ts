/** A tally of a desk: sums that must agree, and what is asked. */
import { checkTally } from '../../../src/core/survey/paper-tally';

const JUNE = { month: '2024-06', handedOut: 50, returned: 42, invalid: 2, counts: [20, 15, 3, 2, 0] };
const TODAY = '2024-07-05';

test('sums that agree raise nothing, with or without what was handed out', () => {
  expect(checkTally(JUNE, TODAY)).toEqual({ faults: [], questions: [] });
  expect(checkTally({ ...JUNE, handedOut: null }, TODAY)).toEqual({ faults: [], questions: [] });
});

test.each([
  [{ returned: 43 }, 'Thu về 43 phiếu, nhưng các mức cộng lại 40 phiếu và không hợp lệ 2 phiếu là 42 phiếu.'],
  [{ month: '2024-08' }, 'Tháng 8/2024 chưa bắt đầu.'],
  [{ returned: 0, invalid: 0, counts: [0, 0, 0] }, 'Số phiếu thu về bằng 0.'],
])('%j stands against it', (more, says) => {
  expect(checkTally({ ...JUNE, ...more }, TODAY).faults).toEqual([expect.stringContaining(says)]);
});

test.each([
  [{ handedOut: 40 }, 'nhiều hơn 40 phiếu phát ra'],
  [{ month: '2024-07' }, 'Tháng 7/2024 chưa kết thúc'],
])('%j is asked', (more, says) => {
  const { faults, questions } = checkTally({ ...JUNE, ...more }, TODAY);
  expect([faults, questions]).toEqual([[], [expect.stringContaining(says)]]);
});
