/** Merged cells. */
import type { Range } from '../../../src/host/spreadsheet/range';
import { openWorkbook } from '../../builders/open-workbook';

const notations = (ranges: unknown): string[] => (ranges as Range[]).map((range) => range.getA1Notation());

describe('merged cells', () => {
  it('keep the content of the cell at the top left', () => {
    const { range } = openWorkbook();
    range('A1:B2').setValue('x');
    range('A1:B2').merge();
    expect(range('A1:B2').getValues()).toEqual([
      ['x', ''],
      ['', ''],
    ]);
  });

  it('take no value but in the cell at the top left', () => {
    const { range } = openWorkbook();
    range('A1:A3').merge();
    range('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    expect(range('A1:A4').getValues().flat()).toEqual(['a', '', '', 'd']);
  });

  it('mergeVertically makes one block a column, mergeAcross one a row', () => {
    const { range } = openWorkbook();
    range('A1:B3').mergeVertically();
    range('D1:E2').mergeAcross();
    expect(notations(range('A1:E3').getMergedRanges())).toEqual(['A1:A3', 'B1:B3', 'D1:E1', 'D2:E2']);
    expect([range('B2').isPartOfMerge(), range('C2').isPartOfMerge()]).toEqual([true, false]);
  });

  it('a block that was merged one way is merged the other way anew', () => {
    const { range } = openWorkbook();
    range('A1:B2').mergeAcross();
    range('A1:B2').mergeVertically();
    expect(notations(range('A1:B2').getMergedRanges())).toEqual(['A1:A2', 'B1:B2']);
  });

  it('a part of a merged block can be neither merged nor broken apart', () => {
    const { range } = openWorkbook();
    range('A1:A3').merge();
    const words = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(() => range('A1:A2').breakApart()).toThrow(words);
    expect(() => range('A3:B3').merge()).toThrow(words);
  });

  it('a bigger block takes smaller ones in; breakApart makes single cells again', () => {
    const { range } = openWorkbook();
    range('A1:A2').merge();
    range('A1:B3').merge();
    expect(notations(range('A1').getMergedRanges())).toEqual(['A1:B3']);
    range('A1:C5').breakApart();
    expect(range('A1').isPartOfMerge()).toBe(false);
  });
});
