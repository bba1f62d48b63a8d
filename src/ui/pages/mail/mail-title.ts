/** `Báo cáo tháng 6/2024`: what a mail is, without the words of its subject. */
import type { StoredMail } from '../../../app/mail/outbox';
import { formatMonth } from '../../../core/calendar/calendar-date';

const MONTH = /^\d{4}-\d{2}$/;

export function titleOf({ kind, period }: StoredMail): string {
  if (!MONTH.test(period)) return kind;
  return kind.endsWith('tháng') ? `${kind} ${formatMonth(period)}` : kind;
}
