/** The workbook's state: written and read back it is the same, byte for byte. */
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { Instant } from '../../../src/host/border/service-object';
import type { ConditionalFormatRuleBuilder } from '../../../src/host/spreadsheet/conditional-format-rule-builder';
import type { DataValidationBuilder } from '../../../src/host/spreadsheet/data-validation-builder';
import type { Protection } from '../../../src/host/spreadsheet/protection';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

function furnished(): OpenWorkbook {
  const book = openWorkbook();
  book.range(1, 1, 2, 4).setValues([
    ['Dấu thời gian', 'Mã hồ sơ', 'Đạt', 'Công thức'],
    [new Instant(Date.UTC(2024, 5, 5, 0, 40, 22)), '0001', true, '=A1'],
  ]);
  book.range('B:B').setNumberFormat('@');
  book.range(1, 1, 1, 4).setBackground('#e7eef0');
  book.range('A1').setNote('Ghi chú');
  book.range('A1:D1').setBorder(null, null, true, null, null, null, '#9fb0b6', book.app.BorderStyle.SOLID);
  const list = book.app.newDataValidation() as DataValidationBuilder;
  list.requireValueInList(['Đạt', 'Không đạt'], true);
  book.range('C2:C100').setDataValidation(list.build());
  const rule = book.app.newConditionalFormatRule() as ConditionalFormatRuleBuilder;
  rule.whenTextContains('đạt');
  rule.setBackground('red');
  rule.setRanges([book.range('C2:C100')]);
  book.sheet.setConditionalFormatRules([rule.build()]);
  book.range('A5:A7').merge();
  book.sheet.setFrozenRows(1);
  book.sheet.setColumnWidth(2, 240);
  book.sheet.hideColumns(4);
  book.sheet.setTabColor('#0b5394');
  (book.sheet.protect() as Protection).setWarningOnly(true);
  book.spreadsheet.setNamedRange('DonVi', book.range('A2:A10'));
  book.spreadsheet.insertSheet('Đơn vị', 1);
  book.app.flush();
  return book;
}

describe('WorkbookModel', () => {
  it('gives the same bytes after a round through JSON', () => {
    const written = JSON.stringify(furnished().model.toJSON());
    const read = WorkbookModel.fromJSON(JSON.parse(written));
    expect(JSON.stringify(read.toJSON())).toBe(written);
  });

  it('gives the same bytes for the same history', () => {
    expect(JSON.stringify(furnished().model.toJSON())).toBe(JSON.stringify(furnished().model.toJSON()));
  });

  it('numbers sheets on after it was read back, never twice the same', () => {
    const read = WorkbookModel.fromJSON(JSON.parse(JSON.stringify(furnished().model.toJSON())));
    const ids = [...read.sheets.map(({ id }) => id), read.nextSheetId()];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps a format of a whole column as one entry, however long the column', () => {
    const { model } = furnished();
    expect(model.toJSON().sheets[0]?.styles.numberFormat).toContainEqual([2, 2, 1, 1000, '@']);
  });

  it('starts with one empty sheet of 1000 rows and 26 columns, id 0', () => {
    const [sheet] = WorkbookModel.create({
      id: 'x',
      title: 'T',
      owner: 'a@b.vn',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    }).sheets;
    expect([sheet?.id, sheet?.name, sheet?.rows.count, sheet?.columns.count]).toEqual([0, 'Trang tính1', 1000, 26]);
  });

  it('refuses a locale that the host does not know', () => {
    const create = (): WorkbookModel =>
      WorkbookModel.create({ id: 'x', title: 'T', owner: 'a@b.vn', locale: 'fr_FR', timeZone: 'UTC' });
    expect(create).toThrow('NOT IMPLEMENTED: spreadsheet locale fr_FR');
  });
});
