/** A page as Excel opens it: lines of text and tables in one sheet, in their order. Scripts and styles are passed over. */
import { MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS } from '../../core/one-stop/limits';
import type { Cell } from '../../core/text/text';
import { Unreadable } from './fault';
import type { Grid } from './grid';
import type { MarkupReader } from './markup';

const PASSED_OVER = new Set(['title', 'xml', 'script', 'style', 'template', 'noscript']);
const BREAKS = new Set(['br', 'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'center', 'table']);

interface Table {
  readonly rows: Cell[][];
  /** Columns of the row that comes next which a cell above reaches down into, with how many rows more. */
  readonly reaching: Map<number, number>;
  /** It holds other tables, so it only sets the page: its cells are lines of text. */
  isLayout: boolean;
}

export class PageReader implements MarkupReader {
  private readonly tables: Table[] = [];
  private passedOver = 0;
  private line: string[] = [];
  private cell: { readonly pieces: string[]; readonly column: number } | null = null;
  private row = 0;
  private characters = 0;

  constructor(private readonly grid: Grid) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (PASSED_OVER.has(name)) this.passedOver += 1;
    const table = this.tables[this.tables.length - 1];
    if (BREAKS.has(name)) this.breakLine();
    if (name === 'table') this.openTable();
    if (!table) return;
    if (table.isLayout) this.line.push(' ');
    else if (name === 'tr') this.openRow(table);
    else if (name === 'td' || name === 'th') this.openCell(table, attributes);
  }

  text(text: string): void {
    if (this.passedOver > 0) return;
    const words = text.replace(/[\t\n\r ]+/g, ' ');
    this.characters += words.length;
    if (this.characters > MOST_CHARACTERS) throw new Unreadable('too-large');
    (this.cell?.pieces ?? this.line).push(words);
  }

  close(name: string, isMissing: boolean): void {
    if (PASSED_OVER.has(name)) this.passedOver = Math.max(0, this.passedOver - 1);
    if (name === 'td' || name === 'th' || name === 'tr') this.closeCell();
    if (BREAKS.has(name) && name !== 'br') this.breakLine();
    if (name !== 'table') return;
    if (isMissing) throw new Unreadable('damaged');
    this.closeTable();
  }

  /** What stands after the last table. */
  end(): void {
    this.breakLine();
  }

  private openTable(): void {
    for (const outer of this.tables) if (!outer.isLayout) this.becomeLayout(outer);
    this.tables.push({ rows: [], reaching: new Map(), isLayout: false });
  }

  private becomeLayout(table: Table): void {
    table.isLayout = true;
    for (const row of table.rows) this.putLine(row.map(String).join(' '));
    const open = this.cell;
    this.cell = null;
    if (open) this.putLine(open.pieces.join(''));
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table || table.isLayout) return;
    this.closeCell();
    for (const row of table.rows) {
      row.forEach((cell, column) => {
        this.grid.put(this.row, column, cell);
      });
      this.row += 1;
    }
  }

  private openRow({ rows, reaching }: Table): void {
    this.closeCell();
    if (rows.length > MOST_ROWS) throw new Unreadable('too-large');
    if (rows.length > 0) for (const [column, more] of reaching) setOrDrop(reaching, column, more - 1);
    rows.push([]);
  }

  /** A cell stands in the first column that none above reaches down into; a row may lack its own tag. */
  private openCell(table: Table, attributes: ReadonlyMap<string, string>): void {
    this.closeCell();
    if (table.rows.length === 0) this.openRow(table);
    const row = table.rows[table.rows.length - 1] as Cell[];
    let column = row.length;
    while ((table.reaching.get(column) ?? 0) > 0) column += 1;
    const across = spanOf(attributes.get('colspan'), MOST_COLUMNS);
    const down = spanOf(attributes.get('rowspan'), MOST_ROWS);
    for (let at = row.length; at < Math.min(column + across, MOST_COLUMNS); at += 1) row[at] = '';
    if (down > 1) {
      for (let at = column; at < Math.min(column + across, MOST_COLUMNS); at += 1) table.reaching.set(at, down);
    }
    this.cell = { pieces: [], column };
  }

  private closeCell(): void {
    const table = this.tables[this.tables.length - 1];
    const row = table?.rows[table.rows.length - 1];
    if (!this.cell || !row) return;
    const text = trimmed(this.cell.pieces.join(''));
    if (this.cell.column < MOST_COLUMNS) row[this.cell.column] = text;
    this.cell = null;
  }

  private breakLine(): void {
    if (this.cell) {
      this.cell.pieces.push('\n');
      return;
    }
    this.putLine(this.line.join(''));
    this.line = [];
  }

  private putLine(text: string): void {
    const line = trimmed(text);
    if (line.trim() === '') return;
    this.grid.put(this.row, 0, line);
    this.row += 1;
  }
}

/** Blanks of the page's own layout go, those that move a name in (U+00A0) stay. */
const trimmed = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .replace(/^[\n ]+|[\n ]+$/g, '');

function setOrDrop(reaching: Map<number, number>, column: number, rows: number): void {
  if (rows > 0) reaching.set(column, rows);
  else reaching.delete(column);
}

function spanOf(text: string | undefined, most: number): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
}
