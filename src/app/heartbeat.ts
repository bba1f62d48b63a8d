/** Shows that the automation is alive, and says so in red when it is not: the sheet itself tells, without any script. */
import { daysBetween } from '../core/calendar/calendar-date';
import type { Cell } from '../core/text/text';
import type { Ports } from './ports';
import { keepCells } from './tabs/kept-cells';
import { columnOf, HEADING_ROWS, movedFault, openPlace, readTable, type Place } from './tabs/table';
import { findAgain } from './tabs/tab-shift';
import { OVERVIEW } from './tabs/spec/view-tabs';

/** A run comes every morning; two days without one are no accident of the platform. */
const DAYS = 2;

const WORDS = {
  never: 'Chương trình chưa chạy tự động lần nào; lần đầu vào sáng sớm ngày sau khi cài đặt.',
  running: 'Chương trình đang chạy tự động bình thường.',
  stopped:
    'CHƯƠNG TRÌNH ĐÃ ngừng chạy tự động: phiếu khảo sát chưa được lấy, thư chưa được gửi. ' +
    'Tải lại trang, vào Mục tiêu chất lượng → Chạy tự động đã ngừng để xem cách xử lý.',
  days: DAYS,
} as const;

/** The row of the last run: the first below the headings that says anything; people put rows in above it. */
function rowOf({ cells, heading }: Place): number {
  const own = [columnOf(heading, 'lastRun'), columnOf(heading, 'health')];
  const index = cells.slice(heading.row).findIndex((row) => own.some((column) => (row[column - 1] ?? '') !== ''));
  return heading.row + 1 + Math.max(0, index);
}

const cellIn = ({ cells, heading }: Place, row: number, id: string): Cell =>
  cells[row - 1]?.[columnOf(heading, id) - 1] ?? '';

const TRIES = 3;

/** For the set-up: puts the watching formula beside the moment of the last run, where there is none. */
export function startHeartbeat(ports: Ports): void {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const place = openPlace(ports.sheets, OVERVIEW);
    const row = rowOf(place);
    if (isHealth(cellIn(place, row, 'health'))) return;
    const [health, watched] = [columnOf(place.heading, 'health'), columnOf(place.heading, 'lastRun')];
    place.tab.writeHeartbeat(row, health, watched, WORDS);
    ports.sheets.flush();
    takeAwayStray(place, row, health);
  }
}

const isHealth = (cell: Cell): boolean => [WORDS.never, WORDS.running, WORDS.stopped].some((words) => words === cell);

/** Where a column came in meanwhile the formula stands in a cell that is not its own. */
function takeAwayStray(before: Place, row: number, column: number): void {
  const { tab } = before;
  const cells = tab.readTop(HEADING_ROWS + 1);
  const heading = findAgain(before, cells);
  if (!heading) throw movedFault(OVERVIEW);
  if (row === heading.row) {
    tab.putHeading(row, (before.cells[before.heading.row - 1] ?? []).map(String));
    return;
  }
  const isOwn = column === columnOf(heading, 'health');
  if (isOwn || !isHealth(cells[row - 1]?.[column - 1] ?? '')) return;
  tab.write({ row, column, kinds: ['date-time'], values: [[cellIn(before, row, 'lastRun')]] });
}

/** For the daily run, as the last thing that it does. */
export function recordRun(ports: Ports): void {
  const table = readTable(ports.sheets, OVERVIEW);
  const moment = new Map([[columnOf(table.heading, 'lastRun'), ports.clock.now()]]);
  keepCells(ports.sheets, table, new Map([[rowOf(table), moment]]));
}

/** Moment of the last run that came to its end, `''` where none did. */
export function lastRun(ports: Ports): string {
  const place = openPlace(ports.sheets, OVERVIEW);
  return String(cellIn(place, rowOf(place), 'lastRun'));
}

/** Day of the last run that came to its end, where that is too long ago; `null` while all is well or nothing ran yet. */
function stoppedSince(ports: Ports): string | null {
  const last = lastRun(ports).slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(last)) return null;
  return daysBetween(last, ports.clock.today()) > DAYS ? last : null;
}

/** For the menu as it opens: nothing that goes wrong here may cost people their menu. */
export function hasStopped(ports: Ports): boolean {
  try {
    return stoppedSince(ports) !== null;
  } catch {
    return false;
  }
}
