/** One section of a number format, such as `#,##0.0%`, made into a function. */
import type { SheetLocale } from './sheet-locale';

/** Significant digits that a cell without a format shows. */
const GENERAL_DIGITS = 10;

/** A number without a format: up to ten digits, the locale's decimal sign, no grouping; `1E+21` when huge. */
export function generalNumber(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split('e') as [string, string];
    return withSign(String(Number(digits)), locale) + `E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`;
  }
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS));
  const digits = shown.toFixed(Number.isInteger(shown) ? 0 : decimalsOf(shown));
  return withSign(digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits, locale);
}

/** @throws Error `NOT IMPLEMENTED` for fractions and conditions in brackets */
export function compileNumberPattern(section: string, locale: SheetLocale): (value: number) => string {
  const { prefix, digits, suffix } = splitLiterals(section);
  const percents = ((prefix + suffix).match(/%/g) ?? []).length;
  const exponent = /e[+-]?(0+)$/i.exec(digits);
  const thousands = /,+$/.exec(digits)?.[0].length ?? 0;
  const mantissa = digits.slice(0, exponent ? exponent.index : digits.length - thousands);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shape: Shape = {
    minimumWhole: (whole.match(/0/g) ?? []).length,
    isGrouped: whole.includes(','),
    hasPoint: mantissa.includes('.'),
    minimumDecimals: (fraction.match(/0/g) ?? []).length,
    decimals: fraction.replace(/[^0#?]/g, '').length,
  };
  const scale = 100 ** percents / 1000 ** thousands;
  if (digits === '') return () => prefix + suffix;
  if (exponent) return (value) => prefix + scientific(value * scale, shape, exponent[1]?.length ?? 2, locale) + suffix;
  return (value) =>
    prefix + shaped(percents ? Number((value * scale).toPrecision(15)) : value * scale, shape, locale) + suffix;
}

interface Shape {
  readonly minimumWhole: number;
  readonly isGrouped: boolean;
  readonly hasPoint: boolean;
  readonly minimumDecimals: number;
  readonly decimals: number;
}

function shaped(value: number, shape: Shape, locale: SheetLocale): string {
  const [whole = '0', decimals = ''] = roundHalfUp(value, shape.decimals).toFixed(shape.decimals).split('.');
  const kept = decimals.slice(0, shape.minimumDecimals) + decimals.slice(shape.minimumDecimals).replace(/0+$/, '');
  const padded = (whole === '0' ? '' : whole).padStart(shape.minimumWhole, '0');
  const grouped = shape.isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  return shape.hasPoint ? grouped + locale.decimal + kept : grouped;
}

function scientific(value: number, shape: Shape, exponentDigits: number, locale: SheetLocale): string {
  const [digits = '0', exponent = '+0'] = value.toExponential(shape.decimals).split('e');
  const power = exponent.slice(1).padStart(exponentDigits, '0');
  return `${digits.replace('.', locale.decimal)}E${exponent.charAt(0)}${power}`;
}

/** Rounds the number as it is written in decimals: 1.005 to two places is 1.01, which `toFixed` misses. */
function roundHalfUp(value: number, decimals: number): number {
  const text = String(value);
  if (text.includes('e')) return value;
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
}

function decimalsOf(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  const exponent = /e-(\d+)$/.exec(String(value));
  return exponent ? Math.min(20, Number(exponent[1]) + GENERAL_DIGITS - 1) : fraction.length;
}

const withSign = (text: string, locale: SheetLocale): string => text.replace('.', locale.decimal);

function splitLiterals(section: string): { prefix: string; digits: string; suffix: string } {
  let prefix = '';
  let digits = '';
  let suffix = '';
  const tokens: readonly string[] = section.match(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|e[+-]0+|./gi) ?? [];
  if (tokens.includes('/')) throw new Error(`NOT IMPLEMENTED: number format ${section}`);
  for (const token of tokens) {
    const isDigits = /^([0#?.,]|e[+-]0+)$/i.test(token) && suffix === '';
    if (isDigits) digits += token;
    else if (digits === '') prefix += literal(token);
    else suffix += literal(token);
  }
  return { prefix, digits, suffix };
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  if (token.startsWith('*') && token.length > 1) return '';
  if (token.startsWith('[$')) return token.slice(2, -1).split('-')[0] ?? '';
  if (/^\[[<>=]/.test(token)) throw new Error(`NOT IMPLEMENTED: number format condition ${token}`);
  return token.startsWith('[') ? '' : token;
}
