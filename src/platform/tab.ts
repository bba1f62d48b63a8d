/** One tab on Google: reads whole blocks, writes whole blocks. */
import type { Block, HeartbeatWords, Tab } from '../app/ports';
import type { ColumnKind } from '../app/tabs/tab-spec';
import { cellText } from '../core/text/foreign-text';
import type { Cell } from '../core/text/text';
import { signOf } from '../core/objectives/verdict';
import { dateOfText, textOfDate } from './dates';
import { FORMATS, offerNames, putHeading } from './tab-layout';

/** A full sheet grows by so many rows more than it must, so that not every answer has to grow it. */
const SPARE_ROWS = 200;
const LINE = '#b7c3c8';

export function googleTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): Tab {
  return {
    name: sheet.getName(),
    // One call each: between two, rows and columns may move, and the last of them would be missed.
    read: () => (sheet.getLastRow() === 0 ? [] : sheet.getSheetValues(1, 1, -1, -1).map(rowOfCells)),
    readTop: (rows) =>
      sheet.getLastRow() === 0
        ? []
        : sheet.getSheetValues(1, 1, Math.min(rows, sheet.getMaxRows()), -1).map(rowOfCells),
    readColumn: (column) =>
      sheet.getLastRow() === 0 ? [] : sheet.getSheetValues(1, column, -1, 1).map(([cell]) => toCell(cell)),
    readCells: (column, row, count) => sheet.getSheetValues(row, column, count, 1).map(([cell]) => toCell(cell)),
    write: (block) => writeBlock(sheet, block),
    append: (kinds, rows) => appendRows(sheet, kinds, rows),
    insertRow: (row) => {
      sheet.insertRowsBefore(row, 1);
    },
    putHeading: (row, texts) => putHeading(sheet, row, texts),
    deleteRows: (row, count) => {
      sheet.deleteRows(row, count);
    },
    moveRows: (row, count, to) => {
      sheet.moveRows(sheet.getRange(row, 1, count), to);
    },
    frame: (row, column, rows, columns) => {
      const style = SpreadsheetApp.BorderStyle.SOLID;
      sheet.getRange(row, column, rows, columns).setBorder(true, true, true, true, true, true, LINE, style);
    },
    mergeRows: (column, runs) => mergeRows(sheet, column, runs),
    unmerge: (row, column, rows, columns) => {
      for (const range of sheet.getRange(row, column, rows, columns).getMergedRanges()) range.breakApart();
    },
    writeHeartbeat: (row, column, watched, words) => {
      const moment = sheet.getRange(row, watched).getA1Notation();
      sheet.getRange(row, column).setNumberFormat(FORMATS.heartbeat).setFormula(heartbeatFormula(moment, words));
    },
    select: (runs) => {
      sheet.activate();
      const last = sheet.getMaxRows();
      const there = runs.filter(([first]) => first <= last).map(([first, end]) => `${first}:${Math.min(end, last)}`);
      if (there.length > 0) sheet.getRangeList(there).activate();
    },
    offerNames: (row, column, names) => {
      const from = spreadsheet.getSheetByName(names.tab);
      if (!from) return;
      const depth = (of: Sheet, first: number): number => Math.max(1, of.getMaxRows() - first + 1);
      offerNames(
        sheet.getRange(row, column, depth(sheet, row)),
        from.getRange(names.row, names.column, depth(from, names.row)),
      );
    },
    link: () => `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}`,
  };
}

export const rowOfCells = (row: unknown[]): Cell[] => row.map(toCell);

/** Text first: most cells are text, and a year's tab has tens of thousands. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? textOfDate(value) : String(value);
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Kinds = readonly (ColumnKind | null)[];

function writeBlock(sheet: Sheet, { row, column, kinds, values }: Block): void {
  makeRoom(sheet, row + values.length - 1);
  setFormats(sheet, row, column, values.length, kinds);
  sheet.getRange(row, column, values.length, kinds.length).setValues(values.map((cells) => toSheetRow(cells, kinds)));
  const at = kinds.indexOf('verdict');
  if (at < 0) return;
  const signs = values.map((cells) => [signedFormat(String(cells[at] ?? ''))]);
  sheet.getRange(row, column + at, values.length, 1).setNumberFormats(signs);
}

/** The sign is part of the look, not of the cell: its words stay what they are. */
function signedFormat(word: string): string {
  const sign = signOf(word);
  return sign === '' ? FORMATS.verdict : `0;-0;0;"${sign} "@`;
}

