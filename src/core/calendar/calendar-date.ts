/** Calendar dates, months and local date-times as text: never instants, so no time zone can move them. */

/** `YYYY-MM-DD`. */
export type CalendarDate = string;
/** `YYYY-MM`. */
export type Month = string;
/** `YYYY-MM-DD HH:mm:ss`, in Asia/Ho_Chi_Minh. */
export type LocalDateTime = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** `null` where there is no such day (31/02). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1 || year > 9999) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

const TIME = /[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `5/6/2024`, `05/06/2024`, `05-06-2024`, `5.6.2024`, `2024-06-05`, each with a time behind it or none. */
export function parseDate(text: string): CalendarDate | null {
  const day = text.trim().replace(TIME, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const vietnamese = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(day);
  return vietnamese && calendarDate(Number(vietnamese[4]), Number(vietnamese[3]), Number(vietnamese[1]));
}

/** A date with its time; a date alone is its midnight. */
export function parseDateTime(text: string): LocalDateTime | null {
  const trimmed = text.trim();
  const date = parseDate(trimmed);
  if (date === null) return null;
  const time = TIME.exec(trimmed);
  const [hour, minute, second] = time ? [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)] : [0, 0, 0];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${date} ${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/**
 * As the administration writes it (Nghị định 30/2020/NĐ-CP): a nought before days under 10 and before months 1 and 2.
 * Examples: `05/6/2024`, `15/01/2024`, `24/12/2024`.
 */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = partsOf(date);
  return `${pad(day)}/${month <= 2 ? pad(month) : month}/${year}`;
}

/** `2024-06` → `6/2024`. */
export function formatMonth(month: Month): string {
  return `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
}

function partsOf(date: CalendarDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Days since 1 March of year 0 (proleptic Gregorian), so that leap days come last in their year. */
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month)}-${pad(inYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

export function hourBefore(at: LocalDateTime): LocalDateTime {
  const hour = Number(at.slice(11, 13));
  return hour > 0
    ? `${at.slice(0, 11)}${pad(hour - 1)}${at.slice(13)}`
    : `${addDays(at.slice(0, 10), -1)} 23${at.slice(13)}`;
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return ((dayNumber(date) + 2) % 7) + 1;
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7);
}

export function yearOf(date: CalendarDate | Month): number {
  return Number(date.slice(0, 4));
}

export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1)}`;
}

export function firstDayOf(month: Month): CalendarDate {
  return `${month}-01`;
}

export function lastDayOf(month: Month): CalendarDate {
  return `${month}-${pad(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;
}
