/** `SimpleDateFormat` patterns, as `Utilities.formatDate` takes them; names and weeks are those of the United States. */
import { DateTime, type Zone } from 'luxon';
import { patternParts } from './java-pattern';
import { javaZone, offsetText, zoneName } from './java-zone';

type Field = (time: DateTime, count: number) => string;

const padded =
  (pick: (time: DateTime) => number): Field =>
  (time, count) =>
    String(pick(time)).padStart(count, '0');

const yearText = (year: number, count: number): string =>
  count === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(count, '0');

const month: Field = (time, count) =>
  count >= 4 ? time.toFormat('LLLL') : count === 3 ? time.toFormat('LLL') : String(time.month).padStart(count, '0');

/** Sunday is 0. */
const dayFromSunday = (time: DateTime): number => time.weekday % 7;

/** A week belongs to the year of its Saturday: the first one holds 1 January, and weeks begin on Sundays. */
const saturdayOf = (time: DateTime): DateTime => time.plus({ days: 6 - dayFromSunday(time) });

const weekOfYear = (time: DateTime): number => Math.ceil(saturdayOf(time).ordinal / 7);

const weekOfMonth = (time: DateTime): number => Math.ceil((time.day + dayFromSunday(time.startOf('month'))) / 7);

const FIELDS: Readonly<Record<string, Field>> = {
  G: (time) => (time.year > 0 ? 'AD' : 'BC'),
  y: (time, count) => yearText(time.year > 0 ? time.year : 1 - time.year, count),
  Y: (time, count) => yearText(saturdayOf(time).year, count),
  M: month,
  L: month,
  w: padded(weekOfYear),
  W: padded(weekOfMonth),
  D: padded((time) => time.ordinal),
  d: padded((time) => time.day),
  F: padded((time) => Math.ceil(time.day / 7)),
  E: (time, count) => time.toFormat(count >= 4 ? 'cccc' : 'ccc'),
  u: padded((time) => time.weekday),
  a: (time) => (time.hour < 12 ? 'AM' : 'PM'),
  H: padded((time) => time.hour),
  k: padded((time) => time.hour || 24),
  K: padded((time) => time.hour % 12),
  h: padded((time) => time.hour % 12 || 12),
  m: padded((time) => time.minute),
  s: padded((time) => time.second),
  S: padded((time) => time.millisecond),
  z: (time, count) => zoneName(time.zone as Zone, time.toMillis(), count >= 4),
  Z: (time) => offsetText(time.offset, ''),
  X: (time, count) => {
    if (time.offset === 0) return 'Z';
    return count === 1 ? offsetText(time.offset, '').slice(0, 3) : offsetText(time.offset, count === 2 ? '' : ':');
  },
};

/**
 * `('2024-06-05T00:40:22Z', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm')` → `05/06/2024 07:40`.
 *
 * @param zoneId one that Java does not know is GMT
 * @throws RangeError in Java's words for a pattern that it does not take
 */
export function formatJavaDate(milliseconds: number, zoneId: string, pattern: string): string {
  const time = DateTime.fromMillis(milliseconds, { zone: javaZone(zoneId), locale: 'en-US' });
  return patternParts(pattern)
    .map((part) => (part.kind === 'text' ? part.text : (FIELDS[part.letter]?.(time, part.count) ?? '')))
    .join('');
}
