/** One tab on Google: reads whole blocks, writes whole blocks. */
import type { Block, HeartbeatWords, Tab } from '../app/ports';
import type { ColumnKind } from '../app/tab-spec';
import { cellText } from '../core/foreign-text';
import type { Cell } from '../core/text';
import { dateOfText, textOfDate } from './dates';
import { FORMATS } from './tab-layout';

/** A full sheet grows by so many rows more than it must, so that not every answer has to grow it. */
const SPARE_ROWS = 200;
const LINE = '#b7c3c8';

export function googleTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): Tab {
  return {
    name: sheet.getName(),
    read: () => (sheet.getLastRow() === 0 ? [] : sheet.getDataRange().getValues().map(rowOfCells)),
    readTop: (rows) => {
      const width = sheet.getLastColumn();
      const depth = Math.min(rows, sheet.getLastRow());
      return depth === 0 ? [] : sheet.getRange(1, 1, depth, width).getValues().map(rowOfCells);
    },
    readColumn: (column, row, wanted) => {
      const count = wanted ?? sheet.getLastRow() - row + 1;
      return count < 1
        ? []
        : sheet
            .getRange(row, column, count)
            .getValues()
            .map(([cell]) => toCell(cell));
    },
    lastRow: () => sheet.getLastRow(),
    write: (block) => writeBlock(sheet, block),
    deleteRows: (row, count) => {
      sheet.deleteRows(row, count);
    },
    frame: (row, column, rows, columns) => {
      const style = SpreadsheetApp.BorderStyle.SOLID;
      sheet.getRange(row, column, rows, columns).setBorder(true, true, true, true, true, true, LINE, style);
    },
    mergeRows: (column, runs) => mergeRows(sheet, column, runs),
    writeHeartbeat: (row, column, watched, words) => {
      const moment = sheet.getRange(row, watched).getA1Notation();
      sheet.getRange(row, column).setNumberFormat(FORMATS.heartbeat).setFormula(heartbeatFormula(moment, words));
    },
    link: () => `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}`,
  };
}

const rowOfCells = (row: unknown[]): Cell[] => row.map(toCell);

/** Text first: most cells are text, and a year's tab has tens of thousands. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? textOfDate(value) : String(value);
}

function writeBlock(sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column, kinds, values }: Block): void {
  const depth = values.length;
  const missing = row + depth - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + SPARE_ROWS);
  let start = 0;
  while (start < kinds.length) {
    const format = FORMATS[kinds[start] ?? 'text'];
    let end = start + 1;
    while (end < kinds.length && FORMATS[kinds[end] ?? 'text'] === format) end += 1;
    sheet.getRange(row, column + start, depth, end - start).setNumberFormat(format);
    start = end;
  }
  sheet
    .getRange(row, column, depth, kinds.length)
    .setValues(values.map((cells) => cells.map((cell, index) => toSheet(cell, kinds[index] ?? 'text'))));
}

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

function mergeRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  runs: readonly { row: number; count: number }[],
): void {
  const last = Math.max(0, ...runs.map(({ row, count }) => row + count - 1));
  const first = Math.min(...runs.map(({ row }) => row));
  if (runs.length === 0) return;
  const merged = sheet.getRange(first, column, last - first + 1).getMergedRanges();
  const key = (row: number, count: number): string => `${row}+${count}`;
  const present = new Set(merged.map((range) => key(range.getRow(), range.getNumRows())));
  const wanted = new Set(runs.map(({ row, count }) => key(row, count)));
  for (const range of merged) if (!wanted.has(key(range.getRow(), range.getNumRows()))) range.breakApart();
  for (const { row, count } of runs) {
    if (count > 1 && !present.has(key(row, count))) sheet.getRange(row, column, count).mergeVertically();
  }
}
