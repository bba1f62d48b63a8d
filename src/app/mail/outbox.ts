/**
 * The outbox: a mail is stored first and sent last. A row is claimed (*đang gửi*), made to stand and looked at again before
 * the mail goes out, and the claim is kept outside the tab as well; a row found claimed by a later run is *chưa rõ đã gửi
 * hay chưa* and waits for a person. Never two by machine, whatever people do to the tab.
 */
import { appendRecords, type CellRecord } from '../tabs/appended-rows';
import { cellsOfRecord } from '../tabs/cell-map';
import { composeMail, type ComposedMail, type MailDraft } from './composed-mail';
import { keepCells } from '../tabs/kept-cells';
import { MailLedger, type LedgerState } from './mail-ledger';
import { TrackerFault } from '../fault';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { movedFault, readTable, type Table } from '../tabs/table';
import { MAIL_STATES, OUTBOX } from '../tabs/spec/view-tabs';

export interface MailKey {
  /** Kind of mail, its period and the address make it one: the same key is never stored twice. */
  readonly kind: string;
  readonly period: string;
  readonly to: string;
  /** Stands in the subject too, so that a person can look for it in *Đã gửi*. */
  readonly key: string;
}

/** Sending ends so many seconds into a run: Google stops one at six minutes, and a mail half sent is the worst of all. */
const SECONDS = 240;

export interface StoredMail extends MailKey {
  readonly row: number;
  readonly subject: string;
  readonly state: string;
  readonly at: string;
  readonly fault: string;
}

const LOOK_FOR = 'Tìm mã thư này trong mục Đã gửi của hộp thư: có thì ghi “đã gửi”, không có thì ghi “chờ gửi”.';

/** What a row says of a mail whose own row was lost. */
const STATE_BY_LEDGER: Readonly<Record<LedgerState, string>> = {
  claimed: MAIL_STATES.unknown,
  unknown: MAIL_STATES.unknown,
  sent: MAIL_STATES.sent,
};

/** The cells of a row that change; by the others a row is known. */
interface Progress {
  readonly subject?: string;
  readonly state: string;
  readonly fault: string;
}

export class Outbox {
  private table: Table;
  private stored = new Map<string, StoredMail>();
  private readonly ledger: MailLedger;

  constructor(
    private readonly ports: Ports,
    private readonly log: RunLog,
  ) {
    this.table = readTable(ports.sheets, OUTBOX);
    this.ledger = new MailLedger(ports.memory);
    this.look(this.table);
  }

  has(key: string): boolean {
    return this.stored.has(key);
  }

  get(key: string): StoredMail | undefined {
    return this.stored.get(key);
  }

  /** It was handed to the mail service once, whatever the tab says now. */
  wasLetGo(mail: MailKey): boolean {
    return this.ledger.stateOf(mail) !== null;
  }

  /**
   * Stores a mail to be sent; one whose key is there already is left as it is. One that was let go before and whose row is
   * gone gets a row again that says so, and is not sent.
   */
  store(mail: MailKey & { subject: string }): void {
    if (this.has(mail.key)) return;
    const known = this.ledger.stateOf(mail);
    if (known === null) return this.append(mail, { state: MAIL_STATES.waiting, fault: '' });
    this.append(mail, { state: STATE_BY_LEDGER[known], fault: known === 'sent' ? '' : LOOK_FOR });
    if (known === 'claimed') this.ledger.set(mail, 'unknown');
    this.log.warn(`Hàng của thư ${mail.key} ở trang “${OUTBOX.name}” đã mất và được ghi lại; thư không gửi lần nữa.`);
  }

  /** Rows that an earlier run claimed and never finished: nobody knows whether that mail went out. */
  settleAbandoned(): void {
    for (const mail of this.inState(MAIL_STATES.sending)) {
      if (this.ledger.stateOf(mail) === 'sent') this.mark(mail, { state: MAIL_STATES.sent, fault: '' });
      else this.leaveToPerson(mail, `Lần chạy trước dừng giữa chừng. ${LOOK_FOR}`);
    }
  }