/**
 * Below the last row, wherever that is by then: each row is one step of Google's. Formats go before, in the same bundle of
 * writes and at the same columns, so that text never meets a cell that would read it; one row more, should a row come in.
 */
function appendRows(sheet: Sheet, kinds: Kinds, rows: readonly (readonly Cell[])[]): void {
  const first = sheet.getLastRow() + 1;
  makeRoom(sheet, first + rows.length);
  setFormats(sheet, first, 1, rows.length + 1, kinds);
  for (const row of rows) sheet.appendRow(toSheetRow(row, kinds));
}

function makeRoom(sheet: Sheet, lastRow: number): void {
  const rows = sheet.getMaxRows();
  if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows + SPARE_ROWS);
}

/** One call for each run of columns of one format; columns without a kind keep theirs. */
function setFormats(sheet: Sheet, row: number, column: number, depth: number, kinds: Kinds): void {
  const formatAt = (index: number): string | null => {
    const kind = kinds[index];
    return kind ? FORMATS[kind] : null;
  };
  let start = 0;
  while (start < kinds.length) {
    const format = formatAt(start);
    let end = start + 1;
    while (end < kinds.length && formatAt(end) === format) end += 1;
    if (format !== null) sheet.getRange(row, column + start, depth, end - start).setNumberFormat(format);
    start = end;
  }
}

const toSheetRow = (cells: readonly Cell[], kinds: Kinds): (Cell | Date)[] =>
  cells.map((cell, index) => toSheet(cell, kinds[index] ?? 'text'));

/**
 * Dates are written as dates, numbers as numbers; all text goes, cleaned, into cells formatted as plain text. A text on its
 * way into a column of numbers or dates would be read as typed, and might become a formula: that is refused.
 */
function toSheet(cell: Cell, kind: ColumnKind): Cell | Date {
  if (typeof cell !== 'string' || cell === '') return cell;
  if (FORMATS[kind] === FORMATS.text) return cellText(cell);
  const date = kind === 'date' || kind === 'date-time' ? dateOfText(cell) : null;
  if (date) return date;
  throw new Error(`A column of kind ${kind} takes no text`);
}

/** Semicolons part the arguments in the tracker's locale; the words are the program's own and hold no quotation marks. */
function heartbeatFormula(moment: string, { never, running, stopped, days }: HeartbeatWords): string {
  return `=IF(${moment}="";"${never}";IF(NOW()-${moment}>${days};"${stopped}";"${running}"))`;
}

/** Says whether anything had to be merged or taken apart. */
function mergeRows(sheet: Sheet, column: number, runs: readonly { row: number; count: number }[]): boolean {
  const last = Math.max(0, ...runs.map(({ row, count }) => row + count - 1));
  const first = Math.min(...runs.map(({ row }) => row));
  if (runs.length === 0) return false;
  const merged = sheet.getRange(first, column, last - first + 1).getMergedRanges();
  const key = (row: number, count: number): string => `${row}+${count}`;
  const present = new Set(merged.map((range) => key(range.getRow(), range.getNumRows())));
  const wanted = new Set(runs.map(({ row, count }) => key(row, count)));
  const wrong = merged.filter((range) => !wanted.has(key(range.getRow(), range.getNumRows())));
  const missing = runs.filter(({ row, count }) => count > 1 && !present.has(key(row, count)));
  for (const range of wrong) range.breakApart();
  for (const { row, count } of missing) sheet.getRange(row, column, count).mergeVertically();
  return wrong.length + missing.length > 0;
}
