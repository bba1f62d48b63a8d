/** What a person sees while the year goes by: one line that changes in a terminal, a line a month in a log. */
import { formatMonth, type Month } from '../../core/calendar/calendar-date';
import { formatNumber } from '../../core/text/vietnamese-number';
import type { ReplayProgress } from './replay';

export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[2K';

export class ProgressLine {
  private last: ReplayProgress | null = null;

  constructor(private readonly screen: Screen) {}

  readonly show = (progress: ReplayProgress): void => {
    if (this.screen.isTTY) this.screen.write(`${CLEAR_LINE}${lineOf(progress)}`);
    else if (this.last && this.last.month !== progress.month) this.screen.write(`${lineOf(this.last)}\n`);
    this.last = progress;
  };

  /** Leaves the last state standing. */
  end(): void {
    if (this.last) this.screen.write(this.screen.isTTY ? '\n' : `${lineOf(this.last)}\n`);
    this.last = null;
  }
}

/** `Tháng 6/2024: 1.382 phiếu khảo sát, 15 thư đã gửi` */
function lineOf({ month, answers, mails }: ReplayProgress): string {
  return `${nameOf(month)}: ${formatNumber(answers)} phiếu khảo sát, ${formatNumber(mails)} thư đã gửi`;
}

const nameOf = (month: Month): string => `Tháng ${formatMonth(month)}`;
