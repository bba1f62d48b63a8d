/** One table written as each kind of file that offices send: workbooks, an HTML page named .xls, text in every encoding. */
import { utils, write, type BookType } from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { ExportSheet } from './one-stop-export';

export interface ExportFile {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const ENCODINGS = {
  'UTF-8': (text) => iconv.encode(text, 'utf8'),
  'UTF-8 with BOM': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  'UTF-16 LE': (text) => iconv.encode(text, 'utf16le', { addBOM: true }),
  'UTF-16 BE': (text) => iconv.encode(text, 'utf16be', { addBOM: true }),
  'Windows-1258': (text) => encodeWindows1258(text),
} satisfies Record<string, (text: string) => Buffer>;

/** Every format by its name in the brief. */
export const FORMATS: Readonly<Record<string, (sheet: ExportSheet) => ExportFile>> = {
  '.xlsx': (sheet) => ({ bytes: workbookOf(sheet, 'xlsx'), ending: 'xlsx' }),
  'binary .xls': (sheet) => ({ bytes: workbookOf(sheet, 'biff8'), ending: 'xls' }),
  'HTML table named .xls': (sheet) => ({ bytes: Buffer.from(htmlOf(sheet)), ending: 'xls' }),
  ...Object.fromEntries(
    Object.entries(SEPARATORS).flatMap(([separatorName, separator]) =>
      Object.entries(ENCODINGS).map(([encodingName, encode]) => [
        `.csv, ${separatorName}, ${encodingName}`,
        (sheet: ExportSheet) => ({ bytes: encode(csvOf(sheet, separator)), ending: 'csv' }),
      ]),
    ),
  ),
};

export function workbookOf(sheet: ExportSheet, bookType: BookType, sheetNames: readonly string[] = ['BaoCao']): Buffer {
  const book = utils.book_new();
  for (const name of sheetNames) {
    const page = utils.aoa_to_sheet(sheet.cells.map((row) => row.map((cell) => (cell === '' ? null : cell))));
    page['!merges'] = sheet.merges.map(({ row, column, rows, columns }) => ({
      s: { r: row, c: column },
      e: { r: row + rows - 1, c: column + columns - 1 },
    }));
    utils.book_append_sheet(book, page, name);
  }
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

/** As web systems write it: one table with spans, between the tags that Excel puts round it. */
export function htmlOf({ cells, merges }: ExportSheet): string {
  const hidden = new Set<string>();
  for (const { row, column, rows, columns } of merges) {
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        if (down + across > 0) hidden.add(`${row + down} ${column + across}`);
  }
  const cellOf = (text: string, row: number, column: number): string => {
    if (hidden.has(`${row} ${column}`)) return '';
    const merge = merges.find((one) => one.row === row && one.column === column);
    const spans = merge ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : '';
    return `<td${spans} class="xl25">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`;
  };
  const lines = cells.map(
    (row, at) => `<tr>${row.map((cell, across) => cellOf(String(cell), at, across)).join('')}</tr>`,
  );
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>
<table border="1">\n${lines.join('\n')}\n</table></body></html>`;
}

export function csvOf({ cells }: ExportSheet, separator: string): string {
  const quote = (text: string): string =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return cells.map((row) => row.map((cell) => quote(String(cell))).join(separator)).join('\r\n') + '\r\n';
}

/** Windows-1258 keeps â, ê, ô, ă, ơ, ư, đ whole and writes the tone as a mark of its own after them. */
export function encodeWindows1258(text: string): Buffer {
  const spelled = text
    .normalize('NFD')
    .replace(/([a-z])([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/gi, '$1$3$2')
    .replace(/[a-z][\u0302\u0306\u031b]/gi, (pair) => pair.normalize('NFC'));
  return iconv.encode(spelled, 'windows-1258');
}
