/**
 * The table out of a PDF's text, where nothing is left of it but lines: an objective begins at its number, a deadline is
 * known by what it says, units by the words they begin with. The person sees each cell and mends it.
 */
import { parseDeadline } from '../../../core/objectives/deadline';
import { parseTarget } from '../../../core/objectives/target';
import { normalise } from '../../../core/text/text';
import { tidyLines } from './clipboard-grid';
import type { DecisionRow, PastedTable } from './pasted-table';

const REMARK =
  'Nội dung dán không còn là bảng (thường là chép từ PDF), nên các ô được ghép lại theo dòng. Xem từng ô và sửa chỗ ghép sai ' +
  'trước khi ghi.';
const NO_TARGET = 'chưa tách được chỉ tiêu, ghi vào ô Chỉ tiêu.';

const NUMBER = /^(\d{1,2})[.)]?(?:\s+(?=\p{L})|$)/u;
/** A line that begins so begins a cell; abbreviations in capitals do not. */
const BEGINS = /^(?:\p{Lu}\p{Ll}|[≥≤<>]|\d+([.,]\d+)?\s*%|[-–•])/u;
/** A line that ends so is not the last of its cell. */
const GOES_ON = /(?:[,;:&]|\s(?:và|của|các|thuộc|với|theo|tại|cho|về|từ|đến|trên|trong|năm))$/iu;
/** Words within a sentence that are written with a capital all the same. */
const WITHIN = /^(?:hệ thống|một cửa)(?:\s|$)/;
const UNIT =
  /^(?:các|toàn thể|phòng|bộ phận|văn phòng|thư ký|ban|lãnh đạo|cơ quan|đơn vị|ubnd|hđnd|thanh tra|trung tâm|công chức|chuyên viên|cán bộ|chủ tịch|trưởng)(?:\s|$)/;
const LONGEST_DEADLINE = 90;

const isDeadline = (text: string): boolean =>
  text.length <= LONGEST_DEADLINE && !UNIT.test(normalise(text)) && parseDeadline(text).kind !== 'unclear';

/** Lines put together into what were cells, as far as it shows where one begins. */
function cellsOf(lines: readonly string[]): string[] {
  const cells: string[] = [];
  for (const line of lines) {
    const last = cells[cells.length - 1];
    const isNew = last === undefined || (BEGINS.test(line) && !GOES_ON.test(last) && !WITHIN.test(normalise(line)));
    if (isNew) cells.push(line);
    else cells[cells.length - 1] = `${last} ${line}`;
  }
  return cells;
}

export function readBrokenLines(text: string): PastedTable | null {
  const all = tidyLines(text).split('\n');
  const first = all.findIndex((line, at) => NUMBER.exec(line)?.[1] === '1' && at > 0);
  const headings = normalise(all.slice(0, Math.max(0, first)).join(' '));
  if (first < 0 || !headings.includes('mục tiêu') || !headings.includes('biện pháp')) return null;
  const rows: DecisionRow[] = [];
  const remarks = [REMARK];
  let number = 0;
  let block: string[] = [];
  const flush = (): void => {
    if (number > 0) rows.push(...rowsOf(String(number), block, remarks));
  };
  for (const line of all.slice(first)) {
    const found = NUMBER.exec(line);
    if (found && Number(found[1]) === number + 1) {
      flush();
      [number, block] = [number + 1, [line.slice(found[0].length)].filter((rest) => rest !== '')];
    } else block.push(line);
  }
  flush();
  return rows.length === 0 ? null : { rows, remarks };
}

const isUnits = (cell: string | undefined): boolean => cell !== undefined && UNIT.test(normalise(cell));

/** A measure ends with its deadline, and behind that its units stand. */
function rowsOf(number: string, lines: readonly string[], remarks: string[]): DecisionRow[] {
  const rows: DecisionRow[] = [];
  const cells = cellsOf(lines);
  for (let at = 0; at < cells.length;) {
    const isEnd = (index: number): boolean => index > at && isDeadline(cells[index] ?? '');
    // A measure may say *khi có thay đổi* itself: the deadline is what units stand behind.
    const sure = cells.findIndex((_, index) => isEnd(index) && isUnits(cells[index + 1]));
    const found = sure >= 0 ? sure : cells.findIndex((_, index) => isEnd(index));
    const end = found < 0 ? cells.length : found;
    const before = cells.slice(at, end);
    const next = cells[end + 1];
    const hasUnits = isUnits(next);
    const rest = [cells[end] ?? '', hasUnits ? (next ?? '') : '', ''] as const;
    at = end + (hasUnits ? 2 : 1);
    if (rows.length > 0) {
      rows.push(['', '', '', before.join(' '), ...rest]);
      continue;
    }
    const { objective, target, measure } = headOf(before);
    if (target === '') remarks.push(`Mục tiêu ${number}: ${NO_TARGET}`);
    rows.push([number, objective, target, measure, ...rest]);
  }
  return rows;
}

/** Objective, target and the first measure stand one behind the other; the target is what can be read as one. */
function headOf(cells: readonly string[]): { objective: string; target: string; measure: string } {
  const at = cells.findIndex((cell, index) => index > 0 && parseTarget(cell).kind !== 'unclear');
  if (at < 0) return { objective: cells[0] ?? '', target: '', measure: cells.slice(1).join(' ') };
  return { objective: cells.slice(0, at).join(' '), target: cells[at] ?? '', measure: cells.slice(at + 1).join(' ') };
}
