/** The brief's section "One-stop statistics", sentence by sentence, on tables of cells. */
import { readOneStopTable, summariseOneStop } from '../../src/core/one-stop-table';
import type { Cell } from '../../src/core/text';
import { unitDirectory } from '../../src/core/unit-directory';
import {
  counts,
  FORM_COLUMNS,
  HOME_AFFAIRS,
  JUSTICE,
  oneStopExport,
  withCell,
  type Column,
  type ExportOptions,
} from '../builders/one-stop-export';

const JUNE = { from: '2024-06-01', to: '2024-06-30', key: '2024-06' };
const UNITS = new Set([JUSTICE.name, HOME_AFFAIRS.name]);
const isUnit = (name: string): boolean => UNITS.has(name);
const TWO_UNITS = [
  { name: JUSTICE.name, counts: JUSTICE.counts },
  { name: HOME_AFFAIRS.name, counts: HOME_AFFAIRS.counts },
];

const readCells = (cells: readonly (readonly Cell[])[], fileName = 'thong-ke.xlsx') =>
  readOneStopTable(cells, { fileName, isUnit });
const read = (options: Partial<ExportOptions> = {}, fileName?: string) =>
  readCells(oneStopExport(options).cells, fileName);
const standing = ({ rows }: ReturnType<typeof read>) => rows.map(({ name, counts: own }) => ({ name, counts: own }));
const said = ({ faults }: ReturnType<typeof read>) => faults.map(({ code, severity, row }) => [severity, code, row]);
const relabelled = (labels: Partial<Record<Column['holds'], readonly string[]>>): Column[] =>
  FORM_COLUMNS.map((column) => ({ ...column, labels: labels[column.holds] ?? column.labels }));
const without = (...ids: Column['holds'][]): Column[] => FORM_COLUMNS.filter(({ holds }) => !ids.includes(holds));

describe('a month as the system exports it', () => {
  test('gives its period, its view and eleven counts a unit, without a fault', () => {
    const table = read();
    expect(table).toMatchObject({ period: JUNE, by: 'unit', faults: [] });
    expect(standing(table)).toEqual(TWO_UNITS);
  });

  test('rows keep the number that they have in the file', () => {
    expect(read().rows.map(({ row }) => row)).toEqual([9, 10]);
  });

  test.each(['Lĩnh vực', 'Lĩnh vực giải quyết', 'Lĩnh vực, công việc giải quyết theo cấp'])(
    'a table by field says so: %s',
    (label) => {
      const table = read({ columns: relabelled({ name: [label] }) });
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
    expect(read({ columns: relabelled({ name: [label] }) })).toMatchObject({ by: 'unit', faults: [] });
  });

  test('numbers may be text: 1.234, with blanks round them, a dash for none', () => {
    const write = (count: number): Cell =>
      count === 0 ? '-' : ` ${String(count).replace(/(\d)(?=\d{3}$)/, '$1.')}\u00a0`;
    expect(standing(read({ write }))).toEqual(TWO_UNITS);
  });

  test('text decomposed by a Mac reads the same', () => {
    const { cells } = oneStopExport();
    const decomposed = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)));
    expect(standing(readCells(decomposed))).toEqual(TWO_UNITS);
  });
});

