/** Dates relative to today, as rules and filters name them. */
import { fieldsOfSerial, serialOfDay } from './zone';

/**
 * Whether a day lies before, on or after a relative date. A past week, month or year is the time from its first day to
 * today: before it is before that first day, after it is after that first day (no source for the past ones).
 *
 * @param name of Google's `RelativeDate`
 * @param day and `today` as serials without time
 */
export function isRelative(comparison: 'before' | 'on' | 'after', name: string, day: number, today: number): boolean {
  const first = firstDay(name, today);
  if (comparison === 'before') return day < first;
  if (comparison === 'after') return day > first;
  return name.startsWith('PAST_') ? day >= first && day <= today : day === first;
}

function firstDay(name: string, today: number): number {
  const { date } = fieldsOfSerial(today);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (name === 'TODAY') return today;
  if (name === 'TOMORROW') return today + 1;
  if (name === 'YESTERDAY') return today - 1;
  if (name === 'PAST_WEEK') return today - 7;
  if (name === 'PAST_MONTH') return sameDay(year, month - 1, day);
  if (name === 'PAST_YEAR') return sameDay(year - 1, month, day);
  throw new Error(`Google has no RelativeDate.${name}`);
}

/** The last day of a month that is too short. */
function sameDay(year: number, month: number, day: number): number {
  return Math.min(serialOfDay(year, month, day), serialOfDay(year, month + 1, 0));
}
