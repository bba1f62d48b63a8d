/** A date format, such as `dd/MM/yyyy HH:mm:ss`, made into a function of a serial. */
import type { SheetLocale } from './sheet-locale';
import { fieldsOfSerial } from './zone';

const TOKENS = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|y+|m+|d+|h+|s+|am\/pm|a\/p|\.0+|./gi;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

interface Moment {
  readonly date: Date;
  readonly millisecond: number;
  readonly serial: number;
}

type Part = (moment: Moment) => string;

/**
 * `m` is a month unless it stands after an hour or before seconds, in either case of letters; `h` counts to 24 unless
 * AM/PM stands in the format.
 */
export function compileDatePattern(pattern: string, locale: SheetLocale): (serial: number) => string {
  const tokens = pattern.match(TOKENS) ?? [];
  const isHalfDay = tokens.some((token) => /^(am\/pm|a\/p)$/i.test(token));
  const hasFraction = tokens.some((token) => /^\.0+$/.test(token));
  const parts = tokens.map((token, index) => partOf(token, isMinute(tokens, index), isHalfDay, locale));
  return (serial) => {
    const moment = { ...fieldsOfSerial(serial, hasFraction ? 1 : SECOND), serial };
    return parts.map((part) => part(moment)).join('');
  };
}

function isMinute(tokens: readonly string[], index: number): boolean {
  const isTime = (token: string): boolean => /^(y+|m+|d+|h+|s+|\[[hms]+\])$/i.test(token);
  const before = tokens.slice(0, index).reverse().find(isTime) ?? '';
  const after = tokens.slice(index + 1).find(isTime) ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
}

function partOf(token: string, isMinutes: boolean, isHalfDay: boolean, locale: SheetLocale): Part {
  const letter = token.charAt(0).toLowerCase();
  const length = token.length;
  if (letter === '"') return () => token.slice(1, -1);
  if (letter === '\\') return () => token.slice(1);
  if (letter === '[') return elapsed(token);
  if (/^am\/pm$/i.test(token)) return ({ millisecond }) => (millisecond < 12 * HOUR ? 'AM' : 'PM');
  if (/^a\/p$/i.test(token)) return ({ millisecond }) => (millisecond < 12 * HOUR ? 'A' : 'P');
  if (/^\.0+$/.test(token)) return ({ millisecond }) => `${locale.decimal}${fraction(millisecond, length - 1)}`;
  if (letter === 'y')
    return length > 2 ? ({ date }) => pad(date.getUTCFullYear(), 4) : ({ date }) => pad(date.getUTCFullYear() % 100, 2);
  if (letter === 'm' && isMinutes) return ({ millisecond }) => pad(Math.floor((millisecond % HOUR) / MINUTE), length);
  if (letter === 'm') return month(length, locale);
  if (letter === 'd') return day(length, locale);
  if (letter === 'h') return ({ millisecond }) => pad(hours(millisecond, isHalfDay), length);
  if (letter === 's') return ({ millisecond }) => pad(Math.floor((millisecond % MINUTE) / SECOND), length);
  return () => token;
}

const pad = (value: number, length: number): string => String(value).padStart(Math.min(length, 4), '0');

const fraction = (millisecond: number, digits: number): string =>
  pad(millisecond % SECOND, 3)
    .padEnd(digits, '0')
    .slice(0, digits);

function hours(millisecond: number, isHalfDay: boolean): number {
  const hour = Math.floor(millisecond / HOUR);
  return isHalfDay ? ((hour + 11) % 12) + 1 : hour;
}

function month(length: number, locale: SheetLocale): Part {
  if (length === 3) return ({ date }) => locale.shortMonths[date.getUTCMonth()] ?? '';
  if (length === 4) return ({ date }) => locale.months[date.getUTCMonth()] ?? '';
  if (length > 4) return ({ date }) => (locale.months[date.getUTCMonth()] ?? '').charAt(0);
  return ({ date }) => pad(date.getUTCMonth() + 1, length);
}

function day(length: number, locale: SheetLocale): Part {
  if (length === 3) return ({ date }) => locale.shortDays[date.getUTCDay()] ?? '';
  if (length > 3) return ({ date }) => locale.days[date.getUTCDay()] ?? '';
  return ({ date }) => pad(date.getUTCDate(), length);
}

/** `[h]`, `[m]`, `[s]`: the whole duration in that unit; other brackets (a colour, a locale) show nothing. */
function elapsed(token: string): Part {
  const unit = { h: 24, m: 1440, s: 86_400 }[token.charAt(1).toLowerCase()];
  const length = token.length - 2;
  if (unit === undefined || !/^\[([hms])\1*\]$/i.test(token)) return () => '';
  return ({ serial }) => pad(Math.floor(Math.round(serial * 86_400) / (86_400 / unit)), length);
}
