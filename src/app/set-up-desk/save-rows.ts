/**
 * Changes rows of a tab of the set-up as a page asks, each told by what the page saw in it: a row that somebody changed
 * meanwhile is not written over, and nothing at all is. The same request again finds its work done; with *seen* and *wanted*
 * the other way round it is undone.
 */
import * as v from 'valibot';
import { cellText, quotedText } from '../../core/text/foreign-text';
import { normalise, type Cell } from '../../core/text/text';
import { TrackerFault } from '../fault';
import { objectivesIn } from '../figures/figures';
import type { SidebarJob } from '../guard';
import type { Ports, Sheets } from '../ports';
import type { RunLog } from '../run-log';
import { settingsOf } from '../settings';
import type { CellRecord } from '../tabs/appended-rows';
import type { CellMap } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { mergeRunsOf } from '../tabs/merged-rows';
import { addRecords, removeRows } from '../tabs/row-changes';
import { cellsToWrite, isAsSeen, UNREADABLE_TEXTS } from '../tabs/seen-cells';
import { tableOf, type Table } from '../tabs/table';
import { EDITED, editedTable, rowsIn, type RowTexts } from './edited-rows';

/** As a cell keeps it, so that what was written is known again. */
const TEXT = v.pipe(v.string(), v.maxLength(3000), v.transform(cellText));
const TEXTS = v.nullable(v.pipe(v.array(TEXT), v.maxLength(12)));
const REQUEST = v.object({
  tab: v.picklist(['settings', 'units', 'objectives']),
  /** `seen` is `null` for a row to be added, `wanted` for one to be removed. */
  changes: v.pipe(v.array(v.object({ seen: TEXTS, wanted: TEXTS })), v.minLength(1), v.maxLength(400)),
});

type SaveRequest = v.InferOutput<typeof REQUEST>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Plan {
  readonly kept: CellMap;
  readonly added: readonly CellRecord[];
  readonly removed: readonly number[];
  /** Rows that the request says nothing of. */
  readonly others: readonly RowTexts[];
}

/** @throws TrackerFault `bad-request` where a row is no longer as it was seen, before anything is written */
function planOf(table: Table, { tab, changes }: SaveRequest): Plan {
  const free = rowsIn(table, tab);
  const take = (texts: RowTexts | null, isIt = (now: RowTexts): boolean => same(now, texts)) => {
    const at = texts ? free.findIndex((row) => isIt(row.texts)) : -1;
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const kept = new Map<number, ReadonlyMap<number, Cell>>();
  const added: CellRecord[] = [];
  const removed: number[] = [];
  const recordOf = (texts: RowTexts): Record<string, string> =>
    Object.fromEntries(EDITED[tab].ids.map((id, at) => [id, texts[at] ?? '']));
  for (const { seen, wanted } of changes) {
    if (!seen || same(seen, wanted)) continue;
    // A run that was cut may have left a row half as it was seen and half as it is to read.
    const row = take(seen) ?? (wanted ? take(seen, (now) => isAsSeen(now, seen, wanted)) : undefined);
    if (row && wanted) {
      const cells = cellsToWrite(table, EDITED[tab].ids, row.texts, wanted);
      if (cells.size > 0) kept.set(table.rowNumber(row.index), cells);
    } else if (row) removed.push(table.rowNumber(row.index));
    else if (wanted) throw changedMeanwhile(table, seen);
  }
  for (const { seen, wanted } of changes) {
    if (!seen && wanted && !take(wanted)) {
      const isThere =
        tab === 'units' && free.some(({ texts }) => normalise(texts[0] ?? '') === normalise(wanted[0] ?? ''));
      if (isThere) throw changedMeanwhile(table, wanted);
      added.push(recordOf(wanted));
    }
  }
  return { kept, added, removed, others: free.map(({ texts }) => texts) };
}

function changedMeanwhile({ tab }: Table, texts: RowTexts): TrackerFault {
  const name = quotedText(texts.find((text) => text !== '') ?? '');
  return new TrackerFault(
    'bad-request',
    `Trang tính “${tab.name}”: hàng ${name} vừa có người sửa, thêm hoặc xóa, nên chưa ghi gì. Mở lại bảng bên để xem nội dung ` +
      'mới rồi làm lại.',
  );
}

/** All rows are gone and others stand there, in their order: a table that was replaced whole. */
function isDone(table: Table, { tab, changes }: SaveRequest): boolean {
  const wanted = changes.flatMap((change) => (change.seen === null ? [change.wanted] : []));
  return (
    wanted.length > 0 &&
    same(
      rowsIn(table, tab).map(({ texts }) => texts),
      wanted,
    )
  );
}

function saveRows(ports: Ports, log: RunLog, request: SaveRequest): { message: string } {
  const { sheets } = ports;
  const before = editedTable(sheets, request.tab);
  const name = `trang “${before.tab.name}”`;
  const { kept, added, removed, others } = planOf(before, request);
  if (isDone(before, request) || kept.size + added.length + removed.length === 0)
    return { message: `Ở ${name} đã có đúng các nội dung này; không ghi gì thêm.` };
  const [other] = others;
  // A table that is replaced is replaced whole.
  if (request.tab === 'objectives' && other && added.length + removed.length > 0) throw changedMeanwhile(before, other);
  if (request.tab === 'settings') refuseUnreadable(before, kept);
  let table = keepCells(sheets, before, kept);
  addRecords(sheets, table, added);
  if (removed.length > 0) {
    table = editedTable(sheets, request.tab);
    removeRows(sheets, table, planOf(table, request).removed);
  }
  if (request.tab === 'objectives') mergeObjectives(sheets, editedTable(sheets, request.tab));
  const parts = [
    ...(kept.size > 0 ? [`sửa ${kept.size} hàng`] : []),
    ...(added.length > 0 ? [`thêm ${added.length} hàng`] : []),
    ...(removed.length > 0 ? [`xóa ${removed.length} hàng`] : []),
  ];
  const message = `Đã ghi ${name}: ${parts.join(', ')}.`;
  log.info(message);
  return { message };
}

/** @throws TrackerFault `setting-unreadable`, in the words of whoever would read it */
function refuseUnreadable({ tab, spec, heading, cells }: Table, kept: Plan['kept']): void {
  const changed = cells.map((row, index) => {
    const own = kept.get(index + 1);
    return own ? row.map((cell, at) => own.get(at + 1) ?? cell) : row;
  });
  settingsOf(tableOf(tab, spec, changed, heading));
}

/** The cells of an objective stand beside all its measures, as in the decision. */
function mergeObjectives(sheets: Sheets, table: Table): void {
  const runs = objectivesIn(table).map(({ row, rowCount }) => ({ row, count: rowCount }));
  mergeRunsOf(sheets, table, ['number', 'objective', 'target'], runs);
}

export const SAVE_ROWS: SidebarJob<SaveRequest, { message: string }> = {
  name: 'Thiết lập',
  may: 'secretary',
  request: REQUEST,
  unreadable: UNREADABLE_TEXTS,
  run: saveRows,
};
