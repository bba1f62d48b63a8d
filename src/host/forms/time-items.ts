/** Dates, times of day and durations; their answers are texts. */
import { DateTime } from 'luxon';
import { Instant, ServiceError, type HostValue } from '../border/service-object';
import { GeneralItem } from './question-item';

/** A date, with or without its time of day; read in the script's zone. */
export class DateItem extends GeneralItem {
  createResponse(response: HostValue): HostValue {
    if (!(response instanceof Instant)) throw new ServiceError('Invalid argument: response');
    const moment = DateTime.fromMillis(response.milliseconds, { zone: this.execution.scriptTimeZone });
    const day = this._item.includesYear === false ? 'MM-dd' : 'yyyy-MM-dd';
    return this._response(moment.toFormat(this._item.type === 'DATE' ? day : `${day} HH:mm`));
  }

  includesYear(): HostValue {
    return this._item.includesYear !== false;
  }

  setIncludesYear(enabled: HostValue): HostValue {
    this._item.includesYear = enabled === true;
    return this;
  }
}

const HOUR = 60;
const DAY = 24 * HOUR;
const MOST_HOURS = 72;

export class TimeItem extends GeneralItem {
  /** Behaves as a clock does: 10, 90 is 11:30, and -1, 60 is 00:00. */
  createResponse(hour: HostValue, minute: HostValue): HostValue {
    const minutes = (((Number(hour) * HOUR + Number(minute)) % DAY) + DAY) % DAY;
    return this._response(`${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`);
  }
}

export class DurationItem extends GeneralItem {
  /** Each part is held within its bounds: 24, 60, 90 is 24:59:59. */
  createResponse(hours: HostValue, minutes: HostValue, seconds: HostValue): HostValue {
    const parts = [within(hours, MOST_HOURS), within(minutes, 59), within(seconds, 59)];
    return this._response(parts.map(two).join(':'));
  }
}

const within = (value: HostValue, most: number): number => Math.max(0, Math.min(most, Number(value)));
const two = (value: number): string => String(value).padStart(2, '0');
