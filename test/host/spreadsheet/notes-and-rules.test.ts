/** Notes, data validation, checkboxes, conditional formats: kept and given back. */
import type { ConditionalFormatRule } from '../../../src/host/spreadsheet/conditional-format-rule';
import type { BooleanCondition } from '../../../src/host/spreadsheet/format-conditions';
import type { ConditionalFormatRuleBuilder } from '../../../src/host/spreadsheet/conditional-format-rule-builder';
import type { DataValidation } from '../../../src/host/spreadsheet/data-validation';
import type { DataValidationBuilder } from '../../../src/host/spreadsheet/data-validation-builder';
import type { Range } from '../../../src/host/spreadsheet/range';
import { Instant } from '../../../src/host/border/service-object';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

const builder = ({ app }: OpenWorkbook): DataValidationBuilder => app.newDataValidation() as DataValidationBuilder;

describe('notes', () => {
  it('one by one and as a matrix; an empty text takes them away', () => {
    const { range } = openWorkbook();
    range('A1:B1').setNotes([['một', '']]);
    expect(range('A1:B1').getNotes()).toEqual([['một', '']]);
    range('A1').setNote('');
    expect(range('A1').getNote()).toBe('');
  });
});

describe('data validation', () => {
  it('a list with its drop-down; a new rule only warns', () => {
    const book = openWorkbook();
    const made = builder(book);
    made.requireValueInList(['Đạt', 'Không đạt'], true);
    book.range('C2:C9').setDataValidation(made.build());
    const rule = book.range('C5').getDataValidation() as DataValidation;
    expect(rule.getCriteriaType()).toBe(book.app.DataValidationCriteria['VALUE_IN_LIST']);
    expect(rule.getCriteriaValues()).toEqual([['Đạt', 'Không đạt'], true]);
    expect(rule.getAllowInvalid()).toBe(true);
    expect(book.range('C1').getDataValidation()).toBeNull();
  });

  it('a range and dates come back as they were given', () => {
    const book = openWorkbook();
    const inRange = builder(book);
    inRange.requireValueInRange(book.range('B1:B10'));
    book.range('A1').setDataValidation(inRange.build());
    const [values] = (book.range('A1').getDataValidation() as DataValidation).getCriteriaValues() as [Range];
    expect(values.getA1Notation()).toBe('B1:B10');
    const dated = builder(book);
    dated.requireDateOnOrAfter(new Instant(5));
    book.range('A2').setDataValidation(dated.build());
    expect((book.range('A2').getDataValidation() as DataValidation).getCriteriaValues()).toEqual([new Instant(5)]);
  });

  it('a list has at most 500 items', () => {
    const items = Array.from({ length: 501 }, (_, index) => `Đơn vị ${index}`);
    expect(() => builder(openWorkbook()).requireValueInList(items)).toThrow('more items than the limit of 500');
  });

  it('platform: Sheets: what a script writes is not refused by a rejecting rule (U: the host chose so)', () => {
    const book = openWorkbook();
    const rule = builder(book);
    rule.requireValueInList(['Đạt']);
    rule.setAllowInvalid(false);
    book.range('A1').setDataValidation(rule.build());
    book.range('A1').setValue('Khác');
    expect(book.range('A1').getValue()).toBe('Khác');
  });
});

describe('checkboxes', () => {
  it('start unchecked, are ticked and read', () => {
    const { range } = openWorkbook();
    range('A1:A2').insertCheckboxes();
    expect(range('A1:A2').getValues()).toEqual([[false], [false]]);
    range('A1').check();
    expect([range('A1').isChecked(), range('A2').isChecked(), range('A1:A2').isChecked()]).toEqual([true, false, null]);
    expect(range('B1').isChecked()).toBeNull();
  });

  it('with values of their own', () => {
    const { range } = openWorkbook();
    range('A1').insertCheckboxes('có', 'không');
    range('A1').check();
    expect(range('A1').getValue()).toBe('có');
  });
});

describe('conditional formats', () => {
  it('are kept with their ranges, condition and colours', () => {
    const { app, sheet, range } = openWorkbook();
    const made = app.newConditionalFormatRule() as ConditionalFormatRuleBuilder;
    made.whenTextContains('Không đạt');
    made.setBackground('#f9dedc');
    made.setBold(true);
    made.setRanges([range('B2:B9')]);
    sheet.setConditionalFormatRules([made.build()]);
    const [rule] = sheet.getConditionalFormatRules() as ConditionalFormatRule[];
    const condition = rule?.getBooleanCondition() as BooleanCondition;
    expect(condition.getCriteriaType()).toBe(app.BooleanCriteria['TEXT_CONTAINS']);
    expect([
      condition.getCriteriaValues(),
      condition.getBackground(),
      condition.getBold(),
      condition.getFontColor(),
    ]).toEqual([['Không đạt'], '#f9dedc', true, null]);
    expect((rule?.getRanges() as Range[]).map((at) => at.getA1Notation())).toEqual(['B2:B9']);
  });

  it('need a range and a condition', () => {
    const made = openWorkbook().app.newConditionalFormatRule() as ConditionalFormatRuleBuilder;
    expect(() => made.build()).toThrow('at least one range');
  });
});
