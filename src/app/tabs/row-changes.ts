/**
 * Adds and removes rows of a tab as one block each, then counts: rows that a moving tab made it write over or delete come
 * back, rows that were meant to go and are still there go, and a row of headings that was hit is put in again.
 */
import type { Cell } from '../../core/text/text';
import { misplacedIn, type CellRecord } from './appended-rows';
import { asKept, cellsOfRecord, kindFor, kindsByColumn, writeCells } from './cell-map';
import { keepCells } from './kept-cells';
import type { Sheets } from '../ports';
import { movedFault, tableOf, type Heading, type Table } from './table';
import { columnsBetween, findAgain, hasSameColumns } from './tab-shift';

/** Looks after a change; the last must find everything in order. */
const LOOKS = 4;

type Row = readonly Cell[];

/** What is to be in the tab in the end; rows of `before`, as wide as they were. */
interface Goal {
  readonly kept: readonly Row[];
  readonly added: readonly CellRecord[];
  readonly removed: readonly Row[];
}

/**
 * Writes the records below the last row in one block: all of them or none.
 *
 * @param before the tab as it was read in this run
 * @throws TrackerFault `moved` when the tab does not hold still
 */
export function addRecords(sheets: Sheets, before: Table, records: readonly CellRecord[]): void {
  if (records.length === 0) return;
  const first = before.cells.length + 1;
  writeCells(
    before,
    new Map(
      records.map((record, index) => [first + index, cellsOfRecord(before.heading, filled(before, record))] as const),
    ),
  );
  settle(sheets, before, { kept: before.rows, added: records, removed: [] });
}

/** @param rows numbers in `before` of the rows to be removed */
export function removeRows(sheets: Sheets, before: Table, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const isRemoved = (index: number): boolean => rows.includes(before.rowNumber(index));
  deleteRuns(before, rows);
  settle(sheets, before, {
    kept: before.rows.filter((_, index) => !isRemoved(index)),
    added: [],
    removed: before.rows.filter((_, index) => isRemoved(index)),
  });
}

const filled = ({ spec }: Table, record: CellRecord): CellRecord =>
  Object.fromEntries(spec.columns.map(({ id }) => [id, record[id] ?? '']));

/** Each run of neighbours in one call, from the bottom up. */
function deleteRuns({ tab }: Table, rows: readonly number[]): void {
  const ordered = [...rows].sort((a, b) => b - a);
  for (let at = 0; at < ordered.length;) {
    let count = 1;
    while (ordered[at + count] === (ordered[at] ?? 0) - count) count += 1;
    tab.deleteRows((ordered[at] ?? 0) - count + 1, count);
    at += count;
  }
}

function settle(sheets: Sheets, before: Table, goal: Goal): void {
  for (let look = 0; look < LOOKS; look += 1) {
    sheets.flush();
    const cells = before.tab.read();
    const heading = findAgain(before, cells);
    if (heading ? isSettled(sheets, before, heading, cells, goal) : putHeadingBack(before)) return;
  }
  throw movedFault(before.spec);
}

/** The row of headings was hit because a row came in above it: it stood one row lower by then. */
export function putHeadingBack({ tab, cells, heading }: Table): false {
  const row = heading.row + 1;
  tab.insertRow(row);
  tab.putHeading(row, (cells[heading.row - 1] ?? []).map(String));
  return false;
}

/** Looks once, and mends what is not as it should be. */
function isSettled(sheets: Sheets, before: Table, heading: Heading, cells: readonly Row[], goal: Goal): boolean {
  const now = tableOf(before.tab, before.spec, cells, heading);
  if (!hasSameColumns(before.heading, heading)) {
    const misplaced = misplacedIn(before, heading, cells, goal.added);
    if (misplaced.size > 0) {
      keepCells(sheets, now, misplaced);
      return false;
    }
  }
  const found = new RowsFound(before, now);
  const lost = goal.kept.filter((row) => found.take(row) === null);
  const surplus = goal.removed.flatMap((row) => found.take(row) ?? []);
  const added = goal.added.map((record) => ({ record, row: found.takeRecord(record) }));
  const missing = added.flatMap(({ record, row }) => (row === null ? [rowOf(before, record)] : []));
  // A row that someone changed meanwhile is neither lost nor new.
  const gone = [...lost.slice(found.left), ...missing];
  const strange = new Map(added.flatMap(({ row }) => (row === null ? [] : foreignCells(now, row))));
  if (gone.length === 0 && surplus.length === 0 && strange.size === 0) return true;
  if (strange.size > 0) keepCells(sheets, now, strange);
  if (surplus.length > 0) deleteRuns(now, surplus);
  if (gone.length > 0) putRowsBack(before, now, gone);
  return false;
}

