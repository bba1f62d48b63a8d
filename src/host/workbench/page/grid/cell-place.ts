/** Where a cell of the grid stands on the page, told anew as the grid scrolls. */
import type { Injector } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** Pixels from the corner of the grid. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** So much of it lies under the headings, or under what stays in place while the grid scrolls. */
  readonly underLeft: number;
  readonly underTop: number;
}

export const isOutOfSight = ({ width, height, underLeft, underTop }: CellPlace): boolean =>
  underLeft >= width || underTop >= height;

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/**
 * @param tell is given `null` while nothing is drawn
 * @returns what ends it
 */
export function watchPlace(
  injector: Injector,
  unit: string,
  row: number,
  column: number,
  frozen: Frozen,
  tell: (place: CellPlace | null) => void,
): () => void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  if (!render) return () => undefined;
  const look = (): void => {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !viewport) return tell(null);
    const cell = skeleton.getCellWithCoordByIndex(row - 1, column - 1);
    const { startX, startY, endX, endY } = cell.mergeInfo;
    const left = startX - (column > frozen.columns ? viewport.viewportScrollX : 0);
    const top = startY - (row > frozen.rows ? viewport.viewportScrollY : 0);
    const edge = {
      left: column > frozen.columns ? viewport.left : skeleton.rowHeaderWidth,
      top: row > frozen.rows ? viewport.top : skeleton.columnHeaderHeight,
    };
    tell({
      left,
      top,
      width: endX - startX,
      height: endY - startY,
      underLeft: Math.max(0, edge.left - left),
      underTop: Math.max(0, edge.top - top),
    });
  };
  const following = render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(look);
  look();
  return () => following.unsubscribe();
}
