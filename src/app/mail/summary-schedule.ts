/** When a month's summary and its draft are due. Decided by the calendar, never by the trigger's firing on one certain day. */
import { addDays, addMonths, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import type { WorkingCalendar } from '../../core/calendar/working-days';

export interface SummaryDays {
  readonly month: Month;
  /** The working day before the summary: the secretary may still hold it. */
  readonly draftOn: CalendarDate;
  /** The set day of the month after, or the next working day. */
  readonly sendOn: CalendarDate;
}

/**
 * Example: June 2024, set day 5: the summary on 05/7/2024 (a Friday), the draft on 04/7/2024.
 *
 * @param setDay day of the month after, 1–28
 */
export function summaryDays(month: Month, setDay: number, calendar: WorkingCalendar): SummaryDays {
  const setOn = `${addMonths(month, 1)}-${setDay < 10 ? `0${setDay}` : setDay}`;
  const sendOn = calendar.onOrAfter(setOn);
  return { month, sendOn, draftOn: calendar.onOrBefore(addDays(sendOn, -1)) };
}

/** Months of the year whose draft is due by `today`, from the first that is reported. */
export function monthsDue(
  today: CalendarDate,
  { year, firstMonth, setDay }: { year: number; firstMonth: Month; setDay: number },
  calendar: WorkingCalendar,
): SummaryDays[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index))
    .filter((month) => month >= firstMonth)
    .map((month) => summaryDays(month, setDay, calendar))
    .filter(({ draftOn }) => draftOn <= today);
}
