/** Finding a table again that people moved between two looks. */
import { findHeading, type Place } from '../../../src/app/tabs/table';
import { findAgain, shiftBetween } from '../../../src/app/tabs/tab-shift';
import type { Tab } from '../../../src/app/ports';
import type { TabSpec } from '../../../src/app/tabs/tab-spec';
import type { Cell } from '../../../src/core/text/text';

const SPEC: TabSpec = {
  name: 'Thử',
  filledBy: 'people',
  tabColour: '',
  columns: ['Mã', 'Tên', 'Kết quả'].map((heading, index) => ({
    id: ['key', 'name', 'result'][index] ?? '',
    heading,
    kind: 'text',
    width: 1,
  })),
};
const CELLS: Cell[][] = [
  ['Mã', 'Riêng', 'Tên', '', 'Kết quả'],
  ['A', 'x', 'một', 'p', ''],
  ['B', 'y', 'hai', 'q', ''],
  ['C', '', 'ba', '', ''],
];
const before: Place = { tab: {} as Tab, spec: SPEC, cells: CELLS, heading: findHeading(SPEC, CELLS) };
const isOwn = (column: number): boolean => column === 5;
const withColumn = (at: number): Cell[][] => CELLS.map((row) => [...row.slice(0, at), '', ...row.slice(at)]);
const pairs = (map: ReadonlyMap<number, number> | undefined): string =>
  [...(map ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([now, then]) => `${now}<${then}`)
    .join(' ');

test.each([
  ['nothing', CELLS, '1<1 2<2 3<3 4<4 5<5'],
  ['a column at the left', withColumn(0), '2<1 3<2 4<3 5<4 6<5'],
  ['a column after the first', withColumn(1), '1<1 3<2 4<3 5<4 6<5'],
  ['a column beside one of people’s own without a heading', withColumn(3), '1<1 2<2 3<3 5<4 6<5'],
  ['the last column moved to the front', CELLS.map((row) => [row[4] ?? '', ...row.slice(0, 4)]), '1<5 2<1 3<2 4<3 5<4'],
])('%s: each column is the one it was', (_, cells, columns) => {
  expect(pairs(shiftBetween(before, cells, isOwn)?.columns)).toBe(columns);
});

test.each<[string, Cell[][], string]>([
  ['a row above the heading', [[], ...CELLS], '2<1 3<2 4<3 5<4'],
  ['a row below the heading', [...CELLS.slice(0, 1), [], ...CELLS.slice(1)], '1<1 3<2 4<3 5<4'],
  ['rows in another order', [CELLS[0] ?? [], CELLS[3] ?? [], CELLS[1] ?? [], CELLS[2] ?? []], '1<1 2<4 3<2 4<3'],
  ['a row gone', [CELLS[0] ?? [], CELLS[2] ?? [], CELLS[3] ?? []], '1<1 2<3 3<4'],
])('%s: each row is the one it was', (_, cells, rows) => {
  expect(pairs(shiftBetween(before, cells, isOwn)?.rows)).toBe(rows);
});

test('rows are known by the cells of others, whatever the tracker wrote beside them', () => {
  const [heading = [], a = [], b = [], c = []] = CELLS;
  const cells = [heading, [], [...a.slice(0, 4), 'của hàng trên'], b, [...c.slice(0, 4), 'lạc']];
  expect(pairs(shiftBetween(before, cells, isOwn)?.rows)).toBe('1<1 3<2 4<3 5<4');
});

test('a row in which someone changed a word meanwhile is still that row', () => {
  const cells = CELLS.map((row) => row.map((cell) => (cell === 'hai' ? 'hai hai' : cell)));
  expect(pairs(shiftBetween(before, cells, isOwn)?.rows)).toBe('1<1 2<2 3<3 4<4');
});

test('a heading that was renamed, or written over, is taken to stand where it stood; without any it is gone', () => {
  const renamed = CELLS.map((row, index) =>
    index === 0 ? row.map((cell) => (cell === 'Tên' ? 'Họ tên' : cell)) : row,
  );
  expect(findAgain(before, renamed)).toEqual(before.heading);
  expect(findAgain(before, [[], ...renamed])).toEqual({ ...before.heading, row: 2 });
  expect(findAgain(before, CELLS.slice(1))).toBeNull();
});
