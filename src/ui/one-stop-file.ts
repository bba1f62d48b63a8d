/** Reads a one-stop file into tables of cells, in a browser page or in Node: .xlsx, .xls (binary or an HTML table), .csv. */
import { findHeadings } from '../core/one-stop-heading';
import { cellsOnly } from './one-stop-biff';
import { decodeText } from './one-stop-encoding';
import { kindOf, type FileKind } from './one-stop-kind';
import { htmlSheets, MOST_ROWS, separatedSheets, workbookSheets, type Cells, type NamedCells } from './one-stop-sheets';

export interface TableSheet {
  readonly fileName: string;
  readonly name: string;
  /** Rows from the first of the sheet, so that row numbers are the file's own; all equally wide. */
  readonly cells: Cells;
}

export type TableFileCode =
  'empty' | 'too-large' | 'unknown-kind' | 'not-as-named' | 'damaged' | 'encrypted' | 'no-cells' | 'several-tables';

/** What is wrong with a file, in words for the person who chose it. */
export class TableFileFault extends Error {
  constructor(
    readonly code: TableFileCode,
    message: string,
  ) {
    super(message);
    this.name = 'TableFileFault';
  }
}

/** No month's statistics come near this size. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What a file of each ending may hold; many systems save an HTML table under `.xls`. */
const ALLOWED: Readonly<Record<string, readonly FileKind[]>> = {
  xlsx: ['workbook'],
  xlsm: ['workbook'],
  xls: ['binary-workbook', 'html', 'workbook'],
  htm: ['html'],
  html: ['html'],
  csv: ['text'],
  txt: ['text'],
  tsv: ['text'],
};

const MESSAGES: Readonly<Record<Exclude<TableFileCode, 'several-tables' | 'not-as-named'>, string>> = {
  empty: 'không có nội dung. Xuất lại tệp từ hệ thống một cửa.',
  'too-large': 'lớn hơn 10 MB hoặc dài hơn 5.000 hàng, không phải tệp thống kê tháng. Chọn lại đúng tệp.',
  'unknown-kind': 'chỉ nhận tệp .xlsx, .xls hoặc .csv. Xuất lại tệp theo một trong các dạng này.',
  damaged: 'bị hỏng hoặc chưa tải xong nên không đọc được. Tải lại tệp rồi chọn lại.',
  encrypted: 'đang đặt mật khẩu. Bỏ mật khẩu rồi chọn lại.',
  'no-cells': 'không có bảng nào. Chọn đúng tệp thống kê rồi nhập lại.',
};

/**
 * All sheets of a file, cells as they are: numbers of a workbook as numbers, text as text (`1.234` in a .csv stays text).
 *
 * @throws TableFileFault with a Vietnamese message: what is wrong and what to do
 */
export function readTableFile(bytes: Uint8Array, fileName: string): { readonly sheets: readonly TableSheet[] } {
  const fail = (code: keyof typeof MESSAGES): TableFileFault =>
    new TableFileFault(code, `Tệp ${fileName}: ${MESSAGES[code]}`);
  if (bytes.length === 0) throw fail('empty');
  if (bytes.length > MOST_BYTES) throw fail('too-large');
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const allowed = ALLOWED[ending];
  if (!allowed) throw fail('unknown-kind');
  const kind = kindOf(bytes);
  if (kind === 'encrypted' || kind === 'damaged') throw fail(kind);
  if (!allowed.includes(kind)) {
    throw new TableFileFault(
      'not-as-named',
      `Tệp ${fileName}: nội dung không đúng với đuôi .${ending}. Xuất lại tệp từ hệ thống một cửa, không đổi đuôi bằng tay.`,
    );
  }
  const sheets = sheetsOf(bytes, kind);
  if (sheets === null) throw fail('damaged');
  if (sheets.some(({ cells }) => cells.length > MOST_ROWS)) throw fail('too-large');
  if (!sheets.some(({ cells }) => cells.length > 0)) throw fail('no-cells');
  return { sheets: sheets.map(({ name, cells }) => ({ fileName, name, cells })) };
}

/** `null` where the library gives up: its own words are not for the people who use this. */
function sheetsOf(bytes: Uint8Array, kind: FileKind): readonly NamedCells[] | null {
  try {
    if (kind === 'text') return separatedSheets(decodeText(bytes));
    if (kind === 'html') return htmlSheets(decodeText(bytes));
    const source = kind === 'binary-workbook' ? cellsOnly(bytes) : bytes;
    return source && workbookSheets(source);
  } catch {
    return null;
  }
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
