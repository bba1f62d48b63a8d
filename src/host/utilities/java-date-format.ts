/** `SimpleDateFormat` patterns, as `Utilities.formatDate` takes them. */
import { DateTime } from 'luxon';

type Field = (time: DateTime, count: number) => string;

const padded =
  (pick: (time: DateTime) => number): Field =>
  (time, count) =>
    String(pick(time)).padStart(count, '0');
const offset = (time: DateTime, separator: string): string => time.toFormat('ZZ').replace(':', separator);

const FIELDS: Readonly<Record<string, Field>> = {
  y: (time, count) => (count === 2 ? String(time.year % 100).padStart(2, '0') : String(time.year).padStart(count, '0')),
  M: (time, count) =>
    count >= 4 ? time.toFormat('LLLL') : count === 3 ? time.toFormat('LLL') : String(time.month).padStart(count, '0'),
  d: padded((time) => time.day),
  D: padded((time) => time.ordinal),
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
  w: padded((time) => time.weekNumber),
  z: (time) => time.offsetNameShort ?? '',
  Z: (time) => offset(time, ''),
  X: (time, count) =>
    time.offset === 0 ? 'Z' : count === 1 ? offset(time, '').slice(0, 3) : offset(time, count === 2 ? '' : ':'),
};

/** @throws RangeError for a zone or a letter that Java does not know */
export function formatJavaDate(milliseconds: number, zone: string, pattern: string): string {
  const time = DateTime.fromMillis(milliseconds, { zone, locale: 'en-US' });
  if (!time.isValid) throw new RangeError(`Invalid argument: timeZone. Should be of type: String`);
  return pattern.replace(
    /'((?:[^']|'')*)'|([a-zA-Z])\2*/g,
    (part: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return part === "''" ? "'" : (quoted ?? '').replace(/''/g, "'");
      const field = FIELDS[letter];
      if (!field) throw new RangeError(`Illegal pattern character '${letter}'`);
      return field(time, part.length);
    },
  );
}
