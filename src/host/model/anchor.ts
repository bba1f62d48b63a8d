/** Where a chart or a picture hangs over the grid: a cell and an offset in pixels; it moves with its cell. */
import type { Axis } from './area';

export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export const TOP_LEFT: Anchor = { row: 1, column: 1, x: 0, y: 0 };

/**
 * The anchor after `count` rows or columns came in at `at`, or went where `count` is negative. What hung on a row that
 * went hangs on the one that took its place.
 */
export function movedAnchor(anchor: Anchor, axis: Axis, at: number, count: number): Anchor {
  const position = axis === 'rows' ? anchor.row : anchor.column;
  if (position < at) return anchor;
  const moved = count > 0 ? position + count : Math.max(at, position + count);
  return axis === 'rows' ? { ...anchor, row: moved } : { ...anchor, column: moved };
}
