/** Undoes the last import: takes its rows away and brings back, where they stood, those that it had replaced. */
import * as v from 'valibot';
import type { Cell } from '../../core/text/text';
import { formatNumber } from '../../core/text/vietnamese-number';
import { TrackerFault } from '../fault';
import type { SidebarJob } from '../guard';
import { readOneStop } from '../figures/inputs';
import { keepCells } from '../tabs/kept-cells';
import { beginUndo, endUndo, isBeingUndone, readLastImport, rowPrint, type LastImport } from './last-import';
import { isSamePeriod } from './one-stop-preview';
import type { Ports } from '../ports';
import { recomputeAfter } from '../figures/recompute';
import { keyIn, replacedRows } from '../tabs/replaced-rows';
import { addRecords, removeRows } from '../tabs/row-changes';
import { RunLog } from '../run-log';
import { readTable, type Table } from '../tabs/table';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';

/** Which import is meant: somebody else may have brought in another since the page was opened. */
const REQUEST = v.object({ importedAt: v.pipe(v.string(), v.maxLength(19)) });

type UndoRequest = v.InferOutput<typeof REQUEST>;

export interface UndoResult {
  readonly message: string;
}

/** Why the last import cannot be undone, `null` where it can. */
export function whyNotUndone(ports: Ports, source: Table, last: LastImport): string | null {
  if (last.removed === null)
    return 'Lần nhập này đã thay nhiều hàng hơn mức chương trình giữ lại được. Nhập lại tệp cũ của kỳ đó.';
  const { own, isWhole } = ownRows(ports, source, last);
  if (own.length === 0 && !isBeingUndone(ports.memory, last)) return GONE;
  return isWhole ? null : CHANGED;
}

const GONE = `Các hàng của lần nhập này không còn ở trang “${ONE_STOP.name}”. Nếu cần số liệu trước đó, nhập lại tệp của kỳ đó.`;
const CHANGED =
  `Các hàng của lần nhập này ở trang “${ONE_STOP.name}” đã được sửa hoặc xóa bớt sau khi nhập, nên không hoàn tác để khỏi ` +
  'mất phần đã sửa. Sửa trực tiếp trong trang, hoặc nhập lại tệp của kỳ đó.';

/** Rows of the import, and whether they are what it wrote, with nothing of anybody's beside them. */
function ownRows(
  ports: Ports,
  source: Table,
  last: LastImport,
): { readonly own: readonly number[]; readonly isWhole: boolean } {
  const rows = readOneStop(source, new RunLog('')).filter(
    (row) => row.importedAt === last.importedAt && isSamePeriod(row, last) && row.by === last.by,
  );
  const declared = new Set(source.heading.columns.values());
  const isAlone = ({ row }: { row: number }): boolean =>
    (source.cells[row - 1] ?? []).every((cell, at) => cell === '' || declared.has(at + 1));
  const left = [...last.written];
  const isOwn = (row: (typeof rows)[number]): boolean => {
    const at = left.indexOf(rowPrint(row));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 && isAlone(row);
  };
  const isUntouched = rows.every(isOwn);
  return {
    own: rows.map(({ row }) => row),
    isWhole: isUntouched && (left.length === 0 || isBeingUndone(ports.memory, last)),
  };
}

/**
 * What was replaced comes back first, then the import's rows go, and at last the former are moved to where they stood: a
 * run cut in between goes on from there when it is started again.
 *
 * @throws TrackerFault `bad-request` where the rows were changed since, or another import came after
 */
function undoLastImport(ports: Ports, log: RunLog, { importedAt }: UndoRequest): UndoResult {
  const last = readLastImport(ports.memory);
  if (!last || last.importedAt !== importedAt) {
    throw new TrackerFault(
      'bad-request',
      'Lần nhập này đã được hoàn tác, hoặc sau đó đã có lần nhập khác. Chưa ghi gì.',
    );
  }
  const source = readTable(ports.sheets, ONE_STOP);
  const reason = whyNotUndone(ports, source, last);
  if (reason !== null || last.removed === null) throw new TrackerFault('bad-request', `${reason ?? ''} Chưa ghi gì.`);
  beginUndo(ports.memory, last);
  bringBack(ports, source, last);
  const restored = readTable(ports.sheets, ONE_STOP);
  removeRows(ports.sheets, restored, ownRows(ports, restored, last).own);
  moveBack(ports, last);
  endUndo(ports.memory);
  const back = last.removed.length;
  const message =
    `Đã hoàn tác lần nhập thống kê ${last.name} (${last.origin})` +
    `${back > 0 ? `; ${formatNumber(back)} hàng trước đó đã được đưa trở lại.` : '.'}`;
  log.info(message);
  return { message: [message, recomputeAfter(ports, log)].join('\n').trim() };
}

export const UNDO_ONE_STOP: SidebarJob<UndoRequest, UndoResult> = {
  name: 'Hoàn tác lần nhập thống kê một cửa',
  may: 'staff',
  request: REQUEST,
  unreadable: 'Không rõ cần hoàn tác lần nhập nào. Mở lại bảng bên rồi làm lại.',
  run: undoLastImport,
};

/** Own columns first, each row whole and in its place; then, beside them, what people had written in columns of theirs. */
function bringBack(ports: Ports, source: Table, last: LastImport): void {
  const there = source.rows.map((cells) => keyIn(source, cells));
  const missing = replacedRows(source, last).filter(({ key }) => {
    const at = there.indexOf(key);
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
  addRecords(
    ports.sheets,
    source,
    missing.map(({ record }) => record),
  );
  const table = readTable(ports.sheets, ONE_STOP);
  const keys = table.rows.map((cells) => keyIn(table, cells));
  const plan = new Map<number, ReadonlyMap<number, Cell>>();
  for (const { key, beside } of replacedRows(table, last)) {
    const index = keys.lastIndexOf(key);
    if (index < 0) continue;
    keys[index] = '';
    if (beside.size > 0) plan.set(table.rowNumber(index), beside);
  }
  if (plan.size > 0) keepCells(ports.sheets, table, plan);
}

/** Neighbours that belong together go in one move. Rows that are higher than they were stay: others went from above. */
function moveBack(ports: Ports, last: LastImport): void {
  const source = readTable(ports.sheets, ONE_STOP);
  const keys = source.cells.map((cells) => keyIn(source, cells));
  const wanted = replacedRows(source, last);
  for (let at = 0; at < wanted.length;) {
    const { key, row: to } = wanted[at] as (typeof wanted)[number];
    const from = keys.lastIndexOf(key) + 1;
    let count = 1;
    while (wanted[at + count]?.row === to + count && wanted[at + count]?.key === keys[from - 1 + count]) count += 1;
    if (from > to && to > source.heading.row) {
      source.tab.moveRows(from, count, to);
      keys.splice(to - 1, 0, ...keys.splice(from - 1, count));
    }
    at += count;
  }
}
