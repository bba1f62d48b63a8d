/** What a chart on a sheet draws: headings, hidden cells, ranges together, rows and columns exchanged. */
import { sheetChartTable } from '../../../src/host/charts/drawing/sheet-chart-table';
import { NEW_CHART, type ChartModel } from '../../../src/host/model/chart-model';
import { openWorkbook } from '../../builders/open-workbook';

function drawn(part: Partial<ChartModel>, prepare: (book: ReturnType<typeof openWorkbook>) => void = () => undefined) {
  const book = openWorkbook();
  book.range('A1:B4').setValues([
    ['Phòng', 'Hồ sơ'],
    ['Nội vụ', 3],
    ['Tư pháp', 5],
    ['Y tế', 8],
  ]);
  prepare(book);
  book.app.flush();
  const area = { row: 1, column: 1, height: 4, width: 2 };
  const table = sheetChartTable(book.model, { ...NEW_CHART, ranges: [{ sheetId: 0, area }], ...part });
  return {
    labels: table.columns.map(({ label }) => label),
    rows: table.rows.map((row) => row.map(({ value }) => value)),
  };
}

it('a first row of texts above numbers is the heading', () => {
  expect(drawn({})).toEqual({
    labels: ['Phòng', 'Hồ sơ'],
    rows: [
      ['Nội vụ', 3],
      ['Tư pháp', 5],
      ['Y tế', 8],
    ],
  });
});

it('no headings where none are wanted', () => {
  expect(drawn({ headers: 0 }).rows).toHaveLength(4);
});

it('hidden rows are left out, unless all are to be shown', () => {
  const hide = ({ sheet }: ReturnType<typeof openWorkbook>): void => sheet.hideRows(2, 1);
  expect(drawn({}, hide).rows).toHaveLength(2);
  expect(drawn({ hidden: 'SHOW_BOTH' }, hide).rows).toHaveLength(3);
});

it('rows and columns change places', () => {
  expect(drawn({ transposed: true })).toEqual({
    labels: ['Phòng', 'Nội vụ', 'Tư pháp', 'Y tế'],
    rows: [['Hồ sơ', 3, 5, 8]],
  });
});

it('ranges stand side by side, or one below the other', () => {
  const one = { sheetId: 0, area: { row: 1, column: 1, height: 2, width: 2 } };
  const two = { sheetId: 0, area: { row: 3, column: 1, height: 2, width: 2 } };
  expect(drawn({ ranges: [one, two], merge: 'MERGE_ROWS' }).rows).toHaveLength(3);
  expect(drawn({ ranges: [one, two] }).labels).toHaveLength(4);
});

it('a view takes columns by their place', () => {
  expect(drawn({ view: [1] })).toEqual({ labels: ['Hồ sơ'], rows: [[3], [5], [8]] });
});
