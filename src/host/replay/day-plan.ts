/** The year as a list of what people do and when; depends on the data alone, so that a second start finds its place in it. */
import { addDays, formatMonth, type CalendarDate, type LocalDateTime } from '../../core/calendar/calendar-date';
import { publicHolidays } from '../../core/calendar/holidays';
import { workingCalendar } from '../../core/calendar/working-days';
import type { DatedRow, SurveyAnswer, YearData } from './data-folder';
import type { OneStopExport } from './one-stop-folder';

export type PlannedEvent =
  | { readonly at: LocalDateTime; readonly kind: 'import'; readonly file: OneStopExport }
  | { readonly at: LocalDateTime; readonly kind: 'assessment'; readonly row: DatedRow }
  | { readonly at: LocalDateTime; readonly kind: 'answer'; readonly answer: SurveyAnswer };

export interface YearPlan {
  readonly setUpAt: LocalDateTime;
  /** What is there before the year begins: the baseline year's statistics, older answers and assessments. */
  readonly before: readonly PlannedEvent[];
  /** What comes later, in order of time. */
  readonly events: readonly PlannedEvent[];
  readonly defaultUntil: CalendarDate;
}

const SET_UP_HOUR = '08:00:00';
const IMPORT_HOUR = '09:00:00';
const ASSESSMENT_HOUR = '15:00:00';

/** What happens at the same second happens in this order. */
const KINDS = ['import', 'assessment', 'answer'] as const;

/**
 * Set-up on the last working day before the year; each month's statistics on the first working day after it; an
 * assessment in the afternoon of its day; each answer at its time.
 *
 * Example: for 2024 the set-up is on 29/12/2023, and the statistics of January come on 01/02/2024.
 */
export function planYear(data: YearData): YearPlan {
  const { year } = data;
  const calendar = workingCalendar([year - 1, year, year + 1].flatMap((one) => publicHolidays(one)));
  const setUpAt = `${calendar.onOrBefore(`${year - 1}-12-31`)} ${SET_UP_HOUR}`;
  const all: PlannedEvent[] = [
    ...data.oneStop.map((file) => {
      const day =
        file.period.key < `${year}-01` ? setUpAt.slice(0, 10) : calendar.onOrAfter(addDays(file.period.to, 1));
      const hour = file.period.key < `${year}-01` ? SET_UP_HOUR : IMPORT_HOUR;
      return { at: `${day} ${hour}`, kind: 'import', file } as const;
    }),
    ...data.assessments.map((row) => ({ at: `${row.date} ${ASSESSMENT_HOUR}`, kind: 'assessment', row }) as const),
    ...data.answers.map((answer) => ({ at: answer.at, kind: 'answer', answer }) as const),
  ];
  const ordered = all
    .map((event, index) => ({ event, index }))
    .sort((a, b) => compare(a.event.at, b.event.at) || orderOf(a.event) - orderOf(b.event) || a.index - b.index)
    .map(({ event }) => event);
  return {
    setUpAt,
    before: ordered.filter(({ at }) => at <= setUpAt),
    events: ordered.filter(({ at }) => at > setUpAt),
    defaultUntil: `${year + 1}-01-10`,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = ({ kind }: PlannedEvent): number => KINDS.indexOf(kind);

/** `tháng 6/2024`, for the progress line. */
export function monthOfEvent({ at }: PlannedEvent): string {
  return `tháng ${formatMonth(at.slice(0, 7))}`;
}
