/** Merges rows of columns as the decision's table has them, and sees to it that nobody's cell is lost by it. */
import type { Cell } from '../../core/text/text';
import type { Sheets } from '../ports';
import { settleCells } from './kept-cells';
import { columnOf, type Table } from './table';

export interface RowRun {
  /** First row, 1-based. */
  readonly row: number;
  readonly count: number;
}

/** @throws TrackerFault `moved` when the tab does not hold still */
export function mergeRunsOf(sheets: Sheets, table: Table, ids: readonly string[], runs: readonly RowRun[]): void {
  const merged = ids.filter((id) => isMerging(table, columnOf(table.heading, id), runs));
  if (merged.length > 0) giveBackHidden(sheets, table, merged, runs);
}

/** Google refuses to merge across a merge that was moved: that is only the look, and the next run sees to it. */
function isMerging({ tab }: Table, column: number, runs: readonly RowRun[]): boolean {
  try {
    return tab.mergeRows(column, runs);
  } catch {
    return true;
  }
}

/** A merge empties the cells below its first; where a column or row moved under it, those were not meant. */
function giveBackHidden(sheets: Sheets, table: Table, ids: readonly string[], runs: readonly RowRun[]): void {
  const hidden = new Map<number, Map<number, Cell>>();
  for (const { row, count } of runs) {
    for (let at = row + 1; at < row + count; at += 1) {
      hidden.set(at, new Map(ids.map((id) => [columnOf(table.heading, id), ''])));
    }
  }
  settleCells(sheets, table, new Map(), hidden, true);
}