/** Cells beside a record that came from the row it was written over. */
function foreignCells({ cells, heading }: Table, row: number): [number, ReadonlyMap<number, Cell>][] {
  const own = new Set(heading.columns.values());
  const foreign = (cells[row - 1] ?? []).flatMap((cell, at) =>
    cell === '' || own.has(at + 1) ? [] : [[at + 1, ''] as const],
  );
  return foreign.length === 0 ? [] : [[row, new Map(foreign)]];
}

/** A record as a row of `before`. */
function rowOf({ spec, heading }: Table, record: CellRecord): Row {
  const kinds = new Map(spec.columns.map(({ id, kind }) => [id, kind]));
  const row: Cell[] = [];
  for (const [id, column] of heading.columns) row[column - 1] = asKept(record[id] ?? '', kinds.get(id));
  return Array.from(row, (cell) => cell ?? '');
}

/** Rows below the headings, told by what stands in them, each taken once. */
class RowsFound {
  private readonly rows = new Map<number, Row>();
  private readonly numbers = new Map<string, number[]>();
  private readonly width: number;

  /** @param before its columns are those by which rows are told */
  constructor(
    private readonly before: Table,
    now: Table,
  ) {
    const columns = columnsBetween(before, now.cells, now.heading);
    this.width = Math.max(...before.cells.map((row) => row.length), ...columns.values());
    now.rows.forEach((cells, index) => {
      const row = Array.from({ length: this.width }, (): Cell => '');
      for (const [column, then] of columns) row[then - 1] = cells[column - 1] ?? '';
      const key = this.keyOf(row);
      if (key === '') return;
      const number = now.rowNumber(index);
      this.rows.set(number, row);
      const same = this.numbers.get(key);
      if (same) same.push(number);
      else this.numbers.set(key, [number]);
    });
  }

  /** How many were not taken. */
  get left(): number {
    return this.rows.size;
  }

  /** Number in the tab of one such row; a row without content is always there. */
  take(row: Row): number | null {
    const key = this.keyOf(row);
    if (key === '') return 0;
    const found = this.numbers.get(key)?.shift();
    if (found === undefined) return null;
    this.rows.delete(found);
    return found;
  }

  /** Whatever stands beside it. Best asked last: it looks through what is left. */
  takeRecord(record: CellRecord): number | null {
    const wanted = rowOf(this.before, record);
    const columns = [...this.before.heading.columns.values()];
    const found = [...this.rows].find(([, row]) => columns.every((column) => row[column - 1] === wanted[column - 1]));
    if (found) this.rows.delete(found[0]);
    return found?.[0] ?? null;
  }

  private keyOf(row: Row): string {
    const cells = Array.from({ length: this.width }, (_, at) => row[at] ?? '');
    return cells.every((cell) => cell === '') ? '' : JSON.stringify(cells);
  }
}

function putRowsBack(before: Table, now: Table, rows: readonly Row[]): void {
  const kinds = kindsByColumn(now.spec, now.heading);
  const columns = columnsBetween(before, now.cells, now.heading);
  const width = Math.max(...columns.keys());
  for (const row of rows) {
    const cells = Array.from({ length: width }, (_, index) => row[(columns.get(index + 1) ?? 0) - 1] ?? '');
    now.tab.append(
      cells.map((cell, index) => (cell === '' && !kinds.has(index + 1) ? null : kindFor(kinds.get(index + 1), cell))),
      [cells],
    );
  }
}
