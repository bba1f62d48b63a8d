/** The sheets that the grid has, as the host last told of them, and bringing them up to date. */
import type { CellStyleView, CellView, DrawingView, Move, RowView, SheetLayout, SheetView } from '../../sheet-view';
import type { SheetWriter } from './sheet-writer';

interface GridSheet {
  version: number;
  layout: SheetLayout;
  styles: readonly CellStyleView[];
  drawings: readonly DrawingView[];
  /** What the host says, by row from 0: what people write stands in the grid until the host has answered. */
  readonly rows: (readonly CellView[])[];
}

export class GridSheets {
  private readonly sheets = new Map<number, GridSheet>();

  constructor(private readonly writer: SheetWriter) {}

  /** Version of a sheet that the grid has; 0 for none. */
  versionOf(sheet: number): number {
    return this.sheets.get(sheet)?.version ?? 0;
  }

  layoutOf(sheet: number): SheetLayout | null {
    return this.sheets.get(sheet)?.layout ?? null;
  }

  drawingsOf(sheet: number): readonly DrawingView[] {
    return this.sheets.get(sheet)?.drawings ?? [];
  }

  /**
   * Takes in a view, whole or what has changed.
   *
   * @param moved told of rows and columns that came or went, one after the other
   * @returns whether the sheet was put in anew
   */
  take(view: SheetView, moved: (move: Move) => void): boolean {
    const known = this.sheets.get(view.sheet);
    if (known && !view.isWhole) this.update(known, view, moved);
    else this.insert(view);
    return !known || view.isWhole;
  }

  /** Puts back what the host says of some rows, whatever has been written over it. */
  settle(sheet: number, row: number, count: number): void {
    const known = this.sheets.get(sheet);
    if (!known) return;
    const rows = Array.from({ length: count }, (_, index) => {
      return { row: row + index, cells: known.rows[row - 1 + index] ?? [] };
    });
    this.writer.write(sheet, rows, known.styles);
  }

  /** What the grid has of a sheet is no longer what the host said. */
  forget(sheet: number): void {
    const known = this.sheets.get(sheet);
    if (known) known.version = 0;
  }

  private insert(view: SheetView): void {
    const { sheet, version, layout, drawings = [], rows, styles } = view;
    if (!layout) return;
    this.writer.insert({ ...view, layout });
    const known: GridSheet = { version, layout, styles, drawings, rows: [] };
    for (const { row, cells } of rows) known.rows[row - 1] = cells;
    this.sheets.set(sheet, known);
    this.writer.fit(sheet, layout, rows, styles);
  }

  private update(known: GridSheet, view: SheetView, moved: (move: Move) => void): void {
    const { sheet, version, moves, layout, drawings, rows, styles } = view;
    for (const move of moves) {
      this.writer.move(sheet, move);
      moved(move);
      if (move.axis === 'rows') known.rows.splice(move.at - 1, Math.max(0, -move.count), ...newRows(move.count));
    }
    for (const { row, cells } of rows) known.rows[row - 1] = cells;
    known.styles = styles;
    known.drawings = drawings ?? known.drawings;
    const isHigher = layout ? this.writer.layOut(sheet, known.layout, layout) : false;
    this.writer.write(sheet, rows, styles);
    known.layout = layout ?? known.layout;
    this.writer.fit(sheet, known.layout, isHigher ? allRows(known) : rows, styles);
    known.version = version;
  }
}

const newRows = (count: number): (readonly CellView[])[] => Array.from({ length: Math.max(0, count) }, () => []);

const allRows = ({ rows }: GridSheet): RowView[] =>
  rows.map((cells, index) => ({ row: index + 1, cells })).filter(Boolean);
