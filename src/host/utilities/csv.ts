/** CSV as `Utilities.parseCsv` reads it: rows as long as they come, fields in quotes that may hold line ends. */
import { ServiceError } from '../border/service-object';

const MALFORMED = 'Could not parse text.';

/** @throws ServiceError for a quote that does not end, or that something other than a delimiter follows */
export function csvRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter);
    row.push(field);
    at = next;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      if (at === text.length || isLineEnd(text[at])) row.push('');
      else continue;
    }
    if (at < text.length && !isLineEnd(text[at])) throw new ServiceError(MALFORMED);
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface Field {
  readonly field: string;
  /** Place of the first character that is not of the field. */
  readonly next: number;
}

function quoted(text: string, at: number): Field {
  let field = '';
  for (let place = at + 1; place < text.length; place += 1) {
    if (text[place] !== '"') field += text[place];
    else if (text[place + 1] === '"') {
      field += '"';
      place += 1;
    } else return { field, next: place + 1 };
  }
  throw new ServiceError(MALFORMED);
}

function plain(text: string, at: number, delimiter: string): Field {
  let next = at;
  while (next < text.length && !isLineEnd(text[next]) && !text.startsWith(delimiter, next)) next += 1;
  return { field: text.slice(at, next), next };
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';
