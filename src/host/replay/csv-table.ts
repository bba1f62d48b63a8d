/** Reads a CSV file as Excel writes it (BOM, CRLF, quoted line breaks; comma, semicolon or tab) by its headings. */
import Papa from 'papaparse';
import { normalise, tidy } from '../../core/text/text';
import type { Findings } from './data-fault';
import type { InputFile } from './input-files';

export interface CsvRow {
  /** Counted from 1 with the heading, as Excel shows it. */
  readonly row: number;
  /** Cells by the heading's declared spelling, untouched; a column that the file lacks gives `''`. */
  cell(heading: string): string;
}

export interface CsvTable {
  /** Declared headings that the file has. */
  readonly headings: readonly string[];
  /** Rows that hold anything. */
  readonly rows: readonly CsvRow[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Gives `null` after reporting what makes the file unusable. */
export function readCsvTable(bytes: Uint8Array, file: InputFile, findings: Findings): CsvTable | null {
  const text = decode(bytes);
  if (text === null) {
    findings.fault(
      'file-unreadable',
      { file: file.name },
      'không phải tệp CSV dạng UTF-8. Mở tệp bằng Excel, chọn Lưu thành → “CSV UTF-8”, rồi chạy lại.',
    );
    return null;
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text, file) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const place = { file: file.name, ...(broken.row === undefined ? {} : { row: broken.row + 1 }) };
    findings.fault(
      'file-unreadable',
      place,
      'dấu ngoặc kép mở mà không đóng, tệp có thể bị cắt cụt. Xuất lại tệp rồi chạy lại.',
    );
    return null;
  }
  const top = data.findIndex((cells) => !isBlank(cells));
  if (top < 0) {
    findings.fault('file-empty', { file: file.name }, `tệp không có nội dung. Tệp này cần ${file.holds}.`);
    return null;
  }
  const columns = findColumns(data[top] ?? [], top + 1, file, findings);
  return columns && { headings: [...columns.keys()], rows: rowsBelow(data, top, columns, file, findings) };
}

/** Strictly UTF-8 or UTF-16 with its mark; `null` for anything else, a workbook under the wrong name among it. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') || text.startsWith('PK\u0003\u0004') ? null : text;
  } catch {
    return null;
  }
}

/** The separator that finds most of the declared headings. */
function separatorOf(text: string, file: InputFile): string {
  const declared = new Set([...file.required, ...file.optional].map(normalise));
  const found = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 5 });
    return Math.max(0, ...data.map((cells) => cells.filter((cell) => declared.has(normalise(cell))).length));
  });
  return SEPARATORS[found.indexOf(Math.max(...found))] ?? ',';
}

function findColumns(
  cells: readonly string[],
  row: number,
  file: InputFile,
  findings: Findings,
): ReadonlyMap<string, number> | null {
  const declared = new Map([...file.required, ...file.optional].map((heading) => [normalise(heading), heading]));
  const columns = new Map<string, number>();
  const unknown: string[] = [];
  let isUsable = true;
  cells.forEach((cell, index) => {
    const heading = declared.get(normalise(cell));
    if (heading === undefined) {
      if (tidy(cell) !== '') unknown.push(`“${tidy(cell)}”`);
    } else if (columns.has(heading)) {
      isUsable = false;
      findings.fault(
        'heading-doubled',
        { file: file.name, row, heading },
        'có hai cột cùng tên này. Đổi tên hoặc xóa bớt một cột, rồi chạy lại.',
      );
    } else columns.set(heading, index);
  });
  for (const heading of file.required.filter((one) => !columns.has(one))) {
    isUsable = false;
    const others = unknown.length > 0 ? ` Các cột lạ đang có: ${unknown.join(', ')}.` : '';
    findings.fault(
      'heading-missing',
      { file: file.name, row, heading },
      `không thấy cột này ở hàng tiêu đề. Ghi lại đúng tên cột rồi chạy lại.${others}`,
    );
  }
  if (isUsable && unknown.length > 0) {
    findings.note(
      { file: file.name, row },
      `không dùng ${unknown.length === 1 ? 'cột' : 'các cột'} ${unknown.join(', ')}.`,
    );
  }
  return isUsable ? columns : null;
}

function rowsBelow(
  data: readonly (readonly string[])[],
  top: number,
  columns: ReadonlyMap<string, number>,
  file: InputFile,
  findings: Findings,
): CsvRow[] {
  const width = (data[top] ?? []).length;
  const rows: CsvRow[] = [];
  data.slice(top + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = top + 2 + index;
    if (!isBlank(cells.slice(width))) {
      findings.fault(
        'row-too-wide',
        { file: file.name, row },
        `có ${cells.length} ô, nhiều hơn ${width} cột của hàng tiêu đề. Nội dung có dấu phân cách thì đặt trong ngoặc kép.`,
      );
    }
    rows.push({ row, cell: (heading) => cells[columns.get(heading) ?? -1] ?? '' });
  });
  return rows;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => tidy(cell) === '');
