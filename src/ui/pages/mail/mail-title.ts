/** `Báo cáo tháng 6/2024`: what a mail is, without the words of its subject. */
import type { ShownMail } from '../../../app/mail/mail-desk';
import { formatMonth } from '../../../core/calendar/calendar-date';

const MONTH = /^\d{4}-\d{2}$/;

export function titleOf({ kind, period }: ShownMail): string {
  if (!MONTH.test(period)) return kind;
  return kind.endsWith('tháng') ? `${kind} ${formatMonth(period)}` : kind;
}
