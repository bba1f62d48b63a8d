/** Moments as people read them. */
import { formatDate } from '../../../core/calendar/calendar-date';

/** `2024-07-05 09:12:30` → `09:12 ngày 05/7/2024`. */
export function formatMoment(moment: string): string {
  return `${moment.slice(11, 16)} ngày ${formatDate(moment.slice(0, 10))}`;
}
