/** Pictures over the grid and in cells. */
import { errorOf, valueOf } from '../../../builders/script';

/** A picture of 320 by 200 pixels, and one to replace it. */
const MAKE = `
  var sheet = SpreadsheetApp.getActiveSheet();
  function picture(width, height) {
    return sheet.newChart().addRange(sheet.getRange('A1:B2')).setOption('width', width).setOption('height', height).build();
  }`;
const inSheet = (body: string): unknown => valueOf(`(function () { ${MAKE} ${body} })()`);
const refused = (body: string): string => errorOf(`${MAKE} ${body}`);

describe('a picture over the grid', () => {
  it('comes in its own size at the column and row asked for', () => {
    expect(
      inSheet(`var image = sheet.insertImage(picture(320, 200), 2, 3, 5, 6);
        return [image.getWidth(), image.getHeight(), image.getInherentWidth(), image.getAnchorCell().getA1Notation(),
          image.getAnchorCellXOffset(), image.getAnchorCellYOffset(), image.getSheet().getName() === sheet.getName()];`),
    ).toEqual([320, 200, 320, 'B3', 5, 6, true]);
  });

  it('is found on the sheet and in the spreadsheet', () => {
    expect(
      inSheet(`sheet.insertImage(picture(100, 50).getBlob(), 1, 1);
        return [sheet.getImages().length, SpreadsheetApp.getActive().getImages().length, sheet.getDrawings()];`),
    ).toEqual([1, 1, []]);
  });

  it('is changed by chained calls', () => {
    expect(
      inSheet(`var image = sheet.insertImage(picture(100, 50), 1, 1).setWidth(40).setHeight(20).setAltTextTitle('Dấu')
          .setAltTextDescription('Con dấu').assignScript('ky').setAnchorCell(sheet.getRange('C4')).setAnchorCellXOffset(3);
        var found = sheet.getImages()[0];
        return [found.getWidth(), found.getHeight(), found.getAltTextTitle(), found.getAltTextDescription(), found.getScript(),
          found.getAnchorCell().getA1Notation(), found.getAnchorCellXOffset(), image.resetSize().getWidth()];`),
    ).toEqual([40, 20, 'Dấu', 'Con dấu', 'ky', 'C4', 3, 100]);
  });

  it('is replaced by another, which comes in its own size', () => {
    expect(inSheet(`return sheet.insertImage(picture(100, 50), 1, 1).replace(picture(60, 70)).getHeight();`)).toBe(70);
  });

  it('moves with its cell', () => {
    expect(
      inSheet(`sheet.insertImage(picture(100, 50), 2, 3); sheet.insertRowBefore(1); sheet.deleteColumn(1);
        return sheet.getImages()[0].getAnchorCell().getA1Notation();`),
    ).toBe('A4');
  });

  it('once removed, it is gone and every further call fails', () => {
    expect(refused(`var image = sheet.insertImage(picture(100, 50), 1, 1); image.remove(); image.getWidth()`)).toMatch(
      /^Exception: /,
    );
  });

  it('more than a million pixels are refused', () => {
    expect(refused(`sheet.insertImage(picture(1200, 900), 1, 1)`)).toBe(
      'Exception: The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.',
    );
  });

  it('a URL cannot be reached', () => {
    expect(refused(`sheet.insertImage('https://vidu.vn/a.png', 1, 1)`)).toBe(
      'Exception: Error retrieving image from URL or bad URL: https://vidu.vn/a.png',
    );
  });
});

describe('a picture in a cell', () => {
  const BUILD = `var image = SpreadsheetApp.newCellImage().setSourceUrl('https://vidu.vn/a.png').setAltTextTitle('Dấu')
    .setAltTextDescription('Con dấu').toBuilder().build();`;

  it('is the value of the cell', () => {
    expect(
      inSheet(`${BUILD} sheet.getRange('B2').setValue(image); var value = sheet.getRange('B2').getValue();
        return [value.valueType === SpreadsheetApp.ValueType.IMAGE, value.getAltTextTitle(), value.getAltTextDescription(), value.getContentUrl(), sheet.getLastRow()];`),
    ).toEqual([true, 'Dấu', 'Con dấu', 'https://vidu.vn/a.png', 2]);
  });

  it('has an address only once it was in a cell', () => {
    expect(refused(`${BUILD} image.getContentUrl()`)).toMatch(
      /^Exception: Unexpected error .* getContentUrl on object/,
    );
    expect(refused('SpreadsheetApp.newCellImage().getContentUrl()')).toMatch(/^Exception: Unexpected error/);
  });

  it('goes with setValues, shows nothing, and is cleared like any content', () => {
    expect(
      inSheet(`${BUILD} var range = sheet.getRange('A1:B1'); range.setValues([[image, 1]]); var shown = range.getDisplayValues()[0];
        range.clearContent(); return shown.concat(sheet.getLastRow());`),
    ).toEqual(['', '1', 0]);
  });
});
