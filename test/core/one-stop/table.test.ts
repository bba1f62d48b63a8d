/** The brief's section "One-stop statistics" on tables of cells: a month, rows that are skipped, scope. */
import { summariseOneStop } from '../../../src/core/one-stop/statistics';
import type { Cell } from '../../../src/core/text/text';
import { unitDirectory } from '../../../src/core/unit-directory';
import { counts, HOME_AFFAIRS, JUSTICE, oneStopExport, withCell } from '../../builders/one-stop-export';
import { TWO_UNITS, readCells, readExport, standing, relabelled } from '../../builders/one-stop-reading';

const JUNE = { from: '2024-06-01', to: '2024-06-30', key: '2024-06' };

describe('a month as the system exports it', () => {
  test('gives its period, its view and eleven counts a unit, without a fault', () => {
    const table = readExport();
    expect(table).toMatchObject({ period: JUNE, by: 'unit', faults: [] });
    expect(standing(table)).toEqual(TWO_UNITS);
  });

  test('rows keep the number that they have in the file', () => {
    expect(readExport().rows.map(({ row }) => row)).toEqual([9, 10]);
  });

  test.each(['Lĩnh vực', 'Lĩnh vực giải quyết', 'Lĩnh vực, công việc giải quyết theo cấp'])(
    'a table by field says so: %s',
    (label) => {
      const table = readExport({ columns: relabelled({ name: [label] }) });
      expect(table).toMatchObject({ by: 'field', faults: [] });
      expect(standing(table)).toEqual(TWO_UNITS);
    },
  );

  test.each([
    'Đơn vị',
    'Tên cơ quan, đơn vị',
    'Phòng, ban',
    'Sở, ban, ngành',
    'Xã, phường, thị trấn',
    'Cơ quan tiếp nhận',
  ])('a table by unit says so: %s', (label) => {
    expect(readExport({ columns: relabelled({ name: [label] }) })).toMatchObject({ by: 'unit', faults: [] });
  });

  test('numbers may be text: 1.234, with blanks round them, a dash for none', () => {
    const write = (count: number): Cell =>
      count === 0 ? '-' : ` ${String(count).replace(/(\d)(?=\d{3}$)/, '$1.')}\u00a0`;
    expect(standing(readExport({ write }))).toEqual(TWO_UNITS);
  });

  test('text decomposed by a Mac reads the same', () => {
    const { cells } = oneStopExport();
    const decomposed = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)));
    expect(standing(readCells(decomposed))).toEqual(TWO_UNITS);
  });
});

describe('rows that are no statistics are skipped', () => {
  test.each([
    ['(1) (2) (3)=(4)+(5)+(6)', ['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)=(8)+(9)+(10)', '(8)']],
    ['A B 1 2 3', ['A', 'B', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['1 2 3', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']],
    ['a title of a group', ['I', 'Cơ quan chuyên môn']],
    ['a blank row', []],
  ])('a row of column numbers, blanks or titles: %s', (_, row) => {
    const { cells } = oneStopExport({ numberRow: false });
    expect(standing(readCells([...cells.slice(0, 7), row, ...cells.slice(7)]))).toEqual(TWO_UNITS);
  });

  test.each(['Tổng cộng:', 'TỔNG SỐ', 'Cộng', 'Tổng cộng (1+2)', 'Toàn huyện'])('the total row “%s”', (label) => {
    const { cells } = oneStopExport();
    const table = readCells(withCell(cells, cells.length - 1, 1, label));
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('a total above the rows, or merged over the column of numbers', () => {
    const { cells } = oneStopExport();
    const total = cells[cells.length - 1] ?? [];
    const above = [...cells.slice(0, 8), ['Tổng số', '', ...total.slice(2)], ...cells.slice(8, -1)];
    expect(standing(readCells(above))).toEqual(TWO_UNITS);
  });

  test('sums of parts of the table', () => {
    const { cells } = oneStopExport({ rows: [JUSTICE, { ...HOME_AFFAIRS, order: 1 }] });
    const [first = [], second = [], total = []] = cells.slice(-3);
    const sumOf = (name: string, line: readonly Cell[]): Cell[] => ['', name, ...line.slice(2)];
    const parts = [
      ['I', 'Cấp huyện'],
      first,
      sumOf('Cộng I', first),
      ['II', 'Cấp xã'],
      second,
      sumOf('Cộng II', second),
    ];
    const table = readCells([...cells.slice(0, -3), ...parts, sumOf('Tổng cộng (I+II)', total)]);
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('a unit whose name begins like a total is a unit', () => {
    const rows = [JUSTICE, { ...HOME_AFFAIRS, name: 'Cộng đồng số' }];
    expect(readExport({ rows }).rows.map(({ name }) => name)).toEqual([JUSTICE.name, 'Cộng đồng số']);
  });

  test('signatures and remarks below the table', () => {
    const below = [
      [],
      ['Ghi chú: số liệu trích xuất tự động'],
      ['', '', '', '', '', '', '', '', 'Tuy Phước, ngày 05 tháng 7 năm 2024'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', '', '', 'CHỦ TỊCH'],
      ['', 'Tỷ lệ (%)', '', '', '', '', '', '97,5', '2,5'],
    ];
    const table = readExport({ below });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });
});

describe('in and out of scope', () => {
  const row = (name: string, scope = '') => ({ name, otherNames: '', group: '', email: '', scope });
  const directory = unitDirectory([row('Phòng Tư pháp'), row('Phòng Nội vụ', 'Đến 31/5/2024')]);
  const rows = [JUSTICE, HOME_AFFAIRS, { order: 3, name: 'Công an huyện', counts: counts(7, 1, 0) }];
  const summary = summariseOneStop(readExport({ rows }), directory, JUNE.to);

  test('together are the total of the file', () => {
    expect(summary.total.settledTotal).toBe(1262 + 43 + 8);
    expect(summary.inScope.settledTotal).toBe(1262 + 8);
    expect(summary.outOfScope.settledTotal).toBe(43);
  });

  test('a name that matches no unit is in, and reported', () => {
    expect(summary.unmatched).toEqual(['Công an huyện']);
  });

  test('by field nothing is out of scope', () => {
    const table = readExport({ rows, columns: relabelled({ name: ['Lĩnh vực'] }) });
    expect(summariseOneStop(table, directory, JUNE.to)).toMatchObject({ unmatched: [], outOfScope: counts(0, 0, 0) });
  });
});
