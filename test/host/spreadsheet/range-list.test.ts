/** RangeList does to each of its ranges what Range does to one. */
import { referenceMembers } from '../../../src/host/border/reference';
import type { RangeList } from '../../../src/host/spreadsheet/range-list';
import { openWorkbook } from '../../builders/open-workbook';
import { valueOf } from '../../builders/script';

describe('range list', () => {
  it('has every member of the reference as a method', () => {
    const list = openWorkbook().sheet.getRangeList(['A1']) as unknown as Record<string, unknown>;
    const lacking = [...referenceMembers('RangeList').keys()].filter((name) => typeof list[name] !== 'function');
    expect(lacking).toEqual([]);
  });

  it('changes all its ranges and gives itself back', () => {
    const { sheet, range } = openWorkbook();
    const list = sheet.getRangeList(['A1', 'C3:D4']) as RangeList;
    expect(list.setValue('x')).toBe(list);
    list.setFontSize(14);
    expect([range('A1').getValue(), range('D4').getValue(), range('C3').getFontSize()]).toEqual(['x', 'x', 14]);
  });

  it('is used by scripts as any object', () => {
    expect(
      valueOf(
        "SpreadsheetApp.getActiveSheet().getRangeList(['A1', 'B2']).setValue(7).setWrap(true).getRanges()[1].getValue()",
      ),
    ).toBe(7);
  });
});
