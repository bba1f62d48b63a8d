/** Data validation: the rule of a cell, and whether a value keeps it. */
import type { CellScalar } from './cell';
import { isRelative } from './relative-date';

/** A rule's argument: plain, a moment (milliseconds), a block of cells in A1 notation, a relative date, or a list. */
export type RuleArgument =
  | CellScalar
  | null
  | { readonly moment: number }
  | { readonly range: string }
  | { readonly relative: string }
  | readonly string[];

export interface ValidationRule {
  /** Name of Google's `DataValidationCriteria`. */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
  /** `true` only warns; `false` rejects what people type. */
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** What a rule needs to know of the workbook around it. */
export interface RuleContext {
  /** Values of a block named in A1 notation with its sheet, one after the other. */
  valuesOf(range: string): readonly CellScalar[];
  serialOf(moment: number): number;
  /** Serial of today, without time; `null` where no clock is at hand: rules that speak of today are then refused. */
  readonly today: number | null;
}

type Check = (value: CellScalar, args: readonly RuleArgument[], context: RuleContext) => boolean;

/**
 * Whether a value may stand in a cell with this rule. An empty cell always may.
 *
 * @throws Error `NOT IMPLEMENTED` for formulas, and for dates relative to today where there is no clock
 */
export function keepsRule(rule: ValidationRule, value: CellScalar, context: RuleContext): boolean {
  if (value === '') return true;
  const check = CHECKS[rule.criteria];
  if (!check) throw new Error(`NOT IMPLEMENTED: checking a value against ${rule.criteria}`);
  return check(value, rule.args, context);
}

/** Values of a ticked and an empty box: `TRUE` and `FALSE`, or one of its own and a blank, or two of its own. */
export function checkboxValues(args: readonly RuleArgument[]): readonly [checked: CellScalar, unchecked: CellScalar] {
  const [checked = true, unchecked = args.length === 0 ? false : ''] = args as readonly CellScalar[];
  return [checked, unchecked];
}

const same = (value: CellScalar, other: CellScalar): boolean => String(value) === String(other);
const text = (argument: RuleArgument | undefined): string => String(argument ?? '').toLowerCase();

function number(test: (value: number, a: number, b: number) => boolean): Check {
  return (value, [a, b]) => typeof value === 'number' && test(value, Number(a), Number(b));
}

function date(test: (value: number, a: number, b: number) => boolean): Check {
  return (value, [a, b], context) =>
    typeof value === 'number' && test(Math.floor(value), dayOf(a, context), dayOf(b, context));
}

function dayOf(argument: RuleArgument | undefined, context: RuleContext): number {
  const isMoment = typeof argument === 'object' && argument !== null && 'moment' in argument;
  return isMoment ? Math.floor(context.serialOf(argument.moment)) : NaN;
}

function relative(comparison: 'before' | 'on' | 'after'): Check {
  return (value, [a], { today }) => {
    if (today === null) throw new Error('NOT IMPLEMENTED: a date relative to today without a clock');
    const name = typeof a === 'object' && a !== null && 'relative' in a ? a.relative : '';
    return typeof value === 'number' && isRelative(comparison, name, Math.floor(value), today);
  };
}

const CHECKS: Readonly<Record<string, Check>> = {
  CHECKBOX: (value, args) => checkboxValues(args).some((one) => same(value, one)),
  VALUE_IN_LIST: (value, [list]) => Array.isArray(list) && list.some((item: string) => same(value, item)),
  VALUE_IN_RANGE: (value, [range], context) =>
    typeof range === 'object' &&
    range !== null &&
    'range' in range &&
    context.valuesOf(range.range).some((item) => same(value, item)),
  NUMBER_BETWEEN: number((value, a, b) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: number((value, a, b) => value < a || value > b),
  NUMBER_EQUAL_TO: number((value, a) => value === a),
  NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  DATE_IS_VALID_DATE: (value) => typeof value === 'number',
  DATE_AFTER: date((value, a) => value > a),
  DATE_BEFORE: date((value, a) => value < a),
  DATE_EQUAL_TO: date((value, a) => value === a),
  DATE_AFTER_RELATIVE: relative('after'),
  DATE_BEFORE_RELATIVE: relative('before'),
  DATE_EQUAL_TO_RELATIVE: relative('on'),
  DATE_ON_OR_AFTER: date((value, a) => value >= a),
  DATE_ON_OR_BEFORE: date((value, a) => value <= a),
  DATE_BETWEEN: date((value, a, b) => value >= a && value <= b),
  DATE_NOT_BETWEEN: date((value, a, b) => value < a || value > b),
  TEXT_CONTAINS: (value, [a]) => String(value).toLowerCase().includes(text(a)),
  TEXT_DOES_NOT_CONTAIN: (value, [a]) => !String(value).toLowerCase().includes(text(a)),
  TEXT_EQUAL_TO: (value, [a]) => String(value).toLowerCase() === text(a),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: (value) => /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/.test(String(value)),
};
