/** Lets days go by one after the other; between them others have their turn. */
import { setImmediate as pause } from 'node:timers/promises';
import { addDays, formatDate, lastDayOf, type CalendarDate } from '../../core/calendar/calendar-date';
import type { AppsScriptHost } from '../host';

/** Time of day to which the clock is moved on. */
const MORNING = '08:30:00';

export interface PassingEvents {
  readonly progress: (text: string, done: number, of: number) => void;
  /** A day could not be brought to its end. */
  readonly failed: (text: string) => void;
}

export class PassingDays {
  private isUnderWay = false;

  constructor(private readonly host: AppsScriptHost) {}

  get isPassing(): boolean {
    return this.isUnderWay;
  }

  async pass(span: 'day' | 'month', { progress, failed }: PassingEvents): Promise<void> {
    this.isUnderWay = true;
    try {
      const days = daysOf(this.host.now().slice(0, 10), span);
      for (const [index, day] of days.entries()) {
        progress(`Đang sang ngày ${formatDate(day)}`, index, days.length);
        await pause();
        this.host.advanceTo(`${day} ${MORNING}`);
      }
    } catch (error) {
      failed(`Đang qua ngày thì dừng: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.isUnderWay = false;
    }
  }
}

function daysOf(today: CalendarDate, span: 'day' | 'month'): CalendarDate[] {
  const tomorrow = addDays(today, 1);
  if (span === 'day') return [tomorrow];
  const last = addDays(lastDayOf(today.slice(0, 7)), 1);
  const days: CalendarDate[] = [];
  for (let day = tomorrow; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
