/** The virtual clock: local date-times in the script's zone outside, milliseconds inside; it never goes back. */
import { DateTime } from 'luxon';
import { SheetZone } from '../model/zone';

const FORMAT = 'yyyy-MM-dd HH:mm:ss';

export class VirtualClock {
  private milliseconds: number;

  /** @param start `YYYY-MM-DD HH:mm:ss` in `zone` */
  constructor(
    readonly zone: string,
    start: string,
  ) {
    this.milliseconds = this.momentOf(start);
  }

  now(): number {
    return this.milliseconds;
  }

  /** `YYYY-MM-DD HH:mm:ss` in the script's zone. */
  text(): string {
    return this.textOf(this.milliseconds);
  }

  pass(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }

  /** Moves on to a moment; one that is past already changes nothing. */
  moveTo(moment: number): void {
    this.milliseconds = Math.max(this.milliseconds, moment);
  }

  momentOf(text: string): number {
    const time = DateTime.fromFormat(text, FORMAT, { zone: this.zone });
    if (!time.isValid) throw new Error(`Not a date-time of the form YYYY-MM-DD HH:mm:ss: ${text}`);
    return time.toMillis();
  }

  textOf(moment: number): string {
    return SheetZone.of(this.zone).textOf(moment);
  }
}
