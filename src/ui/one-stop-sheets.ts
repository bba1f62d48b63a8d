/** Cells of workbooks, HTML pages and separated text; numbers written as text stay text (`1.234`). */
import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import Papa from 'papaparse';
import { findHeadings } from '../core/one-stop-heading';
import type { Cell } from '../core/text';

export type Cells = readonly (readonly Cell[])[];

export interface NamedCells {
  readonly name: string;
  readonly cells: Cells;
}

/** No month's table comes near this size; formats that reach down to row 1,048,576 hold no cells and do not count. */
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

/** Sheets that a person sees; hidden ones only where there is no other. */
export function workbookSheets(source: Uint8Array | string): NamedCells[] {
  const workbook = read(source, {
    type: typeof source === 'string' ? 'string' : 'array',
    raw: true,
    cellNF: true,
    sheetRows: MOST_ROWS + 1,
  });
  const isShown = (index: number): boolean => !workbook.Workbook?.Sheets?.[index]?.Hidden;
  const sheets = workbook.SheetNames.map((name) => ({ name, cells: cellsOf(workbook, name) }));
  const shown = sheets.filter(({ cells }, index) => isShown(index) && cells.length > 0);
  return shown.length > 0 ? shown : sheets;
}

function cellsOf(workbook: WorkBook, name: string): Cells {
  const sheet: WorkSheet = workbook.Sheets[name] ?? {};
  const rows: Cell[][] = [];
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    const cell = cellValue(sheet[address] as CellObject, date1904);
    if (cell === '' || column >= MOST_COLUMNS) continue;
    const line = (rows[row] ??= []);
    line[column] = cell;
  }
  return rectangle(rows);
}

/** Dates as the rules want them; a formula that was never worked out is blank, one that failed shows so. */
function cellValue(cell: CellObject, date1904: boolean): Cell {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (cell.z === undefined || !SSF.is_date(String(cell.z))) return cell.v;
    return SSF.format(Number.isInteger(cell.v) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss', cell.v, { date1904 });
  }
  if (cell.t === 'b') return cell.v === true;
  if (cell.t === 'e') return cell.w ?? '';
  return cell.v === undefined ? '' : String(cell.v).normalize('NFC');
}

function rectangle(rows: readonly (readonly Cell[] | undefined)[]): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? ''));
}

/** A page as Excel opens it: lines of text and tables in one sheet, in their order. `null` where a table breaks off. */
export function htmlSheets(html: string): NamedCells[] | null {
  if (/<workbook[\s>]/i.test(html)) return workbookSheets(html);
  const body = html.replace(/<!--[\s\S]*?-->|<(head|script|style)[\s>][\s\S]*?<\/\1\s*>/gi, ' ');
  const count = (tag: RegExp): number => (body.match(tag) ?? []).length;
  if (count(/<table[\s>]/gi) !== count(/<\/table\s*>/gi)) return null;
  const pieces = body.split(/(<table(?:(?!<table)[\s\S])*?<\/table\s*>)/i);
  const rows = pieces.flatMap((piece, index) => [...htmlRows(index % 2 === 1 ? piece : linesAsTable(piece))]);
  return [{ name: '', cells: rectangle(rows) }];
}

function htmlRows(table: string): Cells {
  if (!/<t[dh][\s>]/i.test(table)) return [];
  const [sheet] = workbookSheets(table);
  return sheet?.cells ?? [];
}

function linesAsTable(html: string): string {
  const lines = html
    .replace(/<br\s*\/?>|<\/?(p|div|h\d|li|tr|center)(\s[^>]*)?>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  return lines.length === 0 ? '' : `<table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`;
}

const SEPARATORS = [';', '\t', ',', '|'];

/** The separator is the one by which the heading is found, else the one that makes most cells. `null`: a quote stays open. */
export function separatedSheets(text: string): NamedCells[] | null {
  const content = text.replace(/^sep=.[\r\n]+/i, '');
  const readings = SEPARATORS.map((delimiter) => Papa.parse<string[]>(content, { delimiter, skipEmptyLines: false }));
  const ranked = readings
    .map((reading) => ({ reading, weight: weightOf(reading.data) }))
    .sort((a, b) => b.weight - a.weight);
  const best = ranked[0]?.reading;
  if (!best || best.errors.some(({ code }) => code === 'MissingQuotes')) return null;
  const rows = best.data.map((row) => (row.every((cell) => cell.trim() === '') ? [] : row));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return [{ name: '', cells: rectangle(rows) }];
}

function weightOf(rows: readonly (readonly string[])[]): number {
  const cellCount = rows.reduce((sum, row) => sum + row.length, 0);
  const hasHeading = findHeadings(rows.slice(0, MOST_ROWS)).length > 0;
  return cellCount / (cellCount + 1) + (hasHeading ? 1 : 0);
}
