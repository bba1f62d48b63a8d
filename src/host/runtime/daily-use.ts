/** What accounts use up in a day: a trigger's run time, reads and writes of properties. A new day begins at midnight. */

import type { Plan } from '../mail/mailbox';

/** Run time in milliseconds; reads and writes together. */
export const DAILY_LIMITS: Readonly<Record<Plan, { readonly triggerTime: number; readonly propertyAccesses: number }>> =
  {
    consumer: { triggerTime: 90 * 60_000, propertyAccesses: 50_000 },
    workspace: { triggerTime: 6 * 3_600_000, propertyAccesses: 500_000 },
  };

export interface DailyUseJson {
  readonly day: string;
  readonly used: Readonly<Record<string, number>>;
}

export class DailyUse {
  private day = '';
  private used = new Map<string, number>();

  /** @param today `YYYY-MM-DD` in the script's zone */
  constructor(private readonly today: () => string) {}

  /** How much of `what` an account has used today. */
  of(what: string, account: string): number {
    this.turn();
    return this.used.get(`${what} ${account}`) ?? 0;
  }

  add(what: string, account: string, amount: number): void {
    this.used.set(`${what} ${account}`, this.of(what, account) + amount);
  }

  /** Adds it where the limit allows; `false`, and nothing added, where it does not. */
  take(what: string, account: string, amount: number, limit: number): boolean {
    if (this.of(what, account) + amount > limit) return false;
    this.add(what, account, amount);
    return true;
  }

  toJSON(): DailyUseJson {
    this.turn();
    return { day: this.day, used: Object.fromEntries([...this.used].sort(([a], [b]) => (a < b ? -1 : 1))) };
  }

  restore({ day, used }: DailyUseJson): void {
    this.day = day;
    this.used = new Map(Object.entries(used));
  }

  private turn(): void {
    const today = this.today();
    if (today === this.day) return;
    this.day = today;
    this.used.clear();
  }
}
