/** Rows and columns put in and taken out: contents, look, rules, merges, protection and names move along. */
import type { Protection } from '../../../src/host/spreadsheet/protection';
import type { Range } from '../../../src/host/spreadsheet/range';
import { openWorkbook } from '../../builders/open-workbook';

describe('rows put in', () => {
  it('push everything below them down', () => {
    const { sheet, spreadsheet, range } = openWorkbook();
    range('A5').setValue('x');
    range('A5').setNote('n');
    range('B5:B6').merge();
    spreadsheet.setNamedRange('Ten', range('A5:A6'));
    const protection = range('A5').protect() as Protection;
    sheet.insertRowsBefore(3, 2);
    expect([range('A7').getValue(), range('A7').getNote()]).toEqual(['x', 'n']);
    expect(sheet.getMaxRows()).toBe(1002);
    expect((range('B1:B20').getMergedRanges() as Range[]).map((at) => at.getA1Notation())).toEqual(['B7:B8']);
    expect((spreadsheet.getRangeByName('Ten') as Range).getA1Notation()).toBe('A7:A8');
    expect((protection.getRange() as Range).getA1Notation()).toBe('A7');
  });

  it('take the format and the rule of the row that they are put beside, not its note', () => {
    const { sheet, range } = openWorkbook();
    range('A5').setNumberFormat('@');
    range('A5').insertCheckboxes();
    range('A5').setNote('n');
    sheet.insertRowAfter(5);
    expect(range('A6').getNumberFormat()).toBe('@');
    expect(range('A6').getDataValidation()).not.toBeNull();
    expect(range('A6').getNote()).toBe('');
    sheet.insertRowBefore(7);
    expect(range('A7').getNumberFormat()).toBe('0.###############');
  });
});

describe('rows and columns taken out', () => {
  it('close the gap', () => {
    const { sheet, range } = openWorkbook();
    range('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    sheet.deleteRow(2);
    sheet.deleteColumn(1);
    expect(range('A1:B2').getValues()).toEqual([
      [2, 3],
      [8, 9],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([999, 25]);
  });

  it('never all of them', () => {
    const { sheet } = openWorkbook();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  });

  it('never more than there are', () => {
    const { sheet } = openWorkbook();
    expect(() => sheet.deleteRows(1000, 2)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.deleteColumns(27, 1)).toThrow('Those columns are out of bounds.');
  });
});

describe('the layout of a sheet', () => {
  it('keeps widths, heights, hidden and frozen rows and columns', () => {
    const { sheet } = openWorkbook();
    sheet.setColumnWidths(2, 2, 240);
    sheet.setRowHeight(1, 40);
    sheet.hideColumns(5, 2);
    sheet.hideRows(9);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    expect([1, 2, 3, 4].map((column) => sheet.getColumnWidth(column))).toEqual([100, 240, 240, 100]);
    expect([sheet.getRowHeight(1), sheet.getRowHeight(2)]).toEqual([40, 21]);
    expect([sheet.isColumnHiddenByUser(6), sheet.isColumnHiddenByUser(7), sheet.isRowHiddenByUser(9)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 1]);
    sheet.showColumns(5, 2);
    expect(sheet.isColumnHiddenByUser(6)).toBe(false);
  });

  it('widths move with their columns', () => {
    const { sheet } = openWorkbook();
    sheet.setColumnWidth(3, 240);
    sheet.deleteColumn(1);
    expect(sheet.getColumnWidth(2)).toBe(240);
  });

  it('a column fits itself to its longest line', () => {
    const { sheet, range } = openWorkbook();
    range('A1').setValue('Bộ phận Tiếp nhận và Trả kết quả');
    sheet.autoResizeColumn(1);
    expect(sheet.getColumnWidth(1)).toBeGreaterThan(200);
    expect(sheet.getColumnWidth(2)).toBe(100);
  });
});
