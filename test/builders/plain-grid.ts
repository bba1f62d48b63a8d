/**
 * A sheet as somebody would write it in an afternoon: rows of cells, a list of merged blocks, every operation the slow
 * and obvious way. It shares nothing with the host, so that the two can be held against each other.
 */

export type PlainValue = string | number | boolean;

export interface PlainCell {
  value: PlainValue;
  background: string;
  note: string;
}

/** 1-based, as in Google's calls. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** What Google would refuse. */
export class Refusal extends Error {}

const WHITE = '#ffffff';
const blank = (background = WHITE): PlainCell => ({ value: '', background, note: '' });
const bottom = (block: Block): number => block.row + block.height;
const right = (block: Block): number => block.column + block.width;

const holds = (outer: Block, inner: Block): boolean =>
  inner.row >= outer.row &&
  bottom(inner) <= bottom(outer) &&
  inner.column >= outer.column &&
  right(inner) <= right(outer);

const touches = (a: Block, b: Block): boolean =>
  a.row < bottom(b) && b.row < bottom(a) && a.column < right(b) && b.column < right(a);

const cuts = (block: Block, merge: Block): boolean => touches(block, merge) && !holds(block, merge);
const turned = ({ row, column, height, width }: Block): Block => ({
  row: column,
  column: row,
  height: width,
  width: height,
});

export class PlainGrid {
  cells: PlainCell[][];
  merges: Block[] = [];

  constructor(height: number, width: number) {
    this.cells = Array.from({ length: height }, () => Array.from({ length: width }, () => blank()));
  }

  get height(): number {
    return this.cells.length;
  }

  get width(): number {
    return (this.cells[0] as PlainCell[]).length;
  }

  get whole(): Block {
    return { row: 1, column: 1, height: this.height, width: this.width };
  }

  each<T>(look: (cell: PlainCell) => T): T[][] {
    return this.cells.map((row) => row.map(look));
  }

