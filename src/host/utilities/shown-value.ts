/** A value of the script as Java shows it: what `%s` puts in. */
import { DateTime } from 'luxon';
import { Instant, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { javaZone, zoneName } from './java-zone';

/** Lists are `[1, 2]`, records `{a=1}`, dates `Wed Jun 05 08:00:00 GMT+07:00 2024` in the script's zone. */
export function shownValue(value: HostValue, execution: Execution): string {
  if (value instanceof Instant) return shownDate(value.milliseconds, execution.scriptTimeZone);
  if (Array.isArray(value)) return `[${value.map((one: HostValue) => shownValue(one, execution)).join(', ')}]`;
  if (value instanceof ServiceObject) return named(value);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as Readonly<Record<string, HostValue>>);
    return `{${entries.map(([key, one]) => `${key}=${shownValue(one, execution)}`).join(', ')}}`;
  }
  return String(value);
}

const named = (service: ServiceObject): string =>
  service.toString === Object.prototype.toString ? service.referenceName : service.toString();

function shownDate(milliseconds: number, zoneId: string): string {
  const zone = javaZone(zoneId);
  const time = DateTime.fromMillis(milliseconds, { zone, locale: 'en-US' });
  return `${time.toFormat('ccc LLL dd HH:mm:ss')} ${zoneName(zone, milliseconds, false)} ${time.toFormat('yyyy')}`;
}
