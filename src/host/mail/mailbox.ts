/** The mailbox: what was sent, and how many recipients are left today. */
import type { VirtualClock } from '../runtime/virtual-clock';

/** A file that goes with a mail, or an image that its HTML shows. */
export interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Address lists are separated by commas, `''` where there is none. */
export interface SentMail {
  /** `YYYY-MM-DD HH:mm:ss` in the script's zone. */
  readonly at: string;
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Left out where there are none. */
  readonly attachments?: readonly MailFile[];
  /** By the name behind `cid:`. */
  readonly inlineImages?: Readonly<Record<string, MailFile>>;
}

export type Plan = 'consumer' | 'workspace';

/** Recipients a day, and bytes of a body (kilobytes of 1024). */
export const MAIL_LIMITS: Readonly<Record<Plan, { readonly recipients: number; readonly body: number }>> = {
  consumer: { recipients: 100, body: 200 * 1024 },
  workspace: { recipients: 1500, body: 400 * 1024 },
};

export const MOST_RECIPIENTS_OF_ONE = 50;

export const MOST_ATTACHMENTS_OF_ONE = 250;

/** Of one mail's files together. */
export const MOST_BYTES_OF_ATTACHMENTS = 25 * 1024 * 1024;

export const LONGEST_SUBJECT = 250;

export class Mailbox {
  readonly sent: SentMail[] = [];
  private day = '';
  private used = 0;

  constructor(
    private readonly clock: VirtualClock,
    readonly plan: Plan,
  ) {}

  /** The quota is counted by recipient and begins anew at midnight of the script's zone. */
  remaining(): number {
    this.turnDay();
    return MAIL_LIMITS[this.plan].recipients - this.used;
  }

  keep(mail: SentMail, recipients: number): void {
    this.turnDay();
    this.used += recipients;
    this.sent.push(mail);
  }

  /** Quota used up by something else, such as another script of the same account. */
  use(recipients: number): void {
    this.turnDay();
    this.used += recipients;
  }

  toJSON(): { day: string; used: number; sent: readonly SentMail[] } {
    return { day: this.day, used: this.used, sent: this.sent };
  }

  restore({ day, used, sent }: { day: string; used: number; sent: readonly SentMail[] }): void {
    this.day = day;
    this.used = used;
    this.sent.push(...sent);
  }

  private turnDay(): void {
    const today = this.clock.text().slice(0, 10);
    if (this.day !== today) {
      this.day = today;
      this.used = 0;
    }
  }
}
