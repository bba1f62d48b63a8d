/** Lines for tab `Nhật ký`: gathered while a job runs, written in one go at its end. */
import type { Ports } from './ports';
import { appendRecords } from './tabs/appended-rows';
import { readOneColumn } from './tabs/table';
import { LOG } from './tabs/spec/view-tabs';

export type LogLevel = 'Thông tin' | 'Cảnh báo' | 'Lỗi';

export class RunLog {
  private readonly lines: { level: LogLevel; message: string }[] = [];

  constructor(readonly job: string) {}

  info(message: string): void {
    this.lines.push({ level: 'Thông tin', message });
  }

  /** Something a person should look at. Written once: a warning that stands in the tab already is not repeated. */
  warn(message: string): void {
    this.lines.push({ level: 'Cảnh báo', message });
  }

  error(message: string): void {
    this.lines.push({ level: 'Lỗi', message });
  }

  warnings(): string[] {
    return this.lines.filter(({ level }) => level === 'Cảnh báo').map(({ message }) => message);
  }

  /** Appends the lines below the last; where the tab is missing there is nowhere to write, and that is left alone. */
  write(ports: Ports): void {
    if (this.lines.length === 0 || !ports.sheets.tab(LOG.name)) return;
    const { place, column } = readOneColumn(ports.sheets, LOG, 'message');
    const known = new Set(column.map(String));
    const fresh = this.lines.filter(({ level, message }) => level !== 'Cảnh báo' || !known.has(message));
    const at = ports.clock.now();
    const who = ports.identity.atKeyboard() || 'Chạy tự động';
    appendRecords(
      ports.sheets,
      place,
      fresh.map(({ level, message }) => ({ at, who, job: this.job, level, message })),
    );
    this.lines.length = 0;
  }
}
