/** The sums of a one-stop table: every fault with its row, in words for the person who has the file. */
import type { Cell } from '../../../src/core/text/text';
import { FORM_COLUMNS, HOME_AFFAIRS, counts, JUSTICE, oneStopExport, withCell } from '../../builders/one-stop-export';
import { readCells, readExport, said } from '../../builders/one-stop-reading';

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
    expect(readExport({ rows }).faults.map(({ text }) => text)).toEqual([
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
    expect(said(readExport({ rows }))).toEqual([['ask', 'no-early', null]]);
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
    expect(said(readExport({ rows: [JUSTICE, { ...HOME_AFFAIRS, name: ' PHÒNG TƯ PHÁP' }] }))).toEqual([
      ['stop', 'name-twice', 10],
    ]);
  });

  test('figures without a name are refused', () => {
    expect(said(readExport({ rows: [JUSTICE, { ...HOME_AFFAIRS, name: '' }], totalRow: false }))).toEqual([
      ['stop', 'no-name', 10],
    ]);
  });

  test('a table without rows is refused', () => {
    expect(said(readExport({ rows: [], totalRow: false }))).toEqual([['stop', 'no-rows', null]]);
  });

  test('two tables in one file are refused, naming where the second begins', () => {
    const { cells } = oneStopExport();
    expect(said(readCells([...cells, [], ...cells]))).toContainEqual(['stop', 'two-tables', 17]);
  });

  test('what a month carried over need not be what the month before left', () => {
    expect(readExport({ rows: [{ ...JUSTICE, counts: counts(5, 1, 0, { carriedOver: 6 }) }] }).faults).toEqual([]);
  });
});
