/** What becomes of merged blocks when cells are copied, moved or sorted over them. */
import { contains, lastColumnOf, lastRowOf, overlaps, type Area } from './area';
import type { SheetModel } from './sheet-model';

/** The merges that lie wholly in a block, as they would lie with its top left at another place. */
export function mergesMoved(merges: readonly Area[], from: Area, to: Pick<Area, 'row' | 'column'>): Area[] {
  return merges
    .filter((merge) => contains(from, merge))
    .map((merge) => ({ ...merge, row: merge.row - from.row + to.row, column: merge.column - from.column + to.column }));
}

/** Merges of a block turned over its diagonal, which runs from its top left. */
export function mergesTurned(merges: readonly Area[], block: Area): Area[] {
  return merges.map((merge) => ({
    row: block.row + merge.column - block.column,
    column: block.column + merge.row - block.row,
    height: merge.width,
    width: merge.height,
  }));
}

/** Gives every tile of the target the merges of the source; those that were there are gone. */
export function pasteMerges(sheet: SheetModel, merges: readonly Area[], tile: Area, target: Area): void {
  sheet.breakApart(target);
  for (let row = target.row; row + tile.height - 1 <= lastRowOf(target); row += tile.height) {
    for (let column = target.column; column + tile.width - 1 <= lastColumnOf(target); column += tile.width) {
      sheet.addMerges(mergesMoved(merges, tile, { row, column }));
    }
  }
}

/** Whether a move would leave a part of a merge behind or cover a part of one that does not move along. */
export function cutsAnyMerge(from: SheetModel, source: Area, to: SheetModel, target: Area): boolean {
  const staying = from === to ? to.merges.filter((merge) => !contains(source, merge)) : to.merges;
  return from.cutsMerge(source) || staying.some((merge) => overlaps(merge, target) && !contains(target, merge));
}
