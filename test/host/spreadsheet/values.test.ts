/** platform.md, Values: what scripts read from cells and write into them. */
import fc from 'fast-check';
import { Instant, type HostValue } from '../../../src/host/border/service-object';
import type { Range } from '../../../src/host/spreadsheet/range';
import { newWorkbook, openWorkbook } from '../../builders/open-workbook';

const FEBRUARY_1 = new Instant(Date.UTC(2024, 0, 31, 17));

describe('platform: Values: getValues gives number, boolean, Date or string; an empty cell is an empty text (D)', () => {
  it('each kind comes back as itself', () => {
    const { range } = openWorkbook();
    const row = [1.5, true, FEBRUARY_1, 'Đạt', ''];
    range(1, 1, 1, 5).setValues([row]);
    expect(range(1, 1, 1, 5).getValues()).toEqual([row]);
  });

  it('null and undefined empty a cell', () => {
    const { range } = openWorkbook();
    range(1, 1, 1, 2).setValues([['a', 'b']]);
    range(1, 1, 1, 2).setValues([[null, undefined]]);
    expect(range(1, 1, 1, 2).getValues()).toEqual([['', '']]);
  });

  it('a Date comes back as the same moment, whatever the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2039, 0, 1) }), (ms) => {
        const { range } = openWorkbook();
        range('A1').setValue(new Instant(ms));
        expect(range('A1').getValue()).toEqual(new Instant(ms));
      }),
      { numRuns: 50 },
    );
  });
});

describe('platform: Values: a date cell is a Date (D)', () => {
  it('a number in a format of dates is one; a date in a format of numbers is its serial from 30 Dec 1899', () => {
    const { range } = openWorkbook();
    range('A1').setValue(45_323);
    range('A1').setNumberFormat('dd/mm/yyyy');
    expect(range('A1').getValue()).toEqual(FEBRUARY_1);
    range('A1').setNumberFormat('0');
    expect(range('A1').getValue()).toBe(45_323);
  });

  it('is read in the zone of the spreadsheet', () => {
    const { model, range } = openWorkbook();
    range('A1').setValue('1/2/2024');
    expect(range('A1').getValue()).toEqual(FEBRUARY_1);
    model.setTimeZone('UTC');
    expect(range('A1').getValue()).toEqual(new Instant(Date.UTC(2024, 1, 1)));
  });

  it('takes the date format of the locale in a cell without one, and keeps a date format that is there', () => {
    const { range } = openWorkbook();
    range('A2').setNumberFormat('d/m/yyyy');
    range('A1:A2').setValue(FEBRUARY_1);
    expect(range('A1:A2').getNumberFormats()).toEqual([['dd/MM/yyyy'], ['d/m/yyyy']]);
    range('A3').setValue(new Instant(Date.UTC(2024, 0, 31, 18)));
    expect(range('A3').getDisplayValue()).toBe('01/02/2024 01:00:00');
  });
});

describe('platform: Values: strings written are read as if typed, by the locale (D/L)', () => {
  it.each<[string, string, HostValue]>([
    ['vi_VN', '1/2/2024', FEBRUARY_1],
    ['en_US', '2/1/2024', FEBRUARY_1],
    ['vi_VN', '2.000', 2000],
    ['en_US', '2.000', 2],
    ['vi_VN', '0,5', 0.5],
    ['vi_VN', '50%', 0.5],
    ['vi_VN', 'TRUE', true],
  ])('in %s %s', (locale, text, value) => {
    const { range } = openWorkbook(newWorkbook(locale));
    range('A1').setValue(text);
    expect(range('A1').getValue()).toEqual(value);
  });

  it('by setValue, setValues and appendRow alike', () => {
    const { sheet, range } = openWorkbook();
    range('A1').setValue('2.000');
    range('A2').setValues([['2.000']]);
    sheet.appendRow(['2.000']);
    expect(range('A1:A3').getValues()).toEqual([[2000], [2000], [2000]]);
  });

  it('a string that begins with = becomes a formula', () => {
    const { range } = openWorkbook();
    range('A1').setValue('=1+1');
    expect(range('A1').getFormula()).toBe('=1+1');
    expect(range('B1').getFormula()).toBe('');
    expect(range('A1').getValue()).toBe(2);
  });

  it('a cell formatted as plain text beforehand keeps the string', () => {
    const { range } = openWorkbook();
    range('A1:A4').setNumberFormat('@');
    const texts = [['1/2/2024'], ['2.000'], ['=1+1'], ['TRUE']];
    range('A1:A4').setValues(texts);
    expect(range('A1:A4').getValues()).toEqual(texts);
    expect(range('A3').getFormula()).toBe('');
  });

  it('a text that looks like nothing else stays as it is, letter for letter', () => {
    const { range } = openWorkbook();
    range('A1').setValue('Rất hài lòng\u00a0 ');
    expect(range('A1').getValue()).toBe('Rất hài lòng\u00a0 ');
  });
});

