/** One attribute of all cells of a sheet (a format, a colour, a note, a rule), kept as runs down each column. */
import { lastColumnOf, lastRowOf, type Area, type Axis } from './area';
import { RunList, type Run } from './run-list';

/** Columns from-to, rows from-to, value: what a state file holds. */
export type GridEntry<T> = readonly [
  firstColumn: number,
  lastColumn: number,
  firstRow: number,
  lastRow: number,
  value: T,
];

export class RunGrid<T extends string | number | boolean> {
  private columns: (RunList<T> | undefined)[] = [];

  /** @param inherits whether inserted rows and columns take the attribute of their neighbour, as formats do */
  constructor(private readonly inherits: boolean) {}

  at(row: number, column: number): T | undefined {
    return this.columns[column]?.at(row);
  }

  /** Runs of one column that touch rows `from..to`, cut to them. */
  runs(column: number, from: number, to: number): Run<T>[] {
    return this.columns[column]?.between(from, to) ?? [];
  }

  fill(area: Area, value: T | undefined): void {
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      const list = this.columns[column];
      if (list) list.fill(area.row, lastRowOf(area), value);
      else if (value !== undefined) this.columns[column] = RunList.of([{ from: area.row, to: lastRowOf(area), value }]);
    }
  }

  /** A value for each cell of the block; runs of equal values down a column are one step. */
  setEach(area: Area, valueAt: (rowIndex: number, columnIndex: number) => T | undefined): void {
    for (let c = 0; c < area.width; c += 1) {
      let from = 0;
      for (let r = 1; r <= area.height; r += 1) {
        if (r < area.height && valueAt(r, c) === valueAt(from, c)) continue;
        this.fill({ row: area.row + from, column: area.column + c, height: r - from, width: 1 }, valueAt(from, c));
        from = r;
      }
    }
  }

  /** A matrix of the block, `fallback` where nothing is set. */
  matrix<F>(area: Area, fallback: F): (T | F)[][] {
    const rows: (T | F)[][] = Array.from({ length: area.height }, () => new Array<T | F>(area.width).fill(fallback));
    for (let c = 0; c < area.width; c += 1) {
      for (const run of this.runs(area.column + c, area.row, lastRowOf(area))) {
        for (let row = run.from; row <= run.to; row += 1) (rows[row - area.row] as (T | F)[])[c] = run.value;
      }
    }
    return rows;
  }

  /** @param neighbour position whose attribute the new rows or columns take */
  insert(axis: Axis, at: number, count: number, neighbour: number): void {
    if (axis === 'rows') {
      for (const list of this.columns) list?.insert(at, count, this.inherits ? list.at(neighbour) : undefined);
      return;
    }
    const source = this.inherits ? (this.columns[neighbour]?.all ?? []) : [];
    this.columns.length = Math.max(this.columns.length, at);
    this.columns.splice(at, 0, ...Array.from({ length: count }, () => RunList.of(source)));
  }

  remove(axis: Axis, at: number, count: number): void {
    if (axis === 'columns') this.columns.splice(at, count);
    else for (const list of this.columns) list?.remove(at, count);
  }

  /** Sorted by column, then row; neighbouring columns with the same runs are one entry. */
  entries(): GridEntry<T>[] {
    const found: GridEntry<T>[] = [];
    let from = 1;
    while (from < this.columns.length) {
      const runs = this.columns[from]?.all ?? [];
      let to = from;
      while (to + 1 < this.columns.length && hasSameRuns(runs, this.columns[to + 1]?.all ?? [])) to += 1;
      for (const run of runs) found.push([from, to, run.from, run.to, run.value]);
      from = to + 1;
    }
    return found;
  }

  load(entries: readonly GridEntry<T>[]): void {
    for (const [column, lastColumn, row, lastRow, value] of entries) {
      this.fill({ row, column, height: lastRow - row + 1, width: lastColumn - column + 1 }, value);
    }
  }
}

function hasSameRuns<T>(a: readonly Run<T>[], b: readonly Run<T>[]): boolean {
  return (
    a.length === b.length &&
    a.every((run, index) => {
      const other = b[index];
      return other !== undefined && run.from === other.from && run.to === other.to && run.value === other.value;
    })
  );
}
