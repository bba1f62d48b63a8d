/** Places as scripts write them: A1 in all forms, R1C1, open ends, names. */
import { valueOf } from '../../builders/script';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { RangeList } from '../../../src/host/spreadsheet/range-list';
import { openWorkbook } from '../../builders/open-workbook';

describe('getRange by notation', () => {
  it.each([
    ['B2', 'B2', [2, 2, 1, 1]],
    ['$B$2', 'B2', [2, 2, 1, 1]],
    ['b2:C3', 'B2:C3', [2, 2, 2, 2]],
    ['C3:B2', 'B2:C3', [2, 2, 2, 2]],
    ['B3:C2', 'B2:C3', [2, 2, 2, 2]],
    ['B2:B2', 'B2', [2, 2, 1, 1]],
    ['!c2:e5', 'C2:E5', [2, 3, 4, 3]],
    ['A:C', 'A:C', [1, 1, 1000, 3]],
    ['C:A', 'A:C', [1, 1, 1000, 3]],
    ['2:5', '2:5', [2, 1, 4, 26]],
    ['A2:A', 'A2:A', [2, 1, 999, 1]],
    ['A:A2', 'A2:A', [2, 1, 999, 1]],
    ['B2:3', 'B2:3', [2, 2, 2, 25]],
    ['R5C3', 'C5', [5, 3, 1, 1]],
    ['R2C2:R4C5', 'B2:E4', [2, 2, 3, 4]],
    ['R10C5:R1C2', 'B1:E10', [1, 2, 10, 4]],
    ['r1c1:r2c2', 'A1:B2', [1, 1, 2, 2]],
    ['R[1]C[1]', 'B2', [2, 2, 1, 1]],
    ['R1C1:R[2]C[2]', 'A1:C3', [1, 1, 3, 3]],
    ['R1C1:R2', 'A1:2', [1, 1, 2, 26]],
    ['R1C1:C2', 'A1:B', [1, 1, 1000, 2]],
    ['R1', 'R1', [1, 18, 1, 1]],
    ['C1:C2', 'C1:C2', [1, 3, 2, 1]],
    ['RC1', 'RC1', [1, 471, 1, 1]],
    ['R01C01', 'A1', [1, 1, 1, 1]],
  ])('%s is %s', (notation, a1, [row, column, height, width]) => {
    const range = openWorkbook().range(notation);
    expect(range.getA1Notation()).toBe(a1);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
      row,
      column,
      height,
      width,
    ]);
  });

  it.each(['', 'A', '7', 'A0', 'A1:', 'A1:B2:C3', 'R0C1', 'R[-1]C1', 'A1:R2C2', 'R1C1:B2', 'Không có!A1', 'Tên'])(
    '%s is not found',
    (notation) => {
      expect(() => openWorkbook().range(notation)).toThrow('Range not found');
    },
  );

  it('names another sheet, quoted where its name holds signs of its own', () => {
    const { spreadsheet, range } = openWorkbook();
    spreadsheet.insertSheet("Tên, có dấu'x!");
    const other = range("'Tên, có dấu''x!'!A2:B");
    expect([other.getA1Notation(), other.getGridId()]).toEqual(['A2:B', range("'Tên, có dấu''x!'!A1").getGridId()]);
    expect(range("'Tên, có dấu''x!'!A1").getGridId()).not.toBe(range('A1').getGridId());
  });

  it('takes a named range, with a sheet before it too, whatever the case of letters', () => {
    const { spreadsheet, range } = openWorkbook();
    spreadsheet.setNamedRange('So_lieu', range('B2:C3'));
    expect(range('so_lieu').getA1Notation()).toBe('B2:C3');
    expect(range("'Trang tính1'!So_lieu").getA1Notation()).toBe('B2:C3');
    expect((spreadsheet.getRangeByName('So_lieu') as Range).getA1Notation()).toBe('B2:C3');
    expect(spreadsheet.getRangeByName('Khac')).toBeNull();
  });

  it('a place beyond the sheet is refused when it is read or written', () => {
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(() => openWorkbook().range('A1001').getValue()).toThrow(outside);
    expect(() => openWorkbook().range('AA1').setValue(1)).toThrow(outside);
  });

  it('a list of ranges from the sheet and from the spreadsheet', () => {
    const { spreadsheet, sheet } = openWorkbook();
    for (const owner of [spreadsheet, sheet]) {
      const ranges = (owner.getRangeList(['A:A', 'B2:C3', 'R1C4']) as RangeList).getRanges() as Range[];
      expect(ranges.map((range) => range.getA1Notation())).toEqual(['A:A', 'B2:C3', 'D1']);
    }
  });
});

describe('sides that a place names', () => {
  it.each([
    ['A1:B10', [true, true, true, true]],
    ['3:7', [true, true, false, false]],
    ['B:B', [false, false, true, true]],
    ['A1:C', [true, false, true, true]],
    ['A1:3', [true, true, true, false]],
  ])('%s', (notation, sides) => {
    const range = openWorkbook().range(notation);
    expect([
      range.isStartRowBounded(),
      range.isEndRowBounded(),
      range.isStartColumnBounded(),
      range.isEndColumnBounded(),
    ]).toEqual(sides);
  });

  it('numbers name all of them', () => {
    const range = openWorkbook().range(1, 1, 1000, 1);
    expect(range.getA1Notation()).toBe('A1:A1000');
    expect(range.isEndRowBounded()).toBe(true);
  });
});

it.each([
  ['C3', 'B2:D4'],
  ['A1', 'A1'],
  ['B1', 'B1:D4'],
  ['E3', 'B2:E4'],
  ['E5', 'E5'],
])('the region of data around %s is %s: what lies at a corner does not count', (cell, region) => {
  const { range } = openWorkbook();
  range('B2:D4').setValue('x');
  expect((range(cell).getDataRegion() as Range).getA1Notation()).toBe(region);
});

it('knows its sides by old names, which the reference leaves out', () => {
  const range = `SpreadsheetApp.getActiveSheet().getRange('C4:D6')`;
  expect(valueOf(`[${range}.getColumnIndex(), ${range}.getEndRow(), ${range}.getEndColumn()]`)).toEqual([3, 6, 4]);
});
