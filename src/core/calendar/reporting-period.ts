/** Reporting periods: calendar months, or months that run from the 15th to the 14th (Nghị định 09/2019/NĐ-CP). */
import { firstDayOf, lastDayOf, monthOf, parseDate, type CalendarDate, type Month } from './calendar-date';
import { normalise } from '../text/text';

export interface ReportingPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The month of the last day. */
  readonly key: Month;
}

const MONTHS = 12;

export function periodBetween(from: CalendarDate, to: CalendarDate): ReportingPeriod {
  return { from, to, key: monthOf(to) };
}

export function calendarPeriod(month: Month): ReportingPeriod {
  return { from: firstDayOf(month), to: lastDayOf(month), key: month };
}

export function isCalendarPeriod({ from, to, key }: ReportingPeriod): boolean {
  return from === firstDayOf(key) && to === lastDayOf(key);
}

const DATE = String.raw`(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})`;
const BETWEEN = new RegExp(
  String.raw`(?:từ\s*(?:ngày)?|ngày)?\s*:?\s*${DATE}\s*(?:đến|-|–|tới|~)\s*(?:hết\s*)?(?:ngày)?\s*:?\s*${DATE}`,
);
const NAMED_MONTH = /(?:tháng|thang|^t|[\s_(-]t)[\s_.-]*(\d{1,2})\s*(?:[/._-]|\s|năm|nam)+\s*(\d{4})/;
const YEAR_FIRST = /(?:^|\D)(20\d{2})[-_.](\d{1,2})(?:\D|$)/;
const MONTH_FIRST = /(?:^|\D)(\d{1,2})[-_./](20\d{2})(?:\D|$)/;

/**
 * The period that a text names: `Từ ngày 01/06/2024 đến ngày 30/06/2024`, `Tháng 6/2024`, a file name such as
 * `2024-06.xlsx` or `thang_06_2024`. `null` where it names none, or one that runs backwards.
 */
export function parsePeriod(text: string): ReportingPeriod | null {
  const key = normalise(text);
  const between = BETWEEN.exec(key);
  if (between) {
    const [from, to] = [between[1], between[2]].map((part) => parseDate((part ?? '').replace(/\s/g, '')));
    return from && to && from <= to ? periodBetween(from, to) : null;
  }
  const named = NAMED_MONTH.exec(key);
  if (named) return monthPeriod(named[2], named[1]);
  const yearFirst = YEAR_FIRST.exec(key);
  if (yearFirst) return monthPeriod(yearFirst[1], yearFirst[2]);
  const monthFirst = MONTH_FIRST.exec(key);
  return monthFirst && monthPeriod(monthFirst[2], monthFirst[1]);
}

function monthPeriod(year = '', month = ''): ReportingPeriod | null {
  const number = Number(month);
  return number >= 1 && number <= MONTHS ? calendarPeriod(`${year}-${month.padStart(2, '0')}`) : null;
}

export function overlap(
  a: { from: CalendarDate; to: CalendarDate },
  b: { from: CalendarDate; to: CalendarDate },
): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * The key of the period that a day falls in: that of a known reporting period, else its calendar month.
 *
 * Example: with 15/5–14/6/2024 known, 20/5/2024 counts for June.
 */
export function monthOfAnswer(date: CalendarDate, periods: readonly ReportingPeriod[]): Month {
  const period = periods.find(({ from, to }) => from <= date && date <= to);
  return period ? period.key : monthOf(date);
}
