/** What scripts write into cells, and give to members, without meaning to. */
import type { Spreadsheet } from '../../../src/host/spreadsheet/spreadsheet';
import { openWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

const SHEET = 'SpreadsheetApp.getActiveSheet()';

test.each([
  ['{ a: 1, b: ["x"] }', '{a=1.0, b=[x]}'],
  ['NaN', '#NUM!'],
  ['1 / 0', '#NUM!'],
  ['undefined', ''],
  [`${SHEET}.getRange("A1")`, 'Range'],
  ['SpreadsheetApp.BorderStyle.SOLID', 'SOLID'],
])('%s in a cell is %j, by setValue, setValues and appendRow', (written, value) => {
  const first = `${SHEET}.getRange('A1')`;
  expect(valueOf(`${first}.setValue(${written}).getValue()`)).toBe(value);
  expect(valueOf(`${first}.setValues([[${written}]]).getValue()`)).toBe(value);
  expect(valueOf(`${SHEET}.appendRow(['x', ${written}]).getRange('B1').getValue()`)).toBe(value);
});

test('a list in a cell is what Java shows of it', () => {
  const shown = /^\[Ljava\.lang\.Object;@[0-9a-f]{8}$/;
  expect(valueOf(`${SHEET}.getRange('A1').setValue([1, 2]).getValue()`)).toMatch(shown);
  expect(valueOf(`${SHEET}.getRange('A1').setValues([[[1, 2]]]).getValue()`)).toMatch(shown);
});

test.each([
  [`${SHEET}.getRange('A1').setShowHyperlink(null)`, '(null)', 'SpreadsheetApp.Range.setShowHyperlink'],
  [
    `SpreadsheetApp.newDataValidation().requireDate('=i1')`,
    '(String)',
    'SpreadsheetApp.DataValidationBuilder.requireDate',
  ],
  [`ScriptApp.newTrigger()`, '()', 'ScriptApp.newTrigger'],
  [`Utilities.formatDate(new Date(), 'GMT', null)`, '(Date,String,null)', 'Utilities.formatDate'],
])('%s does not match', (call, kinds, method) =>
  expect(errorOf(call)).toBe(`Exception: The parameters ${kinds} don't match the method signature for ${method}.`),
);

test('a sheet’s name is not empty', () => expect(errorOf(`${SHEET}.setName('')`)).toMatch(/^Exception: /));

test('a spreadsheet is opened by its older names too, with the same scopes', () => {
  expect(valueOf('SpreadsheetApp.getActive().getKey() === SpreadsheetApp.getActive().getId()')).toBe(true);
  expect(errorOf(`SpreadsheetApp.openByKey('x')`)).toMatch('not sufficient to call SpreadsheetApp.openByKey');
  const { app, spreadsheet } = openWorkbook();
  expect((app.openByKey(spreadsheet.getKey()) as Spreadsheet).getId()).toBe(spreadsheet.getId());
});

test.each(['getCell(0, 1)', 'getCell(2, 1)', 'getCell(1, 2)'])('%s of one cell is out of range', (call) =>
  expect(errorOf(`${SHEET}.getRange('B2').${call}`)).toBe('Exception: Cell reference out of range'),
);

test.each([
  ['vi_VN', 'Bảng tính không có tiêu đề'],
  ['en_US', 'Untitled spreadsheet'],
])('a new spreadsheet of %s is called %s', (locale, title) =>
  expect(valueOf('SpreadsheetApp.getActive().getName()', { locale })).toBe(title),
);

test.each(['SpreadsheetApp.newColor()', `SpreadsheetApp.newColor().setRgbColor('red').build()`])(
  '%s is no colour of a theme',
  (colour) => expect(errorOf(`${colour}.asThemeColor()`)).toBe('Exception: Object is not of type ThemeColor.'),
);

test('a chart builder without a type shows what stands behind it', () => {
  expect(valueOf(`String(${SHEET}.newChart())`)).toMatch(/^com\.google\.apps\.maestro\.server\.beans\.trix\.impl\./);
  expect(valueOf(`String(${SHEET}.newChart().addRange(${SHEET}.getRange('A1')).build())`)).toBe('EmbeddedChart');
});
