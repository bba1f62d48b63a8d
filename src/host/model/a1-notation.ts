/** A1 notation: `B2:D5`, `A:A`, `2:3`, `A2:C`, `'Mục tiêu'!B2`. */
import { lastColumnOf, lastRowOf, type Area } from './area';
import { BOUNDED, resolveSpan, type Bounds, type ResolvedSpan, type Span } from './bounds';
import { readR1C1 } from './r1c1-notation';

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

/** `B2:D5`; sides that were not named are left out again: `A:A`, `3:7`, `A2:C`, and nothing at all for a whole sheet. */
export function areaA1(area: Area, bounds: Bounds = BOUNDED): string {
  const first = corner(area.row, area.column, bounds.startRow, bounds.startColumn);
  const last = corner(lastRowOf(area), lastColumnOf(area), bounds.endRow, bounds.endColumn);
  if (first === '' && last === '') return '';
  return isOneCell(area) && bounds.endRow && bounds.endColumn ? first : `${first}:${last}`;
}

const isOneCell = (area: Area): boolean => area.height === 1 && area.width === 1;

const corner = (row: number, column: number, hasRow: boolean, hasColumn: boolean): string =>
  (hasColumn ? columnLetters(column) : '') + (hasRow ? String(row) : '');

/** Sheet name as A1 notation writes it before `!`. */
export const quotedSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** A sheet's size, in which open ends are stretched. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface A1Reference {
  /** Name before `!`, `null` without one. */
  readonly sheetName: string | null;
  /** What stands behind the sheet's name. */
  readonly place: string;
  /** Sides that the notation names. */
  readonly bounds: Bounds;
  /** The block, its open ends (`A:A`, `B2:B`) stretched to the sheet's size; `null` when the notation is not one. */
  area(size: Size): Area | null;
}

interface Spans {
  readonly rows: Span;
  readonly columns: Span;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/**
 * Reads A1 notation, and R1C1 where the text is no A1.
 *
 * @returns a reference whose `area` is `null` where the text is neither (it may be a named range)
 */
export function readA1(text: string): A1Reference {
  const mark = text.lastIndexOf('!');
  const sheetName = mark <= 0 ? null : unquoted(text.slice(0, mark));
  const place = text.slice(mark + 1);
  const spans = readCorners(place) ?? readR1C1(place);
  if (!spans) return { sheetName, place, bounds: BOUNDED, area: () => null };
  const resolved = (size: Size): readonly [ResolvedSpan, ResolvedSpan] => [
    resolveSpan(spans.rows, size.rows),
    resolveSpan(spans.columns, size.columns),
  ];
  const [rows, columns] = resolved({ rows: 1, columns: 1 });
  return {
    sheetName,
    place,
    bounds: {
      startRow: rows.isStartBound,
      endRow: rows.isEndBound,
      startColumn: columns.isStartBound,
      endColumn: columns.isEndBound,
    },
    area: (size) => areaOf(...resolved(size)),
  };
}

/** A column or a row alone is no place, but a half of one. */
function readCorners(place: string): Spans | null {
  const [first = '', second, ...more] = place.split(':');
  const start = CORNER.exec(first);
  const end = second === undefined ? start : CORNER.exec(second);
  if (!start || !end || first === '' || second === '' || more.length > 0) return null;
  if (second === undefined && (start[1] === undefined || start[2] === undefined)) return null;
  const row = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  const column = (letters: string | undefined): number | null => (letters === undefined ? null : columnNumber(letters));
  const rows: Span = [row(start[2]), row(end[2])];
  return rows.includes(0) ? null : { rows, columns: [column(start[1]), column(end[1])] };
}

const areaOf = (rows: ResolvedSpan, columns: ResolvedSpan): Area => ({
  row: rows.first,
  column: columns.first,
  height: rows.last - rows.first + 1,
  width: columns.last - columns.first + 1,
});

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
