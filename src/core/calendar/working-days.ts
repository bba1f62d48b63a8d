/** Working days: weekends and public holidays left out, swapped weekend days put in. */
import { cached } from '../cached';
import { addDays, addMonths, dayOfWeek, lastDayOf, type CalendarDate, type Month } from './calendar-date';
import type { HolidayRow } from './holidays';

export interface WorkingCalendar {
  isWorkingDay(date: CalendarDate): boolean;
  /** The date itself, or the next working day. */
  onOrAfter(date: CalendarDate): CalendarDate;
  /** The date itself, or the working day before. */
  onOrBefore(date: CalendarDate): CalendarDate;
  /** The `count`-th working day after the date; 0 is the date itself, worked or not. */
  add(date: CalendarDate, count: number): CalendarDate;
  lastOfMonth(month: Month): CalendarDate;
  /** The `count`-th working day of the month; 1 is the first. */
  nthOfMonth(month: Month, count: number): CalendarDate;
}

/** A day listed as worked is worked, whatever day it is; a day listed twice is worked if either row says so. */
export function workingCalendar(rows: readonly HolidayRow[]): WorkingCalendar {
  const worked = new Set(rows.filter(({ kind }) => kind === 'work').map(({ date }) => date));
  const off = new Set(rows.filter(({ kind }) => kind === 'off').map(({ date }) => date));

  const isWorkingDay = (date: CalendarDate): boolean => worked.has(date) || (dayOfWeek(date) <= 5 && !off.has(date));
  const walk = (date: CalendarDate, step: 1 | -1): CalendarDate => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, step);
    return day;
  };
  const add = (date: CalendarDate, count: number): CalendarDate => {
    let day = date;
    for (let left = count; left > 0; left -= 1) day = walk(addDays(day, 1), 1);
    return day;
  };
  const nthOf = cached((count: number) => cached((month: Month) => add(lastDayOf(addMonths(month, -1)), count)));
  return {
    isWorkingDay,
    onOrAfter: (date) => walk(date, 1),
    onOrBefore: (date) => walk(date, -1),
    add,
    lastOfMonth: cached((month) => walk(lastDayOf(month), -1)),
    nthOfMonth: (month, count) => nthOf(count)(month),
  };
}
