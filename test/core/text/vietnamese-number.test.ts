import fc from 'fast-check';
import { formatNumber, parseCount, parseNumber } from '../../../src/core/text/vietnamese-number';

test.each([
  ['0,5', 0.5],
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  [' 1 234 ', 1234],
  ['-3', -3],
  [12.5, 12.5],
  ['1.23', null],
  ['12 hồ sơ', null],
  ['', null],
  [true, null],
])('%j is %j', (text, value) => expect(parseNumber(text)).toBe(value));

test.each([
  ['1.234', 1234],
  ['0', 0],
  ['0,5', null],
  ['-1', null],
])('as a count %j is %j', (text, value) => expect(parseCount(text)).toBe(value));

test('what is written is read back', () => {
  const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100);
  fc.assert(fc.property(numbers, (value) => parseNumber(formatNumber(value, 2)) === value));
});
