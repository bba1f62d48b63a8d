/**
 * Which mails were let go, kept apart from tab `Thư điện tử`: people delete rows, paste over them and bring back old
 * versions, and a mail that went out must not go out again for it. Written before a mail is sent.
 */
import type { Memory } from '../ports';

/**
 * `claimed`: handed to the mail service, or about to be. `unknown`: a person was told to look whether it went out, and may
 * have it sent again. `sent`: the mail service took it.
 */
export type LedgerState = 'claimed' | 'unknown' | 'sent';

export interface LedgerKey {
  readonly key: string;
  /** Month that the mail is about: each has a property of its own. */
  readonly period: string;
}

const PREFIX = 'mails-';

/** A property holds 9 KB, a little less in truth; more than three hundred mails a month. */
const LONGEST = 8_000;

type Entries = Record<string, LedgerState>;

export class MailLedger {
  private readonly months = new Map<string, Entries>();

  constructor(private readonly memory: Memory) {
    for (const [name, text] of Object.entries(memory.all())) {
      if (name.startsWith(PREFIX)) this.months.set(name, JSON.parse(text) as Entries);
    }
  }

  stateOf({ key, period }: LedgerKey): LedgerState | null {
    return this.months.get(PREFIX + period)?.[key] ?? null;
  }

  set(mail: LedgerKey, state: LedgerState): void {
    if (this.stateOf(mail) === state) return;
    const name = PREFIX + mail.period;
    const entries = { ...this.months.get(name), [mail.key]: state };
    const text = JSON.stringify(entries);
    if (text.length > LONGEST) throw new Error(`More mails of ${mail.period} than can be kept account of`);
    this.months.set(name, entries);
    this.memory.set(name, text);
  }
}
