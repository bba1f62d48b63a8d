/** What formulas come to, as scripts read it. */
import { newWorkbook, openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

const english = (): OpenWorkbook => openWorkbook(newWorkbook('en_US'));

/** Value of a formula in F1 of a sheet with numbers in A1:A3, texts in B1:B3, a date in C1. */
function valueOf(formula: string, book = english()): unknown {
  book.range('A1:C3').setValues([
    [1, 'một', '2/1/2024'],
    [2.5, 'hai', ''],
    [4, 'ba', true],
  ]);
  book.range('F1').setFormula(formula);
  return book.range('F1').getValue();
}

describe('the value of a formula', () => {
  it.each<[string, unknown]>([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=5/3', 5 / 3],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=1E-12/3', 1e-12 / 3],
    ['=SUM(A1:A3)', 7.5],
    ['=SUM(A:A)', 7.5],
    ['=SUM(A2:A)', 6.5],
    ['=ROWS(A:A)', 1000],
    ['=COUNTA(B1:B)', 3],
    ['=AVERAGE(A1:A3)', 2.5],
    ['=IF(A1>0,"có","không")', 'có'],
    ['=VLOOKUP(2.5,A1:B3,2,FALSE)', 'hai'],
    ['=B1&" "&B2', 'một hai'],
    ['="x"&5/3', 'x1.66666666666667'],
    ['=A1&""', '1'],
    ['=COUNTIF(A:A,">2")', 2],
    ['=SUMPRODUCT((A1:A3>1)*A1:A3)', 6.5],
    ['=SUMPRODUCT(--(A1:A3>1))', 2],
    ['=SUMIFS(A1:A3,B1:B3,"ba",A1:A3,">1")', 4],
    ['=COUNTIFS(B1:B3,"ba")', 1],
    ['=INDEX(A1:B3,MATCH("hai",B1:B3,0),1)', 2.5],
    ['=ARRAYFORMULA(SUM(A1:A3*2))', 15],
    ['=ROUND(2.5)', 3],
    ['=JOIN("-",B1:B3)', 'một-hai-ba'],
    ['=HYPERLINK("https://example.vn","Trang")', 'Trang'],
    ['=TEXT(C1,"dd/MM/yyyy")', '01/02/2024'],
    ['=LET(x,2,x*x)', 4],
    ['=A1=1', true],
    ['=INDIRECT("A2")', 2.5],
    ['=A1:A3', 1],
    ['=D1', ''],
    ['=IF(TRUE,D1)', ''],
    ['=VLOOKUP("ba",B1:D3,3,FALSE)', ''],
    ['=SUM(1;2)', 3],
    ['=MULTIPLY(2,3)', 6],
    ['=sum(a1:a3)', 7.5],
    ['=IFERROR(1/0)', ''],
  ])('%s is %p', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  it.each([
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=NOSUCHTHING(1)', '#NAME?'],
    ['=NoSuchName', '#NAME?'],
    ['=Missing!A1', '#REF!'],
    ['="a"*1', '#VALUE!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=1+', '#ERROR!'],
    ['=SUM(A1 B1)', '#ERROR!'],
    ['=F1', '#REF!'],
    ['=A1:B3*2', '#VALUE!'],
    ['=FILTER(A1:A3,A1:A3>9)', '#N/A'],
  ])('%s shows %s', (formula, error) => {
    expect(valueOf(formula)).toBe(error);
  });

  it.each([
    ['=QUERY(A1:B3,"select A")', 'QUERY'],
    ['=IMPORTRANGE("x","A1")', 'IMPORTRANGE'],
    ['=GOOGLEFINANCE("x")', 'GOOGLEFINANCE'],
  ])('%s says what the host lacks rather than pretend', (formula, name) => {
    expect(() => valueOf(formula)).toThrow(`NOT IMPLEMENTED: the function ${name} in a formula`);
  });

  it.each<[string, string]>([
    ['=ARRAYFORMULA(LEN(B1:B3))', 'LEN'],
    ['=SUMPRODUCT(ROW(A1:A3))', 'ROW'],
    ['=FILTER(A1:A3,ISNUMBER(A1:A3))', 'ISNUMBER'],
    ['=ARRAYFORMULA(VLOOKUP(A1:A3,A1:B3,2,FALSE))', 'VLOOKUP'],
    ['=ARRAYFORMULA(COUNTIF(A1:A3,A1:A3))', 'COUNTIF'],
    ['=SORT(A1:A3)', 'SORT'],
  ])('%s is refused: the engine would come to something else', (formula, name) => {
    expect(() => valueOf(formula)).toThrow(`NOT IMPLEMENTED: the function ${name} in a formula`);
  });

  it('is unknown where a formula that it reads is unknown', () => {
    const book = english();
    book.range('A1').setFormula('=QUERY(B1:B2,"select B")');
    book.range('A2').setFormula('=IFERROR(A1+1,0)');
    book.range('A3').setFormula('=1+1');
    expect(() => book.range('A2').getValue()).toThrow('NOT IMPLEMENTED: the function QUERY in a formula');
    expect(book.range('A3').getValue()).toBe(2);
  });

  it('follows what it reads, across sheets', () => {
    const book = english();
    const other = book.spreadsheet.insertSheet("Số liệu 'gốc'") as typeof book.sheet;
    book.range('A1').setFormula("='Số liệu ''gốc'''!A1*2");
    (other.getRange('A1') as ReturnType<OpenWorkbook['range']>).setValue(4);
    expect(book.range('A1').getValue()).toBe(8);
    (other.getRange('A1') as ReturnType<OpenWorkbook['range']>).setValue(5);
    expect(book.range('A1').getValue()).toBe(10);
  });

  it('reads named ranges', () => {
    const book = english();
    book.range('A1:A2').setValues([[3], [4]]);
    book.spreadsheet.setNamedRange('DonVi', book.range('A1:A2'));
    book.range('B1').setFormula('=SUM(donvi)');
    expect(book.range('B1').getValue()).toBe(7);
  });

  it('takes today and now from the virtual clock, in the zone of the spreadsheet, and shows them as dates', () => {
    const book = openWorkbook();
    book.range('A1:A2').setFormulas([['=TODAY()'], ['=NOW()']]);
    book.range('A3').setFormula('=A1+1');
    expect(book.range('A1:A3').getDisplayValues()).toEqual([['15/06/2024'], ['15/06/2024 08:00:00'], ['16/06/2024']]);
    expect(book.range('A1').getValue()).toMatchObject({ milliseconds: Date.UTC(2024, 5, 14, 17) });
  });

  it('a circle is #REF!', () => {
    const book = english();
    book.range('A1:B1').setFormulas([['=B1', '=A1']]);
    expect(book.range('A1:B1').getDisplayValues()).toEqual([['#REF!', '#REF!']]);
  });
});

describe('formulas in vi_VN', () => {
  it.each<[string, unknown]>([
    ['=SUM(A1;1,5)', 2.5],
    ['="x"&1,5', 'x1,5'],
    ['=VALUE("1,5")', 1.5],
    ['=IF(A1=1;"có";"không")', 'có'],
    ['=SUM({1\\2;3\\4})', 10],
    ['=SUM(A1,B1)', '#ERROR!'],
    ['=SUM(1,2)', 1.2],
  ])('%s is %p', (formula, value) => {
    expect(valueOf(formula, openWorkbook())).toBe(value);
  });

  it('are given back as the locale writes them', () => {
    const book = openWorkbook();
    book.range('A1').setFormula('=ROUND(1,25; 1)');
    expect(book.range('A1').getFormula()).toBe('=ROUND(1,25; 1)');
    book.spreadsheet.setSpreadsheetLocale('en_US');
    expect(book.range('A1').getFormula()).toBe('=ROUND(1.25, 1)');
  });
});
