/** Finding and replacing text in cells. */
import type { Range } from '../../../src/host/spreadsheet/range';
import type { TextFinder } from '../../../src/host/spreadsheet/text-finder';
import { openWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

type Setting = (finder: TextFinder) => unknown;

function opened() {
  const book = openWorkbook();
  book.range('A1:C3').setValues([
    ['Hồ sơ', 'ho so', 'HỒ SƠ'],
    ['1/2/2024', 2000, '=1+1'],
    ['a.c', 'abc', 'đủ'],
  ]);
  return { ...book, finder: (text: string) => book.sheet.createTextFinder(text) as TextFinder };
}

const cells = (found: unknown): string[] => (found as Range[]).map((range) => range.getA1Notation());
const cell = (found: unknown): string | null => (found ? (found as Range).getA1Notation() : null);

describe('text finder', () => {
  it.each<[string, string, Setting, string[]]>([
    ['hồ', 'letter case aside', () => null, ['A1', 'C1']],
    ['hồ', 'letter case as given', (finder) => finder.matchCase(true), []],
    ['ho', 'diacritics aside', (finder) => finder.ignoreDiacritics(true), ['A1', 'B1', 'C1']],
    ['du', 'đ without its stroke', (finder) => finder.ignoreDiacritics(true), ['C3']],
    ['a.c', 'a point is a point', () => null, ['A3']],
    ['a.c', 'as a regular expression', (finder) => finder.useRegularExpression(true), ['A3', 'B3']],
    ['b', 'within a cell', () => null, ['B3']],
    ['b', 'the whole cell', (finder) => finder.matchEntireCell(true), []],
    ['01/02', 'dates as shown', () => null, ['A2']],
    ['+1', 'formulas by their text', (finder) => finder.matchFormulaText(true), ['C2']],
  ])('%s, %s', (text, _name, set, found) => {
    const finder = opened().finder(text);
    set(finder);
    expect(cells(finder.findAll())).toEqual(found);
  });

  it('goes forward and backward row by row, and says null at the ends', () => {
    const { finder, range } = opened();
    const found = finder('hồ');
    expect(found.getCurrentMatch()).toBeNull();
    expect([cell(found.findNext()), cell(found.findNext()), cell(found.findNext())]).toEqual(['A1', 'C1', null]);
    expect([cell(found.findPrevious()), cell(found.findPrevious())]).toEqual(['A1', null]);
    found.startFrom(range('B1'));
    expect(cell(found.findNext())).toBe('C1');
    expect(cell(found.getCurrentMatch())).toBe('C1');
  });

  it('replaces every occurrence and counts them', () => {
    const { finder, range } = opened();
    range('A5').setValue('hồ, hồ');
    expect(finder('hồ').replaceAllWith('$1')).toBe(4);
    expect(range('A5').getValue()).toBe('$1, $1');
    expect(range('C1').getValue()).toBe('$1 SƠ');
  });

  it('replaces in the current match only', () => {
    const { finder, range } = opened();
    const found = finder('hồ');
    expect(found.replaceWith('x')).toBe(0);
    found.findNext();
    expect(found.replaceWith('x')).toBe(1);
    expect(range('A1:C1').getValues()).toEqual([['x sơ', 'ho so', 'HỒ SƠ']]);
  });

  it('what is left is read as typed, groups of a regular expression count, marks keep their place', () => {
    const { finder, range } = opened();
    range('A5:A6').setValues([['số 12'], ['Tỉnh Đồng Nai']]);
    const number = finder('số (\\d+)');
    number.useRegularExpression(true);
    number.replaceAllWith('$1');
    expect(range('A5').getValue()).toBe(12);
    const marks = finder('dong');
    marks.ignoreDiacritics(true);
    marks.replaceAllWith('Tây');
    expect(range('A6').getValue()).toBe('Tỉnh Tây Nai');
  });

  it('what a formula shows is not replaced, its text is', () => {
    const { finder, range } = opened();
    const inText = finder('1+1');
    expect(finder('2').replaceAllWith('9')).toBeGreaterThan(0);
    expect(range('C2').getFormula()).toBe('=1+1');
    inText.matchFormulaText(true);
    inText.replaceAllWith('1+2');
    expect(range('C2').getFormula()).toBe('=1+2');
  });

  it('searches all sheets from the spreadsheet', () => {
    expect(
      valueOf(
        "(SpreadsheetApp.getActiveSheet().getRange('B2').setValue('x'), SpreadsheetApp.getActive().insertSheet('hai').getRange('A1').setValue('x'), SpreadsheetApp.getActive().createTextFinder('x').findAll().map((range) => range.getSheet().getIndex() + range.getA1Notation()))",
      ),
    ).toEqual(['1B2', '2A1']);
  });

  it('a regular expression that is none is refused', () => {
    const find = "SpreadsheetApp.getActive().createTextFinder('(').useRegularExpression(true).findNext()";
    expect(errorOf(find)).toBe('Exception: Invalid regular expression: (');
  });
});
