/** Reads a text as Google Sheets does when somebody types it into a cell, or a script writes it as a string. */
import { typedFormula } from '../formulas/formula-input';
import type { CellScalar, FormulaCell } from './cell';
import type { SheetLocale } from './sheet-locale';
import { readTypedDate } from './typed-date';
import { readTypedMoney } from './typed-money';
import { readMonthName } from './typed-month-name';

export interface TypingContext {
  readonly locale: SheetLocale;
  /** Year of a date typed without one (`1/2`); `null` where no clock is at hand: it then stays text. */
  readonly year: number | null;
}

export interface Typed {
  readonly value: CellScalar | FormulaCell;
  /** Format that a cell without one takes on. */
  readonly format: string | null;
}

/**
 * What a text becomes: `2.000` in vi_VN is the number 2000 (in en_US 2), `1/2/2024` a date, `50%` 0.5 in a percent format,
 * `=A1` a formula, `'007` the text 007 (the apostrophe as people type it; for a script's writes it has no source).
 * Not for cells in plain text, which keep what is typed.
 *
 * @returns `null` where the text stays as it is
 */
export function readTyped(text: string, context: TypingContext): Typed | null {
  if (text.length > LONGEST_VALUE && text.charCodeAt(0) !== EQUALS && text.charCodeAt(0) !== APOSTROPHE) return null;
  const first = text.trimStart().charCodeAt(0);
  if (first === EQUALS && text.charCodeAt(0) === EQUALS && text.length > 1)
    return { value: typedFormula(text, context.locale), format: null };
  if (text.charCodeAt(0) === APOSTROPHE) return { value: text.slice(1), format: null };
  if (isLetterT(first) || isLetterF(first)) {
    const word = readBoolean(text);
    if (word) return word;
  }
  if (!startsLikeNumber(first)) return isLetter(first) ? readNamed(text.trim(), context) : null;
  const trimmed = text.trim();
  return (
    readTypedNumber(trimmed, context.locale) ??
    readTypedDate(trimmed, context) ??
    readTypedMoney(trimmed, context.locale, (digits) => numberOf(digits, context.locale)) ??
    readNamed(trimmed, context)
  );
}

/** Longer texts are never a number or a date; saves looking at paragraphs. */
const LONGEST_VALUE = 60;
const EQUALS = 61;
const APOSTROPHE = 39;

const isLetterT = (code: number): boolean => code === 84 || code === 116;
const isLetterF = (code: number): boolean => code === 70 || code === 102;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** A digit, a sign, a decimal sign, a dollar, a bracket. */
const startsLikeNumber = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 43 && code <= 46) || code === 36 || code === 40;

/** Months' names are read where the locale's own are English. */
function readNamed(text: string, { locale, year }: TypingContext): Typed | null {
  return locale.months[0] === 'January' ? readMonthName(text, year) : null;
}

function numberOf(digits: string, locale: SheetLocale): number | null {
  const typed = readTypedNumber(digits, locale);
  return typeof typed?.value === 'number' ? typed.value : null;
}

function readBoolean(text: string): Typed | null {
  const word = text.trim().toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? { value: word === 'TRUE', format: null } : null;
}

const NUMBERS = {
  ',': /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?(e[+-]?\d+)?\s?(%)?$/i,
  '.': /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(e[+-]?\d+)?\s?(%)?$/i,
} as const;

/** Groups must be whole: `1.23` is no number in vi_VN. */
function readTypedNumber(text: string, locale: SheetLocale): Typed | null {
  const parts = NUMBERS[locale.decimal].exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '', percent] = parts;
  if (whole === '' && decimals === '') return null;
  const digits = whole.split(locale.group).join('');
  const size = Number(`${digits === '' ? '0' : digits}.${decimals === '' ? '0' : decimals}${exponent}`);
  const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
  return {
    value: value === 0 ? 0 : value,
    format: formatOf(digits !== whole, decimals !== '', exponent !== '', percent !== undefined),
  };
}

function formatOf(isGrouped: boolean, hasDecimals: boolean, isScientific: boolean, isPercent: boolean): string | null {
  if (isPercent) return hasDecimals ? '0.00%' : '0%';
  if (isScientific) return '0.00E+00';
  if (isGrouped) return hasDecimals ? '#,##0.00' : '#,##0';
  return null;
}