describe('one formula for several cells', () => {
  it('moves its relative references along', () => {
    const { range } = openWorkbook();
    range('D1:E2').setFormula('=A1+$B$1+C$1');
    expect(range('D1:E2').getFormulas()).toEqual([
      ['=A1+$B$1+C$1', '=B1+$B$1+D$1'],
      ['=A2+$B$1+C$1', '=B2+$B$1+D$1'],
    ]);
  });

  it('null and an empty text take formulas away', () => {
    const { range } = openWorkbook();
    range('A1:A3').setFormula('=B1');
    range('A1:A2').setFormulas([[null], ['']]);
    range('A3').setFormula(null);
    expect(range('A1:A3').getFormulas()).toEqual([[''], [''], ['']]);
  });
});

describe('platform: Values: getDisplayValues are strings in the format and the locale (D)', () => {
  it('of numbers, percentages, dates and booleans', () => {
    const { range } = openWorkbook();
    range('A1:E1').setValues([[0.918, 1234.5, FEBRUARY_1, true, '']]);
    range('A1').setNumberFormat('0.0%');
    range('B1').setNumberFormat('#,##0.0');
    expect(range('A1:E1').getDisplayValues()).toEqual([['91,8%', '1.234,5', '01/02/2024', 'TRUE', '']]);
  });

  it('change with the locale', () => {
    const { range, spreadsheet } = openWorkbook();
    range('A1').setValue(1234.5);
    spreadsheet.setSpreadsheetLocale('en_US');
    expect(range('A1').getDisplayValue()).toBe('1234.5');
  });

  it('a formula shows what it comes to', () => {
    const { range } = openWorkbook();
    range('A1').setFormula('=NOW()');
    expect(range('A1').getDisplayValue()).toBe('15/06/2024 08:00:00');
  });
});

describe('platform: Values: over 50,000 characters (R)', () => {
  it('is refused, and 50,000 are taken', () => {
    const { range } = openWorkbook();
    range('A1').setValue('ă'.repeat(50_000));
    expect(range('A1').getValue()).toHaveLength(50_000);
    expect(() => range('A1').setValue('ă'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

describe('platform: Values: setValues must fit (R)', () => {
  it('too many columns', () => {
    expect(() =>
      openWorkbook()
        .range(1, 1, 1, 4)
        .setValues([[1, 2, 3, 4, 5]]),
    ).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
  });

  it('too few rows', () => {
    expect(() =>
      openWorkbook()
        .range(1, 1, 3, 1)
        .setValues([[1], [2]]),
    ).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
  });

  it('one ragged row', () => {
    expect(() =>
      openWorkbook()
        .range(1, 1, 2, 2)
        .setValues([[1, 2], [3]]),
    ).toThrow('The data has 1 but the range has 2.');
  });

  it('a plain list is no matrix', () => {
    expect(() => openWorkbook().range(1, 1, 1, 2).setValues(['a', 'b'])).toThrow(
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

it('a number that is none shows as an error', () => {
  const { range } = openWorkbook();
  range('A1:B1').setValues([[NaN, -Infinity]]);
  expect(range('A1:B1').getDisplayValues()).toEqual([['#NUM!', '#NUM!']]);
});

it('a cell beyond its range is refused', () => {
  const { range } = openWorkbook();
  expect((range('B2:C3').getCell(2, 1) as Range).getA1Notation()).toBe('B3');
  expect(() => range('B2:C3').getCell(3, 1)).toThrow('Cell reference out of range');
});

it.each<[string, HostValue, string]>([
  ['a record', { a: 1, b: ['x'] }, '{a=1.0, b=[x]}'],
  ['a list', [1, 2], '[Ljava.lang.Object;@'],
])('%s in a cell of a matrix becomes the text that Java has for it', (_, value, text) => {
  const { range } = openWorkbook();
  range('A1').setValues([[value]]);
  expect(range('A1').getValue()).toEqual(expect.stringContaining(text));
});

it('setValue spreads a formula over its cells as setFormula does', () => {
  const { range } = openWorkbook();
  range('A1:A2').setNumberFormats([['0'], ['@']]);
  range('A1:B2').setValue('=C1+$C$1');
  expect(range('A1:B2').getFormulas()).toEqual([
    ['=C1+$C$1', '=D1+$C$1'],
    ['', '=D2+$C$1'],
  ]);
});
