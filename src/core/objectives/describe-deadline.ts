/** A deadline said back to the person who entered it, so that a wrong reading is seen. */
import { formatDate } from '../calendar/calendar-date';
import type { Deadline, DeadlineDay } from './deadline';
import { describePeriod, nameOf } from './due-dates';

const RHYTHMS: Readonly<Record<number, string>> = {
  1: 'Hằng tháng',
  3: 'Hằng quý',
  6: 'Sáu tháng một lần',
  12: 'Hằng năm',
};

/** Example: *Trước 25/12* of the year 2024 → `Trước ngày 25/12/2024`. */
export function describeDeadline(deadline: Deadline, year: number): string {
  switch (deadline.kind) {
    case 'continuous':
      return 'Thường xuyên';
    case 'planned':
      return 'Theo kế hoạch';
    case 'on-change':
      return `Khi có thay đổi${deadline.days === null ? '' : `, trong ${deadline.days} ngày làm việc`}`;
    case 'every': {
      const rhythm = RHYTHMS[deadline.months] ?? `${deadline.months} tháng một lần`;
      if (deadline.day === null) return rhythm;
      const month = deadline.months === 1 ? '' : ' tháng cuối kỳ';
      return `${rhythm}, ${deadline.isBefore ? 'trước ' : ''}ngày ${deadline.day}${deadline.after ? ' tháng sau' : month}`;
    }
    case 'named':
      return deadline.days.map((day) => describeDay(day, year)).join('; ');
    case 'unclear':
      return 'Chưa xác định';
  }
}

function describeDay(day: DeadlineDay, inYear: number): string {
  const month = `${day.year ?? inYear}-${String(day.month).padStart(2, '0')}`;
  const side = day.isBefore ? 'Trước' : day.day === null ? 'Hết' : 'Đến';
  if (day.day !== null) return `${side} ngày ${formatDate(`${month}-${String(day.day).padStart(2, '0')}`)}`;
  return `${side} ${describePeriod(nameOf(month, day.span)).replace(/^[QTN]/, (first) => first.toLowerCase())}`;
}
