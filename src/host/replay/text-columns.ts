/** Columns of text for a terminal: wrapped at words, aligned by what is seen, not by how many code units it takes. */

export interface TextColumn {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

const MARKS = /\p{M}/gu;
const GAP = '  ';

/** Places that a text takes on the screen; a letter with its marks takes one, composed or not. */
export function shownWidth(text: string): number {
  return [...text.normalize('NFC').replace(MARKS, '')].length;
}

export function padText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - shownWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Lines of at most `width` places, broken between words; a longer word is cut. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.normalize('NFC').split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).flatMap((one) => cut(one, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (shownWidth(longer) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  const letters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += width) parts.push(letters.slice(at, at + width).join(''));
  return parts;
}

/** A table with its headings underlined; rows of wrapped cells are set apart by a blank line. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const wrapped = rows.map((row) => columns.map(({ width }, index) => wrapText(row[index] ?? '', width)));
  const isTall = wrapped.some((cells) => cells.some((lines) => lines.length > 1));
  const blocks = wrapped.map((cells) => block(columns, cells));
  const heading = block(
    columns,
    columns.map(({ heading: text, width }) => wrapText(text, width)),
  );
  const rule = columns.map(({ width }) => '─'.repeat(width)).join(GAP);
  return [heading, rule, blocks.join(isTall ? '\n\n' : '\n')].join('\n');
}

function block(columns: readonly TextColumn[], cells: readonly (readonly string[])[]): string {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  const lineAt = (at: number): string =>
    columns
      .map(({ width, align }, index) => padText(cells[index]?.[at] ?? '', width, align))
      .join(GAP)
      .trimEnd();
  return Array.from({ length: height }, (_, at) => lineAt(at)).join('\n');
}
