/** Stores and sends the monthly summaries that are due: the draft to the secretary, the summary to leadership. */
import { formatMonth, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import { normalise } from '../../core/text/text';
import { composeSummary } from './compose-summary';
import type { Figures } from '../figures/figures';
import { summaryText } from './monthly-summary';
import { Outbox, type MailKey, type StoredMail } from './outbox';
import type { MailDraft } from './composed-mail';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { monthsDue, type SummaryDays } from './summary-schedule';
import { surveyProgress } from '../survey/survey-progress';

const DRAFT = { kind: 'Dự thảo báo cáo tháng', code: 'DT' } as const;
const SUMMARY = { kind: 'Báo cáo tháng', code: 'BC' } as const;
type MailKind = typeof DRAFT | typeof SUMMARY;

/** Sends what is due; returns how many mails went out. */
export function sendMonthlyMail(ports: Ports, log: RunLog, figures: Figures): number {
  const { settings, calendar } = figures;
  const outbox = new Outbox(ports, log);
  outbox.settleAbandoned();
  const today = ports.clock.today();
  const due = monthsDue(today, { ...settings, setDay: settings.summaryDay }, calendar);
  const drafts = addressesOf(figures, settings.draftRecipients, log);
  const leaders = addressesOf(figures, settings.summaryRecipients, log);
  if (leaders.length === 0 && due.length > 0) {
    log.warn('Chưa có địa chỉ nhận báo cáo tháng. Điền Email của nhóm Lãnh đạo ở trang tính “Đơn vị”.');
  }
  for (const days of due) storeDue(ports, figures, days, { drafts, leaders }, outbox);
  const daysByMonth = new Map(due.map((days) => [days.month, days]));
  return outbox.sendWaiting((mail) => {
    const days = daysByMonth.get(mail.period);
    if (!days) return null;
    if (mail.kind === SUMMARY.kind && settings.heldMonths.includes(mail.period)) {
      log.warn(`Báo cáo tháng ${formatMonth(mail.period)} đang được giữ lại theo tham số “Tạm dừng gửi”.`);
      return null;
    }
    return outgoing(ports, figures, days, mail);
  });
}

/** Stores the drafts first: the summary waits for them. It is composed only where a mail is not stored yet. */
function storeDue(
  ports: Ports,
  figures: Figures,
  days: SummaryDays,
  { drafts, leaders }: { drafts: readonly string[]; leaders: readonly string[] },
  outbox: Outbox,
): void {
  let subject: string | null = null;
  const store = (mail: MailKey, prefix: string): void => {
    if (outbox.has(mail.key)) return;
    subject ??= compose(ports, figures, days).subject;
    outbox.store({ ...mail, subject: `${prefix}${subject} [${mail.key}]` });
  };
  const isOpen = !leaders.every((to) => outbox.has(keyOf(SUMMARY, days.month, to)));
  for (const to of drafts) {
    const mail = mailOf(DRAFT, days.month, to);
    if (isOpen || outbox.wasLetGo(mail)) store(mail, 'Dự thảo: ');
  }
  if (!isReleased(days, ports.clock.today(), drafts, outbox)) return;
  for (const to of leaders) store(mailOf(SUMMARY, days.month, to), '');
}

/**
 * The summary goes on its day, and never on the same day as its draft: after a missed run the secretary
 * still has until the next morning to hold it.
 */
function isReleased(days: SummaryDays, today: CalendarDate, drafts: readonly string[], outbox: Outbox): boolean {
  if (today < days.sendOn) return false;
  return drafts.every((to) => {
    const draft = outbox.get(keyOf(DRAFT, days.month, to));
    return draft === undefined || draft.at.slice(0, 10) < today;
  });
}

function outgoing(ports: Ports, figures: Figures, days: SummaryDays, mail: StoredMail): MailDraft {
  const isDraft = mail.kind === DRAFT.kind;
  const summary = compose(ports, figures, days, isDraft);
  const subject = `${isDraft ? 'Dự thảo: ' : ''}${summary.subject} [${mail.key}]`;
  const { settings, directory } = figures;
  return {
    to: mail.to,
    subject,
    text: summaryText(summary),
    html: ports.mailHtml.monthlySummary({ ...summary, subject }),
    senderName: settings.senderName,
    replyTo: settings.replyTo || (directory.addressesOf(settings.draftRecipients[0] ?? '')[0] ?? ''),
  };
}

function compose(ports: Ports, figures: Figures, days: SummaryDays, isDraft = false) {
  return composeSummary(figures, days, {
    today: ports.clock.today(),
    link: ports.sheets.link(),
    isDraft,
    answersLeft: surveyProgress(ports)?.left ?? 0,
  });
}

const mailOf = (kind: MailKind, month: Month, to: string): MailKey => ({
  key: keyOf(kind, month, to),
  kind: kind.kind,
  period: month,
  to,
});

/** Kind, month and a short mark of the address: unique, and short enough for a subject. */
function keyOf({ code }: MailKind, month: Month, to: string): string {
  return `${code}-${month}-${markOf(normalise(to))}`;
}

/** Four letters from an address (FNV-1a), so that a subject names no one. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36).slice(-4).padStart(4, '0').toUpperCase();
}

/** Addresses of groups and units; an address may also stand there itself. */
function addressesOf({ directory }: Figures, names: readonly string[], log: RunLog): string[] {
  const addresses = names.flatMap((name) => {
    if (name.includes('@')) return [name];
    const found = directory.addressesOf(name);
    if (found.length === 0) log.warn(`Không có địa chỉ thư nào cho “${name}”. Điền Email ở trang tính “Đơn vị”.`);
    return found;
  });
  return [...new Set(addresses)];
}
