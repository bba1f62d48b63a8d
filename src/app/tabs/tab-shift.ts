/** What people did to a tab between two looks at it: which row and column of the later is which of the earlier. */
import { normalise, type Cell } from '../../core/text/text';
import { TrackerFault } from '../fault';
import { findHeading, HEADING_ROWS, type Heading, type Place } from './table';

type Cells = readonly (readonly Cell[])[];

export interface Shift {
  /** Where the headings stand in the later look. */
  readonly heading: Heading;
  /** Row and column of the earlier look by those of the later; what is new has none. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/**
 * Where the headings stand now. One that was renamed, or written over by the tracker itself, is taken to stand where it
 * stood; `null` where the whole row of headings is gone.
 */
export function findAgain(before: Place, cells: Cells): Heading | null {
  try {
    return findHeading(before.spec, cells);
  } catch (error) {
    if (!(error instanceof TrackerFault)) throw error;
  }
  const was = before.cells[before.heading.row - 1] ?? [];
  const scores = cells
    .slice(0, HEADING_ROWS + 1)
    .map((row) => was.filter((cell, at) => cell !== '' && textOf(row[at]) === textOf(cell)).length);
  const best = Math.max(0, ...scores);
  return best === 0 ? null : { row: scores.indexOf(best) + 1, columns: before.heading.columns };
}

const textOf = (cell: Cell | undefined): string => normalise(String(cell ?? ''));

export const hasSameColumns = (a: Heading, b: Heading): boolean =>
  [...a.columns].every(([id, column]) => b.columns.get(id) === column);

/**
 * @param isOwn columns of the earlier look that the tracker writes: what stands there does not tell one row from another
 * @returns `null` where the row of headings is gone
 */
export function shiftBetween(before: Place, cells: Cells, isOwn: (column: number) => boolean): Shift | null {
  const heading = findAgain(before, cells);
  if (!heading) return null;
  const columns = columnsBetween(before, cells, heading);
  const rows = hasSameColumns(before.heading, heading)
    ? rowsBetween(before, cells, isOwn)
    : new Map(cells.flatMap((_, index) => (index < before.cells.length ? [[index + 1, index + 1] as const] : [])));
  rows.set(heading.row, before.heading.row);
  return { heading, columns, rows };
}

/** Declared columns by their headings; people's own by their headings too, or else by what stands in them. */
export function columnsBetween(before: Place, cells: Cells, heading: Heading): Map<number, number> {
  const columns = new Map<number, number>();
  for (const [id, column] of heading.columns) columns.set(column, before.heading.columns.get(id) ?? column);
  const isMoved = !hasSameColumns(before.heading, heading);
  const taken = new Set(columns.values());
  const names = (before.cells[before.heading.row - 1] ?? []).map(textOf);
  const width = Math.max(0, ...cells.map((row) => row.length));
  for (let column = 1; column <= width; column += 1) {
    if (columns.has(column)) continue;
    const name = textOf(cells[heading.row - 1]?.[column - 1]);
    const candidates = [column, column - 1, column + 1].filter((one) => one >= 1 && !taken.has(one));
    const found = isMoved
      ? name !== '' && names.filter((one) => one === name).length === 1
        ? names.indexOf(name) + 1
        : mostAlike(before.cells, cells, column, candidates)
      : column;
    if (found === null || taken.has(found)) continue;
    columns.set(column, found);
    taken.add(found);
  }
  return columns;
}

function mostAlike(before: Cells, cells: Cells, column: number, candidates: readonly number[]): number | null {
  const alike = candidates.map(
    (one) =>
      cells.filter((row, at) => (row[column - 1] ?? '') !== '' && row[column - 1] === before[at]?.[one - 1]).length,
  );
  const best = Math.max(0, ...alike);
  return best === 0 ? null : (candidates[alike.indexOf(best)] ?? null);
}

/** Rows that are as they were; then those that are the same but for the tracker's columns; then what is left, in order. */
function rowsBetween({ cells: before, spec, heading }: Place, cells: Cells, isOwn: (column: number) => boolean) {
  const computed = new Set(
    spec.columns.filter(({ kind }) => kind === 'heartbeat').map(({ id }) => heading.columns.get(id)),
  );
  const rows = new Map<number, number>();
  const left = { before: numbersOf(before), now: numbersOf(cells) };
  const matchBy = (isSeen: (column: number) => boolean): void => {
    const keyOf = (row: readonly Cell[]): string => keyOfRow(row, isSeen, computed);
    const waiting = new Map<string, number[]>();
    for (const row of left.before) {
      const key = keyOf(before[row - 1] ?? []);
      if (key === '') continue;
      const same = waiting.get(key);
      if (same) same.push(row);
      else waiting.set(key, [row]);
    }
    for (const row of left.now) {
      const found = waiting.get(keyOf(cells[row - 1] ?? []))?.shift();
      if (found !== undefined) rows.set(row, found);
    }
    const taken = new Set(rows.values());
    left.before = left.before.filter((row) => !taken.has(row));
    left.now = left.now.filter((row) => !rows.has(row));
  };
  matchBy(() => true);
  matchBy((column) => !isOwn(column));
  if (left.before.length === left.now.length) left.now.forEach((row, at) => rows.set(row, left.before[at] ?? row));
  return rows;
}

const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => cell !== '');

const numbersOf = (cells: Cells): number[] => cells.flatMap((row, index) => (isFilled(row) ? [index + 1] : []));

/** `''` for a row that says nothing. What a formula shows changes by itself: only that there is something counts. */
function keyOfRow(
  row: readonly Cell[],
  isSeen: (column: number) => boolean,
  computed: ReadonlySet<number | undefined>,
): string {
  const seen = row.map((cell, at) => (isSeen(at + 1) ? (computed.has(at + 1) ? cell !== '' : cell) : ''));
  while (seen.length > 0 && (seen[seen.length - 1] === '' || seen[seen.length - 1] === false)) seen.pop();
  return seen.length === 0 ? '' : JSON.stringify(seen);
}
