/** platform.md, Sheets: flush() applies pending writes; without it they are bundled. */
import { openWorkbook } from '../../builders/open-workbook';

describe('platform: Sheets: flush applies pending writes (D)', () => {
  it('a write waits', () => {
    const { model, execution, range } = openWorkbook();
    range('A1').setValue('x');
    expect(model.sheets[0]?.cells.at(1, 1)).toBe('');
    expect(execution.waiting()).toBe(1);
  });

  it('until flush', () => {
    const { model, app, range } = openWorkbook();
    range('A1').setValue('x');
    app.flush();
    expect(model.sheets[0]?.cells.at(1, 1)).toBe('x');
  });

  it('or a read, which sees all writes before it in their order', () => {
    const { range, sheet } = openWorkbook();
    range('A1').setValue('1/2/2024');
    range('A2').setNumberFormat('@');
    range('A2').setValue('1/2/2024');
    expect(sheet.getLastRow()).toBe(2);
    expect(range('A1:A2').getDisplayValues()).toEqual([['01/02/2024'], ['1/2/2024']]);
  });

  it('an execution that is killed keeps only what was flushed', () => {
    const { model, app, range, sheet } = openWorkbook();
    range('A1').setValue('đã ghi');
    app.flush();
    sheet.appendRow(['chưa ghi']);
    range('B1').setBackground('red');
    expect(model.sheets[0]?.cells.all()).toEqual([['đã ghi']]);
    expect(model.sheets[0]?.styles.at('background', 1, 2)).toBe('#ffffff');
  });

  it('what is wrong with a write is said at once', () => {
    const { range } = openWorkbook();
    expect(() => range('A1:B1').setValues([[1]])).toThrow('The data has 1 but the range has 2.');
  });
});

describe('cells charged', () => {
  it('each cell read or written counts; one colour for a whole column counts nothing', () => {
    const { execution, range, sheet } = openWorkbook();
    range('A1:B50').setValue('x');
    expect(execution.charged()).toBe(100);
    range('A1:B50').getValues();
    expect(execution.charged()).toBe(200);
    range('A:A').setBackground('red');
    sheet.getLastRow();
    expect(execution.charged()).toBe(200);
  });
});
