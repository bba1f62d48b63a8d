/** By when a change has to be posted, how many working days it took, and whether any measure makes a line of it. */
import type { GivenBy } from '../../../app/sidebar-calls';
import { formatDate, parseDate, yearOf } from '../../../core/calendar/calendar-date';
import { workingCalendar } from '../../../core/calendar/working-days';
import { parseDeadline } from '../../../core/objectives/deadline';
import type { Tone } from '../../../core/objectives/verdict';
import { followUpOf, isOnRegister, proposeFollowUp, takesChange } from '../../../core/tasks/follow-up';
import { workingDaysBetween } from '../../../core/tasks/seen-work';
import type { Entry } from './entry';

type Desk = GivenBy<'openChanges'>;

export interface Posting {
  readonly tone: Tone;
  readonly words: string;
  /** Of the day by which it is due. */
  readonly until: string;
  /** Why it makes no line in `Công việc`, `''` where it does. */
  readonly warning: string;
}

/** What of it needs no units is what is asked for here. */
function registered({ measures }: Desk) {
  return measures.map(({ text, deadline, followUp, plan }) => {
    const read = {
      text,
      deadline: plan === '' ? deadline : parseDeadline(plan),
      isPlanned: deadline.kind === 'planned',
      responsible: { units: [], named: [], unmatched: [] },
      indicator: null,
    };
    return { ...read, followUp: followUpOf(followUp) ?? proposeFollowUp(read) };
  });
}

/** `null` while its kind and day are not typed yet. */
export function postingOf(entry: Entry, desk: Desk): Posting | null {
  const measures = registered(desk);
  const taking = measures.filter((one) => isOnRegister(one) && takesChange(one, measures, entry.kind));
  const [received, posted] = [parseDate(entry.received), parseDate(entry.posted)];
  const year = yearOf(received ?? parseDate(entry.decided) ?? posted ?? desk.today);
  const warning =
    entry.kind === ''
      ? ''
      : taking.length === 0
        ? 'Không có biện pháp nào ở trang “Mục tiêu” theo dõi loại thay đổi này. Mục vẫn được ghi vào sổ nhưng không thành việc ở trang “Công việc”.'
        : year === desk.year
          ? ''
          : `Trang “Công việc” theo dõi năm ${desk.year}, nên mục của năm ${year} được ghi vào sổ nhưng không thành việc ở đó.`;
  if (received === null)
    return warning === '' ? null : { tone: 'none', words: 'Chưa ghi ngày nhận', until: '', warning };
  const calendar = workingCalendar(desk.holidays);
  const days = Math.min(
    ...taking.map(({ deadline }) => (deadline.kind === 'on-change' && deadline.days) || desk.changeDays),
    ...(taking.length === 0 ? [desk.changeDays] : []),
  );
  const due = calendar.add(received, days);
  const until = `Niêm yết, công bố chậm nhất ngày ${formatDate(due)}, tức ${days} ngày làm việc từ ngày nhận.`;
  if (posted === null) {
    const isLate = due < desk.today;
    return {
      tone: isLate ? 'bad' : 'risk',
      words: isLate ? `Chậm niêm yết, hạn ${formatDate(due)}` : `Chưa niêm yết, hạn ${formatDate(due)}`,
      until,
      warning,
    };
  }
  const took = workingDaysBetween(received, posted, calendar);
  const isLate = posted > due;
  const words = `Niêm yết sau ${took} ngày làm việc${isLate ? ', chậm' : ''}`;
  return { tone: isLate ? 'risk' : 'good', words, until, warning };
}
