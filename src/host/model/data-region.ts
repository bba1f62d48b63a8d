/** Where data end, as Ctrl + arrow and Ctrl + A find it. */
import { lastColumnOf, lastRowOf, type Area } from './area';
import type { SheetModel } from './sheet-model';

export type Step = readonly [rows: number, columns: number];

/** The cell that Ctrl + arrow goes to: the end of the block that it is in, or the next cell with content. */
export function nextDataCell(sheet: SheetModel, row: number, column: number, [down, across]: Step): [number, number] {
  const isInside = (r: number, c: number): boolean =>
    r >= 1 && c >= 1 && r <= sheet.rows.count && c <= sheet.columns.count;
  const isFilled = (r: number, c: number): boolean => isInside(r, c) && sheet.cells.at(r, c) !== '';
  let [r, c] = [row, column];
  if (isFilled(r, c) && isFilled(r + down, c + across)) {
    while (isFilled(r + down, c + across)) [r, c] = [r + down, c + across];
    return [r, c];
  }
  do [r, c] = [r + down, c + across];
  while (isInside(r, c) && !isFilled(r, c));
  return isInside(r, c) ? [r, c] : [r - down, c - across];
}

/** Directions in which a region may grow. */
export interface Growth {
  readonly rows: boolean;
  readonly columns: boolean;
}

/** The block with content around an area: it grows as long as a neighbouring row or column holds something beside it; corners do not count. */
export function dataRegion(sheet: SheetModel, from: Area, growth: Growth): Area {
  let [top, left, bottom, right] = [from.row, from.column, lastRowOf(from), lastColumnOf(from)];
  const holds = (r1: number, c1: number, r2: number, c2: number): boolean => {
    for (let row = Math.max(1, r1); row <= Math.min(r2, sheet.rows.count); row += 1) {
      for (let column = Math.max(1, c1); column <= Math.min(c2, sheet.columns.count); column += 1) {
        if (sheet.cells.at(row, column) !== '') return true;
      }
    }
    return false;
  };
  for (let hasGrown = true; hasGrown;) {
    const before = [top, left, bottom, right].join();
    if (growth.rows && top > 1 && holds(top - 1, left, top - 1, right)) top -= 1;
    if (growth.rows && holds(bottom + 1, left, bottom + 1, right)) bottom += 1;
    if (growth.columns && left > 1 && holds(top, left - 1, bottom, left - 1)) left -= 1;
    if (growth.columns && holds(top, right + 1, bottom, right + 1)) right += 1;
    hasGrown = before !== [top, left, bottom, right].join();
  }
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}
