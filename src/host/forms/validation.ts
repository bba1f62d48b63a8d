/** What a question asks of its answers, as data: each rule by its name in the builders, with Google's message. */
import type { Answer } from './answer';

export type ValidationKind = 'text' | 'paragraph' | 'checkbox' | 'grid' | 'checkbox grid';

export interface Validation {
  readonly kind: ValidationKind;
  /** Name of the rule, such as `requireNumberBetween`; `null` where none was asked for. */
  readonly rule: string | null;
  readonly limits: readonly (string | number)[];
  /** Shown instead of Google's message; `''` for none. */
  readonly helpText: string;
}

interface Rule {
  readonly keeps: (answer: Answer, limits: readonly (string | number)[]) => boolean;
  readonly message: (...limits: readonly (string | number)[]) => string;
}

const numberRule = (keeps: (value: number, a: number, b: number) => boolean, message: Rule['message']): Rule => ({
  keeps: (answer, [a, b]) => {
    const value = typeof answer === 'string' && answer.trim() !== '' ? Number(answer) : NaN;
    return Number.isFinite(value) && keeps(value, Number(a), Number(b));
  },
  message,
});

const textRule = (keeps: (text: string, limit: string | number) => boolean, message: Rule['message']): Rule => ({
  keeps: (answer, [limit = '']) => keeps(String(answer), limit),
  message,
});

const countRule = (keeps: (count: number, limit: number) => boolean, message: Rule['message']): Rule => ({
  keeps: (answer, [limit]) => keeps(typeof answer === 'string' ? 1 : answer.length, Number(limit)),
  message,
});

const found = (text: string, pattern: string | number): boolean => new RegExp(String(pattern), 'u').test(text);
const matched = (text: string, pattern: string | number): boolean =>
  new RegExp(`^(?:${String(pattern)})$`, 'u').test(text);

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(\.[^\s@.]+)+$/;
const WEB_ADDRESS = /^(https?|ftp):\/\/[^\s/?#]+\.[^\s]+$/i;

const TEXT_RULES: Readonly<Record<string, Rule>> = {
  requireTextContainsPattern: textRule(found, (pattern) => `Must contain ${pattern}`),
  requireTextDoesNotContainPattern: textRule(
    (text, pattern) => !found(text, pattern),
    (pattern) => `Must not contain ${pattern}`,
  ),
  requireTextMatchesPattern: textRule(matched, () => 'Must match pattern'),
  requireTextDoesNotMatchPattern: textRule(
    (text, pattern) => !matched(text, pattern),
    () => 'Must not match pattern',
  ),
  requireTextLengthGreaterThanOrEqualTo: textRule(
    (text, limit) => text.length >= Number(limit),
    (limit) => `Must be at least ${limit} characters`,
  ),
  requireTextLengthLessThanOrEqualTo: textRule(
    (text, limit) => text.length <= Number(limit),
    (limit) => `Must be at most ${limit} characters`,
  ),
};

const NUMBER_RULES: Readonly<Record<string, Rule>> = {
  requireNumber: numberRule(
    () => true,
    () => 'Must be a number',
  ),
  requireWholeNumber: numberRule(Number.isInteger, () => 'Must be a whole number'),
  requireNumberBetween: numberRule(
    (value, start, end) => value >= start && value <= end,
    (start, end) => `Must be a number between ${start} and ${end}`,
  ),
  requireNumberNotBetween: numberRule(
    (value, start, end) => value < start || value > end,
    (start, end) => `Must be a number not between ${start} and ${end}`,
  ),
  requireNumberEqualTo: numberRule(
    (value, limit) => value === limit,
    (limit) => `Must be a number equal to ${limit}`,
  ),
  requireNumberNotEqualTo: numberRule(
    (value, limit) => value !== limit,
    (limit) => `Must be a number not equal to ${limit}`,
  ),
  requireNumberGreaterThan: numberRule(
    (value, limit) => value > limit,
    (limit) => `Must be a number greater than ${limit}`,
  ),
  requireNumberGreaterThanOrEqualTo: numberRule(
    (value, limit) => value >= limit,
    (limit) => `Must be a number greater than or equal to ${limit}`,
  ),
  requireNumberLessThan: numberRule(
    (value, limit) => value < limit,
    (limit) => `Must be a number less than ${limit}`,
  ),
  requireNumberLessThanOrEqualTo: numberRule(
    (value, limit) => value <= limit,
    (limit) => `Must be a number less than or equal to ${limit}`,
  ),
};

const ADDRESS_RULES: Readonly<Record<string, Rule>> = {
  requireTextIsEmail: textRule(
    (text) => EMAIL.test(text),
    () => 'Must be a valid email address',
  ),
  requireTextIsUrl: textRule(
    (text) => WEB_ADDRESS.test(text),
    () => 'Must be a valid URL',
  ),
};

const CHOICE_RULES: Readonly<Record<string, Rule>> = {
  requireSelectAtLeast: countRule(
    (count, limit) => count >= limit,
    (limit) => `Must select at least ${limit} options`,
  ),
  requireSelectAtMost: countRule(
    (count, limit) => count <= limit,
    (limit) => `Must select at most ${limit} options`,
  ),
  requireSelectExactly: countRule(
    (count, limit) => count === limit,
    (limit) => `Must select exactly ${limit} options`,
  ),
};

const COLUMN_RULES: Readonly<Record<string, Rule>> = {
  requireLimitOneResponsePerColumn: {
    keeps: (answer) => {
      const chosen = (answer as readonly (string | readonly string[] | null)[]).flatMap((row) => row ?? []);
      return new Set(chosen).size === chosen.length;
    },
    message: () => "Please don't select more than one response per column",
  },
};

const RULES: Readonly<Record<ValidationKind, Readonly<Record<string, Rule>>>> = {
  text: { ...TEXT_RULES, ...NUMBER_RULES, ...ADDRESS_RULES },
  paragraph: TEXT_RULES,
  checkbox: CHOICE_RULES,
  grid: COLUMN_RULES,
  'checkbox grid': COLUMN_RULES,
};

/** Names of the rules that a kind of validation may ask for. */
export const ruleNames = (kind: ValidationKind): string[] => Object.keys(RULES[kind]);

/** What the form tells the respondent whose answer breaks the rule; `undefined` where it keeps it. */
export function brokenRule({ kind, rule, limits, helpText }: Validation, answer: Answer): string | undefined {
  const asked = rule === null ? undefined : RULES[kind][rule];
  if (!asked || asked.keeps(answer, limits)) return undefined;
  return helpText === '' ? asked.message(...limits) : helpText;
}
