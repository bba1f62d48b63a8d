/** Arguments are held against Google's signatures for every service, in Google's words. */
import { enumValue } from '../../../src/host/border/enums';
import { Instant, type HostValue } from '../../../src/host/border/service-object';
import { fittingArguments } from '../../../src/host/border/signatures';
import { User } from '../../../src/host/spreadsheet/user';
import { testExecution } from '../../builders/execution';
import { openWorkbook } from '../../builders/open-workbook';

const { range } = openWorkbook();
const wrap = enumValue(testExecution(), 'WrapStrategy', 'WRAP');

const refused = (className: string, member: string, given: readonly HostValue[]): string => {
  try {
    fittingArguments(className, member, given);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test.each<[string, string, HostValue[], string]>([
  ['Sheet', 'getRange', ['1', 2], '(String,number) … SpreadsheetApp.Sheet.getRange'],
  ['Sheet', 'getRange', [1, 2, null], '(number,number,null) … SpreadsheetApp.Sheet.getRange'],
  ['Sheet', 'getName', [1], '(number) … SpreadsheetApp.Sheet.getName'],
  ['Range', 'setValues', ['x'], '(String) … SpreadsheetApp.Range.setValues'],
  ['Range', 'setTextRotation', [{ degrees: 4 }], '((class)) … SpreadsheetApp.Range.setTextRotation'],
  ['Range', 'setWrapStrategy', ['WRAP'], '(String) … SpreadsheetApp.Range.setWrapStrategy'],
  ['Range', 'setWrapStrategy', [range('A1')], '(SpreadsheetApp.Range) … SpreadsheetApp.Range.setWrapStrategy'],
  ['DataValidationBuilder', 'requireDate', ['=I1'], '(String) … SpreadsheetApp.DataValidationBuilder.requireDate'],
  ['Utilities', 'formatDate', [null, 'GMT', 'yyyy'], '(null,String,String) … Utilities.formatDate'],
  ['Ui', 'createMenu', [], '() … Ui.createMenu'],
  ['FormApp', 'create', [], '() … FormApp.create'],
])('%s.%s(%j) is refused: %s', (className, member, given, told) => {
  const [kinds, method] = told.split(' … ');
  expect(refused(className, member, given)).toBe(
    `The parameters ${kinds} don't match the method signature for ${method}.`,
  );
});

test.each<[string, string, HostValue[]]>([
  ['Range', 'setValue', [null]],
  ['Range', 'setWrapStrategy', [wrap]],
  ['Range', 'setWrapStrategy', [null]],
  ['Range', 'setBorder', [true, null, null, null, false, null]],
  ['Range', 'setBackgrounds', [[['#fff', null]]]],
  ['DataValidationBuilder', 'requireDateAfter', [new Instant(0)]],
  ['console', 'log', ['%s %s %s', 1, 2, 3]],
  ['Sheet', 'noSuchMember', [1]],
])('%s.%s(%j) passes as it is', (className, member, given) => {
  expect(fittingArguments(className, member, given)).toEqual(given);
});

test('where Google asks for a text, a number or a boolean becomes one', () => {
  expect(fittingArguments('Range', 'setNote', [25])).toEqual(['25']);
  expect(fittingArguments('Properties', 'setProperty', ['a', true])).toEqual(['a', 'true']);
  expect(fittingArguments('Range', 'setBackgrounds', [[[1, null]]])).toEqual([[['1', null]]]);
});

test('where Google asks for addresses, users stand for theirs', () => {
  const user = new User(testExecution(), 'an@example.vn');
  expect(fittingArguments('Protection', 'removeEditors', [[user]])).toEqual([['an@example.vn']]);
});