  display(): string[][] {
    return this.each(({ value }) => (typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)));
  }

  mergeNames(): string[] {
    return this.merges.map(({ row, column, height, width }) => [row, column, height, width].join(' ')).sort();
  }

  cell(row: number, column: number): PlainCell {
    return (this.cells[row - 1] as PlainCell[])[column - 1] as PlainCell;
  }

  lastRow(): number {
    return this.cells.reduce((last, row, index) => (row.some(({ value }) => value !== '') ? index + 1 : last), 0);
  }

  /** Every operation on columns is the same on rows of the grid laid on its side. */
  sideways(work: (grid: PlainGrid) => void): void {
    const side = new PlainGrid(1, 1);
    side.cells = Array.from({ length: this.width }, (_, c) => this.cells.map((row) => row[c] as PlainCell));
    side.merges = this.merges.map(turned);
    work(side);
    this.cells = Array.from({ length: side.width }, (_, r) => side.cells.map((column) => column[r] as PlainCell));
    this.merges = side.merges.map(turned);
  }

  insertRows(at: number, count: number, like: number): void {
    const model = this.cells[like - 1] as PlainCell[];
    const made = Array.from({ length: count }, () => model.map(({ background }) => blank(background)));
    this.cells.splice(at - 1, 0, ...made);
    this.merges = this.merges.map((merge) => {
      if (at <= merge.row) return { ...merge, row: merge.row + count };
      return at < bottom(merge) ? { ...merge, height: merge.height + count } : merge;
    });
  }

  deleteRows(at: number, count: number): void {
    if (count === this.height) throw new Refusal('all rows');
    const stays = this.cells.map((_, index) => index + 1 < at || index + 1 >= at + count);
    this.cells = this.cells.filter((_, index) => stays[index]);
    const place = (row: number): number => stays.slice(0, row - 1).filter(Boolean).length + 1;
    this.merges = this.merges
      .map((merge) => ({ ...merge, row: place(merge.row), height: place(bottom(merge)) - place(merge.row) }))
      .filter(({ height, width }) => height > 0 && height * width > 1);
  }

  moveRows(from: number, count: number, to: number): void {
    const end = from + count;
    if (to >= from && to <= end) return;
    for (const merge of this.merges) {
      const leaves = merge.row < end && bottom(merge) > from && !(merge.row >= from && bottom(merge) <= end);
      if (leaves || (merge.row < to && bottom(merge) > to)) throw new Refusal('merge cut');
    }
    const order = this.cells.map((_, index) => index + 1);
    const moved = order.splice(from - 1, count);
    order.splice(to > from ? to - 1 - count : to - 1, 0, ...moved);
    this.merges = this.merges.map((merge) => ({ ...merge, row: order.indexOf(merge.row) + 1 }));
    this.cells = order.map((row) => this.cells[row - 1] as PlainCell[]);
  }

  write(at: Block, values: readonly (readonly PlainValue[])[]): void {
    this.visit(at, (cell, r, c) => {
      const row = at.row + r;
      const column = at.column + c;
      const merge = this.merges.find((one) => holds(one, { row, column, height: 1, width: 1 }));
      const isHidden = merge !== undefined && (merge.row !== row || merge.column !== column);
      cell.value = isHidden ? '' : ((values[r] as PlainValue[])[c] as PlainValue);
    });
  }

  append(values: readonly PlainValue[]): void {
    const row = this.lastRow() + 1;
    if (row > this.height) this.insertRows(row, 1, this.height);
    this.write({ row, column: 1, height: 1, width: values.length }, [values]);
  }

  clear(at: Block, parts: { readonly contents: boolean; readonly look: boolean }): void {
    this.visit(at, (cell) => {
      if (parts.contents) cell.value = '';
      if (parts.look) cell.background = WHITE;
    });
  }

  merge(at: Block, pieces: readonly Block[]): void {
    this.refuseCut(at);
    this.dropMerges(at);
    for (const piece of pieces) {
      if (piece.height * piece.width === 1) continue;
      this.visit(piece, (cell, r, c) => {
        if (r + c > 0) cell.value = '';
      });
      this.merges.push(piece);
    }
  }

  breakApart(at: Block): void {
    this.refuseCut(at);
    this.dropMerges(at);
  }

  copy(from: Block, to: Block): void {
    const down = Math.max(1, Math.floor(to.height / from.height));
    const across = Math.max(1, Math.floor(to.width / from.width));
    const target = { ...to, height: from.height * down, width: from.width * across };
    this.refuseOutside(target);
    this.refuseCut(from);
    this.refuseCut(target);
    const taken = this.take(from);
    this.dropMerges(target);
    for (let r = 0; r < down; r += 1) {
      for (let c = 0; c < across; c += 1) {
        this.put(taken, { row: to.row + r * from.height, column: to.column + c * from.width });
      }
    }
  }

  move(from: Block, to: Block): void {
    const target = { ...from, row: to.row, column: to.column };
    this.refuseOutside(target);
    this.refuseCut(from);
    if (this.merges.some((merge) => !holds(from, merge) && cuts(target, merge))) throw new Refusal('merge cut');
    const taken = this.take(from);
    this.wipe(from);
    this.wipe(target);
    this.put(taken, target);
  }

  /** Cells below go down; the sheet grows where something would fall out. The new cells keep the look of the old. */
  insertCells(at: Block): void {
    const column = { ...at, height: this.height - at.row + 1 };
    this.refuseCut(column);
    const tail = { ...at, row: this.height - at.height + 1 };
    const falls = this.take(tail);
    if (
      falls.cells.some((row) => row.some(({ value }) => value !== '')) ||
      this.merges.some((one) => touches(one, tail))
    ) {
      this.insertRows(this.height + 1, at.height, this.height);
    }
    const looks = this.take(at).cells;
    const moved = { ...at, height: this.height - at.row + 1 - at.height };
    const taken = this.take(moved);
    this.wipe({ ...at, height: this.height - at.row + 1 });
    if (moved.height > 0) this.put(taken, { row: at.row + at.height, column: at.column });
    this.visit(at, (cell, r, c) => {
      cell.background = ((looks[r] as PlainCell[])[c] as PlainCell).background;
    });
  }

  deleteCells(at: Block): void {
    this.refuseCut(at);
    this.refuseCut({ ...at, height: this.height - at.row + 1 });
    const below = { ...at, row: bottom(at), height: this.height - bottom(at) + 1 };
    const taken = this.take(below);
    this.wipe(at);
    this.wipe(below);
    this.put(taken, at);
  }

  sort(at: Block, column: number, isAscending: boolean): void {
    if (this.merges.some((merge) => cuts(at, merge) || (touches(at, merge) && merge.height > 1)))
      throw new Refusal('merges');
    const rows = this.take(at).cells.map((cells, index) => ({
      cells,
      index,
      key: this.cell(at.row + index, column).value,
    }));
    rows.sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '') || a.index - b.index;
      return (isAscending ? 1 : -1) * compared(a.key, b.key) || a.index - b.index;
    });
    const inside = this.merges.filter((merge) => holds(at, merge));
    this.dropMerges(at);
    const place = (row: number): number => at.row + rows.findIndex(({ index }) => index === row - at.row);
    this.put({ cells: rows.map(({ cells }) => cells), merges: [] }, at);
    this.merges.push(...inside.map((merge) => ({ ...merge, row: place(merge.row) })));
  }

  private visit(at: Block, look: (cell: PlainCell, r: number, c: number) => void): void {
    for (let r = 0; r < at.height; r += 1) {
      for (let c = 0; c < at.width; c += 1) look(this.cell(at.row + r, at.column + c), r, c);
    }
  }

  private take(at: Block): { cells: PlainCell[][]; merges: Block[] } {
    const cells = Array.from({ length: Math.max(0, at.height) }, (_, r) =>
      Array.from({ length: at.width }, (_unused, c) => ({ ...this.cell(at.row + r, at.column + c) })),
    );
    const merges = this.merges
      .filter((merge) => holds(at, merge))
      .map((merge) => ({ ...merge, row: merge.row - at.row, column: merge.column - at.column }));
    return { cells, merges };
  }

  private put(taken: { cells: PlainCell[][]; merges: Block[] }, at: { row: number; column: number }): void {
    taken.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        Object.assign(this.cell(at.row + r, at.column + c), cell);
      });
    });
    this.merges.push(
      ...taken.merges.map((merge) => ({ ...merge, row: merge.row + at.row, column: merge.column + at.column })),
    );
  }

  private wipe(at: Block): void {
    this.dropMerges(at);
    this.visit(at, (cell) => Object.assign(cell, blank()));
  }

  private dropMerges(at: Block): void {
    this.merges = this.merges.filter((merge) => !holds(at, merge));
  }

  private refuseCut(at: Block): void {
    if (this.merges.some((merge) => cuts(at, merge))) throw new Refusal('merge cut');
  }

  private refuseOutside(at: Block): void {
    if (!holds(this.whole, at)) throw new Refusal('outside');
  }
}

/** Numbers, then texts, then booleans. */
function compared(a: PlainValue, b: PlainValue): number {
  const kinds = ['number', 'string', 'boolean'];
  return kinds.indexOf(typeof a) - kinds.indexOf(typeof b) || (a < b ? -1 : Number(a > b));
}
