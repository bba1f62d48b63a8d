/** Dates between the sheet and the jobs: a `Date` in the script's zone there, `YYYY-MM-DD[ HH:mm:ss]` here. */
import { dateOfDayNumber, dayNumber } from '../core/calendar/calendar-date';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EPOCH = dayNumber('1970-01-01');

/** Days recur in a column: each is written out once. */
const days = new Map<number, string>();

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2024-06-05` for midnight, else `2024-06-05 07:40:22`. */
export function textOfDate(date: Date): string {
  const text = dateTimeOfDate(date);
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text;
}

/** `2024-06-05 07:40:22`, midnight too. One question to the date: a column may hold a hundred thousand. */
export function dateTimeOfDate(date: Date): string {
  const local = date.getTime() - date.getTimezoneOffset() * MINUTE;
  const day = Math.floor(local / DAY);
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = dateOfDayNumber(EPOCH + day)));
  const second = Math.floor((local - day * DAY) / 1000);
  return `${text} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** The inverse of both; `null` where the text is not of this form. */
export function dateOfText(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
}
