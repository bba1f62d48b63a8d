/** What is selected on a sheet: blocks of cells, and the one cell that typing would go into. */
import { contains, type Area } from './area';

export interface SheetSelection {
  /** At least one; the last is the active one. */
  readonly areas: readonly Area[];
  readonly cell: Area;
}

const A1 = { row: 1, column: 1, height: 1, width: 1 };

/** Of a sheet that nobody has touched. */
export const FIRST_CELL: SheetSelection = { areas: [A1], cell: A1 };

/** @param areas at least one */
export function selectionOf(areas: readonly Area[]): SheetSelection {
  return { areas, cell: { ...activeArea({ areas }), height: 1, width: 1 } };
}

export function activeArea({ areas }: Pick<SheetSelection, 'areas'>): Area {
  return areas[areas.length - 1] ?? A1;
}

/** The cell is made current: within a selected block that block becomes the active one, else it is all that is selected. */
export function withCurrentCell({ areas }: SheetSelection, cell: Area): SheetSelection {
  const holder = areas.find((area) => contains(area, cell));
  return holder ? { areas: [...areas.filter((area) => area !== holder), holder], cell } : { areas: [cell], cell };
}
