/** What is selected, and the reference's own examples of selecting. */
import type { Range } from '../../../src/host/spreadsheet/range';
import type { RangeList } from '../../../src/host/spreadsheet/range-list';
import type { Selection } from '../../../src/host/spreadsheet/selection';
import { openWorkbook } from '../../builders/open-workbook';

const a1 = (range: unknown): string => (range as Range).getA1Notation();
const a1s = (list: unknown): string[] => ((list as RangeList).getRanges() as Range[]).map(a1);

function opened() {
  const book = openWorkbook();
  return { ...book, selection: book.sheet.getSelection() as Selection };
}

describe('selection', () => {
  it('is A1 on a sheet that nobody has touched', () => {
    const { selection } = opened();
    expect([a1(selection.getActiveRange()), a1(selection.getCurrentCell())]).toEqual(['A1', 'A1']);
  });

  it('setActiveRange makes the top left cell the current one', () => {
    const { sheet, range, selection } = opened();
    sheet.setActiveRange(range('B2:D4'));
    expect([a1(selection.getActiveRange()), a1(selection.getCurrentCell())]).toEqual(['B2:D4', 'B2']);
  });

  it('of several ranges the last is the active one', () => {
    const { sheet, selection } = opened();
    sheet.setActiveRangeList(sheet.getRangeList(['D4', 'B2:C4']));
    expect(a1(selection.getCurrentCell())).toBe('B2');
    expect(a1(selection.getActiveRange())).toBe('B2:C4');
    expect(a1s(selection.getActiveRangeList())).toEqual(['D4', 'B2:C4']);
  });

  it('a current cell within a selected range makes that range the active one', () => {
    const { sheet, range, selection } = opened();
    sheet.setActiveRangeList(sheet.getRangeList(['D4:E5', 'B2:C4']));
    sheet.setCurrentCell(range('E5'));
    expect([a1(selection.getActiveRange()), a1(selection.getCurrentCell())]).toEqual(['D4:E5', 'E5']);
  });

  it('a current cell outside is all that is selected', () => {
    const { sheet, range, selection } = opened();
    sheet.setActiveSelection('D4:E5');
    sheet.setCurrentCell(range('A9'));
    expect(a1s(selection.getActiveRangeList())).toEqual(['A9']);
    expect(() => sheet.setCurrentCell(range('A9:B9'))).toThrow('The range must be a single cell.');
  });

  it.each([
    ['C3:E5', 'UP', 'C1:E3'],
    ['C3:E5', 'NEXT', 'C3:Z5'],
    ['C3', 'DOWN', 'C3:C7'],
    ['C:C', 'DOWN', 'C1:C1000'],
  ])('getNextDataRange from %s %s is %s', (from, direction, to) => {
    const { app, sheet, range, selection } = opened();
    range('C7').setValue('x');
    sheet.setActiveSelection(from);
    expect(a1(selection.getNextDataRange(app.Direction[direction as 'UP']))).toBe(to);
  });
});
