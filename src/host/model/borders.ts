/** Lines round and inside a block of cells. A line between two cells belongs to one of them only. */
import { lastColumnOf, lastRowOf, type Area } from './area';
import type { StyleName } from './cell-style';
import type { SheetModel } from './sheet-model';

/** `true` draws, `false` takes away, `null` leaves as it is. */
export interface BorderSides {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** @param line style and colour as `borderText` makes them */
export function drawBorders(sheet: SheetModel, area: Area, sides: BorderSides, line: string): void {
  const draw = (side: StyleName, at: Area, isDrawn: boolean | null): void => {
    if (isDrawn === null || at.height < 1 || at.width < 1) return;
    sheet.styles.fill(side, at, isDrawn ? line : null);
    const [other, neighbour] = otherSide(side, at);
    if (neighbour.row > 0 && neighbour.column > 0) sheet.styles.fill(other, neighbour, null);
  };
  const { row, column, height, width } = area;
  draw('borderTop', { ...area, height: 1 }, sides.top);
  draw('borderBottom', { ...area, row: lastRowOf(area), height: 1 }, sides.bottom);
  draw('borderLeft', { ...area, width: 1 }, sides.left);
  draw('borderRight', { ...area, column: lastColumnOf(area), width: 1 }, sides.right);
  draw('borderLeft', { row, height, column: column + 1, width: width - 1 }, sides.vertical);
  draw('borderTop', { column, width, row: row + 1, height: height - 1 }, sides.horizontal);
}

/** The same line seen from the cells across it. */
function otherSide(side: StyleName, at: Area): readonly [StyleName, Area] {
  if (side === 'borderTop') return ['borderBottom', { ...at, row: at.row - 1 }];
  if (side === 'borderBottom') return ['borderTop', { ...at, row: at.row + 1 }];
  if (side === 'borderLeft') return ['borderRight', { ...at, column: at.column - 1 }];
  return ['borderLeft', { ...at, column: at.column + 1 }];
}
