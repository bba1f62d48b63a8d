/** A cell that tells by itself that nothing wrote a date beside it for two days. */
import { newWorkbook, openWorkbook } from '../../builders/open-workbook';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';

const FORMULA = '=IF(B2="";"Chưa chạy";IF(NOW()-B2>2;"Đã dừng";"Đang chạy"))';
const HOUR = 3_600_000;

/** What the cell shows at a moment. */
function shownAt(model: WorkbookModel, now: number): unknown {
  const book = openWorkbook(model);
  model.formulas.world = { now: () => now, random: () => 0.5 };
  return book.range('C2').getDisplayValue();
}

/** The last run at 15 June 2024, 08:00 in Vietnam, written as text that the sheet reads as a date. */
function workbook(locale: string, written: string): WorkbookModel {
  const model = newWorkbook(locale);
  const book = openWorkbook(model);
  book.range('B2').setNumberFormat('yyyy-MM-dd HH:mm');
  book.range('B2').setValue(written);
  book.range('C2').setNumberFormat('General');
  book.range('C2').setFormula(FORMULA);
  book.execution.pending.flush();
  return model;
}

const RUN = Date.UTC(2024, 5, 15, 1);

describe('a heartbeat in a cell', () => {
  it.each([
    ['just after the run', 0, 'Đang chạy'],
    ['a minute before two days are over', 48 * HOUR - 60_000, 'Đang chạy'],
    ['a minute after two days', 48 * HOUR + 60_000, 'Đã dừng'],
    ['a month after', 30 * 24 * HOUR, 'Đã dừng'],
  ])('%s', (_, after, shown) => {
    expect(shownAt(workbook('vi_VN', '15/6/2024 8:00:00'), RUN + after)).toBe(shown);
    expect(shownAt(workbook('en_US', '6/15/2024 8:00:00'), RUN + after)).toBe(shown);
  });

  it('changes by the clock alone, and follows the date', () => {
    const model = workbook('vi_VN', '15/6/2024 8:00:00');
    expect(shownAt(model, RUN + HOUR)).toBe('Đang chạy');
    expect(shownAt(model, RUN + 50 * HOUR)).toBe('Đã dừng');
    const book = openWorkbook(model);
    book.range('B2').setValue('17/6/2024 8:00:00');
    book.execution.pending.flush();
    expect(shownAt(model, RUN + 50 * HOUR)).toBe('Đang chạy');
  });

  it('says so before anything ran', () => {
    expect(shownAt(workbook('vi_VN', ''), RUN)).toBe('Chưa chạy');
  });

  it('stands in the cell as the locale writes it', () => {
    expect(openWorkbook(workbook('vi_VN', '')).range('C2').getFormula()).toBe(FORMULA);
    expect(openWorkbook(workbook('en_US', '')).range('C2').getFormula()).toBe(FORMULA.replaceAll(';', ','));
  });
});
