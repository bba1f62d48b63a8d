/** Values as texts the way Java shows them, which `Logger.log` still does: `1.0`, `[1.0, a]`, `{key=value}`. */
import { DateTime } from 'luxon';
import { Instant, ServiceObject, type HostValue } from '../border/service-object';

export function javaText(value: HostValue, zone: string): string {
  if (typeof value === 'number') return doubleText(value);
  if (value instanceof Instant) return dateText(value.milliseconds, zone);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof ServiceObject) return shownService(value);
  if (Array.isArray(value)) return `[${value.map((item: HostValue) => javaText(item, zone)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaText(item as HostValue, zone)}`)
    .join(', ')}}`;
}

/** `Wed Dec 03 00:00:00 GMT+09:00 2025`: live logs name no zone here, though the lines of `getLog` begin with one. */
function dateText(milliseconds: number, zone: string): string {
  const moment = DateTime.fromMillis(milliseconds, { zone, locale: 'en-US' });
  return moment.toFormat(`ccc LLL dd HH:mm:ss 'GMT'${moment.offset === 0 ? '' : 'ZZ'} yyyy`);
}

/** A service's own text, else the name of its class. */
export function shownService(service: ServiceObject): string {
  return service.toString === Object.prototype.toString ? service.referenceName : service.toString();
}

/** As `Double.toString`: `1.0`, `1.0E7` from ten millions on. */
function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
