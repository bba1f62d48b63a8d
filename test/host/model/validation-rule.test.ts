/** Rules of data validation, value by value. */
import { keepsRule, type RuleArgument } from '../../../src/host/model/validation-rule';
import { serialOfDay } from '../../../src/host/model/zone';

const context = {
  valuesOf: () => ['Văn phòng', 'Phòng Nội vụ'],
  serialOf: (moment: number) => serialOfDay(1970, 1, 1) + moment / 86_400_000,
  today: serialOfDay(2024, 3, 31),
};
const keeps = (criteria: string, args: RuleArgument[], value: string | number | boolean): boolean =>
  keepsRule({ criteria, args, allowInvalid: false, helpText: null }, value, context);

const newYear = { moment: Date.UTC(2024, 0, 1) };

describe('a rule of data validation', () => {
  it.each<[string, RuleArgument[], string | number | boolean, boolean]>([
    ['VALUE_IN_LIST', [['Đạt', '5'], true], 'Đạt', true],
    ['VALUE_IN_LIST', [['Đạt', '5'], true], 5, true],
    ['VALUE_IN_LIST', [['Đạt', '5'], true], 'đạt yêu cầu', false],
    ['VALUE_IN_RANGE', [{ range: 'X!A1:A2' }, true], 'Văn phòng', true],
    ['VALUE_IN_RANGE', [{ range: 'X!A1:A2' }, true], 'Khác', false],
    ['NUMBER_BETWEEN', [1, 31], 31, true],
    ['NUMBER_BETWEEN', [1, 31], '31', false],
    ['NUMBER_GREATER_THAN', [0], 0, false],
    ['DATE_IS_VALID_DATE', [], 45_292, true],
    ['DATE_IS_VALID_DATE', [], 'hôm nay', false],
    ['DATE_ON_OR_AFTER', [newYear], serialOfDay(2024, 1, 1) + 0.5, true],
    ['DATE_BEFORE', [newYear], serialOfDay(2024, 1, 1), false],
    ['DATE_AFTER_RELATIVE', [{ relative: 'TODAY' }], serialOfDay(2024, 4, 1), true],
    ['DATE_AFTER_RELATIVE', [{ relative: 'TODAY' }], serialOfDay(2024, 3, 31) + 0.9, false],
    ['DATE_BEFORE_RELATIVE', [{ relative: 'TOMORROW' }], serialOfDay(2024, 3, 31), true],
    ['DATE_EQUAL_TO_RELATIVE', [{ relative: 'YESTERDAY' }], serialOfDay(2024, 3, 30), true],
    ['DATE_EQUAL_TO_RELATIVE', [{ relative: 'PAST_MONTH' }], serialOfDay(2024, 2, 29), true],
    ['DATE_EQUAL_TO_RELATIVE', [{ relative: 'PAST_MONTH' }], serialOfDay(2024, 2, 28), false],
    ['DATE_BEFORE_RELATIVE', [{ relative: 'PAST_YEAR' }], serialOfDay(2023, 3, 30), true],
    ['TEXT_IS_VALID_EMAIL', [], 'a@b.vn', true],
    ['TEXT_IS_VALID_EMAIL', [], 'a b@c', false],
    ['CHECKBOX', [], false, true],
    ['CHECKBOX', [], 'có', false],
    ['CHECKBOX', ['có', 'không'], 'có', true],
  ])('%s %j with %s: %s', (criteria, args, value, isKept) => {
    expect(keeps(criteria, args, value)).toBe(isKept);
  });

  it('leaves an empty cell alone', () => {
    expect(keeps('NUMBER_BETWEEN', [1, 31], '')).toBe(true);
  });

  it('throws where the host cannot tell', () => {
    expect(() => keeps('CUSTOM_FORMULA', ['=A1>0'], 1)).toThrow('NOT IMPLEMENTED');
  });
});
