/**
 * Tables of the clipboard as grids of texts, from HTML as Word, LibreOffice, Excel and Google Sheets write it, or from text
 * with tabs. The HTML is parsed into a document of its own, in which nothing loads and nothing runs.
 */

export interface GridCell {
  readonly text: string;
  /** Covered by a cell above that reaches down over it. */
  readonly isBelow: boolean;
}

export type Grid = readonly (readonly GridCell[])[];

/** What nobody pastes on purpose would keep the page busy for minutes. */
const MOST_CHARACTERS = 4_000_000;
const MOST_ROWS = 2000;
const MOST_COLUMNS = 40;

export const isTooMuch = (html: string, text: string): boolean =>
  html.length > MOST_CHARACTERS || text.length > MOST_CHARACTERS;

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE', 'TR']);
const DROPPED = new Set(['STYLE', 'SCRIPT', 'XML', 'TEMPLATE', 'META', 'TITLE']);

/** Lines of a cell stay lines; white space within a line, soft hyphens and what has no width do not. */
export const tidyLines = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC');

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') return '\n';
  if (DROPPED.has(name) || node.nodeType === Node.COMMENT_NODE) return '';
  const inner = [...node.childNodes].map(textOf).join('');
  return BLOCKS.has(name) ? `\n${inner}\n` : inner;
}

const spanOf = (cell: HTMLTableCellElement, name: 'rowSpan' | 'colSpan', most: number): number =>
  Math.min(Math.max(1, cell[name]), most);

function gridOfTable(table: HTMLTableElement): Grid {
  const rows = [...table.rows].slice(0, MOST_ROWS);
  const grid: GridCell[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of [...row.cells]) {
      while (grid[at]?.[column]) column += 1;
      const text = tidyLines(textOf(cell));
      const [down, across] = [spanOf(cell, 'rowSpan', rows.length - at), spanOf(cell, 'colSpan', MOST_COLUMNS)];
      for (let below = 0; below < down; below += 1) {
        for (let beside = 0; beside < across && column + beside < MOST_COLUMNS; beside += 1) {
          const line = grid[at + below];
          if (line) line[column + beside] = { text: beside === 0 ? text : '', isBelow: below > 0 };
        }
      }
      column += across;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', isBelow: false }));
}

/** Each table that stands in no other. */
export function gridsOfHtml(html: string): Grid[] {
  if (html === '') return [];
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  return tables.filter((table) => !table.parentElement?.closest('table')).map(gridOfTable);
}

/** Cells between tabs; one that Excel put into quotes, since it holds a line break, is one cell. */
export function gridOfText(text: string): Grid {
  const rows: GridCell[][] = [];
  for (const line of splitRows(text).slice(0, MOST_ROWS)) {
    rows.push(line.split('\t').map((cell) => ({ text: tidyLines(unquoted(cell)), isBelow: false })));
  }
  return rows;
}

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell);

function splitRows(text: string): string[] {
  const rows: string[] = [];
  let row = '';
  let isQuoted = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    row = isQuoted ? `${row}\n${line}` : line;
    const opened = row.split('\t').slice(-1)[0] ?? '';
    isQuoted = opened.startsWith('"') && (opened.match(/"/g) ?? []).length % 2 === 1;
    if (!isQuoted) rows.push(row);
  }
  if (isQuoted) rows.push(row);
  return rows;
}
