/** A trigger as the host keeps it, and when a time trigger fires next. */
import { DateTime } from 'luxon';

export type TriggerSource =
  | { readonly kind: 'clock'; readonly schedule: Schedule }
  | { readonly kind: 'form'; readonly formId: string; readonly event: 'submit' | 'open' }
  | { readonly kind: 'spreadsheet'; readonly event: 'open' | 'edit' | 'change' | 'submit' };

export type Schedule =
  | { readonly every: 'minutes'; readonly count: number }
  | { readonly every: 'hours'; readonly count: number }
  | { readonly every: 'days'; readonly count: number; readonly hour: number; readonly minute: number | null }
  | { readonly every: 'weeks'; readonly weekDay: number; readonly hour: number; readonly minute: number | null }
  | { readonly every: 'month'; readonly day: number; readonly hour: number; readonly minute: number | null }
  | { readonly every: 'once'; readonly at: number };

export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  /** Account that made it, and as which it runs. */
  readonly owner: string;
  readonly source: TriggerSource;
  /** One made inside a trigger's run is created disabled (issue tracker 150756612). */
  readonly isDisabled: boolean;
  /** Moment of the next firing; `null` where time does not fire it. */
  nextAt: number | null;
}

/** A time trigger fires some time within its hour; this host takes the same minute for the same trigger. */
function minuteOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 60, 7);
}

/** The first firing after `after`, `null` when there is none. */
export function nextFiring(id: string, schedule: Schedule, after: number, zone: string): number | null {
  const now = DateTime.fromMillis(after, { zone });
  switch (schedule.every) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'minutes':
      return now.startOf('minute').plus({ minutes: schedule.count }).toMillis();
    case 'hours':
      return now.startOf('minute').plus({ hours: schedule.count }).toMillis();
    case 'days':
    case 'weeks':
    case 'month': {
      let day = now.startOf('day').plus({ hours: schedule.hour, minutes: schedule.minute ?? minuteOf(id) });
      const step = schedule.every === 'days' ? schedule.count : 1;
      let tries = 0;
      while (day.toMillis() <= after || !isOnDay(day, schedule)) {
        day = day.plus({ days: schedule.every === 'days' && tries > 0 ? step : 1 });
        tries += 1;
      }
      return day.toMillis();
    }
  }
}

function isOnDay(day: DateTime, schedule: Schedule): boolean {
  if (schedule.every === 'weeks') return day.weekday === schedule.weekDay;
  if (schedule.every === 'month') return day.day === schedule.day;
  return true;
}
