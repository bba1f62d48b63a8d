/** `SimpleDateFormat.parse`, lenient as Java's calendar is: 32 January is 1 February, and text may follow the date. */
import { DateTime, Info } from 'luxon';
import { patternParts, type PatternPart } from './java-pattern';
import { javaZone } from './java-zone';

/** What was read so far, by the letter of the pattern; names stand as numbers. */
type Values = Map<string, number>;

interface Reading {
  readonly value: number;
  readonly next: number;
}

const MONTHS = [Info.months('long', { locale: 'en-US' }), Info.months('short', { locale: 'en-US' })];
const DAYS = [Info.weekdays('long', { locale: 'en-US' }), Info.weekdays('short', { locale: 'en-US' })];
const EPOCH_YEAR = 1970;

/** Minutes ahead of UTC that the text itself names. */
const OFFSET = 'offset';

/**
 * @param now moment by which two digits of a year are read: from 80 years before to 20 after it
 * @returns milliseconds since 1970; null where the text does not begin with a date of that pattern
 * @throws RangeError in Java's words for a pattern that it does not take
 */
export function parseJavaDate(text: string, zoneId: string, pattern: string, now: number): number | null {
  const parts = patternParts(pattern);
  const values: Values = new Map();
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'text') {
      if (!text.startsWith(part.text, at)) return null;
      at += part.text.length;
      continue;
    }
    const reading = read(text, at, part, isNumeric(parts[index + 1]));
    if (!reading) return null;
    values.set(slotOf(part), yearOf(part, reading, at, now));
    at = reading.next;
  }
  return momentOf(values, zoneId);
}

type FieldPart = Extract<PatternPart, { kind: 'field' }>;

const isNumeric = (part: PatternPart | undefined): boolean =>
  part?.kind === 'field' && !'GEazZX'.includes(part.letter) && !(/[ML]/.test(part.letter) && part.count >= 3);

const slotOf = ({ letter }: FieldPart): string => {
  if (letter === 'L') return 'M';
  return 'zZX'.includes(letter) ? OFFSET : letter;
};

/** @param isTight a number follows at once, so that this one has as many digits as the pattern has letters */
function read(text: string, at: number, part: FieldPart, isTight: boolean): Reading | null {
  const { letter, count } = part;
  if ('zZX'.includes(letter)) return readOffset(text, at);
  if (letter === 'a') return readName(text, at, [['AM', 'PM']]);
  if (letter === 'G') return readName(text, at, [['BC', 'AD']]);
  if (letter === 'E') return readName(text, at, DAYS);
  if (!isNumeric(part)) return afterOne(readName(text, at, MONTHS));
  const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const [digits] = (isTight ? new RegExp(`^-?\\d{1,${count}}`) : /^-?\d+/).exec(text.slice(start)) ?? [];
  return digits === undefined ? null : { value: Number(digits), next: start + digits.length };
}

/** The longest name that stands there, in whichever case. */
function readName(text: string, at: number, lists: readonly (readonly string[])[]): Reading | null {
  const rest = text.slice(at).toLowerCase();
  for (const names of lists) {
    const value = names.findIndex((name) => rest.startsWith(name.toLowerCase()));
    if (value >= 0) return { value, next: at + (names[value]?.length ?? 0) };
  }
  return null;
}

/** Months are counted from 1, names from 0. */
const afterOne = (reading: Reading | null): Reading | null => reading && { ...reading, value: reading.value + 1 };

/** `Z`, `+07`, `+0700`, `+07:00`, `GMT+7:00`, or the id of a zone. */
function readOffset(text: string, at: number): Reading | null {
  const rest = text.slice(at);
  const [whole, sign, hours, minutes = '0'] = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?/.exec(rest) ?? [];
  if (whole !== undefined)
    return { value: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)), next: at + whole.length };
  const [name] = /^[A-Za-z_]+(?:\/[A-Za-z_]+)*/.exec(rest) ?? [];
  if (name === undefined) return null;
  const summer = /^([ECMP])DT$/.exec(name)?.[1];
  const value = summer === undefined ? javaZone(name).offset(0) : javaZone(`${summer}ST`).offset(0) + 60;
  return { value, next: at + name.length };
}

/** Exactly two digits under `y` or `yy` are a year near now. */
function yearOf({ letter, count }: FieldPart, { value, next }: Reading, at: number, now: number): number {
  if (!/[yY]/.test(letter) || count > 2 || next - at !== 2 || value < 0) return value;
  const latest = new Date(now).getUTCFullYear() + 20;
  return latest - ((((latest - value) % 100) + 100) % 100);
}

function momentOf(values: Values, zoneId: string): number {
  const get = (letter: string, otherwise: number): number => values.get(letter) ?? otherwise;
  const year = get('G', 1) === 0 ? 1 - get('y', EPOCH_YEAR) : get('y', EPOCH_YEAR);
  const [month, day] = values.has('D') ? [0, get('D', 1)] : [get('M', 1) - 1, get('d', 1)];
  const local = new Date(Date.UTC(2000, 0, 1, hourOf(values), get('m', 0), get('s', 0), get('S', 0)));
  const days = Math.floor((local.getTime() - Date.UTC(2000, 0, 1)) / 86_400_000);
  local.setUTCFullYear(year, month, day + days);
  return inZone(local, values.get(OFFSET), zoneId);
}

function hourOf(values: Values): number {
  const half = values.get('K') ?? (values.has('h') ? (values.get('h') ?? 0) % 12 : undefined);
  if (values.has('H')) return values.get('H') ?? 0;
  if (values.has('k')) return (values.get('k') ?? 0) % 24;
  return (half ?? 0) + 12 * (values.get('a') ?? 0);
}

function inZone(local: Date, offset: number | undefined, zoneId: string): number {
  if (offset !== undefined) return local.getTime() - offset * 60_000;
  const fields = DateTime.fromJSDate(local, { zone: 'utc' });
  return fields.setZone(javaZone(zoneId), { keepLocalTime: true }).toMillis();
}
