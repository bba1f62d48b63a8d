/** A block of cells, 1-based as in Google's calls, and how it moves when rows or columns come and go. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export type Axis = 'rows' | 'columns';

export const lastRowOf = (area: Area): number => area.row + area.height - 1;
export const lastColumnOf = (area: Area): number => area.column + area.width - 1;
export const cellsOf = (area: Area): number => area.height * area.width;

export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.height === b.height && a.width === b.width;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row <= lastRowOf(b) && b.row <= lastRowOf(a) && a.column <= lastColumnOf(b) && b.column <= lastColumnOf(a);
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRowOf(outer) >= lastRowOf(inner) &&
    lastColumnOf(outer) >= lastColumnOf(inner)
  );
}

/** The block after `count` rows or columns were put in before position `at`: it moves, or grows when cut in two. */
export function afterInsert(area: Area, axis: Axis, at: number, count: number): Area {
  const [start, size] = axis === 'rows' ? [area.row, area.height] : [area.column, area.width];
  const [newStart, newSize] =
    at <= start ? [start + count, size] : at < start + size ? [start, size + count] : [start, size];
  return placed(area, axis, newStart, newSize);
}

/** The block after positions `at..at+count-1` were deleted; `null` when nothing of it is left. */
export function afterDelete(area: Area, axis: Axis, at: number, count: number): Area | null {
  const [start, size] = axis === 'rows' ? [area.row, area.height] : [area.column, area.width];
  const end = start + size;
  const gone = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + count) - at);
  return size === gone ? null : placed(area, axis, start - before, size - gone);
}

function placed(area: Area, axis: Axis, start: number, size: number): Area {
  return axis === 'rows' ? { ...area, row: start, height: size } : { ...area, column: start, width: size };
}
