/**
 * The outbox: a mail is stored first and sent last. A row is claimed (*đang gửi*) and made to stand before the mail goes
 * out; a row found claimed by a later run is *chưa rõ đã gửi hay chưa* and waits for a person. Never two by machine.
 */
import type { Cell } from '../core/text';
import { composeMail, type ComposedMail, type MailDraft } from './composed-mail';
import type { Ports } from './ports';
import type { RunLog } from './run-log';
import { readTable, writeRecords, type Table } from './table';
import { MAIL_STATES, OUTBOX } from './tabs';

export interface MailKey {
  /** Kind of mail, its period and the address make it one: the same key is never stored twice. */
  readonly kind: string;
  readonly period: string;
  readonly to: string;
  /** Stands in the subject too, so that a person can look for it in *Đã gửi*. */
  readonly key: string;
}

/** Sending ends so many seconds into a run: Google stops one at six minutes, and a mail half sent is the worst of all. */
const SECONDS = 270;

export interface StoredMail extends MailKey {
  readonly row: number;
  readonly subject: string;
  readonly state: string;
  readonly at: string;
}

export class Outbox {
  private readonly table: Table;
  private readonly stored = new Map<string, StoredMail>();
  private nextRow: number;

  constructor(
    private readonly ports: Ports,
    private readonly log: RunLog,
  ) {
    this.table = readTable(ports.sheets, OUTBOX);
    this.table.rows.forEach((row, index) => {
      const text = (id: string): string => this.table.text(row, id);
      if (text('key') === '') return;
      this.stored.set(text('key'), {
        key: text('key'),
        kind: text('kind'),
        period: text('period'),
        to: text('to'),
        subject: text('subject'),
        state: text('state'),
        at: text('at'),
        row: this.table.rowNumber(index),
      });
    });
    this.nextRow = this.table.heading.row + this.table.rows.length + 1;
  }

  has(key: string): boolean {
    return this.stored.has(key);
  }

  get(key: string): StoredMail | undefined {
    return this.stored.get(key);
  }

  /** Stores a mail to be sent; one whose key is there already is left as it is. */
  store(mail: MailKey & { subject: string }): void {
    if (this.has(mail.key)) return;
    const row = this.nextRow;
    this.nextRow += 1;
    const at = this.ports.clock.now();
    this.stored.set(mail.key, { ...mail, row, at, state: MAIL_STATES.waiting });
    this.write(row, { ...mail, state: MAIL_STATES.waiting, at, fault: '' });
  }

  /** Rows that an earlier run claimed and never finished: nobody knows whether that mail went out. */
  settleAbandoned(): void {
    for (const mail of this.inState(MAIL_STATES.sending)) {
      this.mark(
        mail,
        MAIL_STATES.unknown,
        'Lần chạy trước dừng giữa chừng. Tìm mã thư này trong mục Đã gửi của hộp thư: có thì ghi “đã gửi”, không có thì ghi “chờ gửi”.',
      );
      this.log.warn(`Thư ${mail.key} chưa rõ đã gửi hay chưa; xem hướng dẫn ở cột “Lỗi” của trang “${OUTBOX.name}”.`);
    }
  }

  /**
   * Sends what waits, oldest first, as far as today's quota goes; the rest waits for tomorrow.
   *
   * @param compose builds the mail of a stored row from what is known now; `null` when it may not go out today
   * @returns how many were sent
   */
  sendWaiting(compose: (mail: StoredMail) => MailDraft | null): number {
    const waiting = this.inState(MAIL_STATES.waiting);
    let sent = 0;
    for (const mail of waiting) {
      if (this.ports.clock.secondsInRun() > SECONDS) {
        this.log.warn(`Chưa gửi hết thư trong lần chạy ngày ${this.ports.clock.today()}; lần chạy sau gửi tiếp.`);
        break;
      }
      const draft = compose(mail);
      if (!draft) continue;
      const composed = composeMail({ ...draft, to: mail.to });
      if ('fault' in composed) {
        this.mark(mail, MAIL_STATES.failed, composed.fault);
        continue;
      }
      if (this.ports.mail.remainingToday() < 1) {
        this.log.warn(`Hết hạn mức gửi thư trong ngày ${this.ports.clock.today()}; các thư còn lại gửi vào ngày mai.`);
        break;
      }
      if (this.send(mail, composed.mail)) sent += 1;
    }
    return sent;
  }

  private send(mail: StoredMail, outgoing: ComposedMail): boolean {
    this.write(mail.row, {
      ...mail,
      subject: outgoing.subject,
      state: MAIL_STATES.sending,
      at: this.ports.clock.now(),
      fault: '',
    });
    this.ports.sheets.flush();
    try {
      this.ports.mail.send(outgoing);
    } catch (error) {
      this.mark(
        { ...mail, subject: outgoing.subject },
        MAIL_STATES.unknown,
        `Dịch vụ thư báo lỗi khi gửi (${error instanceof Error ? error.message : String(error)}). ` +
          'Tìm mã thư này trong mục Đã gửi: có thì ghi “đã gửi”, không có thì ghi “chờ gửi”.',
      );
      this.log.warn(`Thư ${mail.key} chưa rõ đã gửi hay chưa; xem hướng dẫn ở cột “Lỗi” của trang “${OUTBOX.name}”.`);
      return false;
    }
    this.mark({ ...mail, subject: outgoing.subject }, MAIL_STATES.sent, '');
    this.ports.sheets.flush();
    return true;
  }

  private inState(state: string): StoredMail[] {
    return [...this.stored.values()].filter((mail) => mail.state === state);
  }

  private mark(mail: StoredMail, state: string, fault: string): void {
    const at = this.ports.clock.now();
    this.stored.set(mail.key, { ...mail, state, at });
    this.write(mail.row, { ...mail, state, at, fault });
  }

  private write(
    row: number,
    mail: Omit<MailKey, never> & { subject: string; state: string; at: string; fault: string },
  ): void {
    const { key, kind, period, to, subject, state, at, fault } = mail;
    const record: Record<string, Cell> = { key, kind, period, to, subject, state, at, fault };
    writeRecords(this.table.tab, OUTBOX, this.table.heading, row, [record]);
  }
}
