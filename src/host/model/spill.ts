/** Cells that show what a formula elsewhere came to: `=UNIQUE(A1:A9)` fills the cells below it. They hold nothing. */
import { lastColumnOf, lastRowOf, overlaps, type Area } from './area';
import type { CellScalar } from './cell';
import type { SheetModel } from './sheet-model';

export interface Spill {
  /** With the formula's own cell, its first. */
  readonly area: Area;
  readonly values: readonly (readonly CellScalar[])[];
}

/** Works formulas out where one of the sheet's may fill other cells, and only then. */
export function spillsOn(sheet: SheetModel): readonly Spill[] {
  return sheet.cells.mayHaveSpills && sheet.formulas ? sheet.formulas.spillsOn(sheet) : [];
}

/** Calls back for every filled cell of a block, the formulas' own left out. */
export function eachSpilled(
  sheet: SheetModel,
  area: Area,
  visit: (row: number, column: number, value: CellScalar, anchor: Area) => void,
): void {
  for (const { area: filled, values } of spillsOn(sheet)) {
    if (!overlaps(filled, area)) continue;
    for (let row = Math.max(filled.row, area.row); row <= Math.min(lastRowOf(filled), lastRowOf(area)); row += 1) {
      const last = Math.min(lastColumnOf(filled), lastColumnOf(area));
      for (let column = Math.max(filled.column, area.column); column <= last; column += 1) {
        if (row === filled.row && column === filled.column) continue;
        visit(row, column, values[row - filled.row]?.[column - filled.column] ?? '', filled);
      }
    }
  }
}

/** Last row and column that show anything. */
export function shownExtent(sheet: SheetModel): { readonly row: number; readonly column: number } {
  const areas = spillsOn(sheet).map(({ area }) => area);
  return {
    row: Math.max(sheet.cells.lastRow, ...areas.map(lastRowOf)),
    column: Math.max(sheet.cells.lastColumn, ...areas.map(lastColumnOf)),
  };
}
