/** Colours as objects, where they are got and where they are given. */
import type { Color, RgbColor } from '../../../src/host/spreadsheet/colour';
import { openWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

const hex = (colour: unknown): string => ((colour as Color).asRgbColor() as RgbColor).asHexString();
const made = "SpreadsheetApp.newColor().setRgbColor('#ff8000').build()";

describe('colour', () => {
  it.each([
    ['asRgbColor().asHexString()', '#ff8000'],
    ['asRgbColor().getRed()', 255],
    ['asRgbColor().getGreen()', 128],
    ['asRgbColor().getBlue()', 0],
    ['getColorType() === SpreadsheetApp.ColorType.RGB', true],
  ])('%s', (member, value) => {
    expect(valueOf(`${made}.${member}`)).toBe(value);
  });

  it('scripts give them to whatever asks for a Color, though Calendar has an enumeration of that name', () => {
    expect(valueOf(`SpreadsheetApp.getActiveSheet().getRange('A1').setBackgroundObject(${made}).getBackground()`)).toBe(
      '#ff8000',
    );
    expect(errorOf("SpreadsheetApp.getActiveSheet().getRange('A1').setBackgroundObject('red')")).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setBackgroundObject.",
    );
  });

  it('theme colours are refused by name', () => {
    expect(errorOf('SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.TEXT)')).toBe(
      'Error: NOT IMPLEMENTED: ColorBuilder.setThemeColor',
    );
  });

  it('cells and tabs take colours and give them back', () => {
    const { range, sheet } = openWorkbook();
    range('A1').setBackground('red');
    range('B1:C1').setBackgroundObject(range('A1').getBackgroundObject());
    range('B1:C1').setFontColorObjects([[range('A1').getBackgroundObject(), null]]);
    sheet.setTabColorObject(range('B1').getBackgroundObject());
    expect(range('C1').getBackground()).toBe('#ff0000');
    expect(range('B1:C1').getFontColors()).toEqual([['#ff0000', '#000000']]);
    expect(hex(sheet.getTabColorObject())).toBe('#ff0000');
    expect(hex(range('D1').getBackgroundObject())).toBe('#ffffff');
    sheet.setTabColorObject(null);
    expect(sheet.getTabColorObject()).toBeNull();
  });
});
