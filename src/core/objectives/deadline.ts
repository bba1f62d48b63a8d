/** Deadlines (*Thời gian hoàn thành*): a decision's wording read into a structure, and the days on which it falls due. */
import { addDays, addMonths, lastDayOf, monthOf, parseDate, type CalendarDate } from '../calendar/calendar-date';
import { normalise, tidy } from '../text/text';
import type { WorkingCalendar } from '../calendar/working-days';

export type Deadline =
  | { readonly kind: 'continuous' }
  | { readonly kind: 'planned' }
  | { readonly kind: 'on-change' }
  /** `day` is `null` for the month's last working day. */
  | { readonly kind: 'monthly'; readonly day: number | null }
  | { readonly kind: 'quarterly' }
  | { readonly kind: 'half-yearly' }
  | { readonly kind: 'yearly' }
  /** A named quarter or month: due by its last working day; `last` is its last calendar day. */
  | { readonly kind: 'period'; readonly last: CalendarDate }
  | { readonly kind: 'until'; readonly date: CalendarDate }
  | { readonly kind: 'before'; readonly date: CalendarDate }
  | { readonly kind: 'unclear'; readonly text: string };

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const DATE = String.raw`(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})`;

type Reading = (match: RegExpExecArray) => Deadline | null;

/** Wordings in the order in which they are tried: a named day before a rhythm, a rhythm before a habit. */
const WORDINGS: readonly (readonly [RegExp, Reading])[] = [
  [new RegExp(`trước ${DATE}`), ([, day = '']) => dated('before', day)],
  [
    new RegExp(`(?:đến|hết|chậm nhất|trong|hạn chót|xong)\\s*(?:hết\\s*)?(?:là\\s*)?${DATE}`),
    ([, day = '']) => dated('until', day),
  ],
  [
    /quý\s*(iv|iii|ii|i|[1-4])\s*(?:[/-]|năm)?\s*(\d{4})/,
    ([, quarter = '', year = '']) => endOf(year, (QUARTERS[quarter] ?? 0) * 3),
  ],
  [/tháng\s*(\d{1,2})\s*(?:[/-]|năm)\s*(\d{4})/, ([, month = '', year = '']) => endOf(year, Number(month))],
  [/ngày\s*(\d{1,2})\s*(?:hàng|hằng|mỗi)\s*tháng/, ([, day = '']) => monthly(Number(day))],
  [/(?:hàng|hằng|mỗi|cuối)\s*(?:mỗi\s*)?tháng/, () => monthly(null)],
  [/(?:hàng|hằng|mỗi)\s*quý/, () => ({ kind: 'quarterly' })],
  [/(?:6|sáu)\s*tháng/, () => ({ kind: 'half-yearly' })],
  [/(?:hàng|hằng|mỗi)\s*năm/, () => ({ kind: 'yearly' })],
  [/thường xuyên|liên tục/, () => ({ kind: 'continuous' })],
  [/khi có (?:sự )?thay đổi/, () => ({ kind: 'on-change' })],
  [/theo kế hoạch/, () => ({ kind: 'planned' })],
];

/** Reads a deadline; what cannot be read is `unclear`, never guessed. */
export function parseDeadline(text: string): Deadline {
  const key = normalise(text);
  for (const [wording, read] of WORDINGS) {
    const match = wording.exec(key);
    const deadline = match && read(match);
    if (deadline) return deadline;
  }
  return { kind: 'unclear', text: tidy(text) };
}

function dated(kind: 'before' | 'until', day: string): Deadline | null {
  const date = parseDate(day.replace(/\s/g, ''));
  return date === null ? null : { kind, date };
}

function endOf(year: string, month: number): Deadline | null {
  return month >= 1 && month <= 12
    ? { kind: 'period', last: lastDayOf(`${year}-${String(month).padStart(2, '0')}`) }
    : null;
}

function monthly(day: number | null): Deadline | null {
  return day === null || (day >= 1 && day <= 31) ? { kind: 'monthly', day } : null;
}

export interface DueDate {
  /** `2024-06`, `2024-Q2`, `2024-H1` or `2024`. */
  readonly period: string;
  readonly due: CalendarDate;
}

export interface DueRules {
  readonly year: number;
  readonly calendar: WorkingCalendar;
  /** Figures of a whole month are in time until so many working days after it; 0 where a measure waits for no figures. */
  readonly graceDays: number;
  /** How often a continuous measure is checked by its unit. */
  readonly rhythm: 'monthly' | 'quarterly' | 'half-yearly' | 'none';
}

const MONTHS_IN = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;

/** Days of a year on which a measure falls due; none where a plan or a change must come first. */
export function dueDates(deadline: Deadline, rules: DueRules): DueDate[] {
  const { year, calendar, graceDays, rhythm } = rules;
  switch (deadline.kind) {
    case 'continuous':
      return rhythm === 'none' ? [] : everyMonths(MONTHS_IN[rhythm], rules);
    case 'monthly':
      return monthsOf(year).map((month) => ({
        period: month,
        due: monthlyDue(month, deadline.day, graceDays, calendar),
      }));
    case 'quarterly':
    case 'half-yearly':
    case 'yearly':
      return everyMonths(MONTHS_IN[deadline.kind], rules);
    case 'period':
      return [{ period: monthOf(deadline.last), due: calendar.onOrBefore(deadline.last) }];
    case 'until':
      return [{ period: deadline.date.slice(0, 4), due: deadline.date }];
    case 'before':
      return [{ period: deadline.date.slice(0, 4), due: addDays(deadline.date, -1) }];
    case 'planned':
    case 'on-change':
    case 'unclear':
      return [];
  }
}

const monthsOf = (year: number): string[] => Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));

function monthlyDue(month: string, day: number | null, graceDays: number, calendar: WorkingCalendar): CalendarDate {
  if (day === null)
    return graceDays > 0 ? calendar.nthOfMonth(addMonths(month, 1), graceDays) : calendar.lastOfMonth(month);
  const last = lastDayOf(month);
  const date = `${month}-${String(day).padStart(2, '0')}`;
  return date > last ? last : date;
}

function everyMonths(length: number, { year, calendar }: DueRules): DueDate[] {
  return monthsOf(year)
    .filter((_, index) => (index + 1) % length === 0)
    .map((month, index) => ({ period: periodName(year, length, index, month), due: calendar.lastOfMonth(month) }));
}

function periodName(year: number, length: number, index: number, month: string): string {
  if (length === 1) return month;
  if (length === 12) return String(year);
  return `${year}-${length === 3 ? 'Q' : 'H'}${index + 1}`;
}
