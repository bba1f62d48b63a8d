/** Whether the rows of a block may change places. */
import { ServiceError } from '../border/service-object';
import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

/** @throws ServiceError where a merged block spans rows, or reaches out of the block (Google's words are not known) */
export function requireSortable(sheet: SheetModel, area: Area): void {
  const isInTheWay = sheet.cutsMerge(area) || sheet.mergesIn(area).some(({ height }) => height > 1);
  if (isInTheWay) throw new ServiceError("You can't sort a range with vertical merges.");
}
