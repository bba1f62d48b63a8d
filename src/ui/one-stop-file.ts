/** Reads a one-stop file into tables of cells, in a browser page or in Node: .xlsx, .xls (binary or an HTML table), .csv. */
import { read, utils, type WorkBook } from '@e965/xlsx';
import Papa from 'papaparse';
import { findHeadings } from '../core/one-stop-heading';
import type { Cell } from '../core/text';

export interface TableSheet {
  readonly name: string;
  /** Rows from the first of the sheet, so that row numbers are the file's own. */
  readonly cells: readonly (readonly Cell[])[];
}

export type TableFileCode =
  'empty' | 'too-large' | 'unknown-kind' | 'not-as-named' | 'damaged' | 'encrypted' | 'no-cells';

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

type Content = 'zip' | 'ole' | 'html' | 'text' | 'other';

/** What a file of each ending may hold; many systems save an HTML table under `.xls`. */
const ALLOWED: Readonly<Record<string, readonly Content[]>> = {
  xlsx: ['zip'],
  xlsm: ['zip'],
  xls: ['ole', 'html', 'zip'],
  htm: ['html'],
  html: ['html'],
  csv: ['text'],
  txt: ['text'],
  tsv: ['text'],
};

/**
 * All sheets of a file, cells as they are: numbers of a workbook as numbers, text as text (`1.234` in a .csv stays text).
 *
 * @throws TableFileFault with a Vietnamese message: what is wrong and what to do
 */
export function readTableFile(bytes: Uint8Array, fileName: string): { readonly sheets: readonly TableSheet[] } {
  const fail = (code: TableFileCode, what: string): TableFileFault =>
    new TableFileFault(code, `Tệp ${fileName}: ${what}`);
  if (bytes.length === 0) throw fail('empty', 'không có nội dung. Xuất lại tệp từ hệ thống một cửa.');
  if (bytes.length > MOST_BYTES)
    throw fail('too-large', 'lớn hơn 10 MB, không phải tệp thống kê tháng. Chọn lại đúng tệp.');
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const allowed = ALLOWED[ending];
  if (!allowed)
    throw fail('unknown-kind', 'chỉ nhận tệp .xlsx, .xls hoặc .csv. Xuất lại tệp theo một trong các dạng này.');
  const content = contentOf(bytes);
  if (!allowed.includes(content)) {
    throw fail(
      'not-as-named',
      `nội dung không đúng với đuôi .${ending}. Xuất lại tệp từ hệ thống một cửa, không đổi đuôi bằng tay.`,
    );
  }
  if (content === 'ole' && holdsUtf16(bytes, 'EncryptedPackage')) {
    throw fail('encrypted', 'đang đặt mật khẩu. Bỏ mật khẩu rồi chọn lại.');
  }
  const damaged = fail('damaged', 'bị hỏng hoặc chưa tải xong nên không đọc được. Tải lại tệp rồi chọn lại.');
  if (content === 'zip' && !hasZipEnd(bytes)) throw damaged;
  let sheets: readonly TableSheet[];
  try {
    sheets = sheetsOf(bytes, content, fileName);
  } catch {
    throw damaged;
  }
  if (!sheets.some(({ cells }) => cells.length > 0))
    throw fail('no-cells', 'không có bảng nào. Chọn đúng tệp thống kê rồi nhập lại.');
  return { sheets };
}

/** The sheet that holds the statistics: the first with a heading, else the first with cells. */
export function statisticsSheet(sheets: readonly TableSheet[]): TableSheet {
  const filled = sheets.filter(({ cells }) => cells.length > 0);
  return filled.find(({ cells }) => findHeadings(cells).length > 0) ?? filled[0] ?? { name: '', cells: [] };
}

function contentOf(bytes: Uint8Array): Content {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'other';
  const head = decodeText(bytes.subarray(0, 4096)).toLowerCase();
  if (/<(html|table|!doctype html|\?xml|meta|style)/.test(head)) return 'html';
  return [...head].some((character) => character < '\t') ? 'other' : 'text';
}

/** A zip ends with its directory; a download that broke off has none. */
function hasZipEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return true;
  }
  return false;
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(word);
}

function sheetsOf(bytes: Uint8Array, content: Content, fileName: string): TableSheet[] {
  if (content === 'text') return [{ name: fileName, cells: parseSeparated(decodeText(bytes)) }];
  const workbook =
    content === 'html'
      ? read(decodeText(bytes), { type: 'string', raw: true })
      : read(bytes, { type: 'array', raw: true });
  return workbook.SheetNames.map((name) => ({ name, cells: cellsOf(workbook, name) }));
}

function cellsOf(workbook: WorkBook, name: string): Cell[][] {
  const sheet = workbook.Sheets[name];
  const reference = sheet?.['!ref'];
  if (!sheet || reference === undefined) return [];
  const range = utils.decode_range(reference);
  const rows = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    raw: true,
    defval: '',
    blankrows: true,
    range: { s: { r: 0, c: 0 }, e: range.e },
  });
  return rows.map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value).normalize('NFC');
}

function parseSeparated(text: string): Cell[][] {
  return Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t', '|'], skipEmptyLines: false }).data;
}

/** UTF-8 with or without mark, UTF-16 by its mark or its noughts, else Windows-1258, whose marks stand apart. */
function decodeText(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal = false): string =>
    new TextDecoder(encoding, { fatal }).decode(bytes).normalize('NFC');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const sample = bytes.subarray(0, 512);
  const noughts = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  if ((noughts[1] ?? 0) > sample.length / 8) return decode('utf-16le');
  if ((noughts[0] ?? 0) > sample.length / 8) return decode('utf-16be');
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1258');
  }
}
