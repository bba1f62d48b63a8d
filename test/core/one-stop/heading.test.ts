/** The heading of a one-stop table is found by words, wherever it stands and whatever stands beside it. */
import { FORM_COLUMNS, JUSTICE, oneStopExport, withCell, type Column } from '../../builders/one-stop-export';
import { TWO_UNITS, readCells, readExport, standing, said, relabelled, without } from '../../builders/one-stop-reading';

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
    const table = readExport({ columns });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('columns in any order', () => {
    const columns = [...FORM_COLUMNS].reverse();
    expect(standing(readExport({ columns }))).toEqual(TWO_UNITS);
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
    expect(standing(readExport({ columns }))).toEqual(TWO_UNITS);
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
    const table = readExport({ titles });
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
    const table = readExport({ columns: without('early', 'overdue') });
    expect(said(table)).toContainEqual(['stop', 'no-column', 5]);
    expect(table.faults[0]?.text).toContain('“Đã giải quyết – Trước hạn”, “Đã giải quyết – Quá hạn”');
  });

  test('other columns that are missing are asked about, by name', () => {
    const table = readExport({ columns: without('pendingOverdue') });
    expect(said(table)).toEqual([['ask', 'no-column', 5]]);
    expect(table.faults[0]?.text).toContain('“Đang giải quyết – Quá hạn”');
  });

  test('totals that are missing are worked out', () => {
    const table = readExport({ columns: without('receivedTotal', 'settledTotal', 'pendingTotal') });
    expect(standing(table)).toEqual(TWO_UNITS);
    expect(table.faults).toEqual([]);
  });

  test('a column that stands twice is refused: nobody could tell which to count', () => {
    const columns = [...FORM_COLUMNS, { holds: 'overdue' as const, labels: ['Hồ sơ đã giải quyết', 'Trễ hạn'] }];
    expect(said(readExport({ columns }))).toEqual([['stop', 'column-twice', 5]]);
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
    const table = readExport({ columns });
    expect(said(table)).toEqual([['stop', 'merged-column', 5]]);
    expect(table.faults[0]?.text).toContain('không tính được tỷ lệ trả kết quả trước hạn');
  });

  test('beside the two columns apart it is only one more column', () => {
    const both: Column = { holds: 'nothing-known', labels: ['Số lượng hồ sơ đã giải quyết', 'Trước và đúng hạn'] };
    expect(said(readExport({ columns: [...FORM_COLUMNS, both] }))).toEqual([]);
  });
});
