/** A sheet as it travels to the page: its layout, its cells, their looks. */

/** From-to, both included, and a value. */
export type SpanOf<T> = readonly [from: number, to: number, value: T];

export interface MergeView {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, of those that differ from the usual. */
  readonly widths: readonly SpanOf<number>[];
  readonly heights: readonly SpanOf<number>[];
  readonly hiddenRows: readonly (readonly [from: number, to: number])[];
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  readonly merges: readonly MergeView[];
  readonly hasGridlines: boolean;
}

export interface CellStyleView {
  readonly background: string | null;
  readonly color: string | null;
  readonly family: string | null;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Style and colour of each side, `''` for none. */
  readonly borders: readonly [top: string, right: string, bottom: string, left: string];
}

export interface CellView {
  readonly column: number;
  readonly text: string;
  readonly style: number;
  /** What stands in the cell when somebody edits it, where that is not what it shows. */
  readonly typed?: string;
  readonly note?: string;
  /** Place among the lists of choices. */
  readonly choices?: number;
}

export interface RowView {
  readonly row: number;
  readonly cells: readonly CellView[];
}

/** Rows or columns that came in (or, negative, went) at a place. */
export interface Move {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** A chart or a picture over the grid. */
export interface DrawingView {
  /** The same as long as it is there. */
  readonly name: string;
  /** The cell that its corner hangs on, and pixels from there. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture as a `data:` address; `null` where it cannot be drawn. */
  readonly source: string | null;
  /** What it shows, in words. */
  readonly text: string;
}

/** A block that is protected. */
export interface LockView extends MergeView {
  /** This person cannot write there. */
  readonly isLocked: boolean;
  /** Whoever writes there is asked whether they mean it. */
  readonly isWarning: boolean;
  readonly description: string;
}

/** A sheet, or what has changed of it since a version. */
export interface SheetView {
  readonly sheet: number;
  readonly version: number;
  /** Whether all is told, whatever the page knew. */
  readonly isWhole: boolean;
  readonly moves: readonly Move[];
  /** Layout and drawings are left out where they have not changed. */
  readonly layout?: SheetLayout;
  readonly drawings?: readonly DrawingView[];
  readonly rows: readonly RowView[];
  readonly styles: readonly CellStyleView[];
  readonly choices: readonly (readonly string[])[];
  readonly locks: readonly LockView[];
}