describe('the heading is found by words and not by position', () => {
  const OLD_FORM = relabelled({
    name: ['Tên cơ quan, đơn vị'],
    receivedTotal: ['Số hồ sơ nhận giải quyết', 'Tổng số'],
    receivedOnline: ['Số hồ sơ nhận giải quyết', 'Trong đó', 'Tiếp nhận qua mạng'],
    receivedDirect: ['Số hồ sơ nhận giải quyết', 'Trong đó', 'Số mới tiếp nhận trực tiếp'],
    carriedOver: ['Số hồ sơ nhận giải quyết', 'Trong đó', 'Số kỳ trước chuyển qua'],
    settledTotal: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Tổng số'],
    early: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Trả sớm hạn'],
    onTime: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Trả đúng thời hạn'],
    overdue: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Trả quá hạn'],
    pendingTotal: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Tổng số'],
    pendingInTime: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Chưa đến hạn'],
    pendingOverdue: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Quá hạn'],
  });
  const ONE_ROW = relabelled({
    receivedTotal: ['Tổng tiếp nhận'],
    receivedOnline: ['Trực tuyến'],
    receivedDirect: ['Trực tiếp'],
    carriedOver: ['Kỳ trước chuyển sang'],
    settledTotal: ['Đã giải quyết'],
    early: ['Trước hẹn'],
    onTime: ['Đúng hẹn'],
    overdue: ['Trễ hẹn'],
    pendingTotal: ['Tồn'],
    pendingInTime: ['Trong hạn'],
    pendingOverdue: ['Quá hạn'],
  });
  const ONLY_PENDING_LATE = relabelled({ pendingInTime: ['Số lượng hồ sơ đang giải quyết', 'Chưa quá hạn'] });

  test.each([
    ['words of the older form, three rows deep', OLD_FORM],
    ['one row without groups', ONE_ROW],
    ['*chưa quá hạn* is not overdue', ONLY_PENDING_LATE],
  ])('%s', (_, columns) => {
    const table = read({ columns });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('columns in any order', () => {
    const columns = [...FORM_COLUMNS].reverse();
    expect(standing(read({ columns }))).toEqual(TWO_UNITS);
  });

  test('columns that are unknown are ignored, even where they speak of time limits', () => {
    const extra = (...labels: string[]): Column => ({ holds: 'nothing-known', labels });
    const columns = [
      extra('Tỷ lệ trước hạn (%)'),
      ...FORM_COLUMNS.slice(0, 6),
      extra('Số lượng hồ sơ đã giải quyết', 'Tỷ lệ đúng hạn'),
      ...FORM_COLUMNS.slice(6),
      extra('Lý do quá hạn'),
      extra('Ghi chú'),
    ];
    expect(standing(read({ columns }))).toEqual(TWO_UNITS);
  });

  test('received in person and by post in two columns are added', () => {
    const post: Column = { holds: 'nothing-known', labels: ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ', 'Bưu chính'] };
    const columns = relabelled({ receivedDirect: ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ', 'Trực tiếp'] });
    columns.splice(5, 0, post);
    const sheet = oneStopExport({ columns, rows: [JUSTICE], totalRow: false });
    const cells = withCell(withCell(sheet.cells, 8, 4, 130), 8, 5, 3);
    expect(readCells(cells)).toMatchObject({ rows: [{ counts: JUSTICE.counts }], faults: [] });
  });

  test('the label of the names may stand under the row of the groups', () => {
    const { cells } = oneStopExport();
    const moved = withCell(withCell(cells, 4, 1, ''), 5, 1, 'Đơn vị');
    expect(standing(readCells(moved))).toEqual(TWO_UNITS);
  });

  test('a letterhead that begins with *Đơn vị* is not the heading', () => {
    const titles = ['Đơn vị báo cáo: UBND huyện', 'Tháng 6/2024', 'Đơn vị tính: Số hồ sơ TTHC'];
    const table = read({ titles });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('numbers of columns within the labels do not hide them', () => {
    const { cells } = oneStopExport({ numberRow: false });
    const numbered = cells.map((row, at) =>
      row.map((cell, column) => (at > 3 && at < 7 && cell !== '' ? `${String(cell)}\n(${column + 1})` : cell)),
    );
    expect(standing(readCells(numbered))).toEqual(TWO_UNITS);
  });

  test('a table without the columns of the rate is refused, naming them', () => {
    const table = read({ columns: without('early', 'overdue') });
    expect(said(table)).toContainEqual(['stop', 'no-column', 5]);
    expect(table.faults[0]?.text).toContain('“Đã giải quyết – Trước hạn”, “Đã giải quyết – Quá hạn”');
  });

  test('other columns that are missing are asked about, by name', () => {
    const table = read({ columns: without('pendingOverdue') });
    expect(said(table)).toEqual([['ask', 'no-column', 5]]);
    expect(table.faults[0]?.text).toContain('“Đang giải quyết – Quá hạn”');
  });

  test('totals that are missing are worked out', () => {
    const table = read({ columns: without('receivedTotal', 'settledTotal', 'pendingTotal') });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('a column that stands twice is refused: nobody could tell which to count', () => {
    const columns = [...FORM_COLUMNS, { holds: 'overdue' as const, labels: ['Hồ sơ đã giải quyết', 'Trễ hạn'] }];
    expect(said(read({ columns }))).toEqual([['stop', 'column-twice', 5]]);
  });

  test('a sheet without such a heading is refused', () => {
    expect(said(readCells([['Danh sách cán bộ'], ['Họ tên', 'Chức vụ']]))).toEqual([['stop', 'no-heading', null]]);
  });
});

describe('a column that merges early and on time', () => {
  const MERGED = ['Đúng và trước hạn', 'Trước, đúng hạn', 'Trước hoặc đúng hạn', 'Đúng hạn và trước hạn', 'Trong hạn'];

  test.each(MERGED)('“%s” cannot serve objective 2, and says so', (label) => {
    const columns = relabelled({ early: ['Số lượng hồ sơ đã giải quyết', label] }).filter(
      ({ holds }) => holds !== 'onTime',
    );
    const table = read({ columns });
    expect(said(table)).toEqual([['stop', 'merged-column', 5]]);
    expect(table.faults[0]?.text).toContain('không tính được tỷ lệ trả kết quả trước hạn');
  });

  test('beside the two columns apart it is only one more column', () => {
    const both: Column = { holds: 'nothing-known', labels: ['Số lượng hồ sơ đã giải quyết', 'Trước và đúng hạn'] };
    expect(said(read({ columns: [...FORM_COLUMNS, both] }))).toEqual([]);
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
    expect(read({ rows }).rows.map(({ name }) => name)).toEqual([JUSTICE.name, 'Cộng đồng số']);
  });

  test('signatures and remarks below the table', () => {
    const below = [
      [],
      ['Ghi chú: số liệu trích xuất tự động'],
      ['', '', '', '', '', '', '', '', 'Tuy Phước, ngày 05 tháng 7 năm 2024'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', '', '', 'CHỦ TỊCH'],
      ['', 'Tỷ lệ (%)', '', '', '', '', '', '97,5', '2,5'],
    ];
    const table = read({ below });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });
});

describe('nested rows: parent and child are never added', () => {
  const half = (part: number) => counts(part * 10, part * 4, part, { pendingInTime: part });
  const LAND = { name: 'Đất đai', counts: half(2) };
  const HOUSING = { name: 'Nhà ở', counts: half(1) };
  const BOTH = { name: 'Phòng Tư pháp', counts: half(3) };
  const OTHER = { name: 'Phòng Nội vụ', counts: half(5) };

  test('fields under a unit: the unit counts', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
      { order: 2, ...OTHER },
    ];
    const table = read({ rows, totalRow: false });
    expect(standing(table)).toEqual([BOTH, OTHER]);
    expect(table.faults).toEqual([]);
  });

  test('units under a group: the units count', () => {
    const group = { name: 'Cơ quan chuyên môn', counts: half(8) };
    const rows = [
      { order: 'I', ...group },
      { order: 1, ...BOTH },
      { order: 2, ...OTHER },
    ];
    expect(standing(read({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('A, I, 1 and 1.1 together: one level counts', () => {
    const rows = [
      { order: 'A', name: 'Cấp huyện', counts: half(8) },
      { order: 'I', name: 'Cơ quan chuyên môn', counts: half(8) },
      { order: '1.', ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
      { order: '2.', ...OTHER },
    ];
    expect(standing(read({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('a unit that the directory does not know counts as those beside it do', () => {
    const unknown = { order: 2, name: 'Phòng Khoa học', counts: half(3) };
    const rows = [{ order: 1, ...OTHER }, unknown, { order: '2.1', ...LAND }, { order: '2.2', ...HOUSING }];
    expect(standing(read({ rows, totalRow: false })).map(({ name }) => name)).toEqual([OTHER.name, unknown.name]);
  });

  test.each([
    ['a dash before the name', '- Đất đai', '- Nhà ở'],
    ['names moved in', '    Đất đai', '    Nhà ở'],
    ['nothing but the sum to tell', 'Đất đai', 'Nhà ở'],
  ])('children told by %s', (_, first, second) => {
    const rows = [
      { order: 1, ...BOTH },
      { name: first, counts: LAND.counts },
      { name: second, counts: HOUSING.counts },
      { order: 2, ...OTHER },
    ];
    expect(standing(read({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('an unnumbered row that is no part of the one above it stands for itself', () => {
    const rows = [{ order: 1, ...BOTH }, OTHER];
    expect(standing(read({ rows }))).toEqual([BOTH, OTHER]);
  });

  test('the total row is the sum of the outermost rows', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
    ];
    const { cells } = oneStopExport({ rows, totalRow: false });
    const right = [...cells, ['', 'Tổng cộng', 48]];
    expect(readCells(right).faults).toEqual([]);
    const wrong = read({ rows });
    expect(said(wrong)).toContainEqual(['ask', 'total-differs', 12]);
  });

  test('a parent that is not the sum of its children is asked about, by row and column', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
    ];
    const [fault] = read({ rows, totalRow: false }).faults;
    expect(fault).toMatchObject({ code: 'parent-differs', severity: 'ask', row: 9 });
    expect(fault?.text).toBe(
      'Tệp thong-ke.xlsx, hàng 9 (Phòng Tư pháp), cột “Tiếp nhận – Tổng số”: ghi 48, các hàng con cộng lại là 32. Kiểm tra lại tệp.',
    );
  });
});

describe('the sums are checked, every fault with its row', () => {
  const changed = (column: number, cell: Cell) =>
    readCells(withCell(oneStopExport({ totalRow: false }).cells, 8, column, cell));

  test.each([
    ['received', 3, 'cột “Tiếp nhận” ghi tổng số 1.295'],
    ['settled', 8, 'cột “Đã giải quyết” ghi tổng số 1.262'],
    ['pending', 12, 'cột “Đang giải quyết” ghi tổng số 33'],
  ])('%s', (_, column, text) => {
    const { faults } = changed(column, 500);
    expect(faults).toMatchObject([{ severity: 'ask', code: 'sum-differs', row: 9 }]);
    expect(faults[0]?.text).toContain(`hàng 9 (Phòng Tư pháp): ${text}`);
  });

  test('received is settled and pending', () => {
    const rows = [{ ...JUSTICE, counts: { ...JUSTICE.counts, receivedTotal: 1300, carriedOver: 16 } }];
    expect(read({ rows }).faults.map(({ text }) => text)).toEqual([
      'Tệp thong-ke.xlsx, hàng 9 (Phòng Tư pháp): tiếp nhận 1.300, nhưng đã giải quyết 1.262 và đang giải quyết 33 cộng lại là 1.295. Kiểm tra lại tệp.',
    ]);
  });

  test('the total row, in every column that it fills', () => {
    const { cells } = oneStopExport();
    const last = cells.length - 1;
    const table = readCells(withCell(withCell(withCell(cells, last, 3, ''), last, 4, 1), last, 12, 7));
    expect(said(table)).toEqual([
      ['ask', 'total-differs', 11],
      ['ask', 'total-differs', 11],
    ]);
  });

  test('settled figures that include withdrawn dossiers are an explained difference', () => {
    const columns = [...FORM_COLUMNS, { holds: 'nothing-known' as const, labels: ['Hồ sơ rút, trả lại'] }];
    const rows = [
      { ...JUSTICE, counts: { ...JUSTICE.counts, settledTotal: 1265, receivedTotal: 1298, carriedOver: 14 } },
    ];
    const { cells } = oneStopExport({ columns, rows, totalRow: false });
    const table = readCells(withCell(cells, 8, 13, 3));
    expect(said(table)).toEqual([['note', 'withdrawn', 9]]);
    expect(table.faults[0]?.text).toContain('gồm cả 3 hồ sơ rút hoặc trả lại');
  });

  test('so are withdrawn dossiers that stand beside the settled ones', () => {
    const columns = [...FORM_COLUMNS, { holds: 'nothing-known' as const, labels: ['Hồ sơ rút, trả lại'] }];
    const rows = [{ ...JUSTICE, counts: { ...JUSTICE.counts, receivedTotal: 1298, carriedOver: 14 } }];
    const { cells } = oneStopExport({ columns, rows, totalRow: false });
    expect(said(readCells(withCell(cells, 8, 13, 3)))).toEqual([['note', 'withdrawn', 9]]);
  });

  test('*Trước hạn* all zero is asked about', () => {
    const rows = [{ ...HOME_AFFAIRS, counts: counts(0, 43, 0) }];
    expect(said(read({ rows }))).toEqual([['ask', 'no-early', null]]);
  });

  test.each([
    ['a fraction', 12.5],
    ['a negative number', -3],
    ['words', '12 hồ sơ'],
    ['a formula that failed', '#REF!'],
  ])('%s is refused, naming row and column', (_, cell) => {
    const { faults } = changed(7, cell);
    expect(faults[0]).toMatchObject({ severity: 'stop', code: 'not-a-count', row: 9 });
    expect(faults[0]?.text).toContain('hàng 9, cột “Số lượng hồ sơ đã giải quyết – Trước hạn”: “');
  });

  test('the same name twice is refused', () => {
    expect(said(read({ rows: [JUSTICE, { ...HOME_AFFAIRS, name: ' PHÒNG TƯ PHÁP' }] }))).toEqual([
      ['stop', 'name-twice', 10],
    ]);
  });

  test('figures without a name are refused', () => {
    expect(said(read({ rows: [JUSTICE, { ...HOME_AFFAIRS, name: '' }], totalRow: false }))).toEqual([
      ['stop', 'no-name', 10],
    ]);
  });

  test('a table without rows is refused', () => {
    expect(said(read({ rows: [], totalRow: false }))).toEqual([['stop', 'no-rows', null]]);
  });

  test('two tables in one file are refused, naming where the second begins', () => {
    const { cells } = oneStopExport();
    expect(said(readCells([...cells, [], ...cells]))).toContainEqual(['stop', 'two-tables', 17]);
  });

  test('what a month carried over need not be what the month before left', () => {
    expect(read({ rows: [{ ...JUSTICE, counts: counts(5, 1, 0, { carriedOver: 6 }) }] }).faults).toEqual([]);
  });
});

describe('in and out of scope', () => {
  const row = (name: string, scope = '') => ({ name, otherNames: '', group: '', email: '', scope });
  const directory = unitDirectory([row('Phòng Tư pháp'), row('Phòng Nội vụ', 'Đến 31/5/2024')]);
  const rows = [JUSTICE, HOME_AFFAIRS, { order: 3, name: 'Công an huyện', counts: counts(7, 1, 0) }];
  const summary = summariseOneStop(read({ rows }), directory, JUNE.to);

  test('together are the total of the file', () => {
    expect(summary.total.settledTotal).toBe(1262 + 43 + 8);
    expect(summary.inScope.settledTotal).toBe(1262 + 8);
    expect(summary.outOfScope.settledTotal).toBe(43);
  });

  test('a name that matches no unit is in, and reported', () => {
    expect(summary.unmatched).toEqual(['Công an huyện']);
  });

  test('by field nothing is out of scope', () => {
    const table = read({ rows, columns: relabelled({ name: ['Lĩnh vực'] }) });
    expect(summariseOneStop(table, directory, JUNE.to)).toMatchObject({ unmatched: [], outOfScope: counts(0, 0, 0) });
  });
});
