/**
 * Tables of the clipboard as grids of texts, from HTML as Word, LibreOffice, Excel and Google Sheets write it, or from text
 * with tabs. The HTML is parsed into a document of its own, in which nothing loads and nothing runs.
 */
import { tidyLines, textOf } from './clipboard-text';

export interface GridCell {
  readonly text: string;
  /** Covered by a cell above that reaches down over it. */
  readonly isBelow: boolean;
  /** Covered by the cell to the left. */
  readonly isBeside: boolean;
}

export type Grid = readonly (readonly GridCell[])[];

/** What nobody pastes on purpose would keep the page busy for minutes. */
const MOST_CHARACTERS = 4_000_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 40;
const MOST_OPEN = 200;

export function isTooMuch(html: string, text: string): boolean {
  return (
    html.length > MOST_CHARACTERS ||
    text.length > MOST_CHARACTERS ||
    isOften(/<tr[\s>]/gi, html) ||
    isOften(/\r\n?|\n/g, text) ||
    isDeep(html)
  );
}

function isOften(pattern: RegExp, text: string): boolean {
  let count = 0;
  while (count <= MOST_ROWS && pattern.exec(text)) count += 1;
  return count > MOST_ROWS;
}

/** Elements that end by themselves, or have no end. */
const ENDLESS = new Set([
  'p',
  'li',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'col',
  'colgroup',
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'wbr',
  'input',
]);

/** A browser's parser goes through all open elements at each new one: a hundred thousand of them stop it for minutes. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi)) {
    const name = tag.toLowerCase();
    const count = (open.get(name) ?? 0) + (end === '' ? 1 : -1);
    if (count > MOST_OPEN && !ENDLESS.has(name)) return true;
    open.set(name, Math.max(0, count));
  }
  return false;
}

/** Each table that stands in no other. */
export function gridsOfHtml(html: string): Grid[] {
  if (html === '') return [];
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  return tables.filter((table) => !table.parentElement?.closest('table')).map(gridOfTable);
}

const BLANK: GridCell = { text: '', isBelow: false, isBeside: false };

function gridOfTable(table: HTMLTableElement): Grid {
  /** By column the cell that still reaches down, and over how many rows. */
  const reaching: { cell: GridCell; rows: number }[] = [];
  return [...table.rows].map((row) => {
    const line: GridCell[] = [];
    reaching.forEach((reach, column) => {
      if (reach.rows <= 0) return;
      reach.rows -= 1;
      line[column] = reach.cell;
    });
    let column = 0;
    for (const cell of [...row.cells]) {
      while (line[column]) column += 1;
      if (column >= MOST_COLUMNS) break;
      const text = tidyLines(textOf(cell));
      const across = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS - column);
      for (let beside = 0; beside < across; beside += 1) {
        const one = { text: beside === 0 ? text : '', isBelow: false, isBeside: beside > 0 };
        line[column + beside] = one;
        reaching[column + beside] = { cell: { ...one, isBelow: true }, rows: (cell.rowSpan || MOST_ROWS) - 1 };
      }
      column += across;
    }
    return Array.from(line, (cell) => cell ?? BLANK);
  });
}

/** Cells between tabs; one that a spreadsheet put into quotes, since it holds a line break, is one cell. */
export function gridOfText(text: string): Grid {
  const all = text.replace(/\r\n?/g, '\n');
  const rows: GridCell[][] = [[]];
  let mayQuote = true;
  for (let at = 0; at <= all.length;) {
    const quoted = mayQuote && all[at] === '"' ? endOfQuoted(all, at) : null;
    if (quoted === 'open') mayQuote = false;
    const end = typeof quoted === 'number' ? quoted : endOfPlain(all, at);
    const cell = all.slice(at, end);
    const own = typeof quoted === 'number' ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    const row = rows[rows.length - 1];
    if (row && row.length < MOST_COLUMNS) row.push({ ...BLANK, text: tidyLines(own) });
    if (all[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows.filter((row) => row.some((cell) => cell.text !== ''));
}

function endOfPlain(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return end;
}

/** Behind the closing quote; `null` where words follow it, `'open'` where there is none up to the end. */
function endOfQuoted(text: string, from: number): number | null | 'open' {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    const next = text[at + 1];
    if (next !== '"') return next === undefined || next === '\t' || next === '\n' ? at + 1 : null;
  }
  return 'open';
}
