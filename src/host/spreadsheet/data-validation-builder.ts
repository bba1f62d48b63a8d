/** DataValidationBuilder, part 2: the criteria of numbers, dates and texts. */
import type { HostValue } from '../border/service-object';
import { argumentValue } from './rule-arguments';
import { ValidationBuilderBase } from './validation-builder-base';

export class DataValidationBuilder extends ValidationBuilderBase {
  getCriteriaValues(): HostValue {
    return this._rule.args.map((argument) => argumentValue(this._book, argument));
  }

  copy(): HostValue {
    return new DataValidationBuilder(this._book, this._finish, this._rule);
  }

  requireDate(...given: HostValue[]): HostValue {
    return this._requireEach('requireDate', 'DATE_IS_VALID_DATE', 'date', 0, given);
  }

  requireDateAfter(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateAfter', 'DATE_AFTER', 'date', 1, given);
  }

  requireDateBefore(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateBefore', 'DATE_BEFORE', 'date', 1, given);
  }

  requireDateBetween(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateBetween', 'DATE_BETWEEN', 'date', 2, given);
  }

  requireDateEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateEqualTo', 'DATE_EQUAL_TO', 'date', 1, given);
  }

  requireDateNotBetween(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateNotBetween', 'DATE_NOT_BETWEEN', 'date', 2, given);
  }

  requireDateOnOrAfter(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 'date', 1, given);
  }

  requireDateOnOrBefore(...given: HostValue[]): HostValue {
    return this._requireEach('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 'date', 1, given);
  }

  requireFormulaSatisfied(...given: HostValue[]): HostValue {
    return this._requireEach('requireFormulaSatisfied', 'CUSTOM_FORMULA', 'text', 1, given);
  }

  requireNumberBetween(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberBetween', 'NUMBER_BETWEEN', 'number', 2, given);
  }

  requireNumberEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberEqualTo', 'NUMBER_EQUAL_TO', 'number', 1, given);
  }

  requireNumberGreaterThan(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 'number', 1, given);
  }

  requireNumberGreaterThanOrEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach(
      'requireNumberGreaterThanOrEqualTo',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      'number',
      1,
      given,
    );
  }

  requireNumberLessThan(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberLessThan', 'NUMBER_LESS_THAN', 'number', 1, given);
  }

  requireNumberLessThanOrEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'number', 1, given);
  }

  requireNumberNotBetween(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', 'number', 2, given);
  }

  requireNumberNotEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 'number', 1, given);
  }

  requireTextContains(...given: HostValue[]): HostValue {
    return this._requireEach('requireTextContains', 'TEXT_CONTAINS', 'text', 1, given);
  }

  requireTextDoesNotContain(...given: HostValue[]): HostValue {
    return this._requireEach('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 'text', 1, given);
  }

  requireTextEqualTo(...given: HostValue[]): HostValue {
    return this._requireEach('requireTextEqualTo', 'TEXT_EQUAL_TO', 'text', 1, given);
  }

  requireTextIsEmail(...given: HostValue[]): HostValue {
    return this._requireEach('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', 'text', 0, given);
  }

  requireTextIsUrl(...given: HostValue[]): HostValue {
    return this._requireEach('requireTextIsUrl', 'TEXT_IS_VALID_URL', 'text', 0, given);
  }
}
