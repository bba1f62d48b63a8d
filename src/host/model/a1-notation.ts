/** A1 notation: `B2:D5`, `A:A`, `2:3`, `A2:C`, `'Mục tiêu'!B2`. */
import { lastColumnOf, lastRowOf, type Area } from './area';

/** `1` is A, `27` is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` is 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellA1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function areaA1(area: Area): string {
  const first = cellA1(area.row, area.column);
  return area.height === 1 && area.width === 1 ? first : `${first}:${cellA1(lastRowOf(area), lastColumnOf(area))}`;
}

/** Sheet name as A1 notation writes it before `!`. */
export const quotedSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export interface A1Reference {
  /** Name before `!`, `null` without one. */
  readonly sheetName: string | null;
  /** The block, its open ends (`A:A`, `B2:B`) stretched to the sheet's size; `null` when the notation is not one. */
  area(size: { readonly rows: number; readonly columns: number }): Area | null;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** @returns a reference whose `area` is `null` where the text is no A1 notation (it may be a named range) */
export function readA1(text: string): A1Reference {
  const mark = text.lastIndexOf('!');
  const sheetName = mark < 0 ? null : unquoted(text.slice(0, mark));
  const [first, second, ...more] = text.slice(mark + 1).split(':');
  const start = CORNER.exec(first ?? '');
  const end = second === undefined ? start : CORNER.exec(second);
  const isCell = start?.[1] !== undefined && start[2] !== undefined;
  const isReference = start && end && first && more.length === 0 && (second === undefined ? isCell : second !== '');
  return {
    sheetName,
    area: (size) => (isReference ? between(start, end, size) : null),
  };
}

function between(start: RegExpExecArray, end: RegExpExecArray, size: { rows: number; columns: number }): Area | null {
  const rows = [Number(start[2] ?? 1), Number(end[2] ?? size.rows)];
  const columns = [start[1] ? columnNumber(start[1]) : 1, end[1] ? columnNumber(end[1]) : size.columns];
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)];
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  return row < 1 ? null : { row, column, height: lastRow - row + 1, width: lastColumn - column + 1 };
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
