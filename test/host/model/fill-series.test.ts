/** What a fill goes on with. */
import type { CellContent } from '../../../src/host/model/cell';
import { defaultSeries } from '../../../src/host/model/fill-series';

const after = (contents: readonly CellContent[], count: number, isDate = false): CellContent[] => {
  const series = defaultSeries(contents.map((content) => ({ content, isDate })));
  return Array.from({ length: count }, (_, index) => series(contents.length + index));
};

it.each<[string, CellContent[], CellContent[]]>([
  ['even steps', [1, 2, 3, 4], [5, 6]],
  ['downwards', [10, 8, 6, 4], [2, 0]],
  ['a number alone is repeated', [7], [7, 7]],
  ['uneven steps go on along their trend', [1, 2, 4], [5.33333333333333, 6.83333333333333]],
  ['months', ['Jan', 'Feb'], ['Mar', 'Apr']],
  ['every other month, over the year’s end', ['SEP', 'NOV'], ['JAN', 'MAR']],
  ['a day alone', ['Sunday'], ['Monday', 'Tuesday']],
  ['texts that end in a number', ['Quý 1', 'Quý 2'], ['Quý 3', 'Quý 4']],
  ['a text with a number alone, its zeros kept', ['HS-009'], ['HS-010', 'HS-011']],
  ['other texts in turn', ['a', 'b'], ['a', 'b']],
  ['booleans in turn', [true, false], [true, false]],
  ['a mixture in turn', [1, 'a', ''], [1, 'a', '']],
])('%s', (_, contents, expected) => {
  expect(after(contents, expected.length)).toEqual(expected);
});

it.each<[string, number[], number[]]>([
  ['a date alone goes on by a day', [45_292], [45_293, 45_294]],
  ['a week apart', [45_292, 45_299], [45_306, 45_313]],
  ['the first of each month', [45_292, 45_323], [45_352, 45_383]],
])('dates: %s', (_, serials, expected) => {
  expect(after(serials, expected.length, true)).toEqual(expected);
});

it('goes on before the first too', () => {
  const series = defaultSeries([10, 8, 6].map((content) => ({ content, isDate: false })));
  expect([series(-1), series(-2)]).toEqual([12, 14]);
});
