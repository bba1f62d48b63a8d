/** The conditions of builders, `whenCellEmpty` and its like: which criteria each stands for, and its arguments. */
import { EnumValue } from '../border/enum-value';
import { ServiceError, type HostValue } from '../border/service-object';
import type { RuleArgument } from '../model/validation-rule';
import type { Book } from './book';
import { ruleArgument } from './rule-arguments';

/** Conditions that colouring rules and filters share. */
export const SHARED_CONDITIONS = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
} as const;

/** Those that a filter has besides; they are meant for sheets connected to a database. */
export const FILTER_CONDITIONS = {
  ...SHARED_CONDITIONS,
  whenDateEqualToAny: 'DATE_EQUAL_TO',
  whenDateNotEqualTo: 'DATE_NOT_EQUAL_TO',
  whenDateNotEqualToAny: 'DATE_NOT_EQUAL_TO',
  whenNumberEqualToAny: 'NUMBER_EQUAL_TO',
  whenNumberNotEqualToAny: 'NUMBER_NOT_EQUAL_TO',
  whenTextEqualToAny: 'TEXT_EQUAL_TO',
  whenTextNotEqualTo: 'TEXT_NOT_EQUAL_TO',
  whenTextNotEqualToAny: 'TEXT_NOT_EQUAL_TO',
} as const;

export interface Condition {
  /** Name of Google's `BooleanCriteria`. */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
}

/** A date relative to today is a criteria of its own; a list stands for its items. */
export function conditionOf(book: Book, criteria: string, given: readonly HostValue[]): Condition {
  const [first] = given;
  const values = Array.isArray(first) ? (first as readonly HostValue[]) : given;
  const isRelative = first instanceof EnumValue && criteria.startsWith('DATE_');
  return {
    criteria: isRelative ? `${criteria}_RELATIVE` : criteria,
    args: values.map((value) => ruleArgument(book, value)),
  };
}

/** What `withCriteria(criteria, args)` was given. */
export function givenCondition(book: Book, criteria: HostValue, args: HostValue): Condition {
  if (!(criteria instanceof EnumValue) || !Array.isArray(args)) throw new ServiceError('Invalid argument: criteria');
  return { criteria: criteria._name, args: (args as readonly HostValue[]).map((value) => ruleArgument(book, value)) };
}
