/** Rows that an import took away, as they would stand in the tab as it is now: columns may have been moved since. */
import { normalise, type Cell } from '../../core/text/text';
import type { CellRecord } from './appended-rows';
import type { LastImport } from '../one-stop/last-import';
import { columnOf, type Table } from './table';

export interface ReplacedRow {
  /** Where it stood. */
  readonly row: number;
  /** What tells it from others: its cells in the declared columns. */
  readonly key: string;
  readonly record: CellRecord;
  /** Cells in columns of the people's own; a column that is gone took them with it. */
  readonly beside: ReadonlyMap<number, Cell>;
}

export function replacedRows(table: Table, { removed, headings }: LastImport): ReplacedRow[] {
  const now = (table.cells[table.heading.row - 1] ?? []).map((cell) => normalise(String(cell)));
  const idOf = new Map(table.spec.columns.map(({ id, heading }) => [normalise(heading), id]));
  return (removed ?? []).map(({ row, cells }) => {
    const record: Record<string, Cell> = {};
    const beside = new Map<number, Cell>();
    headings.forEach((heading, at) => {
      const [name, cell] = [normalise(String(heading)), cells[at] ?? ''];
      const id = idOf.get(name);
      if (id !== undefined) record[id] = cell;
      else if (cell !== '') {
        const place = name === '' ? at : now.indexOf(name);
        if (place >= 0) beside.set(place + 1, cell);
      }
    });
    const key = JSON.stringify(table.spec.columns.map(({ id }) => record[id] ?? ''));
    return { row, key, record, beside };
  });
}

/** The same of a row of the tab. */
export function keyIn({ spec, heading }: Table, cells: readonly Cell[]): string {
  return JSON.stringify(spec.columns.map(({ id }) => cells[columnOf(heading, id) - 1] ?? ''));
}
