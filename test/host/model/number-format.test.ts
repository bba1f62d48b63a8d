/** platform.md, Values: display values are strings in the number format and the spreadsheet's locale. */
import { formatterOf, isDateFormat } from '../../../src/host/model/number-format';
import { sheetLocale } from '../../../src/host/model/sheet-locale';
import { serialOfDay } from '../../../src/host/model/zone';

function shown(value: string | number | boolean, format?: string, code = 'vi_VN'): string {
  const locale = sheetLocale(code);
  if (!locale) throw new Error(code);
  return formatterOf(format, locale)(value);
}

describe('platform: Values: a number shows by its format and the locale (D)', () => {
  it.each([
    [0.918, '0.0%', '91,8%'],
    [0.07, '0%', '7%'],
    [0.5755, '0.0%', '57,6%'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [1234, '#,##0', '1.234'],
    [999, '#,##0', '999'],
    [0, '#,##0', '0'],
    [0, '#,###', ''],
    [1.005, '0.00', '1,01'],
    [-1234.5, '#,##0.0', '-1.234,5'],
    [-0.001, '0.0', '0,0'],
    [5, '#,##0.##', '5,'],
    [5.25, '#,##0.##', '5,25'],
    [7, '000', '007'],
    [12345, '0.00E+00', '1,23E+04'],
    [1500, '0.0,"k"', '1,5k'],
    [1234, '#,##0 "đồng"', '1.234 đồng'],
    [1234, '[$₫-42A]#,##0', '₫1.234'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"không"', 'không'],
    [45000, '@', '45000'],
  ])('%d in %s is %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    [1234.5, '1234,5'],
    [0.1 + 0.2, '0,3'],
    [1 / 3, '0,3333333333'],
    [2000, '2000'],
    [123456789012, '123456789012'],
    [1e21, '1E+21'],
    [0.000001, '0,000001'],
  ])('without a format %d shows as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('in en_US the same number has the other separators', () => {
    expect(shown(1234.5, '#,##0.0', 'en_US')).toBe('1,234.5');
  });

  it('booleans show in capitals, texts as they are', () => {
    expect(shown(true, '0.0%')).toBe('TRUE');
    expect(shown('chưa có', '#,##0')).toBe('chưa có');
  });

  it('what the host cannot show throws instead of pretending', () => {
    expect(() => shown(0.5, '# ?/?')).toThrow('NOT IMPLEMENTED');
    expect(() => shown(5, '[>100]0')).toThrow('NOT IMPLEMENTED');
  });
});

describe('platform: Values: a date shows by its format (D)', () => {
  const moment = serialOfDay(2024, 6, 5) + 27_622 / 86_400;
  it.each([
    ['dd/mm/yyyy', '05/06/2024'],
    ['dd/MM/yyyy HH:mm:ss', '05/06/2024 07:40:22'],
    ['dd/mm/yyyy hh:mm:ss', '05/06/2024 07:40:22'],
    ['d/m/yyyy', '5/6/2024'],
    ['M/yyyy', '6/2024'],
    ['yyyy-MM-dd', '2024-06-05'],
    ['dddd, d mmmm yyyy', 'Thứ Tư, 5 tháng 6 2024'],
    ['h:mm AM/PM', '7:40 AM'],
    ['mm:ss', '40:22'],
    ['"Tháng "m', 'Tháng 6'],
  ])('in %s', (format, text) => {
    expect(shown(moment, format)).toBe(text);
  });

  it('midnight is 12 AM, and a second that floating point leaves a hair short is whole', () => {
    expect(shown(serialOfDay(2024, 6, 5), 'h:mm AM/PM')).toBe('12:00 AM');
    expect(shown(45448.99999999999, 'dd/MM/yyyy HH:mm:ss')).toBe('06/06/2024 00:00:00');
  });

  it('a duration counts past the day', () => {
    expect(shown(1.5, '[h]:mm:ss')).toBe('36:00:00');
  });

  it.each(['dd/mm/yyyy', 'HH:mm', '[h]:mm:ss', 'M/yyyy'])('%s is a format of dates', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(['0', '#,##0.00', '@', 'General', '0.0%', '#,##0 "đồng/ngày"', '[Red]0'])('%s is none', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
