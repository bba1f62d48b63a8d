/** Dates and times as people type them: `1/2/2024`, `05/06/2024 07:40:22`, `2024-06-05`, `6/2024`, `7:30`. */
import type { SheetLocale } from './sheet-locale';
import type { Typed, TypingContext } from './typed-input';
import { serialOfDay } from './zone';

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s?(am|pm))?`;
const TIME_ONLY = new RegExp(`^${TIME}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?:\s+${TIME})?$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:\s+${TIME})?$`, 'i');
const MONTH_AND_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const YEAR_AND_MONTH = /^(\d{4})[/-](\d{1,2})$/;
const DAY_AND_MONTH = /^(\d{1,2})([/-])(\d{1,2})$/;

/** Two-digit years below this one are of this century. */
const CENTURY_TURN = 30;

/** @returns `null` where the text is no date, a day that does not exist (`31/02/2024`) included */
export function readTypedDate(text: string, context: TypingContext): Typed | null {
  return readWholeDate(text, context) ?? readPartOfDate(text, context) ?? readTime(text, context);
}

function readWholeDate(text: string, { locale }: TypingContext): Typed | null {
  const yearFirst = YEAR_FIRST.exec(text);
  const parts = yearFirst ?? DAY_FIRST.exec(text);
  if (!parts) return null;
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const [day, month] = yearFirst ? [c, b] : locale.dateOrder === 'dmy' ? [a, b] : [b, a];
  const serial = existingDay(yearFirst ? a : fullYear(c, parts[4] ?? ''), month, day);
  const hasTime = parts[5] !== undefined;
  const time = hasTime ? fractionOfDay(parts.slice(5)) : 0;
  if (serial === null || time === null || time >= 1) return null;
  const iso = hasTime ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd';
  return { value: serial + time, format: yearFirst ? iso : hasTime ? locale.dateTime : locale.date };
}

/** A month alone is its first day: so `6/2024` and `2024-06` typed into a cell without a format are dates. */
function readPartOfDate(text: string, { locale, year }: TypingContext): Typed | null {
  const monthFirst = MONTH_AND_YEAR.exec(text);
  if (monthFirst) return typedDay(Number(monthFirst[2]), Number(monthFirst[1]), 1, 'M/yyyy');
  const yearFirst = YEAR_AND_MONTH.exec(text);
  if (yearFirst) return typedDay(Number(yearFirst[1]), Number(yearFirst[2]), 1, 'yyyy-MM');
  const dayFirst = year === null ? null : DAY_AND_MONTH.exec(text);
  if (!dayFirst || year === null) return null;
  const [a, b] = [Number(dayFirst[1]), Number(dayFirst[3])];
  return locale.dateOrder === 'dmy' ? typedDay(year, b, a, 'd/M') : typedDay(year, a, b, 'M/d');
}

function typedDay(year: number, month: number, day: number, format: string): Typed | null {
  const serial = existingDay(year, month, day);
  return serial === null ? null : { value: serial, format };
}

function readTime(text: string, { locale }: TypingContext): Typed | null {
  const parts = TIME_ONLY.exec(text);
  const fraction = parts && fractionOfDay(parts.slice(1));
  if (!parts || fraction === null) return null;
  return { value: fraction, format: fraction >= 1 ? '[h]:mm:ss' : timeFormat(parts, locale) };
}

/** As it was written: with seconds or without, by halves of the day or not. */
function timeFormat([, , , second, , half]: RegExpExecArray, { time }: SheetLocale): string {
  return `${time.startsWith('HH') ? 'HH' : 'h'}:mm${second === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}`;
}

function fractionOfDay([hour, minute, second, thousandth, half]: readonly (string | undefined)[]): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (m > 59 || s > 59 || (half && (h < 1 || h > 12))) return null;
  const inDay = half ? (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : h;
  const milliseconds = Number((thousandth ?? '0').padEnd(3, '0'));
  return (((inDay * 60 + m) * 60 + s) * 1000 + milliseconds) / 86_400_000;
}

function existingDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? serialOfDay(year, month, day) : null;
}

function fullYear(year: number, text: string): number {
  if (text.length === 4) return year;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
}
