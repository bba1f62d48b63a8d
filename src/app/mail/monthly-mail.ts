/** Stores and sends the monthly summaries that are due: the draft to the secretary, the summary to leadership. */
import { formatMonth, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import { markOf } from './address-mark';
import { composeSummary } from './compose-summary';
import type { Figures } from '../figures/figures';
import { summaryText, type MonthlySummary } from './monthly-summary';
import { Outbox, type MailKey, type StoredMail } from './outbox';
import type { MailDraft } from './composed-mail';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { monthsDue, type SummaryDays } from './summary-schedule';
import { TEST_MAIL, testMail } from './test-mail';
import { MAIL_STATES } from '../tabs/spec/view-tabs';
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
    if (mail.kind === TEST_MAIL.kind) return testMail(ports, settings, mail);
    const days = daysByMonth.get(mail.period);
    if (!days) return null;
    if (mail.kind === SUMMARY.kind && settings.heldMonths.includes(mail.period)) {
      log.warn(`Báo cáo tháng ${formatMonth(mail.period)} đang được giữ lại theo tham số “Tạm dừng gửi”.`);
      return null;
    }
    return outgoing(ports, figures, days, mail);
  });
}

/** The summary that goes out next. */
export interface NextSummary {
  readonly days: SummaryDays;
  readonly summary: MonthlySummary;
  readonly addresses: readonly string[];
}

/** The first month of the year that leadership has not been sent, `null` where there is none left. */
export function nextSummary(ports: Ports, log: RunLog, figures: Figures): NextSummary | null {
  const { settings, calendar } = figures;
  const outbox = new Outbox(ports, log);
  const addresses = addressesOf(figures, settings.summaryRecipients, log);
  const isSent = ({ month }: SummaryDays): boolean =>
    addresses.length > 0 && addresses.every((to) => outbox.get(keyOf(SUMMARY, month, to))?.state === MAIL_STATES.sent);
  const all = monthsDue(`${settings.year + 1}-12-31`, { ...settings, setDay: settings.summaryDay }, calendar);
  const days = all.find((one) => !isSent(one));
  return days ? { days, summary: compose(ports, figures, days), addresses } : null;
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
const keyOf = ({ code }: MailKind, month: Month, to: string): string => `${code}-${month}-${markOf(to)}`;

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
