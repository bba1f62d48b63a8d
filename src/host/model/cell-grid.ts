/** Contents of a sheet's cells: row arrays without trailing blanks, so that the last row is known without looking. */
import { lastColumnOf, type Area, type Axis } from './area';
import { FormulaCell, ImageCell, type CellContent } from './cell';

/** A cell with a formula, and where it stands. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: FormulaCell;
}

/** Blocks that were written since somebody last asked; more is not remembered. */
const LONGEST_JOURNAL = 500;

export class CellGrid {
  /** Grows with every change. */
  version = 0;
  private journal: Area[] | null = null;
  private mayHaveFormulas = false;
  private mayHaveImages = false;
  /** Whether a formula was ever written whose result may fill other cells. */
  mayHaveSpills = false;
  private rows: CellContent[][] = [];
  private widest: number | null = 0;

  /** Last row with content, 0 when there is none. 0 and `false` are content, an empty text is not. */
  get lastRow(): number {
    return this.rows.length;
  }

  get lastColumn(): number {
    this.widest ??= this.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    return this.widest;
  }

  at(row: number, column: number): CellContent {
    return this.rows[row - 1]?.[column - 1] ?? '';
  }

  /** The cells of one row that hold something; shorter than the sheet, never to be changed. */
  row(row: number): readonly CellContent[] {
    return this.rows[row - 1] ?? NO_CELLS;
  }

  /** A copy of the block, `''` where a cell is empty. */
  block(area: Area): CellContent[][] {
    const from = area.column - 1;
    const block = new Array<CellContent[]>(area.height);
    for (let r = 0; r < area.height; r += 1) {
      const row = this.row(area.row + r);
      const cells: CellContent[] = [];
      for (let c = from; c < from + area.width; c += 1) cells.push(row[c] ?? '');
      block[r] = cells;
    }
    return block;
  }

  /** The cells with formulas, row by row; costs nothing on a sheet that never had one. */
  formulas(): PlacedFormula[] {
    if (!this.mayHaveFormulas) return [];
    const found: PlacedFormula[] = [];
    this.rows.forEach((cells, r) => {
      for (let c = 0; c < cells.length; c += 1) {
        const cell = cells[c];
        if (cell instanceof FormulaCell) found.push({ row: r + 1, column: c + 1, cell });
      }
    });
    this.mayHaveFormulas = found.length > 0;
    return found;
  }

  /** Whether all cells are sure to hold texts, numbers and truth values. */
  get isPlain(): boolean {
    return !this.mayHaveFormulas && !this.mayHaveImages;
  }

  private note(cell: CellContent): void {
    if (typeof cell !== 'object') return;
    if (cell instanceof ImageCell) this.mayHaveImages = true;
    else {
      this.mayHaveFormulas = true;
      this.mayHaveSpills ||= cell.canSpill;
    }
  }

  /** Puts other formulas in the place of those that `change` has another text for. */
  changeFormulas(change: (text: string) => string): void {
    for (const { row, column, cell } of this.formulas()) {
      const text = cell.isBroken ? cell.text : change(cell.text);
      if (text !== cell.text) this.writeRow(row, column, [new FormulaCell(text)]);
    }
  }

  /** Blocks written since the last call, `null` where more happened than that; from now on they are remembered anew. */
  takeJournal(): readonly Area[] | null {
    const { journal } = this;
    this.journal = [];
    return journal;
  }

  /** Writes into one row; the array is not kept. */
  writeRow(row: number, column: number, cells: readonly CellContent[]): void {
    this.version += 1;
    this.remember({ row, column, height: 1, width: cells.length });
    if (row > this.rows.length && cells.every((cell) => cell === '')) return;
    while (this.rows.length < row) this.rows.push([]);
    const target = this.rows[row - 1] as CellContent[];
    const before = target.length;
    while (target.length < column - 1) target.push('');
    for (let c = 0; c < cells.length; c += 1) {
      const cell = cells[c] as CellContent;
      this.note(cell);
      target[column - 1 + c] = cell;
    }
    trimEnd(target);
    if (target.length < before) this.widest = null;
    else if (this.widest !== null && target.length > this.widest) this.widest = target.length;
    if (target.length === 0) this.trimRows();
  }

  clear(area: Area): void {
    this.changedAsWhole();
    const last = Math.min(area.row + area.height - 1, this.rows.length);
    for (let index = area.row - 1; index < last; index += 1) {
      const row = this.rows[index] as CellContent[];
      if (lastColumnOf(area) >= row.length) row.length = Math.min(row.length, area.column - 1);
      else row.fill('', area.column - 1, lastColumnOf(area));
      trimEnd(row);
    }
    this.widest = null;
    this.trimRows();
  }

  insert(axis: Axis, at: number, count: number): void {
    this.changedAsWhole();
    if (axis === 'rows') {
      if (at > this.rows.length) return;
      this.rows = [
        ...this.rows.slice(0, at - 1),
        ...Array.from({ length: count }, () => []),
        ...this.rows.slice(at - 1),
      ];
      return;
    }
    const blanks = new Array<CellContent>(count).fill('');
    for (const row of this.rows) if (row.length >= at) row.splice(at - 1, 0, ...blanks);
    this.widest = null;
  }

  remove(axis: Axis, at: number, count: number): void {
    this.changedAsWhole();
    if (axis === 'rows') this.rows.splice(at - 1, count);
    else {
      for (const row of this.rows) {
        row.splice(at - 1, count);
        trimEnd(row);
      }
    }
    this.widest = null;
    this.trimRows();
  }

  /** All rows down to the last with content, each without trailing blanks. */
  all(): readonly (readonly CellContent[])[] {
    return this.rows;
  }

  load(rows: readonly (readonly CellContent[])[]): void {
    this.changedAsWhole();
    this.mayHaveFormulas = false;
    this.mayHaveImages = false;
    for (const row of rows) for (const cell of row) this.note(cell);
    this.rows = rows.map((row) => [...row]);
    this.widest = null;
    this.trimRows();
  }

  private changedAsWhole(): void {
    this.version += 1;
    this.journal = null;
  }

  private remember(area: Area): void {
    if (this.journal && this.journal.length >= LONGEST_JOURNAL) this.journal = null;
    else this.journal?.push(area);
  }

  private trimRows(): void {
    while (this.rows.length > 0 && (this.rows[this.rows.length - 1] as CellContent[]).length === 0) this.rows.pop();
  }
}

const NO_CELLS: readonly CellContent[] = [];

function trimEnd(row: CellContent[]): void {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length -= 1;
  row.length = length;
}
