/** Cells of a sheet as a reader finds them, counted against the limits of the whole file. */
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_FILLED,
  MOST_ROWS,
  MOST_SHEETS,
} from '../../core/one-stop/limits';
import { composed, type Cell } from '../../core/text/text';
import { Unreadable } from './fault';

export type Cells = readonly (readonly Cell[])[];

export interface NamedCells {
  readonly name: string;
  readonly cells: Cells;
}

/** What is left of a file's limits; one for all its sheets. */
export class FileLimits {
  private sheets = 0;
  private filled = 0;
  private characters = 0;
  private spanned = 0;

  countSheet(): void {
    this.sheets += 1;
    if (this.sheets > MOST_SHEETS) throw new Unreadable('too-large');
  }

  countCell(cell: Cell): void {
    this.filled += 1;
    this.characters += typeof cell === 'string' ? cell.length : 1;
    const isLong = typeof cell === 'string' && cell.length > LONGEST_TEXT;
    if (isLong || this.filled > MOST_FILLED || this.characters > MOST_CHARACTERS) throw new Unreadable('too-large');
  }

  countSpan(cells: number): void {
    this.spanned += cells;
    if (this.spanned > MOST_CELLS) throw new Unreadable('too-large');
  }
}

export class Grid {
  private readonly rows: Cell[][] = [];

  constructor(private readonly limits: FileLimits) {
    limits.countSheet();
  }

  /** Rows and columns from 0. Blanks are no cells, wherever they stand; what stands far to the right is not read. */
  put(row: number, column: number, value: Cell): void {
    const cell = typeof value === 'string' ? composed(value) : value;
    if (cell === '' || column >= MOST_COLUMNS) return;
    if (row >= MOST_ROWS) throw new Unreadable('too-large');
    this.limits.countCell(cell);
    const line = (this.rows[row] ??= []);
    line[column] = cell;
  }

  /** From the first row of the sheet to the last that holds anything; all rows equally wide. */
  cells(): Cells {
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.limits.countSpan(this.rows.length * width);
    return Array.from(this.rows, (row: readonly Cell[] | undefined) =>
      Array.from({ length: width }, (_, column) => row?.[column] ?? ''),
    );
  }
}
