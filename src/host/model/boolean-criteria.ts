/** Conditions on one cell, by the names of Google's `BooleanCriteria`: what a filter goes by. */
import type { CellScalar } from './cell';
import { isRelative } from './relative-date';
import type { RuleArgument } from './validation-rule';

/** A cell as a condition looks at it. */
export interface TestedCell {
  readonly value: CellScalar;
  /** The value is a number in a date's format. */
  readonly isDate: boolean;
  readonly shown: string;
}

export interface CriteriaContext {
  serialOf(moment: number): number;
  /** Serial of today, without time. */
  readonly today: number;
}

type Test = (cell: TestedCell, args: readonly RuleArgument[], context: CriteriaContext) => boolean;

/**
 * Whether a cell meets a condition. Texts are compared as shown and whatever their case; a cell that holds no number is
 * not equal to any number, nor between two.
 *
 * @throws Error `NOT IMPLEMENTED` for a custom formula
 */
export function meets(
  criteria: string,
  args: readonly RuleArgument[],
  cell: TestedCell,
  context: CriteriaContext,
): boolean {
  const test = TESTS[criteria];
  if (!test) throw new Error(`NOT IMPLEMENTED: BooleanCriteria.${criteria}`);
  return test(cell, args, context);
}

const number =
  (test: (value: number, a: number, b: number) => boolean): Test =>
  ({ value }, [a, b]) =>
    typeof value === 'number' && test(value, Number(a), Number(b));

const text =
  (test: (shown: string, wanted: string) => boolean): Test =>
  ({ shown }, [a]) =>
    test(shown.toLowerCase(), String(a).toLowerCase());

const date =
  (test: (day: number, wanted: number) => boolean): Test =>
  ({ value, isDate }, [a], context) =>
    isDate && test(Math.floor(value as number), dayOf(a, context));

const relative =
  (comparison: 'before' | 'on' | 'after'): Test =>
  ({ value, isDate }, [a], { today }) =>
    isDate && isRelative(comparison, relativeName(a), Math.floor(value as number), today);

const not =
  (test: Test): Test =>
  (cell, args, context) =>
    !test(cell, args, context);

function dayOf(argument: RuleArgument | undefined, context: CriteriaContext): number {
  const isMoment = typeof argument === 'object' && argument !== null && 'moment' in argument;
  return isMoment ? Math.floor(context.serialOf(argument.moment)) : NaN;
}

function relativeName(argument: RuleArgument | undefined): string {
  return typeof argument === 'object' && argument !== null && 'relative' in argument ? argument.relative : '';
}

const BETWEEN = number((value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b));
const EQUAL_NUMBER = number((value, a) => value === a);
const EQUAL_TEXT = text((shown, wanted) => shown === wanted);
const CONTAINS = text((shown, wanted) => shown.includes(wanted));
const ON_DATE = date((day, wanted) => day === wanted);

const TESTS: Readonly<Record<string, Test>> = {
  CELL_EMPTY: ({ value }) => value === '',
  CELL_NOT_EMPTY: ({ value }) => value !== '',
  DATE_AFTER: date((day, wanted) => day > wanted),
  DATE_BEFORE: date((day, wanted) => day < wanted),
  DATE_EQUAL_TO: ON_DATE,
  DATE_NOT_EQUAL_TO: not(ON_DATE),
  DATE_AFTER_RELATIVE: relative('after'),
  DATE_BEFORE_RELATIVE: relative('before'),
  DATE_EQUAL_TO_RELATIVE: relative('on'),
  NUMBER_BETWEEN: BETWEEN,
  NUMBER_EQUAL_TO: EQUAL_NUMBER,
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  NUMBER_NOT_BETWEEN: not(BETWEEN),
  NUMBER_NOT_EQUAL_TO: not(EQUAL_NUMBER),
  TEXT_CONTAINS: CONTAINS,
  TEXT_DOES_NOT_CONTAIN: not(CONTAINS),
  TEXT_EQUAL_TO: EQUAL_TEXT,
  TEXT_NOT_EQUAL_TO: not(EQUAL_TEXT),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
};
