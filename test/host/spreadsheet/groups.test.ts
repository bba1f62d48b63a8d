/** Groups of rows and columns. */
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import type { Group } from '../../../src/host/spreadsheet/group';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Sheet } from '../../../src/host/spreadsheet/sheet';
import { openWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

const hidden = (sheet: Sheet): number[] => [1, 2, 3, 4, 5, 6, 7, 8].filter((row) => sheet.isRowHiddenByUser(row));
const depths = (sheet: Sheet): unknown[] => [1, 2, 3, 4, 5, 6, 7, 8].map((row) => sheet.getRowGroupDepth(row));

/** Rows 2 to 7 in a group, 3 to 5 of them in one within. */
function grouped() {
  const book = openWorkbook();
  book.range('2:7').shiftRowGroupDepth(1);
  book.range('3:5').shiftRowGroupDepth(1);
  return { ...book, group: (row: number, depth: number) => book.sheet.getRowGroup(row, depth) as Group };
}

describe('groups of rows', () => {
  it('lie one within another', () => {
    const { sheet, group } = grouped();
    expect(depths(sheet)).toEqual([0, 1, 2, 2, 2, 1, 1, 0]);
    expect((group(4, 2).getRange() as Range).getA1Notation()).toBe('3:5');
    expect((group(4, 1).getRange() as Range).getA1Notation()).toBe('2:7');
  });

  it('grow where they meet, and go at depth 0', () => {
    const { sheet, range, group } = grouped();
    range('8:8').shiftRowGroupDepth(1);
    expect((group(8, 1).getRange() as Range).getA1Notation()).toBe('2:8');
    range('2:8').shiftRowGroupDepth(-5);
    expect(depths(sheet)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(() => group(4, 1)).toThrow(/does not exist/);
  });

  it('are hidden when collapsed; an inner one stays collapsed when the outer is expanded', () => {
    const { sheet, group } = grouped();
    group(4, 2).collapse();
    expect(hidden(sheet)).toEqual([3, 4, 5]);
    group(2, 1).collapse();
    expect(hidden(sheet)).toEqual([2, 3, 4, 5, 6, 7]);
    group(2, 1).expand();
    expect(hidden(sheet)).toEqual([3, 4, 5]);
    expect([group(4, 2).isCollapsed(), group(2, 1).isCollapsed()]).toEqual([true, false]);
    group(4, 2).remove();
    expect(hidden(sheet)).toEqual([]);
  });

  it('all at once, and up to a depth', () => {
    const { sheet } = grouped();
    sheet.collapseAllRowGroups();
    expect(hidden(sheet)).toEqual([2, 3, 4, 5, 6, 7]);
    sheet.expandRowGroupsUpToDepth(1);
    expect(hidden(sheet)).toEqual([3, 4, 5]);
    sheet.expandAllRowGroups();
    expect(hidden(sheet)).toEqual([]);
    expect(() => sheet.expandAllColumnGroups()).toThrow('The sheet has no column groups.');
  });

  it('by a range: those within it, else the deepest that it touches', () => {
    const { sheet, range } = grouped();
    range('A3:B6').collapseGroups();
    expect(hidden(sheet)).toEqual([3, 4, 5]);
    range('A2').expandGroups();
    expect(hidden(sheet)).toEqual([]);
    range('A6').collapseGroups();
    expect(hidden(sheet)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('of several within a range only the outermost is collapsed', () => {
    const { sheet, range } = openWorkbook();
    range('A2:A5').shiftRowGroupDepth(1);
    range('A3:A4').shiftRowGroupDepth(1);
    range('A1:A10').collapseGroups();
    const [outer, inner] = [sheet.getRowGroup(2, 1), sheet.getRowGroup(3, 2)] as [Group, Group];
    expect([outer.isCollapsed(), inner.isCollapsed()]).toEqual([true, false]);
  });

  it('all of a sheet are taken away at once', () => {
    const { sheet, range } = openWorkbook();
    range('A2:A5').shiftRowGroupDepth(2);
    range('A1:Z100').shiftRowGroupDepth(-10);
    expect(sheet.getRowGroupDepth(3)).toBe(0);
  });

  it('move with rows put in and taken out, and are in the saved state', () => {
    const { sheet, model, group } = grouped();
    group(4, 2).collapse();
    sheet.insertRowBefore(1);
    sheet.insertRowAfter(5);
    sheet.deleteRow(3);
    expect(depths(sheet)).toEqual([0, 0, 2, 2, 2, 2, 1, 1]);
    expect(group(4, 2).isCollapsed()).toBe(true);
    const again = openWorkbook(WorkbookModel.fromJSON(JSON.parse(JSON.stringify(model)) as never));
    expect(depths(again.sheet)).toEqual([0, 0, 2, 2, 2, 2, 1, 1]);
    expect((again.sheet.getRowGroup(4, 2) as Group).isCollapsed()).toBe(true);
  });

  it('are found by their handle, before them or after', () => {
    const sheet = 'SpreadsheetApp.getActiveSheet()';
    const grouping = `${sheet}.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER).getRange('2:3').shiftRowGroupDepth(1)`;
    expect(valueOf(`(${grouping}, ${sheet}.getRowGroup(4, 1).getControlIndex())`)).toBe(4);
    expect(valueOf(`${sheet}.getRowGroupControlPosition() === SpreadsheetApp.GroupControlTogglePosition.BEFORE`)).toBe(
      true,
    );
    expect(errorOf(`${sheet}.getRange('A1').shiftRowGroupDepth(1)`)).toMatch(/^Exception: Cannot shift/);
    expect(
      valueOf(`(${sheet}.getRange('B:C').shiftColumnGroupDepth(1), ${sheet}.getColumnGroup(1, 1).getDepth())`),
    ).toBe(1);
  });
});
