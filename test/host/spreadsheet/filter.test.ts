/** The filter of a sheet: which rows it hides, and how it moves. */
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import type { Filter } from '../../../src/host/spreadsheet/filter';
import type { FilterCriteria, FilterCriteriaBuilder } from '../../../src/host/spreadsheet/filter-criteria';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Sheet } from '../../../src/host/spreadsheet/sheet';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

/** Columns A: text, B: number, C: date; today is 15 June 2024. */
const ROWS = [
  ['Tên', 'Số', 'Ngày'],
  ['An', 5, '14/6/2024'],
  ['Bình', 12, '15/6/2024'],
  ['', '', ''],
  ['bình minh', 'chữ', '16/6/2024'],
];

function filtered(): OpenWorkbook & { filter: Filter } {
  const book = openWorkbook();
  book.range('A1:C5').setValues(ROWS);
  return { ...book, filter: book.range('A1:C5').createFilter() as Filter };
}

const builder = (book: OpenWorkbook): FilterCriteriaBuilder => book.app.newFilterCriteria() as FilterCriteriaBuilder;
const built = (criteria: unknown): FilterCriteria => (criteria as FilterCriteriaBuilder).build() as FilterCriteria;
const shown = (sheet: Sheet): number[] => [1, 2, 3, 4, 5, 6].filter((row) => !sheet.isRowHiddenByFilter(row));

describe('filter', () => {
  it.each<[number, string, (b: FilterCriteriaBuilder, book: OpenWorkbook) => unknown, number[]]>([
    [1, 'hidden values', (b) => b.setHiddenValues(['An', '']), [3, 5]],
    [1, 'empty', (b) => b.whenCellEmpty(), [4]],
    [1, 'not empty', (b) => b.whenCellNotEmpty(), [2, 3, 5]],
    [1, 'text contains', (b) => b.whenTextContains('BÌNH'), [3, 5]],
    [1, 'text does not contain', (b) => b.whenTextDoesNotContain('bình'), [2, 4]],
    [1, 'text equal', (b) => b.whenTextEqualTo('bình'), [3]],
    [1, 'text starts', (b) => b.whenTextStartsWith('a'), [2]],
    [1, 'text ends', (b) => b.whenTextEndsWith('minh'), [5]],
    [2, 'number greater', (b) => b.whenNumberGreaterThan(5), [3]],
    [2, 'number between', (b) => b.whenNumberBetween(5, 11), [2]],
    [2, 'number not equal', (b) => b.whenNumberNotEqualTo(5), [3, 4, 5]],
    [3, 'date after today', (b, { app }) => b.whenDateAfter(app.RelativeDate['TODAY']), [5]],
    [3, 'date today', (b, { app }) => b.whenDateEqualTo(app.RelativeDate['TODAY']), [3]],
    [3, 'date before another', (b, { range }) => b.whenDateBefore(range('C3').getValue()), [2]],
    [1, 'background', (b, { range }) => b.setVisibleBackgroundColor(range('A3').getBackgroundObject()), [3]],
    [1, 'font colour', (b, { range }) => b.setVisibleForegroundColor(range('A3').getFontColorObject()), [3]],
  ])('by column %s, %s, leaves the rows %#', (column, _name, criteria, rows) => {
    const book = filtered();
    book.range('A3').setBackground('yellow');
    book.range('A3').setFontColor('red');
    book.filter.setColumnFilterCriteria(column, built(criteria(builder(book), book)));
    expect(shown(book.sheet)).toEqual([1, ...rows, 6]);
  });

  it('hides a row that any of the columns leaves out', () => {
    const book = filtered();
    book.filter.setColumnFilterCriteria(1, built(builder(book).whenCellNotEmpty()));
    book.filter.setColumnFilterCriteria(2, built(builder(book).whenNumberLessThan(10)));
    expect(shown(book.sheet)).toEqual([1, 2, 6]);
    book.filter.removeColumnFilterCriteria(2);
    expect(shown(book.sheet)).toEqual([1, 2, 3, 5, 6]);
    book.filter.remove();
    expect(book.sheet.getFilter()).toBeNull();
    expect(shown(book.sheet)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('moves with the rows and columns put in and taken out', () => {
    const book = filtered();
    book.filter.setColumnFilterCriteria(2, built(builder(book).whenNumberLessThan(10)));
    book.sheet.insertColumnBefore(1);
    book.sheet.insertRowBefore(1);
    book.sheet.deleteRow(6);
    expect((book.filter.getRange() as Range).getA1Notation()).toBe('B2:D5');
    expect(book.filter.getColumnFilterCriteria(2)).toBeNull();
    expect(shown(book.sheet)).toEqual([1, 2, 3, 6]);
  });

  it('rows that it hides can be left out of clearing', () => {
    const book = filtered();
    book.filter.setColumnFilterCriteria(1, built(builder(book).whenTextContains('bình')));
    book.range('A2:A5').clear({ contentsOnly: true, skipFilteredRows: true });
    book.filter.remove();
    expect(book.range('A2:A5').getValues()).toEqual([['An'], [''], [''], ['']]);
  });

  it('is in the saved state', () => {
    const book = filtered();
    book.filter.setColumnFilterCriteria(1, built(builder(book).setHiddenValues(['An'])));
    const again = openWorkbook(WorkbookModel.fromJSON(JSON.parse(JSON.stringify(book.model)) as never));
    expect(shown(again.sheet)).toEqual([1, 3, 4, 5, 6]);
  });

  it('sorts below its heading', () => {
    const book = filtered();
    book.filter.sort(2, false);
    expect(book.range('B1:B4').getValues()).toEqual([['Số'], ['chữ'], [12], [5]]);
  });

  it('a sheet has only one', () => {
    const book = filtered();
    const refusal = "You can't create a filter in a sheet that already has a filter.";
    expect(() => book.range('E1:F2').createFilter()).toThrow(refusal);
  });

  it('criteria tell what they are', () => {
    const made = 'SpreadsheetApp.newFilterCriteria().whenNumberBetween(1, 5)';
    expect(valueOf(`[${made}.build().getCriteriaType().name(), ${made}.copy().build().getCriteriaValues()]`)).toEqual([
      'NUMBER_BETWEEN',
      [1, 5],
    ]);
    expect(valueOf("SpreadsheetApp.newFilterCriteria().setHiddenValues(['a']).build().getHiddenValues()")).toEqual([
      'a',
    ]);
    expect(valueOf('SpreadsheetApp.newFilterCriteria().setHiddenValues([]).build().getCriteriaType()')).toBeNull();
  });

  it('values to be shown belong to pivot tables', () => {
    const code = "SpreadsheetApp.getActiveSheet().getRange('A1:B3').createFilter().setColumnFilterCriteria(1, ";
    expect(errorOf(`${code} SpreadsheetApp.newFilterCriteria().setVisibleValues(['a']).build())`)).toMatch(
      /^Exception: Visible values/,
    );
  });
});
