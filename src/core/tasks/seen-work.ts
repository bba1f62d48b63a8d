/** What the tracker sees for itself: figures that are in, assessments that are recorded, changes that are posted. */
import { addMonths, formatDate, lastDayOf, yearOf, type CalendarDate, type Month } from '../calendar/calendar-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Figures, Indicator } from '../figures/indicator';
import { formatRate } from '../figures/rate';
import { WHOLE } from '../figures/tally';
import type { Assessment } from '../objectives/assessment';
import type { DueDate } from '../objectives/due-dates';
import { normalise } from '../text/text';
import { formatNumber } from '../text/vietnamese-number';
import { ASSESSMENT_KINDS, kindsIn } from './follow-up';
import type { Seen } from './task';

/** A row of the register `Thay đổi`; days that are blank or cannot be read are `''`. */
export interface Change {
  readonly kind: string;
  readonly what: string;
  readonly unit: string;
  readonly decision: string;
  readonly decided: CalendarDate | '';
  readonly received: CalendarDate | '';
  readonly posted: CalendarDate | '';
  readonly place: string;
}

/** What the tracker holds. */
export interface Held {
  readonly figures: Figures;
  /** Day on which a month's statistics came in, `''` where they were typed. */
  readonly imports: ReadonlyMap<Month, CalendarDate | ''>;
  readonly assessments: readonly Assessment[];
  readonly changes: readonly Change[];
  readonly today: CalendarDate;
}

/** @param unit whose own rate is asked for, `null` where the month's figures are */
export function seenFigures(
  { from, to }: Pick<DueDate, 'from' | 'to'>,
  unit: string | null,
  indicator: Indicator,
  { figures, imports, today }: Held,
): Seen | null {
  const months = Array.from({ length: 12 }, (_, index) => addMonths(from, index)).filter((month) => month <= to);
  const isStatistics = indicator.counted === 'hồ sơ';
  const series = indicator.series(figures);
  const share = series.sum(unit ?? WHOLE, from, to);
  if (isStatistics ? !months.every((month) => imports.has(month)) : today <= lastDayOf(to)) return null;
  if (!isStatistics && series.sum(WHOLE, from, to).denominator === 0) return null;
  const days = months.map((month) => imports.get(month) ?? '');
  const on = isStatistics ? (days.includes('') ? '' : (days.sort()[days.length - 1] ?? '')) : lastDayOf(to);
  const whole = `${formatNumber(share.numerator)}/${formatNumber(share.denominator)} ${indicator.counted}`;
  if (unit !== null)
    return {
      on,
      text:
        share.denominator === 0
          ? `Không có ${indicator.counted}.`
          : `${indicator.name}: ${formatRate(share)} (${whole}).`,
    };
  return {
    on,
    text: isStatistics ? 'Đã có thống kê một cửa.' : `Đã có ${formatNumber(share.denominator)} phiếu hợp lệ.`,
  };
}

/**
 * A planned day that names its kind waits for that kind; days that name none share the assessments of the year between
 * them, the n-th day the n-th of each kind that the measure names.
 */
export function seenAssessment(
  text: string,
  words: string,
  index: number,
  { assessments, today }: Held,
  year: number,
): Seen | null {
  const own = kindsIn(ASSESSMENT_KINDS, words);
  const kinds = own.length > 0 ? own : kindsIn(ASSESSMENT_KINDS, text);
  const found = kinds.map(
    (kind) =>
      assessments
        .filter((one) => normalise(one.kind) === normalise(kind) && yearOf(one.date) === year && one.date <= today)
        .sort((a, b) => (a.date < b.date ? -1 : 1))[own.length > 0 ? 0 : index],
  );
  const all = found.flatMap((one) => one ?? []);
  if (all.length === 0 || all.length < kinds.length) return null;
  return {
    on: all.map(({ date }) => date).sort()[all.length - 1] ?? '',
    text: `${all.map(({ kind, date, conclusion }) => `${kind} ngày ${formatDate(date)}: ${conclusion}`).join('; ')}.`,
  };
}

/** From the day a change was received to that of its posting; 250 at most. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  let days = 0;
  while (days < 250 && calendar.add(from, days) < to) days += 1;
  return days;
}

/** Example: `Niêm yết, công bố ngày 05/6/2024 tại Bộ phận một cửa, sau 3 ngày làm việc.` */
export function seenPosting(
  { posted, received, place }: Change,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Seen | null {
  if (posted === '' || posted > today) return null;
  const took = received === '' ? '' : `, sau ${workingDaysBetween(received, posted, calendar)} ngày làm việc`;
  return {
    on: posted,
    text: `Niêm yết, công bố ngày ${formatDate(posted)}${place === '' ? '' : ` tại ${place}`}${took}.`,
  };
}
