/** Serial days of a spreadsheet against moments, in the spreadsheet's time zone. */
import { IANAZone } from 'luxon';
import { cached } from '../../core/cached';

const DAY = 86_400_000;
const QUARTER = 900_000;
/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH_SERIAL = 25_569;

/** Serial of a calendar date: 1 January 1970 is 25569. */
export function serialOfDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY + EPOCH_SERIAL;
}

/** Calendar fields of a serial, time of day in milliseconds rounded to `precision`. */
export function fieldsOfSerial(serial: number, precision = 1): { date: Date; millisecond: number } {
  const local = Math.round(((serial - EPOCH_SERIAL) * DAY) / precision) * precision;
  return { date: new Date(local), millisecond: ((local % DAY) + DAY) % DAY };
}

/** Converts for one zone; offsets are remembered by day, since a year's replay reads millions of dates. */
export class SheetZone {
  private readonly zone: IANAZone;
  private readonly offsetOfDay = new Map<number, number | null>();

  /** One for each zone: what is known of its days holds for every workbook. */
  static readonly of = cached((name: string) => new SheetZone(name));

  private constructor(readonly name: string) {
    this.zone = IANAZone.create(name);
  }

  static isKnown(name: string): boolean {
    return IANAZone.isValidZone(name);
  }

  /** Serial of a moment, e.g. 45292 for midnight of 1 January 2024 in the zone. */
  serialOf(milliseconds: number): number {
    return (milliseconds + this.offsetAt(milliseconds)) / DAY + EPOCH_SERIAL;
  }

  /** `YYYY-MM-DD HH:mm:ss` of a moment. */
  textOf(milliseconds: number): string {
    const local = new Date(milliseconds + this.offsetAt(milliseconds));
    return local.toISOString().slice(0, 19).replace('T', ' ');
  }

  /** Moment of a serial, to the millisecond; of an hour that the zone skips, the moment an hour later. */
  momentOf(serial: number): number {
    const local = Math.round((serial - EPOCH_SERIAL) * DAY);
    const guess = local - this.offsetAt(local);
    return local - this.offsetAt(guess);
  }

  private offsetAt(milliseconds: number): number {
    const day = Math.floor(milliseconds / DAY);
    const known = this.offsetOfDay.get(day);
    if (known !== undefined && known !== null) return known;
    if (known === null) return this.exactOffset(Math.floor(milliseconds / QUARTER) * QUARTER);
    const start = this.exactOffset(day * DAY);
    const isConstant = start === this.exactOffset((day + 1) * DAY);
    this.offsetOfDay.set(day, isConstant ? start : null);
    return isConstant ? start : this.offsetAt(milliseconds);
  }

  private exactOffset(milliseconds: number): number {
    return this.zone.offset(milliseconds) * 60_000;
  }
}
