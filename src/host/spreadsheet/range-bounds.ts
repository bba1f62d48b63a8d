/** Google's checks of a block's coordinates, and its words for each. */
import { ServiceError } from '../border/service-object';
import type { Area } from '../model/area';
import { readA1 } from '../model/a1-notation';
import { BOUNDED, type Bounds } from '../model/bounds';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

/** @throws ServiceError as Google says it: a start below 1, a size below 1, a block beyond the sheet */
export function checkedArea(sheet: SheetModel, row: number, column: number, height: number, width: number): Area {
  if (row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (height < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (width < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (row + height - 1 > sheet.rows.count || column + width - 1 > sheet.columns.count) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { row, column, height, width };
}

export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly bounds: Bounds;
}

/**
 * The block that A1 or R1C1 notation or a named range's name means. A block beyond the sheet is refused only when it is
 * used.
 *
 * @param home sheet meant where the notation names none
 * @throws ServiceError `Range not found`
 */
export function findPlace(workbook: WorkbookModel, home: SheetModel, notation: string): Place {
  const reference = readA1(notation);
  const sheet = reference.sheetName === null ? home : workbook.sheetNamed(reference.sheetName);
  const area = sheet && reference.area(sheet.size);
  if (sheet && area) return { sheet, area, bounds: reference.bounds };
  const wanted = reference.place.toLowerCase();
  const named = sheet && workbook.namedRanges.find(({ name }) => name.toLowerCase() === wanted);
  const namedSheet = named && workbook.sheetWithId(named.sheetId);
  if (!named || !namedSheet) throw new ServiceError('Range not found');
  return { sheet: namedSheet, area: named.area, bounds: BOUNDED };
}
