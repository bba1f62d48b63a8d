/** Formulas go on meaning the same cells while rows and columns come and go. */
import fc from 'fast-check';
import { newWorkbook, openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

const DEPTH = 12;

/** Numbers in A1:B12, formulas of three shapes in row 1, which nothing deletes. */
function filled(): OpenWorkbook {
  const book = openWorkbook(newWorkbook('en_US'));
  book.range(2, 1, DEPTH, 2).setValues(Array.from({ length: DEPTH }, (_, r) => [r + 1, 2 ** r]));
  return book;
}

const change = fc.record({
  isInsert: fc.boolean(),
  at: fc.integer({ min: 2, max: DEPTH }),
  count: fc.integer({ min: 1, max: 4 }),
});

describe('rows come and go', () => {
  it('a formula on cells that stay keeps its result', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: DEPTH + 1 }), fc.array(change, { maxLength: 5 }), (row, changes) => {
        const book = filled();
        const [, formula] = [
          book.range('D1').setFormula(`=A${row}*1000+$B$${row}`),
          book.range('E1').setFormula(`=SUM(B${row}:B${row})`),
        ];
        expect(formula).toBeDefined();
        const before = book.range('D1:E1').getValues();
        let at = row;
        for (const { isInsert, at: place, count } of changes) {
          if (isInsert) {
            book.sheet.insertRowsBefore(place, count);
            if (place <= at) at += count;
          } else if (at < place || at >= place + count) {
            book.sheet.deleteRows(place, count);
            if (place < at) at -= count;
          }
        }
        expect(book.range('D1:E1').getValues()).toEqual(before);
        expect(book.range('E1').getFormula()).toBe(`=SUM(B${at}:B${at})`);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('a sum over all rows is that of the rows left', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const book = filled();
        book.range('D1').setFormula(`=SUM(B2:B${DEPTH + 1})`);
        let values = Array.from({ length: DEPTH }, (_, r) => 2 ** r);
        for (const { isInsert, at, count } of changes) {
          if (isInsert) {
            book.sheet.insertRowsAfter(at, count);
            const blanks = new Array<number>(count).fill(0);
            values = [...values.slice(0, at - 1), ...blanks, ...values.slice(at - 1)];
          } else {
            if (values.length <= at - 2 + count) continue;
            book.sheet.deleteRows(at, count);
            values.splice(at - 2, count);
          }
        }
        expect(book.range('D1').getValue()).toBe(values.reduce((sum, value) => sum + value, 0));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('what a formula reads and is deleted leaves #REF!', () => {
    const book = filled();
    book.range('D1').setFormula('=A5+1');
    book.sheet.deleteRow(5);
    expect(book.range('D1').getFormula()).toBe('=#REF!+1');
    expect(book.range('D1').getValue()).toBe('#REF!');
  });
});

describe('cells move', () => {
  it('a copied formula shifts what has no $', () => {
    const book = filled();
    book.range('C2').setFormula('=A2+$A2+A$2+$A$2');
    book.range('C2').copyTo(book.range('D4'));
    expect(book.range('D4').getFormula()).toBe('=B4+$A4+B$2+$A$2');
  });

  it('a formula follows the cells that are cut and pasted', () => {
    const book = filled();
    book.range('D1').setFormula('=A5');
    book.range('A5').moveTo(book.range('G9'));
    expect(book.range('D1').getFormula()).toBe('=G9');
    expect(book.range('D1').getValue()).toBe(4);
  });

  it('sorted rows take their formulas along', () => {
    const book = filled();
    book.range('C2').setFormula('=A2*10');
    book.range('C3:C13').setFormulas(Array.from({ length: 11 }, (_, r) => [`=A${r + 3}*10`]));
    book.range('A2:C13').sort({ column: 1, ascending: false });
    expect(book.range('A2:C2').getValues()).toEqual([[12, 2048, 120]]);
    expect(book.range('C2').getFormula()).toBe('=A2*10');
  });

  it('R1C1 formulas count from their own cell', () => {
    const book = filled();
    book.range('C3:C4').setFormulaR1C1('=R[-1]C[-2]+R2C1');
    expect(book.range('C3:C4').getFormulas()).toEqual([['=A2+$A$2'], ['=A3+$A$2']]);
    expect(book.range('C4').getFormulaR1C1()).toBe('=R[-1]C[-2]+R2C1');
  });

  it('appended rows and written texts that begin with = are formulas', () => {
    const book = filled();
    book.sheet.appendRow([5, '=A14*2']);
    book.range('G1').setValue('=1+1');
    expect(book.range('B14').getValue()).toBe(10);
    expect(book.range('G1').getFormula()).toBe('=1+1');
  });
});
