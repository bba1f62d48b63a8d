/** ClockTriggerBuilder: when a time trigger fires. What contradicts an earlier call takes its place. */
import { DateTime, IANAZone } from 'luxon';
import { nameOfEnum } from '../border/enums';
import { Instant, ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { WEEK_DAYS, type Schedule } from '../runtime/trigger';
import type { Create } from './event-trigger-builders';

const MINUTES = [1, 5, 10, 15, 30];

/** The part of a schedule that says how often or on which date. */
type Rhythm =
  | { readonly every: 'minutes'; readonly count: number }
  | { readonly every: 'hours'; readonly count: number }
  | { readonly every: 'days'; readonly count: number }
  | { readonly every: 'month'; readonly day: number }
  | { readonly every: 'once'; readonly at: number }
  | { readonly every: 'date'; readonly year: number; readonly month: number; readonly day: number };

export class ClockTriggerBuilder extends ServiceObject {
  readonly referenceName = 'ClockTriggerBuilder';
  private rhythm: Rhythm | null = null;
  private weeks: number | null = null;
  private weekDay: number | null = null;
  private hour: number | null = null;
  private minute: number | null = null;
  private zone: string | null = null;

  constructor(
    execution: Execution,
    readonly _create: Create,
  ) {
    super(execution);
  }

  everyMinutes(count: HostValue): HostValue {
    if (!MINUTES.includes(Number(count))) throw invalid('everyMinutes', 'It must be one of 1, 5, 10, 15 or 30.');
    return this._set({ every: 'minutes', count: Number(count) });
  }

  everyHours(count: HostValue): HostValue {
    return this._set({ every: 'hours', count: positive('everyHours', count) });
  }

  everyDays(count: HostValue): HostValue {
    return this._set({ every: 'days', count: positive('everyDays', count) });
  }

  /** On Mondays unless `onWeekDay` says otherwise. */
  everyWeeks(count: HostValue): HostValue {
    this.weeks = positive('everyWeeks', count);
    return this;
  }

  onWeekDay(day: HostValue): HostValue {
    const name = nameOfEnum(day, 'Weekday');
    if (name === undefined) throw invalid('onWeekDay', 'It must be a value of ScriptApp.WeekDay.');
    this.weekDay = WEEK_DAYS.indexOf(name) + 1;
    return this;
  }

  onMonthDay(day: HostValue): HostValue {
    return this._set({ every: 'month', day: within('onMonthDay', day, 1, 31) });
  }

  atHour(hour: HostValue): HostValue {
    this.hour = within('atHour', hour, 0, 23);
    return this;
  }

  nearMinute(minute: HostValue): HostValue {
    this.minute = within('nearMinute', minute, 0, 59);
    return this;
  }

  at(date: HostValue): HostValue {
    if (!(date instanceof Instant) || Number.isNaN(date.milliseconds)) throw invalid('at', 'It must be a date.');
    return this._set({ every: 'once', at: date.milliseconds });
  }

  atDate(year: HostValue, month: HostValue, day: HostValue): HostValue {
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (!DateTime.fromObject(date).isValid) throw invalid('atDate', 'There is no such date.');
    return this._set({ every: 'date', ...date });
  }

  /** The time begins to run when the trigger is described, not when it is created. */
  after(milliseconds: HostValue): HostValue {
    if (!(Number(milliseconds) >= 0)) throw invalid('after', 'It must not be negative.');
    return this._set({ every: 'once', at: this.execution.now() + Number(milliseconds) });
  }

  inTimezone(zone: HostValue): HostValue {
    if (!IANAZone.isValidZone(String(zone))) throw new ServiceError(`Invalid argument: ${String(zone)}`);
    this.zone = String(zone);
    return this;
  }

  create(): HostValue {
    return this._create({ kind: 'clock', schedule: this._schedule() });
  }

  _set(rhythm: Rhythm): HostValue {
    this.rhythm = rhythm;
    return this;
  }

  /** @throws ServiceError without a rhythm: an hour or a minute alone does not say on which days */
  _schedule(): Schedule {
    const { rhythm } = this;
    const time = { hour: this.hour ?? 0, minute: this.minute, zone: this.zone };
    if (this.weeks !== null || this.weekDay !== null)
      return { every: 'weeks', count: this.weeks ?? 1, weekDay: this.weekDay ?? 1, ...time };
    if (!rhythm) throw new ServiceError('The trigger has no time: say how often, on which date or after how long.');
    switch (rhythm.every) {
      case 'days':
      case 'month':
        return { ...rhythm, ...time };
      case 'minutes':
      case 'once':
        return rhythm;
      case 'hours':
        return { ...rhythm, minute: this.minute };
      case 'date': {
        const { year, month, day } = rhythm;
        const local = { year, month, day, hour: time.hour, minute: this.minute ?? 0 };
        return {
          every: 'once',
          at: DateTime.fromObject(local, { zone: this.zone ?? this.execution.scriptTimeZone }).toMillis(),
        };
      }
    }
  }
}

function invalid(member: string, rule: string): ServiceError {
  return new ServiceError(`The value you passed to ${member} was invalid. ${rule}`);
}

function positive(member: string, count: HostValue): number {
  if (!(Number(count) >= 1)) throw invalid(member, 'It must be at least 1.');
  return Number(count);
}

function within(member: string, value: HostValue, least: number, most: number): number {
  const number = Number(value);
  if (!(number >= least && number <= most)) throw invalid(member, `It must be between ${least} and ${most}.`);
  return number;
}