  /**
   * Sends what waits, oldest first, as far as today's quota goes; the rest waits for tomorrow.
   *
   * @param compose builds the mail of a stored row from what is known now; `null` when it may not go out today
   * @returns how many were sent
   */
  sendWaiting(compose: (mail: StoredMail) => MailDraft | null): number {
    const waiting = this.inState(MAIL_STATES.waiting).filter((mail) => this.mayGoOut(mail));
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
        this.mark(mail, { state: MAIL_STATES.failed, fault: composed.fault });
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

  /** A row that waits although its mail was let go: an old version of the tab was brought back, or a row pasted. */
  private mayGoOut(mail: StoredMail): boolean {
    const known = this.ledger.stateOf(mail);
    if (known === null || known === 'unknown') return true;
    if (known === 'sent') {
      this.mark(mail, { state: MAIL_STATES.sent, fault: '' });
      this.log.warn(`Thư ${mail.key} ở trang “${OUTBOX.name}” ghi “chờ gửi” nhưng đã gửi rồi; thư không gửi lần nữa.`);
    } else this.leaveToPerson(mail, LOOK_FOR);
    return false;
  }

  private send(mail: StoredMail, outgoing: ComposedMail): boolean {
    const { subject } = outgoing;
    this.mark(mail, { subject, state: MAIL_STATES.sending, fault: '' });
    if (this.get(mail.key)?.state !== MAIL_STATES.sending) throw movedFault(OUTBOX);
    this.ledger.set(mail, 'claimed');
    try {
      this.ports.mail.send(outgoing);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.leaveToPerson(mail, `Dịch vụ thư báo lỗi khi gửi (${said}). ${LOOK_FOR}`);
      return false;
    }
    this.ledger.set(mail, 'sent');
    this.mark(mail, { state: MAIL_STATES.sent, fault: '' });
    return true;
  }

  /**
   * What a person found in *Đã gửi* about a mail of which nobody knew, or that could not go out: it is there, or it has to
   * go again with the next daily run.
   *
   * @returns what became of it
   * @throws TrackerFault `bad-request` where it is in no state to be settled
   */
  settle(key: string, wasSent: boolean): string {
    const mail = this.get(key);
    if (!mail) {
      throw new TrackerFault('bad-request', `Không còn thư ${key} ở trang “${OUTBOX.name}”. Mở lại bảng này để xem.`);
    }
    const isKnownSent = this.ledger.stateOf(mail) === 'sent';
    const wanted = wasSent || isKnownSent ? MAIL_STATES.sent : MAIL_STATES.waiting;
    if (mail.state === wanted) return wanted;
    if (mail.state !== MAIL_STATES.unknown && (mail.state !== MAIL_STATES.failed || wasSent)) {
      const now = `Thư ${key} lúc này là “${mail.state}”`;
      throw new TrackerFault('bad-request', `${now}, không cần xác nhận. Mở lại bảng này để xem.`);
    }
    if (wasSent) this.ledger.set(mail, 'sent');
    this.mark(mail, { state: wanted, fault: '' });
    this.log.info(`Thư ${key}: người dùng xác nhận ${wasSent ? 'đã gửi' : 'cần gửi lại'}.`);
    return wanted;
  }

  all(): readonly StoredMail[] {
    return [...this.stored.values()];
  }

  private leaveToPerson(mail: StoredMail, fault: string): void {
    this.mark(mail, { state: MAIL_STATES.unknown, fault });
    this.ledger.set(mail, 'unknown');
    this.log.warn(`Thư ${mail.key} chưa rõ đã gửi hay chưa; xem hướng dẫn ở cột “Lỗi” của trang “${OUTBOX.name}”.`);
  }

  private inState(state: string): StoredMail[] {
    return this.all().filter((mail) => mail.state === state);
  }

  /** Writes what became of a mail beside its key, and looks at it again; a row deleted meanwhile is put back. */
  private mark(mail: StoredMail, progress: Progress): void {
    const row = this.get(mail.key)?.row;
    if (row !== undefined) {
      const own = cellsOfRecord(this.table.heading, { ...progress, at: this.ports.clock.now() });
      this.look(keepCells(this.ports.sheets, this.table, new Map([[row, own]])));
    }
    if (!this.has(mail.key)) this.append(mail, progress);
  }

  private append(mail: MailKey & { subject: string }, progress: Progress): void {
    const { key, kind, period, to, subject } = mail;
    const record: CellRecord = { key, kind, period, to, subject, at: this.ports.clock.now(), ...progress };
    appendRecords(this.ports.sheets, this.table, [record]);
    this.look(readTable(this.ports.sheets, OUTBOX));
  }

  private look(table: Table): void {
    this.table = table;
    this.stored = new Map();
    table.rows.forEach((row, index) => {
      const text = (id: string): string => table.text(row, id);
      const mail: StoredMail = {
        key: text('key'),
        kind: text('kind'),
        period: text('period'),
        to: text('to'),
        subject: text('subject'),
        state: text('state'),
        at: text('at'),
        fault: text('fault'),
        row: table.rowNumber(index),
      };
      if (mail.key !== '') this.stored.set(mail.key, mail);
    });
  }
}
