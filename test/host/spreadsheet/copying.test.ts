/** Copies, moves and cells put in, where merged blocks lie in the way; types of pasting. */
import type { Range } from '../../../src/host/spreadsheet/range';
import { openWorkbook } from '../../builders/open-workbook';

const CUT = "You can't perform a paste that partially intersects a merge.";
const merged = (range: Range): string[] => (range.getMergedRanges() as Range[]).map((merge) => merge.getA1Notation());

describe('merged blocks', () => {
  it('are copied with their cells, and those at the target go', () => {
    const { range } = openWorkbook();
    range('A1:B1').merge();
    range('E1:E2').merge();
    range('A1').setValue('x');
    range('A1:B2').copyTo(range('D1'));
    expect(merged(range('D1:E2'))).toEqual(['D1:E1']);
    expect(range('D1:E1').getValues()).toEqual([['x', '']]);
  });

  it('contents alone go into the first cell of a merge only', () => {
    const { range } = openWorkbook();
    range('A1:B1').setValues([['a', 'b']]);
    range('D1:E1').merge();
    range('A1:B1').copyTo(range('D1'), { contentsOnly: true });
    range('D1:E1').breakApart();
    expect(range('D1:E1').getValues()).toEqual([['a', '']]);
  });

  it.each<[string, (range: (...at: (string | number)[]) => Range) => void]>([
    ['a copy from a part of one', (range) => range('B1').copyTo(range('D5'))],
    ['a copy over a part of one', (range) => range('D5').copyTo(range('A1'))],
    ['a move of a part of one', (range) => range('B1').moveTo(range('D5'))],
    ['a move over a part of one', (range) => range('D5').moveTo(range('B1'))],
  ])('%s is refused', (_, work) => {
    const { range } = openWorkbook();
    range('A1:B1').merge();
    expect(() => work(range)).toThrow(CUT);
  });

  it('over several rows keep a block from being sorted; those within a row go with it', () => {
    const { range } = openWorkbook();
    range('A1:A3').setValues([[3], [1], [2]]);
    range('B1:C1').merge();
    range('A1:C3').sort(1);
    expect(merged(range('A1:C3'))).toEqual(['B3:C3']);
    range('B1:B2').merge();
    expect(() => range('A1:C3').sort(1)).toThrow("You can't sort a range with vertical merges.");
  });
});

describe('copyTo', () => {
  it('with a type but no word on transposing copies all, as Google does', () => {
    const { app, range } = openWorkbook();
    range('A1').setValue('x');
    range('A1').setBackground('red');
    range('A1').copyTo(range('B1'), app.CopyPasteType['PASTE_VALUES']);
    expect([range('B1').getValue(), range('B1').getBackground()]).toEqual(['x', '#ff0000']);
    range('A1').copyTo(range('C1'), app.CopyPasteType['PASTE_VALUES'], false);
    expect([range('C1').getValue(), range('C1').getBackground()]).toEqual(['x', '#ffffff']);
  });
});

it('trimWhitespace leaves text, even where it looks like a formula or a number', () => {
  const { range } = openWorkbook();
  range('A1:A4').setValues([[' preceding space'], ['following space '], ['two  middle  spaces'], ['   =SUM(1,2)']]);
  range('A1:A4').trimWhitespace();
  expect(range('A1:A4').getValues().flat()).toEqual([
    'preceding space',
    'following space',
    'two middle spaces',
    '=SUM(1,2)',
  ]);
});

it('a sheet that has just grown may be addressed at once', () => {
  const { sheet, range } = openWorkbook();
  range('A1000').setValue('cuối');
  sheet.appendRow(['thêm']);
  expect(range(1001, 1).getValue()).toBe('thêm');
  expect(sheet.getMaxRows()).toBe(1001);
});
