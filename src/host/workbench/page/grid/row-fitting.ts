/** Rows as high as their texts are when the grid wraps them: it breaks lines elsewhere than the host reckons. */
import type { Injector } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { CellStyleView, RowView, SheetLayout } from '../../sheet-view';
import { COLUMN_WIDTH, ROW_HEIGHT } from './univer-cells';

/** Pixels that a letter takes at most, on the average of a text, as a share of the font's size in points. */
const WIDE = 0.8;

/** Rows that need more than they have, and how much; rows count from 0. */
export function fittingHeights(
  injector: Injector,
  unit: string,
  sheet: string,
  layout: SheetLayout,
  rows: readonly RowView[],
  styles: readonly CellStyleView[],
): Record<number, number> {
  const skeleton = injector
    .get(IRenderManagerService)
    .getRenderById(unit)
    ?.with(SheetSkeletonManagerService)
    .ensureSkeleton(sheet);
  if (!skeleton) return {};
  const widths = valuesOf(layout.widths);
  const heights = valuesOf(layout.heights);
  const isMerged = (row: number, column: number): boolean =>
    layout.merges.some(
      (merge) =>
        merge.row <= row &&
        row < merge.row + merge.height &&
        merge.column <= column &&
        column < merge.column + merge.width,
    );
  const found: Record<number, number> = {};
  for (const { row, cells } of rows) {
    const present = heights.get(row) ?? ROW_HEIGHT;
    for (const { column, text, style } of cells) {
      const look = styles[style];
      if (look?.wrap !== true || text === '') continue;
      const width = widths.get(column) ?? COLUMN_WIDTH;
      if (text.length * look.size * WIDE < width && !text.includes('\n')) continue;
      if (isMerged(row, column)) continue;
      const needed = Math.ceil(skeleton.calculateAutoHeightForCell(row - 1, column - 1) ?? 0);
      if (needed > Math.max(present, found[row - 1] ?? 0)) found[row - 1] = needed;
    }
  }
  return found;
}

function valuesOf(spans: readonly (readonly [from: number, to: number, value: number])[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const [from, to, value] of spans) for (let at = from; at <= to; at += 1) values.set(at, value);
  return values;
}
