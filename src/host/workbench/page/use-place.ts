/** Where a cell stands on the page, followed while the grid scrolls and changes. */
import { useEffect, useState } from 'preact/hooks';
import type { SheetView } from '../sheet-view';
import { isOutOfSight, type CellPlace } from './grid/cell-place';
import type { SheetGrid } from './grid/sheet-grid';

export function usePlace(
  grid: SheetGrid | null,
  row: number,
  column: number,
  view: SheetView | null,
): CellPlace | null {
  const [place, setPlace] = useState<CellPlace | null>(null);
  useEffect(() => grid?.watchPlace(row, column, setPlace), [grid, row, column, view]);
  return place;
}

/** `null` while the cell is scrolled out of sight. */
export function useShownPlace(...cell: Parameters<typeof usePlace>): CellPlace | null {
  const place = usePlace(...cell);
  return place && !isOutOfSight(place) ? place : null;
}
