/** platform.md, Sheets: ranges, last rows, appending, names, clearing, sorting, limits. */
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Sheet } from '../../../src/host/spreadsheet/sheet';
import { openWorkbook } from '../../builders/open-workbook';

describe('platform: Sheets: getRange is 1-based (R)', () => {
  it.each<[string, (string | number)[], string]>([
    ['row 0', [0, 1], 'The starting row of the range is too small.'],
    ['column 0', [1, 0], 'The starting column of the range is too small.'],
    ['no rows: the empty-sheet bug', [2, 1, 0], 'The number of rows in the range must be at least 1.'],
    ['fewer than no rows', [2, 1, -1, 1], 'The number of rows in the range must be at least 1.'],
    ['no columns', [1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    ['beyond the last row', [1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['beyond the last column', [1, 26, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['a name that is none', ['Không có'], 'Range not found'],
    ['a sheet that is none', ['Không có!A1'], 'Range not found'],
    [
      'texts for numbers',
      ['1', 2],
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('%s', (_, at, message) => {
    expect(() => openWorkbook().range(...at)).toThrow(message);
  });

  it('takes row and column, sizes, A1 notation', () => {
    const { range } = openWorkbook();
    const notations = [range(2, 3), range(2, 3, 4), range(2, 3, 4, 2), range('b2:c3'), range('D:D')];
    expect(notations.map((at) => at.getA1Notation())).toEqual(['C2', 'C2:C5', 'C2:D5', 'B2:C3', 'D:D']);
  });

  it('offset moves and resizes, and stays on the sheet', () => {
    const { range } = openWorkbook();
    expect((range('B2:C3').offset(1, 1) as Range).getA1Notation()).toBe('C3:D4');
    expect((range('B2:C3').offset(0, 0, 1, 1) as Range).getA1Notation()).toBe('B2');
    expect(() => range('A1').offset(-1, 0)).toThrow('The starting row of the range is too small.');
  });
});

describe('platform: Sheets: getLastRow is 0 on an empty sheet (D/L)', () => {
  it('and getLastColumn too', () => {
    const { sheet } = openWorkbook();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  });

  it('getDataRange of an empty sheet is A1, one empty text', () => {
    const data = openWorkbook().sheet.getDataRange() as Range;
    expect(data.getA1Notation()).toBe('A1');
    expect(data.getValues()).toEqual([['']]);
  });

  it('0 and false are content, an empty text and a format are none', () => {
    const { sheet, range } = openWorkbook();
    range('C4').setValue(0);
    range('D5').setValue(false);
    range('E6').setValue('');
    range('F7').setBackground('red');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 4]);
  });

  it('goes back when the last content goes', () => {
    const { sheet, range } = openWorkbook();
    range('A1:C3').setValue('x');
    range('A3:C3').clearContent();
    range('C1:C2').setValue('');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([2, 2]);
  });
});

describe('platform: Sheets: appendRow writes after the last row with content and grows the sheet (D)', () => {
  it('below what was written before it, in one call', () => {
    const { sheet, range } = openWorkbook();
    range('A3').setValue('x');
    sheet.appendRow(['a', 1]);
    sheet.appendRow(['b', 2]);
    expect(range('A4:B5').getValues()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('at the end of the sheet: one more row, formatted like the last', () => {
    const { sheet, range } = openWorkbook();
    range('A:A').setNumberFormat('@');
    range('A1000').setValue('cuối');
    sheet.appendRow(['007']);
    expect(sheet.getLastRow()).toBe(1001);
    expect(sheet.getMaxRows()).toBe(1001);
    expect(range('A1001').getValue()).toBe('007');
  });
});

describe('platform: Sheets: names (D/R)', () => {
  it('getSheetByName gives null where there is none', () => {
    expect(openWorkbook().spreadsheet.getSheetByName('Không có')).toBeNull();
  });

  it('a clash throws, whatever the case of letters', () => {
    const { spreadsheet, sheet } = openWorkbook();
    spreadsheet.insertSheet('Khảo sát');
    const words = 'already exists. Please enter another name.';
    expect(() => spreadsheet.insertSheet('Khảo sát')).toThrow(`A sheet with the name "Khảo sát" ${words}`);
    expect(() => sheet.setName('khảo sát')).toThrow(words);
  });
});

describe('sheets of a spreadsheet', () => {
  const names = (sheets: unknown): string[] => (sheets as Sheet[]).map((sheet) => sheet.getName());

  it('are put where they are asked to be, and moved', () => {
    const { spreadsheet } = openWorkbook();
    spreadsheet.insertSheet('Cuối', 1);
    spreadsheet.insertSheet('Đầu', 0);
    expect(names(spreadsheet.getSheets())).toEqual(['Đầu', 'Trang tính1', 'Cuối']);
    spreadsheet.moveActiveSheet(3);
    expect(names(spreadsheet.getSheets())).toEqual(['Trang tính1', 'Cuối', 'Đầu']);
    expect((spreadsheet.getSheetByName('Đầu') as Sheet).getIndex()).toBe(3);
  });

  it('a sheet made from a template has its cells under an id of its own', () => {
    const { spreadsheet, sheet, range } = openWorkbook();
    range('A1').setValue('mẫu');
    const copy = spreadsheet.insertSheet('Bản sao', { template: sheet }) as Sheet;
    expect((copy.getRange('A1') as Range).getValue()).toBe('mẫu');
    expect(copy.getSheetId()).not.toBe(sheet.getSheetId());
  });

  it('the last cannot be deleted; a deleted one is not found', () => {
    const { spreadsheet, sheet } = openWorkbook();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    spreadsheet.insertSheet('Khác');
    spreadsheet.deleteSheet(sheet);
    expect(() => sheet.getRange(1, 1)).toThrow('not found');
  });

  it('the only visible one cannot be hidden', () => {
    expect(() => openWorkbook().sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
  });
});

describe('platform: Sheets: clear() keeps notes and validations (L)', () => {
  it('of a sheet and of a range alike', () => {
    const { sheet, range } = openWorkbook();
    for (const clear of [() => sheet.clear(), () => range('A1').clear()]) {
      range('A1').insertCheckboxes();
      range('A1').setNote('ghi chú');
      range('A1').setBackground('red');
      clear();
      expect(range('A1').getValue()).toBe('');
      expect(range('A1').getBackground()).toBe('#ffffff');
      expect(range('A1').getNote()).toBe('ghi chú');
      expect(range('A1').getDataValidation()).not.toBeNull();
    }
  });

  it('clear with an option takes away only what it names', () => {
    const { range } = openWorkbook();
    range('A1').setValue('x');
    range('A1').setNote('n');
    range('A1').clear({ commentsOnly: true });
    expect([range('A1').getValue(), range('A1').getNote()]).toEqual(['x', '']);
  });
});

describe('platform: Sheets: sorting: numbers < text < booleans (L)', () => {
  const COLUMN = [['b'], [true], [10], ['a'], [''], [2], [false]];

  it('ascending, empty cells last', () => {
    const { range } = openWorkbook();
    range(1, 1, 7, 1).setValues(COLUMN);
    range(1, 1, 7, 1).sort(1);
    expect(range(1, 1, 7, 1).getValues().flat()).toEqual([2, 10, 'a', 'b', false, true, '']);
  });

  it('descending, empty cells still last', () => {
    const { range } = openWorkbook();
    range(1, 1, 7, 1).setValues(COLUMN);
    range(1, 1, 7, 1).sort({ column: 1, ascending: false });
    expect(range(1, 1, 7, 1).getValues().flat()).toEqual([true, false, 'b', 'a', 10, 2, '']);
  });

  it('whole rows move, with their formats and notes, and equal ones keep their order', () => {
    const { range } = openWorkbook();
    range('A1:B3').setValues([
      [2, 'hai'],
      [1, 'một'],
      [1, 'một nữa'],
    ]);
    range('B1').setBackground('red');
    range('B1').setNote('của hai');
    range('A1:B3').sort([1]);
    expect(range('B1:B3').getValues().flat()).toEqual(['một', 'một nữa', 'hai']);
    expect(range('B1:B3').getBackgrounds()).toEqual([['#ffffff'], ['#ffffff'], ['#ff0000']]);
    expect(range('B3').getNote()).toBe('của hai');
  });

  it('Sheet.sort includes the header, unless it is frozen', () => {
    const { sheet, range } = openWorkbook();
    range('A1:A3').setValues([['Tên'], ['b'], ['a']]);
    sheet.sort(1);
    expect(range('A1:A3').getValues().flat()).toEqual(['a', 'b', 'Tên']);
    range('A1:A3').setValues([['Tên'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(range('A1:A3').getValues().flat()).toEqual(['Tên', 'a', 'b']);
  });

  it('letters of Vietnamese stand where Vietnamese puts them', () => {
    const { range } = openWorkbook();
    range('A1:A4').setValues([['đá'], ['dê'], ['ăn'], ['an']]);
    range('A1:A4').sort(1);
    expect(range('A1:A4').getValues().flat()).toEqual(['an', 'ăn', 'dê', 'đá']);
  });
});

describe('platform: Limits: a spreadsheet has at most 10 million cells', () => {
  const LIMIT = 'above the limit of 10000000 cells';

  it('refuses the row that would be too many', () => {
    const { sheet } = openWorkbook();
    sheet.deleteColumns(11, 16);
    sheet.insertRowsAfter(1000, 999_000);
    expect(() => sheet.insertRowAfter(1)).toThrow(LIMIT);
    expect(() => sheet.insertColumnAfter(1)).toThrow(LIMIT);
  });

  it('refuses the sheet that would be too many', () => {
    const { sheet, spreadsheet } = openWorkbook();
    sheet.deleteColumns(11, 16);
    sheet.insertRowsAfter(1000, 998_000);
    expect(() => spreadsheet.insertSheet()).toThrow(LIMIT);
  });
});
