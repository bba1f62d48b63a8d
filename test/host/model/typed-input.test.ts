/** platform.md, Values: strings are read as if typed, by the spreadsheet's locale. */
import { FormulaCell } from '../../../src/host/model/cell';
import { sheetLocale, type SheetLocale } from '../../../src/host/model/sheet-locale';
import { readTyped, type Typed } from '../../../src/host/model/typed-input';
import { serialOfDay } from '../../../src/host/model/zone';

const locale = (code: string): SheetLocale => {
  const found = sheetLocale(code);
  if (!found) throw new Error(code);
  return found;
};
const typed = (text: string, code = 'vi_VN'): Typed | null => readTyped(text, { locale: locale(code), year: 2024 });
const value = (text: string, code = 'vi_VN'): unknown => {
  const read = typed(text, code);
  return read === null ? text : read.value;
};

describe('platform: Values: a text is read as if typed (D/L)', () => {
  it.each([
    ['2.000', 2000, '#,##0'],
    ['0,5', 0.5, null],
    ['1.234,5', 1234.5, '#,##0.00'],
    ['-12', -12, null],
    ['+7', 7, null],
    ['50%', 0.5, '0%'],
    ['12,5%', 0.125, '0.00%'],
    ['1e3', 1000, '0.00E+00'],
    ['007', 7, null],
    [' 5 ', 5, null],
    [',5', 0.5, null],
  ])('in vi_VN %s is the number %d', (text, number, format) => {
    expect(typed(text)).toEqual({ value: number, format });
  });

  it.each([
    '1.23',
    '1.2345',
    '1,2,3',
    '12a',
    '-',
    '.',
    '000.00.12.H08-240105-0001',
    'Rất hài lòng',
    '>= 90%',
    '1.234.56',
  ])('in vi_VN %s stays text', (text) => {
    expect(typed(text)).toBeNull();
  });

  it.each([
    ['2.000', 2],
    ['1,234.5', 1234.5],
    ['0.5', 0.5],
  ])('in en_US %s is the number %d', (text, number) => {
    expect(value(text, 'en_US')).toBe(number);
  });

  it('in en_US a comma that does not group thousands makes no number', () => {
    expect(value('0,5', 'en_US')).toBe('0,5');
  });

  it.each(['TRUE', 'true', 'False'])('%s is a boolean', (text) => {
    expect(value(text)).toBe(text.toUpperCase() === 'TRUE');
  });

  it('a text that begins with = is a formula; = alone is text', () => {
    expect(value('=SUM(A1:A3)')).toEqual(new FormulaCell('=SUM(A1:A3)'));
    expect(typed('=')).toBeNull();
  });

  it('a leading apostrophe is dropped and what follows stays text (U: as people type it)', () => {
    expect(value("'007")).toBe('007');
    expect(value("'=1")).toBe('=1');
  });
});

describe('platform: Values: 1/2/2024 is a date, in vi_VN 1 February (D/L)', () => {
  const day = serialOfDay;
  it.each([
    ['1/2/2024', 'vi_VN', day(2024, 2, 1), 'dd/MM/yyyy'],
    ['1/2/2024', 'en_US', day(2024, 1, 2), 'M/d/yyyy'],
    ['31/12/2024', 'vi_VN', day(2024, 12, 31), 'dd/MM/yyyy'],
    ['5-6-2024', 'vi_VN', day(2024, 6, 5), 'dd/MM/yyyy'],
    ['1/2/24', 'vi_VN', day(2024, 2, 1), 'dd/MM/yyyy'],
    ['2024-06-05', 'vi_VN', day(2024, 6, 5), 'yyyy-MM-dd'],
    ['05/06/2024 07:40:22', 'vi_VN', day(2024, 6, 5) + 27_622 / 86_400, 'dd/MM/yyyy HH:mm:ss'],
    ['2024-06', 'vi_VN', day(2024, 6, 1), 'yyyy-MM'],
    ['6/2024', 'vi_VN', day(2024, 6, 1), 'M/yyyy'],
    ['1/2', 'vi_VN', day(2024, 2, 1), 'd/M'],
    ['7:30', 'vi_VN', 0.3125, 'HH:mm'],
    ['7:30:00', 'vi_VN', 0.3125, 'HH:mm:ss'],
    ['7:30 PM', 'en_US', 0.8125, 'h:mm AM/PM'],
    ['7:30:00 PM', 'en_US', 0.8125, 'h:mm:ss AM/PM'],
    ['Jan 5, 2024', 'en_US', day(2024, 1, 5), 'mmm d, yyyy'],
    ['5 January 2024', 'en_US', day(2024, 1, 5), 'd mmmm yyyy'],
    ['5-Jan', 'en_US', day(2024, 1, 5), 'd-mmm'],
    ['Feb 2024', 'en_US', day(2024, 2, 1), 'mmm yyyy'],
  ])('%s in %s', (text, code, serial, format) => {
    const read = typed(text, code);
    expect(read?.value).toBeCloseTo(serial, 9);
    expect(read?.format).toBe(format);
  });

  it.each([
    ['31/02/2024', 'vi_VN'],
    ['29/2/2023', 'vi_VN'],
    ['13/2/2024', 'en_US'],
    ['1/13/2024', 'vi_VN'],
    ['1/2-2024', 'vi_VN'],
    ['7:60', 'vi_VN'],
    ['Feb 30, 2024', 'en_US'],
    ['March', 'en_US'],
    ['Jan 5, 2024', 'vi_VN'],
  ])('%s in %s is no date and stays text', (text, code) => {
    expect(typed(text, code)).toBeNull();
  });

  it('a day without a year stays text where no clock is at hand', () => {
    expect(readTyped('1/2', { locale: locale('vi_VN'), year: null })).toBeNull();
  });
});

describe('an amount with the sign of the locale’s money is a number in its format', () => {
  it.each([
    ['$1.50', 'en_US', 1.5, '"$"#,##0.00'],
    ['$1,000', 'en_US', 1000, '"$"#,##0'],
    ['-$5', 'en_US', -5, '"$"#,##0'],
    ['($5)', 'en_US', -5, '"$"#,##0'],
    ['1.000 ₫', 'vi_VN', 1000, '#,##0 "₫"'],
  ])('%s in %s', (text, code, amount, format) => {
    expect(typed(text, code)).toEqual({ value: amount, format });
  });

  it.each([
    ['$5', 'vi_VN'],
    ['5$', 'en_US'],
    ['$ (5)', 'en_US'],
    ['1.000 ₫', 'en_US'],
  ])('%s in %s stays text', (text, code) => {
    expect(typed(text, code)).toBeNull();
  });
});
