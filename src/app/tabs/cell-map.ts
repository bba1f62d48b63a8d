/** Single cells of a tab, by row and column, and writing them in as few blocks as they make. */
import { cellText } from '../../core/text/foreign-text';
import type { Cell } from '../../core/text/text';
import type { Heading, Place } from './table';
import type { ColumnKind, TabSpec } from './tab-spec';

/** By row, then by column, 1-based. */
export type CellMap = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/** Cells of records in their columns; ids that a record lacks are left out. */
export function cellsOfRecord(
  heading: Heading,
  record: Readonly<Record<string, Cell | undefined>>,
): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [id, column] of heading.columns) {
    const cell = record[id];
    if (cell !== undefined) cells.set(column, cell);
  }
  return cells;
}

export function kindsByColumn(spec: TabSpec, heading: Heading): ReadonlyMap<number, ColumnKind> {
  return new Map(spec.columns.map(({ id, kind }) => [heading.columns.get(id) ?? 0, kind]));
}

const isText = (kind: ColumnKind | undefined): boolean => kind === 'text' || kind === 'long-text' || kind === 'verdict';
const isDated = (kind: ColumnKind | undefined): boolean => kind === 'date' || kind === 'date-time';
const DATE = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/;

/** As a later read gives it back: text cleaned for a cell, a midnight without its time. */
export function asKept(cell: Cell, kind: ColumnKind | undefined): Cell {
  if (typeof cell !== 'string') return cell;
  return isDated(kind) ? cell.replace(/ 00:00:00$/, '') : cellText(cell);
}

/** The kind to write a cell as. People put into a column what it was not made for: what they wrote goes back as it was. */
export function kindFor(declared: ColumnKind | undefined, cell: Cell): ColumnKind {
  if (typeof cell !== 'string') return declared && !isText(declared) ? declared : 'number';
  if (cell === '') return declared ?? 'number';
  if (DATE.test(cell) && !isText(declared)) return isDated(declared) && declared ? declared : 'date-time';
  return declared && isText(declared) ? declared : 'text';
}

interface Piece {
  readonly column: number;
  readonly kinds: readonly ColumnKind[];
  readonly values: readonly Cell[];
}

/** Writes the cells, neighbours in one block: side by side, and one below the other. */
export function writeCells({ tab, spec, heading }: Omit<Place, 'cells'>, cells: CellMap): void {
  const declared = kindsByColumn(spec, heading);
  const kindOf = (row: number, column: number, cell: Cell): ColumnKind =>
    row <= heading.row ? 'text' : kindFor(declared.get(column), cell);
  const open = new Map<
    number,
    { row: number; column: number; kinds: readonly ColumnKind[]; values: (readonly Cell[])[] }
  >();
  const pieces = [...inOrder(cells)].map(
    ([row, own]) => [row, piecesOf(own, (column, cell) => kindOf(row, column, cell))] as const,
  );
  for (const [row, own] of pieces) {
    for (const piece of own) {
      const block = open.get(piece.column);
      if (block && row === block.row + block.values.length && isBelow(block, piece)) {
        block.values.push(piece.values);
        continue;
      }
      if (block) tab.write(block);
      open.set(piece.column, { row, column: piece.column, kinds: piece.kinds, values: [piece.values] });
    }
  }
  for (const block of open.values()) tab.write(block);
}

const isBelow = (block: { column: number; kinds: readonly ColumnKind[] }, piece: Piece): boolean =>
  block.column === piece.column &&
  block.kinds.length === piece.kinds.length &&
  block.kinds.every((kind, index) => kind === piece.kinds[index]);

function piecesOf(cells: ReadonlyMap<number, Cell>, kindOf: (column: number, cell: Cell) => ColumnKind): Piece[] {
  const pieces: { column: number; kinds: ColumnKind[]; values: Cell[] }[] = [];
  for (const [column, cell] of inOrder(cells)) {
    const last = pieces[pieces.length - 1];
    if (last && last.column + last.values.length === column) {
      last.kinds.push(kindOf(column, cell));
      last.values.push(cell);
    } else pieces.push({ column, kinds: [kindOf(column, cell)], values: [cell] });
  }
  return pieces;
}

/** Most come in order: a whole view is written row by row, as its headings stand. */
function inOrder<T>(cells: ReadonlyMap<number, T>): Iterable<readonly [number, T]> {
  let last = 0;
  for (const at of cells.keys()) {
    if (at < last) return [...cells].sort(([a], [b]) => a - b);
    last = at;
  }
  return cells;
}
