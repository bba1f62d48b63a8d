/** Formulas whose results fill the cells below and beside them. */
import { newWorkbook, openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

function withFormula(formula: string): OpenWorkbook {
  const book = openWorkbook(newWorkbook('en_US'));
  book.range('A1:C4').setValues([
    [1, 'một', '2/1/2024'],
    [2.5, 'hai', ''],
    [4, 'một', true],
    [0, '', ''],
  ]);
  book.range('C1').setNumberFormat('dd/MM/yyyy');
  book.range('F1').setFormula(formula);
  return book;
}

describe('a formula fills other cells', () => {
  it.each<[string, unknown[][]]>([
    ['=UNIQUE(B1:B3)', [['một'], ['hai']]],
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=ARRAYFORMULA(A1:A3*2/3)', [[2 / 3], [5 / 3], [8 / 3]]],
    ['=ARRAYFORMULA(-A1:A2)', [[-1], [-2.5]]],
    ['=ARRAYFORMULA(IF(A1:A3>2,"x",""))', [[''], ['x'], ['x']]],
    [
      '=FILTER(A1:B4,A1:A4>1)',
      [
        [2.5, 'hai'],
        [4, 'một'],
      ],
    ],
    ['=FILTER(A1:B4,A1:A4<1)', [[0, '']]],
    ['=FILTER(B1:C3,A1:A3>2,B1:B3="một")', [['một', true]]],
    ['=TRANSPOSE(B1:B3)', [['một', 'hai', 'một']]],
    [
      '=SEQUENCE(2,2)',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=ARRAYFORMULA(1/A3:A4)', [[0.25], ['#DIV/0!']]],
  ])('%s', (formula, values) => {
    const book = withFormula(formula);
    expect(book.range(1, 6, values.length, values[0]?.length ?? 1).getValues()).toEqual(values);
    expect(book.range(values.length + 1, 6).getValue()).toBe('');
  });

  it('shows dates as the cells that it takes them from', () => {
    const book = withFormula('=FILTER(A1:C2,A1:A2=1)');
    expect(book.range('F1:H1').getDisplayValues()).toEqual([['1', 'một', '01/02/2024']]);
    expect(book.range('H1').getValue()).toMatchObject({ milliseconds: Date.UTC(2024, 0, 31, 17) });
  });

  it('the filled cells hold no formula, but count as filled', () => {
    const book = withFormula('=SEQUENCE(9,3)');
    expect(book.range('F2').getFormula()).toBe('');
    expect(book.range('F9').isBlank()).toBe(false);
    expect([book.sheet.getLastRow(), book.sheet.getLastColumn()]).toEqual([9, 8]);
    book.sheet.appendRow(['cuối']);
    expect(book.range('A10').getValue()).toBe('cuối');
  });

  it('others read what it fills', () => {
    const book = withFormula('=FILTER(A1:A3,A1:A3>1)');
    book.range('J1').setFormula('=SUM(F1:F9)');
    expect(book.range('J1').getValue()).toBe(6.5);
    book.range('A1').setValue(10);
    expect(book.range('J1').getValue()).toBe(16.5);
  });

  it('is #REF! where something stands in its way, and fills again once that is gone', () => {
    const book = withFormula('=SEQUENCE(3)');
    book.range('F3').setValue('đây');
    book.range('J1').setFormula('=F1');
    expect(book.range('F1:F3').getValues()).toEqual([['#REF!'], [''], ['đây']]);
    expect(book.range('J1').getValue()).toBe('#REF!');
    book.range('F3').clearContent();
    expect(book.range('F1:F3').getValues()).toEqual([[1], [2], [3]]);
  });

  it('is refused where the sheet is too small: Google would enlarge it', () => {
    const book = withFormula('=SEQUENCE(1001)');
    expect(() => book.range('F1').getValue()).toThrow('NOT IMPLEMENTED: a formula whose result fills several cells');
  });

  it('UNIQUE of texts that differ in letter case alone is refused', () => {
    const book = withFormula('=UNIQUE(B1:B3)');
    book.range('B3').setValue('MỘT');
    expect(() => book.range('F1').getValue()).toThrow('NOT IMPLEMENTED: UNIQUE of texts');
  });
});
