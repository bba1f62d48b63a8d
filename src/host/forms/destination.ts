/** The response sheet of a form: one row a response, one column a question (one a row for a grid). */
import type { Area } from '../model/area';
import { DateInput, type CellInput } from '../model/cell';
import { readDisplay } from '../model/cell-reading';
import { writeCells } from '../model/cell-writing';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { FormResponseRecord, FormState } from './form-model';
import { editUrl } from './prefilled-url';
import { columnsOf, wordsOf } from './response-columns';

export interface ResponseSheet {
  readonly workbookId: string;
  readonly sheetId: number;
  /** What each column holds, by the keys of `columnsOf`; a question that was deleted keeps its column. */
  columns: string[];
}

/** A row as the spreadsheet's submit event tells of it. */
export interface WrittenRow {
  readonly workbookId: string;
  readonly sheetId: number;
  readonly area: Area;
  readonly headers: readonly string[];
  /** What the cells show; of an edited response only what was changed. */
  readonly values: readonly string[];
}

/** Puts the form's new response sheet before all others, with the responses that there are already. */
export function linkResponseSheet(form: FormState, workbook: WorkbookModel): void {
  const { sheet: stem } = wordsOf(workbook.locale);
  let number = 1;
  while (workbook.sheetNamed(`${stem} ${number}`)) number += 1;
  const sheet = workbook.addSheet(`${stem} ${number}`, 0);
  sheet.rows.frozen = 1;
  sheet.formUrl = editUrl(form);
  form.destination = { workbookId: workbook.id, sheetId: sheet.id, columns: [] };
  refreshHeader(form, workbook);
  for (const response of form.responses) writeResponse(form, workbook, response, null);
}

/** The response sheet stays as it is, and nothing more is written into it. */
export function unlinkResponseSheet(form: FormState, workbook: WorkbookModel | null): void {
  const sheet = form.destination && workbook?.sheetWithId(form.destination.sheetId);
  if (sheet) sheet.formUrl = null;
  form.destination = null;
}

/** New questions get new columns at the right; a column is headed by its question's title as it now is. */
export function refreshHeader(form: FormState, workbook: WorkbookModel): void {
  const { destination } = form;
  const sheet = destination && workbook.sheetWithId(destination.sheetId);
  if (!sheet) return;
  const columns = columnsOf(form, workbook);
  for (const { key } of columns) if (!destination.columns.includes(key)) destination.columns.push(key);
  makeRoom(sheet, 1, destination.columns.length);
  for (const { key, title } of columns) sheet.cells.writeRow(1, destination.columns.indexOf(key) + 1, [title]);
}

/**
 * Writes a new response below the others, or an edited one over its row.
 *
 * @param before the response as it was until it was edited
 * @returns `null` where the response sheet is gone
 */
export function writeResponse(
  form: FormState,
  workbook: WorkbookModel,
  response: FormResponseRecord,
  before: FormResponseRecord | null,
): WrittenRow | null {
  const { destination } = form;
  const sheet = destination && workbook.sheetWithId(destination.sheetId);
  if (!sheet) return null;
  refreshHeader(form, workbook);
  const row = (before && rowOf(sheet, workbook, before)) ?? sheet.cells.lastRow + 1;
  const area = { row, column: 1, height: 1, width: destination.columns.length };
  makeRoom(sheet, row, area.width);
  const columns = new Map(columnsOf(form, workbook).map((column) => [column.key, column]));
  const placed = destination.columns.map((key) => columns.get(key));
  const cells = placed.map((column) => column?.cell(response) ?? '');
  writeCells(sheet, area, [cells], { locale: workbook.locale, year: null });
  placed.forEach((column, index) => {
    const isFilled = column?.format !== undefined && cells[index] !== '';
    if (isFilled) sheet.styles.fill('numberFormat', { row, column: index + 1, height: 1, width: 1 }, column.format);
  });
  response.row = row;
  const line = (at: number): string[] => readDisplay(sheet, { ...area, row: at }, workbook.locale)[0] ?? [];
  const values = line(row).map((shown, index) => {
    const old = before && placed[index]?.cell(before);
    return old !== null && isSame(old, cells[index]) ? '' : shown;
  });
  return { workbookId: workbook.id, sheetId: sheet.id, area, headers: line(1), values };
}

function makeRoom(sheet: SheetModel, rows: number, columns: number): void {
  const { count: height } = sheet.rows;
  const { count: width } = sheet.columns;
  if (rows > height) sheet.insert('rows', height + 1, rows - height, height);
  if (columns > width) sheet.insert('columns', width + 1, columns - width, width);
}

/** Told by its timestamp, since people sort the sheet. */
function rowOf(sheet: SheetModel, workbook: WorkbookModel, { timestamp, row }: FormResponseRecord): number | null {
  const serial = workbook.zone.serialOf(timestamp);
  const isThere = (at: number): boolean => sheet.cells.at(at, 1) === serial;
  if (row !== undefined && isThere(row)) return row;
  for (let at = 2; at <= sheet.cells.lastRow; at += 1) if (isThere(at)) return at;
  return null;
}

function isSame(a: CellInput | undefined, b: CellInput | undefined): boolean {
  return a instanceof DateInput && b instanceof DateInput ? a.serial === b.serial : a === b;
}
