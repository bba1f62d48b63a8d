/** What the sidebar of mails shows: what waits for a person, what goes out next, and how much may still go today. */
import type { CalendarDate, Month } from '../../core/calendar/calendar-date';
import { readFigures } from '../figures/figures';
import type { SidebarJob } from '../guard';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { MAIL_STATES } from '../tabs/spec/view-tabs';
import { nextSummary } from './monthly-mail';
import { summaryText } from './monthly-summary';
import { Outbox, type StoredMail } from './outbox';

export interface MailDesk {
  /** Recipients that the account of whoever looks may still write to today. */
  readonly quotaLeft: number;
  /** Nobody knows whether they went out: a person has to look. */
  readonly unknown: readonly StoredMail[];
  readonly failed: readonly StoredMail[];
  /** One that a run was cut at is among them: the next run says what is to be done about it. */
  readonly waiting: readonly StoredMail[];
  readonly sentCount: number;
  /** The latest first. */
  readonly lastSent: readonly StoredMail[];
}

/** So many of those that went out; the tab has them all. */
const LAST = 5;

function describeDesk(ports: Ports): MailDesk {
  const all = new Outbox(ports, new RunLog('')).all();
  const inState = (...states: readonly string[]): StoredMail[] => all.filter(({ state }) => states.includes(state));
  const sent = inState(MAIL_STATES.sent);
  return {
    quotaLeft: ports.mail.remainingToday(),
    unknown: inState(MAIL_STATES.unknown),
    failed: inState(MAIL_STATES.failed),
    waiting: inState(MAIL_STATES.waiting, MAIL_STATES.sending),
    sentCount: sent.length,
    lastSent: sent
      .slice()
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, LAST),
  };
}

export const OPEN_MAIL_DESK: SidebarJob<Opening, MailDesk> = {
  name: 'Mở bảng thư điện tử',
  may: 'editor',
  ...OPENING,
  run: describeDesk,
};

export interface SummaryPreview {
  /** `null` where the year's summaries have all gone out. */
  readonly next: {
    readonly month: Month;
    readonly draftOn: CalendarDate;
    readonly sendOn: CalendarDate;
    /** Its day has come: the next daily run sends what of it is not held. */
    readonly isDue: boolean;
    readonly isHeld: boolean;
    readonly addresses: readonly string[];
    readonly subject: string;
    /** As it stands now, in plain text: also what is copied for Zalo. */
    readonly text: string;
  } | null;
}

function previewNext(ports: Ports, log: RunLog): SummaryPreview {
  const figures = readFigures(ports, log);
  const found = nextSummary(ports, log, figures);
  if (!found) return { next: null };
  const { days, summary, addresses } = found;
  return {
    next: {
      ...days,
      isDue: days.sendOn <= ports.clock.today(),
      isHeld: figures.settings.heldMonths.includes(days.month),
      addresses,
      subject: summary.subject,
      text: summaryText(summary),
    },
  };
}

export const PREVIEW_SUMMARY: SidebarJob<Opening, SummaryPreview> = {
  name: 'Xem trước báo cáo tháng',
  may: 'editor',
  ...OPENING,
  run: (ports) => previewNext(ports, new RunLog('')),
};
