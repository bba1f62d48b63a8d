/** Google's enumerations as scripts meet them: each value knows the others, and the enumeration is its first value. */
import { valueOf } from '../../builders/script';

test.each([
  [`SpreadsheetApp.BorderStyle === SpreadsheetApp.BorderStyle.DOTTED`, true],
  [`SpreadsheetApp.ColorType.RGB.THEME.RGB === SpreadsheetApp.ColorType.RGB`, true],
  [`SpreadsheetApp.BandingTheme.toString()`, 'LIGHT_GREY'],
  ['`${SpreadsheetApp.Direction.NEXT}`', 'NEXT'],
  [`'' + FormApp.ItemType.GRID`, 'GRID'],
  [`SpreadsheetApp.Direction.NEXT.name() + SpreadsheetApp.Direction.NEXT.ordinal()`, 'NEXT3'],
  [`SpreadsheetApp.ColorType.THEME.compareTo(SpreadsheetApp.ColorType)`, 2],
  [`SpreadsheetApp.ColorType.RGB.compareTo(SpreadsheetApp.ColorType.THEME)`, -1],
  [`JSON.stringify({ a: SpreadsheetApp.ColorType.RGB, b: SpreadsheetApp.ColorType })`, '{"a":"RGB","b":"UNSUPPORTED"}'],
  [
    `Object.keys(SpreadsheetApp.ColorType)`,
    ['toString', 'name', 'toJSON', 'ordinal', 'compareTo', 'UNSUPPORTED', 'RGB', 'THEME'],
  ],
  [`SpreadsheetApp.ColorType.NOTHING === undefined`, true],
  [`SpreadsheetApp.getActiveRange().getWrapStrategy() === SpreadsheetApp.WrapStrategy.OVERFLOW`, true],
])('%s is %j', (expression, value) => expect(valueOf(expression)).toEqual(value));

test.each([
  `SpreadsheetApp.flush()`,
  `Utilities.sleep(1)`,
  `CacheService.getScriptCache().put('a', 'b')`,
  `SpreadsheetApp.getActiveSheet().getRange('A1').activate().getSheet().hideColumns(2)`,
])('%s gives null: Google has no undefined', (call) => expect(valueOf(`String(${call})`)).toBe('null'));
