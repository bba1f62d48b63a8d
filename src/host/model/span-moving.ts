/** Whole rows or columns moved to another place of the same sheet, with all that belongs to them. */
import { lastColumnOf, lastRowOf, type Area, type Axis } from './area';
import { moveBlock } from './cell-shifting';
import type { SheetModel } from './sheet-model';

/**
 * Puts `count` rows or columns before position `to`, counted as before the move.
 *
 * Rows 2–3 of five moved to 5: 1 4 2 3 5.
 */
export function moveSpan(sheet: SheetModel, axis: Axis, from: number, count: number, to: number): void {
  const layout = sheet.layout(axis);
  const { frozen } = layout;
  const measures = Array.from({ length: count }, (_, index) => ({
    size: layout.sizeAt(from + index),
    isHidden: layout.isHidden(from + index),
  }));
  sheet.insert(axis, to, count, Math.min(to, layout.count));
  const source = to <= from ? from + count : from;
  const target = band(sheet, axis, to, count);
  moveBlock(sheet, band(sheet, axis, source, count), sheet, target);
  measures.forEach(({ size, isHidden }, index) => {
    layout.setSize(to + index, 1, size);
    layout.setHidden(to + index, 1, isHidden);
  });
  sheet.remove(axis, source, count);
  layout.frozen = frozen;
}

/** Whether a merged block reaches out of the rows or columns to be moved, or lies across the place they go to. */
export function cutsMergeOf(sheet: SheetModel, axis: Axis, from: number, count: number, to: number): boolean {
  return sheet.merges.some((merge) => {
    const [first, last] = axis === 'rows' ? [merge.row, lastRowOf(merge)] : [merge.column, lastColumnOf(merge)];
    const isTouched = first < from + count && last >= from;
    const isInside = first >= from && last < from + count;
    return (isTouched && !isInside) || (first < to && last >= to);
  });
}

function band(sheet: SheetModel, axis: Axis, at: number, count: number): Area {
  return axis === 'rows'
    ? { ...sheet.wholeArea, row: at, height: count }
    : { ...sheet.wholeArea, column: at, width: count };
}
