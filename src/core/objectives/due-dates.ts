/** The days of a year on which a deadline falls due, and the periods they are for. */
import {
  addDays,
  addMonths,
  firstDayOf,
  formatDate,
  formatMonth,
  lastDayOf,
  monthOf,
  type CalendarDate,
  type Month,
} from '../calendar/calendar-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Deadline, DeadlineDay } from './deadline';

export interface DueDate {
  /** `2024-06`, `2024-Q2`, `2024-H1`, `2024`; `2024-06-14` for a planned day. */
  readonly period: string;
  readonly due: CalendarDate;
  /** The only one of its year: it stays the same task whatever becomes of its day. */
  readonly isOnly: boolean;
  /** Months whose figures it is about. */
  readonly from: Month;
  readonly to: Month;
}

export interface DueRules {
  readonly year: number;
  readonly calendar: WorkingCalendar;
}

/** None where a plan or a change must come first, or where nothing falls due by itself. */
export function dueDates(deadline: Deadline, rules: DueRules): DueDate[] {
  if (deadline.kind === 'every') {
    const isOnly = deadline.months === 12;
    return everyMonths(deadline.months, rules).map((one) => ({ ...one, due: dayIn(one, deadline), isOnly }));
  }
  if (deadline.kind !== 'named') return [];
  const isOnly = deadline.days.length === 1;
  return deadline.days.map((day) => {
    const due = namedDue(day, rules);
    // Of a month that is not over yet there are no figures.
    const to = due < rules.calendar.lastOfMonth(monthOf(due)) ? addMonths(monthOf(due), -1) : monthOf(due);
    const from = day.span > 0 ? addMonths(to, 1 - day.span) : `${to.slice(0, 4)}-01`;
    return { period: periodOf(day, isOnly, rules.year), due, isOnly, from, to };
  });
}

type Rhythm = Extract<Deadline, { kind: 'every' }>;

interface Period {
  readonly period: string;
  readonly from: Month;
  readonly to: Month;
  /** Its last working day. */
  readonly due: CalendarDate;
}

/** The year's periods of so many months. */
export function everyMonths(length: number, { year, calendar }: DueRules): Period[] {
  return Array.from({ length: 12 / length }, (_, index) => {
    const from = addMonths(`${year}-01`, length * index);
    const to = addMonths(from, length - 1);
    return { period: nameOf(to, length), from, to, due: calendar.lastOfMonth(to) };
  });
}

function dayIn({ to, due }: Period, { day, isBefore, after }: Rhythm): CalendarDate {
  return day === null ? due : onDay(addMonths(to, after), day, isBefore);
}

/** The 31st of a shorter month is its last day. */
function onDay(month: Month, day: number, isBefore: boolean): CalendarDate {
  const last = lastDayOf(month);
  const date = addDays(firstDayOf(month), day - 1);
  return addDays(date > last ? last : date, isBefore ? -1 : 0);
}

const monthOfDay = ({ year, month }: DeadlineDay, inYear: number): Month =>
  `${year ?? inYear}-${String(month).padStart(2, '0')}`;

function namedDue(day: DeadlineDay, { year, calendar }: DueRules): CalendarDate {
  const month = monthOfDay(day, year);
  if (day.day !== null) return onDay(month, day.day, day.isBefore);
  return day.isBefore ? addDays(firstDayOf(addMonths(month, 1 - day.span)), -1) : calendar.lastOfMonth(month);
}

function periodOf(day: DeadlineDay, isOnly: boolean, inYear: number): string {
  if (day.span === 0 && isOnly) return String(day.year ?? inYear);
  return nameOf(monthOfDay(day, inYear), day.span);
}

/** The code of a span of months; one that has no name of its own goes by its last month. */
export function nameOf(last: Month, length: number): string {
  const [year, month] = [last.slice(0, 4), Number(last.slice(5))];
  if (length === 12) return year;
  if (length === 3) return `${year}-Q${month / 3}`;
  return length === 6 ? `${year}-H${month / 6}` : last;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** Examples: `2024-06` → `Tháng 6/2024`, `2024-Q2` → `Quý II/2024`, `2024-06-14` → `Ngày 14/6/2024`. */
export function describePeriod(period: string): string {
  const [, year = '', part, number = ''] = /^(\d{4})-?([QH]?)(.*)$/.exec(period) ?? [];
  if (part === 'Q') return `Quý ${ROMAN[Number(number)] ?? ''}/${year}`;
  if (part === 'H') return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  if (number === '') return `Năm ${year}`;
  return number.length > 2 ? `Ngày ${formatDate(period)}` : `Tháng ${formatMonth(period)}`;
}
