/** A line of tab `Công việc`: what somebody owes on a date, what was reported of it, and how it stands. */
import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { normalise } from '../text/text';

/** What the tracker itself has seen of a task. */
export interface Seen {
  /** `''` where it is not known since when. */
  readonly on: CalendarDate | '';
  readonly text: string;
}

export interface Task {
  /** Year, measure, unit and period; survives every change of wording and place. */
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  /** `''` where a plan, a date or a clear wording is wanting. */
  readonly due: CalendarDate | '';
  /** State of a task without a day. */
  readonly waitsFor: string;
  readonly seen: Seen | null;
}

/** The measure's id of the self-checks. */
export const SELF_CHECK = 'TKT';

export interface TaskKey {
  readonly year: string;
  readonly measure: string;
  readonly unit: string;
  readonly part: string;
}

export function readKey(key: string): TaskKey | null {
  const [, year = '', measure = '', unit = '', part = ''] = /^(\d{4})-(B\d+|TKT)-(\w+)-(.+)$/.exec(key) ?? [];
  return year === '' ? null : { year, measure, unit, part };
}

export const REPORTS = ['Chưa thực hiện', 'Đã thực hiện', 'Không phát sinh', 'Có phát sinh', 'Không tính'] as const;
const [, DONE, NOTHING_CAME, SOMETHING_CAME, SET_APART] = REPORTS;

/** What people typed of a task, as it stands in its row. */
export interface Report {
  readonly status: string;
  /** `''` where no day is typed that can be read. */
  readonly doneOn: CalendarDate | '';
  readonly evidence: string;
  readonly note: string;
  /** The day that counted at the last run. */
  readonly countedOn: CalendarDate | '';
}

export const STATES = {
  ahead: 'Chưa đến hạn',
  soon: 'Sắp đến hạn',
  late: 'Chậm báo cáo',
  done: 'Đã xong đúng hạn',
  doneLate: 'Đã xong, chậm',
  wantsEvidence: 'Cần minh chứng',
  wantsReason: 'Cần ghi lý do',
  setApart: 'Không tính',
  noPlan: 'Chưa có kế hoạch',
  unclear: 'Chưa xác định thời hạn',
  noDay: 'Chưa ghi ngày nhận',
  noPlace: 'Không còn trong bảng mục tiêu',
} as const;

/** Of a task whose day is past or that is done: `null` where it does not count (yet). */
export type Outcome = 'onTime' | 'late' | 'undone' | null;

export interface Standing {
  readonly state: string;
  /** The day that counts as that of its being done, `''` while it is not. */
  readonly countedOn: CalendarDate | '';
  readonly outcome: Outcome;
}

const DAYS_AHEAD = 7;

/**
 * What people typed goes before what the tracker saw; a day once counted stays. *Có phát sinh* wants its evidence, *Không
 * tính* its reason.
 *
 * @param reportedBy the day by which a report without a day, found only now, was made
 */
export function standingOf(
  { due, waitsFor, seen }: Pick<Task, 'due' | 'waitsFor' | 'seen'>,
  report: Report,
  today: CalendarDate,
  reportedBy: CalendarDate,
): Standing {
  const is = (word: string): boolean => normalise(report.status) === normalise(word);
  const isPast = due !== '' && due < today;
  const open = (state: string): Standing => ({ state, countedOn: '', outcome: isPast ? 'undone' : null });
  const done = (on: CalendarDate): Standing => {
    const isLate = due !== '' && on > due;
    const isCounted = due !== '' && due <= today;
    return {
      state: isLate ? STATES.doneLate : STATES.done,
      countedOn: on,
      outcome: isCounted ? (isLate ? 'late' : 'onTime') : null,
    };
  };
  const typedDay = report.doneOn !== '' && report.doneOn <= today ? report.doneOn : '';
  if (is(SET_APART)) {
    return report.note === '' ? open(STATES.wantsReason) : { ...open(STATES.setApart), outcome: null };
  }
  if (is(SOMETHING_CAME) && report.evidence === '') return open(STATES.wantsEvidence);
  if (is(DONE) || is(NOTHING_CAME) || is(SOMETHING_CAME) || (report.status === '' && typedDay !== '')) {
    return done(typedDay || report.countedOn || reportedBy);
  }
  if (seen) {
    const on = seen.on || reportedBy;
    return done(report.countedOn !== '' && report.countedOn < on ? report.countedOn : on);
  }
  if (due === '') return open(waitsFor);
  return open(isPast ? STATES.late : due <= addDays(today, DAYS_AHEAD) ? STATES.soon : STATES.ahead);
}
