/** DataValidationBuilder, part 1: what a rule holds, and the criteria with arguments of their own kind. */
import { Instant, ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import type { RuleArgument, ValidationRule } from '../model/validation-rule';
import type { Book } from './book';
import { EnumValue } from '../border/enum-value';
import { RangeBase } from './range-base';
import { ruleArgument } from './rule-arguments';
import { flag, list, signatureError, text } from './service-arguments';

/** Items that a list typed into a rule may hold. */
const MAX_LIST_ITEMS = 500;
const NEW_RULE = { criteria: '', args: [], allowInvalid: true, helpText: null } as const;

export abstract class ValidationBuilderBase extends ServiceObject {
  readonly referenceName = 'DataValidationBuilder';
  _rule: ValidationRule;

  constructor(
    readonly _book: Book,
    readonly _finish: (rule: ValidationRule) => HostValue,
    rule: ValidationRule = NEW_RULE,
  ) {
    super(_book.execution);
    this._rule = rule;
  }

  build(): HostValue {
    if (this._rule.criteria === '') throw new ServiceError('A data validation rule must have a criteria.');
    return this._finish(this._rule);
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

  setAllowInvalid(...given: HostValue[]): HostValue {
    this._rule = { ...this._rule, allowInvalid: flag('DataValidationBuilder.setAllowInvalid', given) };
    return this;
  }

  setHelpText(...given: HostValue[]): HostValue {
    const helpText = given[0] === null ? null : text('DataValidationBuilder.setHelpText', given);
    this._rule = { ...this._rule, helpText };
    return this;
  }

  withCriteria(...given: HostValue[]): HostValue {
    const [criteria] = given;
    if (!(criteria instanceof EnumValue)) throw signatureError('DataValidationBuilder.withCriteria', given);
    return this._require(
      criteria._name,
      list('DataValidationBuilder.withCriteria', given, 1).map((value) => ruleArgument(this._book, value)),
    );
  }

  requireCheckbox(...given: HostValue[]): HostValue {
    return this._require(
      'CHECKBOX',
      given.map((value) => ruleArgument(this._book, value)),
    );
  }

  requireValueInList(...given: HostValue[]): HostValue {
    const items = list('DataValidationBuilder.requireValueInList', given).map(String);
    if (items.length > MAX_LIST_ITEMS) {
      throw new ServiceError(
        `The data validation rule has more items than the limit of ${MAX_LIST_ITEMS}. Use the “List from a range” criteria instead.`,
      );
    }
    return this._require('VALUE_IN_LIST', [items, given[1] === undefined || given[1] === true]);
  }

  requireValueInRange(...given: HostValue[]): HostValue {
    if (!(given[0] instanceof RangeBase)) throw signatureError('DataValidationBuilder.requireValueInRange', given);
    return this._require('VALUE_IN_RANGE', [
      ruleArgument(this._book, given[0]),
      given[1] === undefined || given[1] === true,
    ]);
  }

  _require(criteria: string, args: readonly RuleArgument[]): HostValue {
    this._rule = { ...this._rule, criteria, args };
    return this;
  }

  /** A criteria whose arguments are all of one kind. */
  _requireEach(
    method: string,
    criteria: string,
    kind: 'number' | 'date' | 'text',
    count: number,
    given: readonly HostValue[],
  ): HostValue {
    const isKind = (value: HostValue): boolean =>
      kind === 'date' ? value instanceof Instant : typeof value === (kind === 'text' ? 'string' : 'number');
    if (given.length !== count || !given.every(isKind)) throw signatureError(`DataValidationBuilder.${method}`, given);
    return this._require(
      criteria,
      given.map((value) => ruleArgument(this._book, value)),
    );
  }
}
