/** Display values: what a cell shows, by its number format and the spreadsheet's locale. */
import type { CellScalar } from './cell';
import { compileDatePattern } from './date-pattern';
import { generalNumber, compileNumberPattern } from './number-pattern';
import type { SheetLocale } from './sheet-locale';

/** The format of a cell without one of its own, and what `getNumberFormat` says of it. */
export const GENERAL = 'General';
export const SHOWN_GENERAL = '0.###############';
/** Plain text: strings written into such a cell stay strings. */
export const PLAIN_TEXT = '@';

export type Formatter = (value: CellScalar) => string;

const LITERALS = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*]./gi;
const dateFormats = new Map<string, boolean>();
const formatters = new WeakMap<SheetLocale, Map<string, Formatter>>();

/** Whether a number in this format is a date, a time or a duration: then `getValue` gives a Date. */
export function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    const bare = format.replace(LITERALS, '').split(';')[0] ?? '';
    known = !/^general$/i.test(bare.trim()) && /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, 's'));
    dateFormats.set(format, known);
  }
  return known;
}

/**
 * Shows values in a format, e.g. `#,##0.0` in vi_VN makes 1234.5 `1.234,5`.
 * Patterns are written as in en_US whatever the locale, as Google's calls take them.
 *
 * @throws Error `NOT IMPLEMENTED` for fractions and conditions
 */
export function formatterOf(format: string | undefined, locale: SheetLocale): Formatter {
  let known = formatters.get(locale);
  if (!known) formatters.set(locale, (known = new Map<string, Formatter>()));
  const key = format ?? GENERAL;
  let formatter = known.get(key);
  if (!formatter) known.set(key, (formatter = compile(key, locale)));
  return formatter;
}

function compile(format: string, locale: SheetLocale): Formatter {
  const number = compileNumber(format, locale);
  const text = compileText(format);
  return (value) =>
    typeof value === 'number' ? number(value) : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : text(value);
}

function compileNumber(format: string, locale: SheetLocale): (value: number) => string {
  const general = (value: number): string => generalNumber(value, locale);
  if (format === PLAIN_TEXT || /^general$/i.test(format)) return general;
  if (isDateFormat(format)) return compileDatePattern(sections(format)[0] ?? '', locale);
  const [positive, negative, zero] = sections(format)
    .slice(0, 3)
    .map((section) => (/^general$/i.test(section.trim()) ? general : compileNumberPattern(section, locale)));
  if (!positive) return general;
  return (value) => {
    if (value === 0 && zero) return zero(0);
    if (value < 0) return negative ? negative(-value) : minus(positive(-value));
    return positive(value);
  };
}

/** A negative number that rounds to nothing shows no sign. */
const minus = (shown: string): string => (/[1-9]/.test(shown) ? `-${shown}` : shown);

function compileText(format: string): (text: string) => string {
  const section = sections(format)[3];
  return section === undefined
    ? (text) => text
    : (text) =>
        section.replace(/"([^"]*)"|@/g, (part, literal: string | undefined) => (part === '@' ? text : (literal ?? '')));
}

/** Splits at the semicolons outside quotes. */
function sections(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? []).map((section) => section);
}
