/** Counts of a share by month and name: whole numbers that add up over months and never as rates. */
import type { Month } from '../calendar/calendar-date';

/** The name under which the whole authority is counted. */
export const WHOLE = 'Toàn cơ quan';

export interface Share {
  numerator: number;
  denominator: number;
}

/** Shares by name (a unit, a field, …) and month. */
export class TallyByMonth {
  private readonly shares = new Map<string, Map<Month, Share>>();

  add(name: string, month: Month, numerator: number, denominator: number): void {
    let months = this.shares.get(name);
    if (months === undefined) this.shares.set(name, (months = new Map()));
    const share = months.get(month);
    if (share === undefined) months.set(month, { numerator, denominator });
    else {
      share.numerator += numerator;
      share.denominator += denominator;
    }
  }

  /** The same, but names with fewer than so many counted in all stand together under one. */
  folded(fewest: number, together: string): TallyByMonth {
    const folded = new TallyByMonth();
    for (const [name, months] of this.shares) {
      const counted = [...months.values()].reduce((sum, { denominator }) => sum + denominator, 0);
      for (const [month, { numerator, denominator }] of months) {
        folded.add(counted < fewest ? together : name, month, numerator, denominator);
      }
    }
    return folded;
  }

  names(): string[] {
    return [...this.shares.keys()].sort();
  }

  /** Months in which anything was counted under a name, in order. */
  months(name: string): Month[] {
    return [...(this.shares.get(name)?.keys() ?? [])].sort();
  }

  of(name: string, month: Month): Share {
    return this.shares.get(name)?.get(month) ?? { numerator: 0, denominator: 0 };
  }

  /** Sum over months from `from` to `to`, both included. */
  sum(name: string, from: Month, to: Month): Share {
    const sum = { numerator: 0, denominator: 0 };
    for (const [month, share] of this.shares.get(name) ?? []) {
      if (month < from || month > to) continue;
      sum.numerator += share.numerator;
      sum.denominator += share.denominator;
    }
    return sum;
  }
}
