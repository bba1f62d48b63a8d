/** Reads a one-stop file into tables of cells, in a browser page or in Node: .xlsx, .xls (binary or an HTML table), .csv. */
import { findHeadings } from '../../core/one-stop/heading';
import { MOST_BYTES } from '../../core/one-stop/limits';
import { decodeText } from './encoding';
import { fileFault, TableFileFault, Unreadable } from './fault';
import { FileLimits, Grid, type Cells, type NamedCells } from './grid';
import { contentOf, type FileContent, type FileKind } from './kind';
import { feedMarkup } from './markup';
import { PageReader } from './page';
import { separatedSheet } from './separated';
import { binarySheets, sheetsSeen } from './sheets';
import { workbookSheets } from './workbook';
import { Xml2003Reader } from './xml-2003';

export { TableFileFault, type TableFileCode } from './fault';

export interface TableSheet {
  readonly fileName: string;
  readonly name: string;
  /** Rows from the first of the sheet, so that row numbers are the file's own; all equally wide. */
  readonly cells: Cells;
}

/** What a file of each ending may hold; many systems save an HTML table under `.xls`. */
const ALLOWED: ReadonlyMap<string, readonly FileKind[]> = new Map<string, readonly FileKind[]>([
  ['xlsx', ['workbook']],
  ['xlsm', ['workbook']],
  ['xls', ['binary-workbook', 'html', 'workbook']],
  ['htm', ['html']],
  ['html', ['html']],
  ['csv', ['text']],
  ['txt', ['text']],
  ['tsv', ['text']],
]);

/**
 * All sheets of a file, cells as they are: numbers of a workbook as numbers, text as text (`1.234` in a .csv stays text).
 * Whatever the file holds, it takes about a second and some tens of megabytes (limits: `core/one-stop/limits`). Whoever
 * loads the bytes looks at the file's size first: of one above `MOST_BYTES` a byte more than that is enough.
 *
 * @throws TableFileFault with a Vietnamese message: what is wrong and what to do
 */
export function readTableFile(bytes: Uint8Array, fileName: string): { readonly sheets: readonly TableSheet[] } {
  try {
    const sheets = sheetsOf(bytes, fileName);
    if (!sheets.some(({ cells }) => cells.length > 0)) throw new Unreadable('no-cells');
    return { sheets: sheets.map(({ name, cells }) => ({ fileName, name, cells })) };
  } catch (error) {
    // What a library says of a file that it gives up on is not for the people who use this.
    throw fileFault(error instanceof Unreadable ? error.code : 'damaged', fileName);
  }
}

function sheetsOf(bytes: Uint8Array, fileName: string): readonly NamedCells[] {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > MOST_BYTES) throw new Unreadable('too-large');
  const allowed = ALLOWED.get(/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '');
  if (!allowed) throw new Unreadable('unknown-kind');
  const content = contentOf(bytes);
  if (!allowed.includes(content.kind)) throw new Unreadable('not-as-named');
  return cellsOf(bytes, content);
}

function cellsOf(bytes: Uint8Array, content: FileContent): readonly NamedCells[] {
  const limits = new FileLimits();
  if (content.kind === 'workbook') return sheetsSeen(workbookSheets(content.zip, limits));
  if (content.kind === 'binary-workbook') return sheetsSeen(binarySheets(content.stream, limits));
  const text = decodeText(bytes);
  return content.kind === 'text' ? [separatedSheet(text, limits)] : markupSheets(text, limits);
}

function markupSheets(text: string, limits: FileLimits): readonly NamedCells[] {
  if (/<([a-z]+:)?workbook[\s>]/i.test(text)) {
    const workbook = new Xml2003Reader(limits);
    const feed = feedMarkup('xml', workbook);
    feed.write(text);
    feed.end();
    return sheetsSeen(workbook.sheets);
  }
  const grid = new Grid(limits);
  const page = new PageReader(grid);
  const feed = feedMarkup('page', page);
  feed.write(text);
  feed.end();
  page.end();
  return [{ name: '', cells: grid.cells() }];
}

/**
 * The sheet that holds the statistics: the one with a heading, else the first with cells.
 *
 * @throws TableFileFault `several-tables` where more than one has a heading: nobody could tell which month is meant
 */
export function statisticsSheet(sheets: readonly TableSheet[]): TableSheet {
  const filled = sheets.filter(({ cells }) => cells.length > 0);
  const tables = filled.filter(({ cells }) => findHeadings(cells).length > 0);
  const [first, second] = tables;
  if (first && second) {
    const names = tables.map(({ name }) => `“${name}”`).join(', ');
    throw new TableFileFault(
      'several-tables',
      `Tệp ${first.fileName}: có ${tables.length} trang tính thống kê (${names}). Tách mỗi trang tính thành một tệp rồi chọn lại.`,
    );
  }
  return first ?? filled[0] ?? { fileName: '', name: '', cells: [] };
}
