/** autoFill and autoFillToNeighbor, as a script calls them. */
import { errorOf, valueOf } from '../../builders/script';

const fill = (set: string, call: string, look: string): unknown =>
  valueOf(`(function () {
    var sheet = SpreadsheetApp.getActiveSheet(), series = SpreadsheetApp.AutoFillSeries;
    ${set}; ${call}; return sheet.getRange('${look}').getDisplayValues();
  })()`);

it('goes on down the columns, formats with it', () => {
  expect(
    fill(
      `sheet.getRange('A1:B2').setValues([[1, '1/1/2017'], [2, '2/1/2017']]); sheet.getRange('A1:A2').setNumberFormat('0.0')`,
      `sheet.getRange('A1:B2').autoFill(sheet.getRange('A1:B4'), series.DEFAULT_SERIES)`,
      'A3:B4',
    ),
  ).toEqual([
    ['3,0', '03/01/2017'],
    ['4,0', '04/01/2017'],
  ]);
});

it('goes on to the left', () => {
  expect(
    fill(
      `sheet.getRange('E1:H1').setValues([[10, 8, 6, 4]])`,
      `sheet.getRange('E1:H1').autoFill(sheet.getRange('B1:H1'), series.DEFAULT_SERIES)`,
      'B1:H1',
    ),
  ).toEqual([['16', '14', '12', '10', '8', '6', '4']]);
});

it('ALTERNATE_SERIES repeats', () => {
  expect(
    fill(
      `sheet.getRange('A1:A2').setValues([[1], [2]])`,
      `sheet.getRange('A1:A2').autoFill(sheet.getRange('A1:A5'), series.ALTERNATE_SERIES)`,
      'A3:A5',
    ),
  ).toEqual([['1'], ['2'], ['1']]);
});

it.each(['A1:A4', 'C1:C4'])('autoFillToNeighbor goes as far as %s beside it', (beside) => {
  expect(
    fill(
      `sheet.getRange('${beside}').setValue('x'); sheet.getRange('B1:B2').setValues([['Jan'], ['Feb']])`,
      `sheet.getRange('B1:B2').autoFillToNeighbor(series.DEFAULT_SERIES)`,
      'B1:B5',
    ),
  ).toEqual([['Jan'], ['Feb'], ['Mar'], ['Apr'], ['']]);
});

it.each([
  ['C1:C5', 'AutoFill destination range must contain the source range.'],
  ['A1:B10', 'AutoFill destination range must extend the source range in only one direction.'],
])('to %s is refused', (target, message) => {
  const call = `SpreadsheetApp.getActiveSheet().getRange('A1:A4').autoFill(SpreadsheetApp.getActiveSheet().getRange('${target}'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`;
  expect(errorOf(call)).toBe(`Exception: ${message}`);
});
