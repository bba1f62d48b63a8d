/** What is known of Google’s values, dates and locale, through scripts. */
import { AppsScriptHost } from '../../../src/host/host';
import { valueOf } from '../../builders/script';

const CELL = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1')`;

/** Value of A1, its kind and what it shows, after `write` ran there. */
const written = (write: string, locale = 'vi_VN'): unknown =>
  valueOf(
    `(function () { const cell = ${CELL}; const sheet = cell.getSheet(); ${write}; const value = cell.getValue();
      return [value instanceof Date ? Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : value, cell.getDisplayValue()]; })()`,
    { locale },
  );

test('platform: Values: getValues() gives rows of number, boolean, Date or string; an empty cell is an empty text, never null (D)', () => {
  expect(
    valueOf(`(function () {
      const range = ${CELL}.offset(0, 0, 1, 5);
      range.setValues([[1.5, true, new Date(2024, 0, 5), 'chữ', '']]);
      return range.getValues()[0].map(function (value) { return value instanceof Date ? 'Date' : value === '' ? 'empty' : typeof value; });
    })()`),
  ).toEqual(['number', 'boolean', 'Date', 'string', 'empty']);
});

test('platform: Values: a date cell is a Date; serials count days from 30 Dec 1899 (D)', () => {
  expect(
    valueOf(`(function () {
      const cell = ${CELL}.setValue(new Date(2024, 0, 1));
      const isDate = cell.getValue() instanceof Date;
      return [isDate, cell.setNumberFormat('0').getValue()];
    })()`),
  ).toEqual([true, 45_292]);
});

test('platform: Values: the cell is read in the spreadsheet’s zone, new Date(y, m, d) in the script’s (D)', () => {
  const host = AppsScriptHost.create({ now: '2024-06-05 08:00:00', owner: 'a@example.vn', timeZone: 'Etc/UTC' });
  host.workbook.setTimeZone('Asia/Ho_Chi_Minh');
  host.install({
    code: `function look() {
      const cell = ${CELL}.setValue('5/6/2024');
      const value = cell.getValue();
      return [value.toISOString(), new Date(2024, 5, 5).toISOString(), value.getDate(), cell.getDisplayValue()];
    }`,
    manifest: {},
    files: {},
  });
  expect(host.call('look', [], { from: 'sidebar' })).toEqual([
    '2024-06-04T17:00:00.000Z',
    '2024-06-05T00:00:00.000Z',
    4,
    '05/06/2024',
  ]);
});

test('platform: Values: new Date(2024-02-26) is UTC, with 00:00 it is the script’s zone (L)', () => {
  expect(valueOf(`[new Date('2024-02-26').toISOString(), new Date('2024-02-26 00:00').toISOString()]`)).toEqual([
    '2024-02-26T00:00:00.000Z',
    '2024-02-25T17:00:00.000Z',
  ]);
});

describe('platform: Values: setValue, setValues, appendRow read strings as if typed, by the spreadsheet’s locale (D/L)', () => {
  test.each([
    [`cell.setValue('1/2/2024')`, 'vi_VN', '2024-02-01'],
    [`cell.setValues([['1/2/2024']])`, 'vi_VN', '2024-02-01'],
    [`sheet.appendRow(['1/2/2024'])`, 'vi_VN', '2024-02-01'],
    [`cell.setValue('1/2/2024')`, 'en_US', '2024-01-02'],
    [`cell.setValue('2.000')`, 'vi_VN', 2000],
    [`cell.setValue('2.000')`, 'en_US', 2],
  ])('%s in %s', (write, locale, value) => {
    expect((written(write, locale) as unknown[])[0]).toBe(value);
  });

  test('a string that begins with = becomes a formula', () => {
    expect(valueOf(`${CELL}.setValue('=1+1').getFormula()`)).toBe('=1+1');
  });
});

test('platform: Values: a cell formatted as plain text beforehand keeps the string (D/L)', () => {
  expect(written(`cell.setNumberFormat('@').setValue('1/2/2024')`)).toEqual(['1/2/2024', '1/2/2024']);
});

test('platform: Values: getDisplayValues() are strings in the number format and the spreadsheet’s locale (D)', () => {
  const write = `cell.setNumberFormat('#,##0.0').setValue(1234.5)`;
  expect([written(write), written(write, 'en_US')]).toEqual([
    [1234.5, '1.234,5'],
    [1234.5, '1,234.5'],
  ]);
});
