/** Lines that a text takes: enough that nothing is cut, not so many that the row gapes. */
import { lineCount, textWidth } from '../../src/host/export/text-fit';

const TIMES = { family: 'Times New Roman', size: 11, isBold: false };

test('marks take no width of their own', () => {
  expect(textWidth('Đạt yêu cầu', TIMES)).toBeCloseTo(textWidth('Đat yêu câu'.normalize('NFD'), TIMES));
});

test('bold runs wider, and so does another font', () => {
  const plain = textWidth('Chỉ tiêu', TIMES);
  expect(textWidth('Chỉ tiêu', { ...TIMES, isBold: true })).toBeGreaterThan(plain);
  expect(textWidth('Chỉ tiêu', { ...TIMES, family: 'Arial' })).toBeGreaterThan(plain);
});

test.each([
  ['', 100, 1],
  ['Đạt', 100, 1],
  ['Đánh giá nội bộ', 50, 2],
  ['một\nhai\nba', 100, 3],
  ['thuky.iso@tuyphuoc.example', 60, 3],
])('%j in %i points takes %i lines', (text, width, lines) => {
  expect(lineCount(text, width, TIMES)).toBe(lines);
});
