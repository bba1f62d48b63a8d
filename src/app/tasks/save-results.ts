/**
 * Writes what a unit reports of its lines, several at once, or takes it back: the same call with what stood there before. A line
 * that somebody changed since the page saw it is left as it is; the others are saved.
 */
import * as v from 'valibot';
import type { Cell } from '../../core/text/text';
import { callerOf, mayReportFor } from '../caller';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { keepCells } from '../tabs/kept-cells';
import { cellsToWrite, isAsSeen, textsIn, textsOf, UNREADABLE_TEXTS } from '../tabs/seen-cells';
import { TASKS } from '../tabs/spec/work-tabs';
import { readTable, type Table } from '../tabs/table';
import { TYPED } from './read-work';

const MOST_LINES = 200;
const TEXTS = textsOf(TYPED.length);

const REQUEST = v.object({
  lines: v.pipe(
    v.array(v.object({ key: v.pipe(v.string(), v.maxLength(80)), seen: TEXTS, typed: TEXTS })),
    v.minLength(1),
    v.maxLength(MOST_LINES),
  ),
});

type SaveRequest = v.InferOutput<typeof REQUEST>;
type Line = SaveRequest['lines'][number];

export interface LineOutcome {
  readonly key: string;
  /** Whether it reads as it was sent. */
  readonly isSaved: boolean;
  /** What people typed of it, as it stands now; `null` where the line is there no more, or is another unit's. */
  readonly now: readonly string[] | null;
}

function saveResults(ports: Ports, log: RunLog, { lines }: SaveRequest): { readonly outcomes: readonly LineOutcome[] } {
  const caller = callerOf(ports);
  /** Somebody may have copied a row, and its key with it. */
  const find = (table: Table, { key, seen, typed }: Line) => {
    const rows = table.rows.flatMap((row, index) =>
      table.text(row, 'key') === key && mayReportFor(caller, table.text(row, 'unit'))
        ? [{ number: table.rowNumber(index), now: textsIn(table, row, TYPED) }]
        : [],
    );
    return rows.find(({ now }) => isAsSeen(now, seen, typed)) ?? rows[0];
  };
  const before = readTable(ports.sheets, TASKS);
  const plan = new Map<number, ReadonlyMap<number, Cell>>();
  for (const line of lines) {
    const found = find(before, line);
    if (found && isAsSeen(found.now, line.seen, line.typed))
      plan.set(found.number, cellsToWrite(before, TYPED, found.now, line.typed));
  }
  const after = keepCells(ports.sheets, before, plan);
  const outcomes = lines.map((line) => {
    const now = find(after, line)?.now ?? null;
    return { key: line.key, isSaved: now !== null && isAsSeen(now, line.typed, line.typed), now };
  });
  const saved = outcomes.filter(({ isSaved }) => isSaved);
  if (after !== before) log.info(`Đã ghi kết quả ${saved.length} việc: ${saved.map(({ key }) => key).join(', ')}.`);
  return { outcomes };
}

export const SAVE_RESULTS: SidebarJob<SaveRequest, { readonly outcomes: readonly LineOutcome[] }> = {
  name: 'Cập nhật kết quả',
  may: 'staff',
  request: REQUEST,
  unreadable: UNREADABLE_TEXTS,
  run: saveResults,
};
