/** The response sheet of a form: one row a response, one column a question (one a row for a grid). */
import type { Area } from '../model/area';
import { DateInput, type CellInput } from '../model/cell';
import { readDisplay } from '../model/cell-reading';
import { writeCells } from '../model/cell-writing';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { gridRows, type Answer } from './answer';
import { dayTimeSerial, durationSerial } from './answer-serial';
import type { FormItem, FormResponseRecord, FormState } from './form-model';
import { totalScore } from './grading';
import { isQuestion } from './item-type';

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

interface Column {
  readonly key: string;
  readonly title: string;
  readonly cell: (response: FormResponseRecord) => CellInput;
  readonly format?: string;
}

interface Words {
  readonly sheet: string;
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
}

const ENGLISH: Words = {
  sheet: 'Form Responses',
  timestamp: 'Timestamp',
  email: 'Email Address',
  score: 'Score',
};

const WORDS: Readonly<Record<string, Words>> = {
  vi_VN: {
    sheet: 'Câu trả lời biểu mẫu',
    timestamp: 'Dấu thời gian',
    email: 'Địa chỉ email',
    score: 'Điểm số',
  },
};

const wordsOf = ({ code }: SheetLocale): Words => WORDS[code] ?? ENGLISH;

/** Puts the form's new response sheet before all others, with the responses that there are already. */
export function linkResponseSheet(form: FormState, workbook: WorkbookModel): void {
  const { sheet: stem } = wordsOf(workbook.locale);
  let number = 1;
  while (workbook.sheetNamed(`${stem} ${number}`)) number += 1;
  const sheet = workbook.addSheet(`${stem} ${number}`, 0);
  sheet.rows.frozen = 1;
  form.destination = { workbookId: workbook.id, sheetId: sheet.id, columns: [] };
  refreshHeader(form, workbook);
  for (const response of form.responses) writeResponse(form, workbook, response, null);
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

/** The columns that the form asks for now. */
function columnsOf(form: FormState, { locale, zone }: WorkbookModel): Column[] {
  const { timestamp, email, score } = wordsOf(locale);
  return [
    {
      key: 'timestamp',
      title: timestamp,
      cell: (response) => new DateInput(zone.serialOf(response.timestamp)),
      format: locale.dateTime,
    },
    ...(form.collectsEmail ? [{ key: 'email', title: email, cell: (r: FormResponseRecord) => r.email }] : []),
    ...(form.isQuiz
      ? [{ key: 'score', title: score, cell: (r: FormResponseRecord) => `'${totalScore(form, r)}` }]
      : []),
    ...form.items.flatMap((item) => (isQuestion(item.type) ? columnsOfItem(item, locale) : [])),
  ];
}

function columnsOfItem(item: FormItem, locale: SheetLocale): Column[] {
  const answerOf = (response: FormResponseRecord): Answer | undefined => response.answers[String(item.id)];
  const key = `item ${item.id}`;
  if (item.rows === undefined) {
    const format = formatOf(item, locale);
    const cell = (response: FormResponseRecord): CellInput => cellOf(item, answerOf(response));
    return [{ key, title: item.title, cell, ...(format === undefined ? {} : { format }) }];
  }
  return item.rows.map((row, index) => ({
    key: `${key} ${row}`,
    title: `${item.title} [${row}]`,
    cell: (response) => {
      const chosen = gridRows(item, answerOf(response))[index] ?? '';
      return typed(typeof chosen === 'string' ? chosen : chosen.join(', '));
    },
  }));
}

function formatOf({ type, includesYear }: FormItem, locale: SheetLocale): string | undefined {
  if (includesYear === false) return undefined;
  const formats: Partial<Record<FormItem['type'], string>> = {
    DATE: locale.date,
    DATETIME: locale.dateTime,
    TIME: locale.time,
    DURATION: '[h]:mm:ss',
  };
  return formats[type];
}

function cellOf({ type, includesYear }: FormItem, answer: Answer | undefined): CellInput {
  if (answer === undefined) return '';
  if (typeof answer !== 'string') return typed(answer.join(', '));
  if (type === 'TIME' || type === 'DURATION') return new DateInput(durationSerial(answer));
  const isDay = (type === 'DATE' || type === 'DATETIME') && includesYear !== false;
  return isDay ? new DateInput(dayTimeSerial(answer)) : typed(answer);
}

/** What a respondent writes never becomes a formula. */
const typed = (text: string): string => (text.startsWith('=') ? `'${text}` : text);
