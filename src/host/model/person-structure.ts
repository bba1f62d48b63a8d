/** What people do to a sheet's structure by hand: rows, columns, tabs, order. Protection is considered, nothing else. */
import { lastColumnOf, lastRowOf, type Area, type Axis } from './area';
import { RefusedEdit } from './person';
import { mayEdit } from './protection-model';
import type { SheetModel } from './sheet-model';
import { sortRows, type SortKey } from './sorting';
import type { WorkbookModel } from './workbook-model';

/** Puts rows or columns in before position `at`; they take the look of the one before. */
export function insertAs(
  workbook: WorkbookModel,
  email: string,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  const isInside = (area: Area): boolean =>
    axis === 'rows' ? at > area.row && at <= lastRowOf(area) : at > area.column && at <= lastColumnOf(area);
  const isRefused = sheet.protections.some(
    (protection) =>
      !mayEdit(protection, email, workbook.owner) && (protection.area === null || isInside(protection.area)),
  );
  if (isRefused || !workbook.isEditor(email)) throw refusal(sheet, email);
  sheet.insert(axis, at, count, Math.max(1, at - 1));
  workbook.moveNamedRanges(sheet.id, axis, at, count);
}

export function removeAs(
  workbook: WorkbookModel,
  email: string,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  const whole = sheet.wholeArea;
  const area = axis === 'rows' ? { ...whole, row: at, height: count } : { ...whole, column: at, width: count };
  if (!workbook.mayEdit(email, sheet, area)) throw refusal(sheet, email);
  sheet.remove(axis, at, count);
  workbook.moveNamedRanges(sheet.id, axis, at, -count);
}

export function sortAs(
  workbook: WorkbookModel,
  email: string,
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
): void {
  if (!workbook.mayEdit(email, sheet, area)) throw refusal(sheet, email);
  sortRows(sheet, area, keys, workbook.locale.code);
}

/** A tab that is protected as a whole keeps its name. */
export function renameAs(workbook: WorkbookModel, email: string, sheet: SheetModel, name: string): void {
  requireWholeTab(workbook, email, sheet);
  if (workbook.sheetNamed(name)) throw new Error(`A sheet with the name "${name}" already exists`);
  sheet.name = name;
}

/** A new tab at the end. */
export function addSheetAs(workbook: WorkbookModel, email: string, name: string): SheetModel {
  if (!workbook.isEditor(email)) throw new RefusedEdit('protected', `${email} may not edit the spreadsheet`);
  if (workbook.sheetNamed(name)) throw new Error(`A sheet with the name "${name}" already exists`);
  return workbook.addSheet(name, workbook.sheets.length);
}

export function removeSheetAs(workbook: WorkbookModel, email: string, sheet: SheetModel): void {
  requireWholeTab(workbook, email, sheet);
  if (workbook.sheets.length === 1) throw new Error('The last tab cannot be removed');
  workbook.removeSheet(sheet);
}

function requireWholeTab(workbook: WorkbookModel, email: string, sheet: SheetModel): void {
  const isLocked = sheet.protections.some(
    (protection) => protection.area === null && !mayEdit(protection, email, workbook.owner),
  );
  if (isLocked || !workbook.isEditor(email)) throw refusal(sheet, email);
}

function refusal(sheet: SheetModel, email: string): RefusedEdit {
  return new RefusedEdit('protected', `${sheet.name}: ${email} may not edit protected cells`);
}
