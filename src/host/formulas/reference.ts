/** A reference inside a formula: `B2`, `$A$1:C`, `A:A`, `2:3`, `'Mục tiêu'!B2`. */
import { columnLetters, columnNumber, quotedSheetName } from '../model/a1-notation';
import type { Area } from '../model/area';

/** One end of a reference along one axis; `at` is `null` where it is open, as the rows of `A:A`. */
export interface End {
  readonly at: number | null;
  /** With a `$` before it. */
  readonly isFixed: boolean;
}

export interface Corner {
  readonly rows: End;
  readonly columns: End;
}

export interface Reference {
  /** Name of the sheet before `!`; `null`: the formula's own. */
  readonly sheet: string | null;
  readonly start: Corner;
  /** `null` for a single cell. */
  readonly end: Corner | null;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** @param text a token of the kind `reference` */
export function referenceOf(text: string): Reference {
  const mark = text.lastIndexOf('!');
  const [start = '', end] = text.slice(mark + 1).split(':');
  return {
    sheet: mark < 0 ? null : unquoted(text.slice(0, mark)),
    start: cornerOf(start),
    end: end === undefined ? null : cornerOf(end),
  };
}

export function referenceText({ sheet, start, end }: Reference): string {
  const prefix = sheet === null ? '' : `${formulaSheetName(sheet)}!`;
  return `${prefix}${cornerText(start)}${end === null ? '' : `:${cornerText(end)}`}`;
}

/** As a formula names a sheet: in quotes unless it is one plain word. */
export const formulaSheetName = (name: string): string =>
  PLAIN_NAME.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name) ? name : quotedSheetName(name);

/** The block on a sheet of this size, its open ends filled; `null` for `A:5`, which is no block. */
export function referencedArea(
  { start, end }: Reference,
  size: { readonly rows: number; readonly columns: number },
): Area | null {
  const rows = spanOf(start.rows.at, (end ?? start).rows.at, size.rows);
  const columns = spanOf(start.columns.at, (end ?? start).columns.at, size.columns);
  if (rows === null || columns === null) return null;
  return { row: rows[0], column: columns[0], height: rows[1] - rows[0] + 1, width: columns[1] - columns[0] + 1 };
}

/** `A2:A` is open below, `A:A2` as well: what is given is then the beginning. */
function spanOf(from: number | null, to: number | null, size: number): [number, number] | null {
  if (from !== null && to !== null) return [Math.min(from, to), Math.max(from, to)];
  const given = from ?? to ?? 1;
  return [given, Math.max(given, size)];
}

function cornerOf(text: string): Corner {
  const [, first = '', letters, second = '', row] = CORNER.exec(text) ?? [];
  return {
    columns: {
      at: letters === undefined ? null : columnNumber(letters),
      isFixed: letters !== undefined && first !== '',
    },
    rows: { at: row === undefined ? null : Number(row), isFixed: (letters === undefined ? first : second) !== '' },
  };
}

function cornerText({ rows, columns }: Corner): string {
  const column = columns.at === null ? '' : `${columns.isFixed ? '$' : ''}${columnLetters(columns.at)}`;
  return `${column}${rows.at === null ? '' : `${rows.isFixed ? '$' : ''}${rows.at}`}`;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
