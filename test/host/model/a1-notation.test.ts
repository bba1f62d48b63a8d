/** A1 notation read and written. */
import { areaA1, columnLetters, columnNumber, readA1 } from '../../../src/host/model/a1-notation';

const size = { rows: 100, columns: 10 };

describe('A1 notation', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %d is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });

  it.each([
    ['B2', { row: 2, column: 2, height: 1, width: 1 }],
    ['$B$2:D5', { row: 2, column: 2, height: 4, width: 3 }],
    ['D5:B2', { row: 2, column: 2, height: 4, width: 3 }],
    ['A:A', { row: 1, column: 1, height: 100, width: 1 }],
    ['2:3', { row: 2, column: 1, height: 2, width: 10 }],
    ['B2:B', { row: 2, column: 2, height: 99, width: 1 }],
  ])('%s', (text, area) => {
    expect(readA1(text).area(size)).toEqual(area);
  });

  it.each(['', 'A', '7', 'A0', 'Đơn vị', 'A1:B2:C3', 'A1:'])('%s is none', (text) => {
    expect(readA1(text).area(size)).toBeNull();
  });

  it('takes a sheet name with spaces, quotes and exclamation marks', () => {
    expect(readA1("'Mục tiêu'!B2").sheetName).toBe('Mục tiêu');
    expect(readA1("'Đơn vị ''A''!'!B2").sheetName).toBe("Đơn vị 'A'!");
  });

  it('writes a block of one cell short', () => {
    expect(areaA1({ row: 2, column: 2, height: 1, width: 1 })).toBe('B2');
    expect(areaA1({ row: 2, column: 2, height: 4, width: 3 })).toBe('B2:D5');
  });
});
