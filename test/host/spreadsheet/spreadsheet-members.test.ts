/** What a spreadsheet does for its active sheet; recalculation; menus; people. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const inScript = (lines: string): unknown =>
  valueOf(`(function () { var ss = SpreadsheetApp.getActiveSpreadsheet(), sheet = ss.getActiveSheet(); ${lines} })()`);

it.each<[string, string, unknown]>([
  ['rows put in', `ss.insertRowsBefore(1, 2).getMaxRows()`, 1002],
  ['rows taken out', `ss.deleteRows(1, 10) || sheet.getMaxRows()`, 990],
  ['columns put in', `ss.insertColumnAfter(26).getMaxColumns()`, 27],
  ['a column taken out', `ss.deleteColumn(1).getName()`, 'Trang tính1'],
  ['widths', `ss.setColumnWidth(2, 77) && ss.getColumnWidth(2)`, 77],
  ['heights', `ss.setRowHeight(2, 33) && sheet.getRowHeight(2)`, 33],
  [
    'rows hidden',
    `ss.hideRow(sheet.getRange('2:3')) || [1, 2, 3].map(function (row) { return ss.isRowHiddenByUser(row); })`,
    [false, true, true],
  ],
  [
    'columns hidden and shown',
    `ss.hideColumn(sheet.getRange('B:B')) || ss.unhideColumn(sheet.getRange('B1')) || ss.isColumnHiddenByUser(2)`,
    false,
  ],
  ['columns frozen', `ss.setFrozenColumns(2) || ss.getFrozenColumns()`, 2],
  ['values to its edge', `ss.getSheetValues(999, 26, 5, 5)`, [[''], ['']]],
  ['values', `sheet.getRange('B2').setValue('x') && ss.getSheetValues(2, 2, 1, 1)`, [['x']]],
])('the active sheet: %s', (_, expression, value) => {
  expect(inScript(`return ${expression};`)).toEqual(value);
});

it('another sheet when that is active', () => {
  expect(
    inScript(
      `ss.insertSheet('Hai'); ss.insertRowAfter(1); return ss.getSheets().map(function (one) { return one.getMaxRows(); });`,
    ),
  ).toEqual([1000, 1001]);
});

describe('recalculation', () => {
  it('is as in a new spreadsheet until it is set, and kept', () => {
    expect(
      inScript(`
        var before = [String(ss.getRecalculationInterval()), ss.isIterativeCalculationEnabled(),
          ss.getMaxIterativeCalculationCycles(), ss.getIterativeCalculationConvergenceThreshold()];
        ss.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true)
          .setMaxIterativeCalculationCycles(10).setIterativeCalculationConvergenceThreshold(2);
        var same = ss.getRecalculationInterval() === SpreadsheetApp.RecalculationInterval.HOUR;
        return [before, [same, ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(),
          ss.getIterativeCalculationConvergenceThreshold()]];`),
    ).toEqual([
      ['ON_CHANGE', false, 50, 0.05],
      [true, true, 10, 2],
    ]);
  });

  it('cycles are between 1 and 10,000', () => {
    expect(errorOf('SpreadsheetApp.getActive().setMaxIterativeCalculationCycles(10001)')).toContain('Exception');
  });
});

it('addMenu makes the menu that Ui would make, updateMenu replaces it', () => {
  const host = hostWith(`function menu() {
    var ss = SpreadsheetApp.getActive();
    ss.addMenu('Việc', [{ name: 'Cũ', functionName: 'cu' }]);
    ss.updateMenu('Việc', [{ name: 'Một', functionName: 'mot' }, null, { name: 'Hai', functionName: 'hai' }]);
  }`);
  host.call('menu');
  expect(host.screen.menus).toHaveLength(1);
  expect(host.screen.menus[0]?.items.map(({ caption, handler }) => [caption, handler])).toEqual([
    ['Một', 'mot'],
    ['', ''],
    ['Hai', 'hai'],
  ]);
});

it('addViewers leaves editors what they are', () => {
  expect(
    inScript(`ss.addEditor('a@example.vn').addViewers(['a@example.vn', 'b@example.vn']);
      return [ss.getEditors(), ss.getViewers()].map(function (users) { return users.map(String); });`),
  ).toEqual([['chu@example.vn', 'a@example.vn'], ['b@example.vn']]);
});

it('rows move to where they are asked to go, counted before the move', () => {
  expect(
    inScript(`sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
      sheet.setRowHeight(1, 40); sheet.moveRows(sheet.getRange('A1:A2'), 5);
      return [sheet.getRange('A1:A5').getValues().join(), sheet.getRowHeight(3), sheet.getMaxRows()];`),
  ).toEqual(['3,4,1,2,5', 40, 1000]);
  expect(
    inScript(`sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]); sheet.moveColumns(sheet.getRange('C1'), 1);
      return sheet.getRange('A1:C1').getValues();`),
  ).toEqual([['c', 'a', 'b']]);
});

it('right to left, and rows as high as their lines', () => {
  expect(
    inScript(`sheet.getRange('A2').setValue('một\\nhai\\nba'); sheet.autoResizeRows(1, 2);
      return [sheet.isRightToLeft(), sheet.setRightToLeft(true).isRightToLeft(), sheet.getRowHeight(1), sheet.getRowHeight(2) > 42];`),
  ).toEqual([false, true, 21, true]);
});
