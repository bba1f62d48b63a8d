/** What people type: read by the locale, held back by protection and rules, told to onEdit as strings. */
import { RefusedEdit, typeAs, type EditEvent } from '../../../src/host/model/person';
import type { DataValidationBuilder } from '../../../src/host/spreadsheet/data-validation-builder';
import type { Protection } from '../../../src/host/spreadsheet/protection';
import { OWNER } from '../../builders/execution';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

const STAFF = 'canbo@example.vn';

function opened(): OpenWorkbook {
  const book = openWorkbook();
  book.spreadsheet.addEditor(STAFF);
  return book;
}

function type(book: OpenWorkbook, a1: string, text: string, email = STAFF): EditEvent {
  book.app.flush();
  const range = book.range(a1);
  return typeAs(book.model, email, book.sheet.getName(), range.getRow(), range.getColumn(), [[text]]);
}

describe('platform: Triggers: onEdit(e) has value and oldValue only for a single cell, as strings (D)', () => {
  it('a number typed over a text', () => {
    const book = opened();
    book.range('B2').setValue('cũ');
    expect(type(book, 'B2', '1.234')).toMatchObject({ value: '1234', oldValue: 'cũ' });
  });

  it('a date is told as its serial, a boolean in capitals', () => {
    const book = opened();
    expect(type(book, 'B2', '1/2/2024').value).toBe('45323');
    expect(type(book, 'B2', 'true')).toMatchObject({ value: 'TRUE', oldValue: '45323' });
  });

  it('an emptied cell has no value', () => {
    const book = opened();
    book.range('B2').setValue('cũ');
    const event = type(book, 'B2', '');
    expect(event.oldValue).toBe('cũ');
    expect('value' in event).toBe(false);
  });

  it('a pasted block has neither', () => {
    const book = opened();
    const event = typeAs(book.model, STAFF, book.sheet.getName(), 1, 1, [
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(event).toEqual({ sheetId: 0, area: { row: 1, column: 1, height: 2, width: 2 } });
  });
});

describe('a person types', () => {
  it('below the sheet: it grows', () => {
    const book = opened();
    typeAs(book.model, STAFF, book.sheet.getName(), 1001, 1, [['dưới cùng']]);
    expect(book.sheet.getMaxRows()).toBe(1001);
  });

  it('into a cell protected from them: refused, nothing written', () => {
    const book = opened();
    const protection = book.range('B2').protect() as Protection;
    protection.removeEditor(STAFF);
    expect(() => type(book, 'B2', 'x')).toThrow(RefusedEdit);
    expect(book.range('B2').getValue()).toBe('');
    expect(type(book, 'B2', 'x', OWNER).value).toBe('x');
  });

  it('what a rejecting rule refuses: not written; what a warning rule doubts: written', () => {
    const book = opened();
    const rule = book.app.newDataValidation() as DataValidationBuilder;
    rule.requireValueInList(['Đạt', 'Không đạt']);
    rule.setAllowInvalid(false);
    book.range('B2').setDataValidation(rule.build());
    expect(() => type(book, 'B2', 'Khác')).toThrow(RefusedEdit);
    expect(type(book, 'B2', 'Đạt').value).toBe('Đạt');
    rule.setAllowInvalid(true);
    book.range('B2').setDataValidation(rule.build());
    expect(type(book, 'B2', 'Khác').value).toBe('Khác');
  });

  it('somebody who may only look types nothing', () => {
    expect(() => type(opened(), 'B2', 'x', 'khach@example.vn')).toThrow(RefusedEdit);
  });
});
