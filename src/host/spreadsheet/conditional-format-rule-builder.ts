/** ConditionalFormatRuleBuilder, part 2: the conditions. */
import { Instant, type HostValue } from '../border/service-object';
import { ConditionalFormatBuilderBase } from './conditional-format-builder-base';
import { EnumValue } from '../border/enum-value';
import { ruleArgument } from './rule-arguments';
import { list, signatureError } from './service-arguments';

export class ConditionalFormatRuleBuilder extends ConditionalFormatBuilderBase {
  copy(): HostValue {
    return new ConditionalFormatRuleBuilder(this._book, this._finish, this._sheet, this._format);
  }

  whenCellEmpty(...given: HostValue[]): HostValue {
    return this._when('whenCellEmpty', 'CELL_EMPTY', [], given);
  }

  whenCellNotEmpty(...given: HostValue[]): HostValue {
    return this._when('whenCellNotEmpty', 'CELL_NOT_EMPTY', [], given);
  }

  whenFormulaSatisfied(...given: HostValue[]): HostValue {
    return this._when('whenFormulaSatisfied', 'CUSTOM_FORMULA', ['text'], given);
  }

  whenNumberBetween(...given: HostValue[]): HostValue {
    return this._when('whenNumberBetween', 'NUMBER_BETWEEN', ['number', 'number'], given);
  }

  whenNumberEqualTo(...given: HostValue[]): HostValue {
    return this._when('whenNumberEqualTo', 'NUMBER_EQUAL_TO', ['number'], given);
  }

  whenNumberGreaterThan(...given: HostValue[]): HostValue {
    return this._when('whenNumberGreaterThan', 'NUMBER_GREATER_THAN', ['number'], given);
  }

  whenNumberGreaterThanOrEqualTo(...given: HostValue[]): HostValue {
    return this._when('whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', ['number'], given);
  }

  whenNumberLessThan(...given: HostValue[]): HostValue {
    return this._when('whenNumberLessThan', 'NUMBER_LESS_THAN', ['number'], given);
  }

  whenNumberLessThanOrEqualTo(...given: HostValue[]): HostValue {
    return this._when('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', ['number'], given);
  }

  whenNumberNotBetween(...given: HostValue[]): HostValue {
    return this._when('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', ['number', 'number'], given);
  }

  whenNumberNotEqualTo(...given: HostValue[]): HostValue {
    return this._when('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', ['number'], given);
  }

  whenTextContains(...given: HostValue[]): HostValue {
    return this._when('whenTextContains', 'TEXT_CONTAINS', ['text'], given);
  }

  whenTextDoesNotContain(...given: HostValue[]): HostValue {
    return this._when('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', ['text'], given);
  }

  whenTextEndsWith(...given: HostValue[]): HostValue {
    return this._when('whenTextEndsWith', 'TEXT_ENDS_WITH', ['text'], given);
  }

  whenTextEqualTo(...given: HostValue[]): HostValue {
    return this._when('whenTextEqualTo', 'TEXT_EQUAL_TO', ['text'], given);
  }

  whenTextStartsWith(...given: HostValue[]): HostValue {
    return this._when('whenTextStartsWith', 'TEXT_STARTS_WITH', ['text'], given);
  }

  whenDateAfter(...given: HostValue[]): HostValue {
    return this._whenDate('whenDateAfter', 'DATE_AFTER', given);
  }

  whenDateBefore(...given: HostValue[]): HostValue {
    return this._whenDate('whenDateBefore', 'DATE_BEFORE', given);
  }

  whenDateEqualTo(...given: HostValue[]): HostValue {
    return this._whenDate('whenDateEqualTo', 'DATE_EQUAL_TO', given);
  }

  withCriteria(...given: HostValue[]): HostValue {
    const [criteria] = given;
    if (!(criteria instanceof EnumValue)) throw signatureError('ConditionalFormatRuleBuilder.withCriteria', given);
    const args = list('ConditionalFormatRuleBuilder.withCriteria', given, 1).map((value) =>
      ruleArgument(this._book, value),
    );
    return this._set({ criteria: criteria._name, args });
  }

  _when(
    method: string,
    criteria: string,
    kinds: readonly ('number' | 'text')[],
    given: readonly HostValue[],
  ): HostValue {
    const isFit = kinds.every((kind, index) => typeof given[index] === (kind === 'text' ? 'string' : 'number'));
    if (given.length !== kinds.length || !isFit) throw signatureError(`ConditionalFormatRuleBuilder.${method}`, given);
    return this._set({ criteria, args: given.map((value) => ruleArgument(this._book, value)) });
  }

  _whenDate(method: string, criteria: string, given: readonly HostValue[]): HostValue {
    const [date] = given;
    if (!(date instanceof Instant) && !(date instanceof EnumValue)) {
      throw signatureError(`ConditionalFormatRuleBuilder.${method}`, given);
    }
    const name = date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria;
    return this._set({ criteria: name, args: [ruleArgument(this._book, date)] });
  }
}
