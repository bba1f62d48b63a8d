/** DataValidation: a rule as scripts read it. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { ValidationRule } from '../model/validation-rule';
import type { Book } from './book';
import { DataValidationBuilder } from './data-validation-builder';
import { argumentValue } from './rule-arguments';

export class DataValidation extends ServiceObject {
  readonly referenceName = 'DataValidation';

  constructor(
    readonly _book: Book,
    readonly _rule: ValidationRule,
  ) {
    super(_book.execution);
  }

  getAllowInvalid(): boolean {
    return this._rule.allowInvalid;
  }

  getHelpText(): HostValue {
    return this._rule.helpText;
  }

  getCriteriaType(): HostValue {
    return this._book.enums.DataValidationCriteria[this._rule.criteria] ?? null;
  }

  getCriteriaValues(): HostValue {
    return this._rule.args.map((argument) => argumentValue(this._book, argument));
  }

  copy(): HostValue {
    return new DataValidationBuilder(this._book, (rule) => new DataValidation(this._book, rule), this._rule);
  }
}
