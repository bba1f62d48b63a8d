/** A trigger as the host keeps it, and when a time trigger fires next. */
import { DateTime } from 'luxon';

export type TriggerSource =
  | { readonly kind: 'clock'; readonly schedule: Schedule }
  | { readonly kind: 'form'; readonly formId: string; readonly event: 'submit' | 'open' }
  | { readonly kind: 'spreadsheet'; readonly id: string; readonly event: SheetEventName }
  /** These two never fire: the host has neither documents nor calendars. */
  | { readonly kind: 'document'; readonly id: string; readonly event: 'open' }
  | { readonly kind: 'calendar'; readonly email: string; readonly event: 'update' };

export type SheetEventName = 'open' | 'edit' | 'change' | 'submit';

/** A time of day; `null` for a minute that Google chooses, and for the script's own zone. */
interface TimeOfDay {
  readonly hour: number;
  readonly minute: number | null;
  readonly zone: string | null;
}

export type Schedule =
  | { readonly every: 'minutes'; readonly count: number }
  | { readonly every: 'hours'; readonly count: number; readonly minute: number | null }
  | ({ readonly every: 'days'; readonly count: number } & TimeOfDay)
  /** @property weekDay 1 for Monday */
  | ({ readonly every: 'weeks'; readonly count: number; readonly weekDay: number } & TimeOfDay)
  | ({ readonly every: 'month'; readonly day: number } & TimeOfDay)
  | { readonly every: 'once'; readonly at: number };

/** In the order of the calendar's numbers: 1 for Monday. */
export const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

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

/** A number of 19 digits, as Google shows it to scripts; always the same for the same trigger. */
export function uniqueIdOf(id: string): string {
  const digits = [...id].reduce((sum, character) => (sum * 131n + BigInt(character.charCodeAt(0))) % PRIME, 7n);
  return String(10n ** 18n + ((digits * 2_654_435_761n) % (8n * 10n ** 18n)));
}

const PRIME = 2n ** 61n - 1n;

/** A time trigger fires some time within its hour; this host takes the same minute for the same trigger. */
function minuteOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 60, 7);
}

/**
 * The first firing after `after`, `null` when there is none.
 *
 * @param hasFired `after` is the last firing: days and weeks are counted from it
 */
export function nextFiring(
  id: string,
  schedule: Schedule,
  after: number,
  scriptZone: string,
  hasFired: boolean,
): number | null {
  switch (schedule.every) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'minutes':
      return DateTime.fromMillis(after).startOf('minute').plus({ minutes: schedule.count }).toMillis();
    case 'hours':
      return nextHour(schedule, DateTime.fromMillis(after, { zone: scriptZone }));
    default: {
      const now = DateTime.fromMillis(after, { zone: schedule.zone ?? scriptZone });
      return nextDay(id, schedule, now, hasFired);
    }
  }
}

function nextHour({ count, minute }: Extract<Schedule, { every: 'hours' }>, now: DateTime): number {
  const next = now.startOf('minute').plus({ hours: count });
  return (minute === null ? next : next.set({ minute })).toMillis();
}

function nextDay(
  id: string,
  schedule: Exclude<Schedule, { every: 'minutes' | 'hours' | 'once' }>,
  now: DateTime,
  hasFired: boolean,
): number {
  const time = { hour: schedule.hour, minute: schedule.minute ?? minuteOf(id) };
  const first = now.startOf('day');
  if (hasFired && schedule.every === 'days') return first.plus({ days: schedule.count }).set(time).toMillis();
  if (hasFired && schedule.every === 'weeks') return first.plus({ weeks: schedule.count }).set(time).toMillis();
  let day = first.set(time);
  while (day <= now || !isOnDay(day, schedule)) day = day.plus({ days: 1 });
  return day.toMillis();
}

function isOnDay(day: DateTime, schedule: Schedule): boolean {
  if (schedule.every === 'weeks') return day.weekday === schedule.weekDay;
  if (schedule.every === 'month') return day.day === schedule.day;
  return true;
}
