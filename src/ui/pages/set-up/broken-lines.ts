/**
 * The table out of a PDF's text, where nothing is left of it but lines: an objective begins at its number, a deadline is
 * known by what it says, units by the words they begin with. The person sees each cell and mends it.
 */
import { parseDeadline } from '../../../core/objectives/deadline';
import { parseTarget } from '../../../core/objectives/target';
import { quotedText } from '../../../core/text/foreign-text';
import { normalise } from '../../../core/text/text';
import { tableLines } from './broken-pages';
import { tidyLines } from './clipboard-text';
import { withoutMeasureNumbers } from './measure-numbers';
import type { DecisionRow, PastedTable } from './pasted-table';

const REMARK =
  'Nội dung dán không còn là bảng (thường là chép từ PDF), nên các ô được ghép lại theo dòng. Xem từng ô và sửa chỗ ghép sai ' +
  'trước khi ghi.';

const OBJECTIVE_NUMBER = /^(\d{1,2})[.)]?(?:\s+(?=\p{L})|$)/u;
/** `1.2.` before a measure, or alone on its line. */
const MEASURE_NUMBER = /^\d{1,2}\.\d{1,2}[.)]?(?:\s+(?=\p{L})|$)/u;
const NOTHING_BEHIND = /^\d{1,2}\.\d{1,2}[.)]?$/;
/** A line that begins so begins a cell; abbreviations in capitals do not. */
const BEGINS = /^(?:\p{Lu}\p{Ll}|[≥≤<>]|\d+([.,]\d+)?\s*%|[-–•])/u;
/** A line that ends so is not the last of its cell. */
const GOES_ON = /(?:[,;:&]|\s(?:và|của|các|thuộc|với|theo|tại|cho|về|từ|đến|trên|trong|năm))$/iu;
/** Words within a sentence that are written with a capital all the same. */
const WITHIN = /^(?:hệ thống|một cửa)(?:\s|$)/;
const UNIT =
  /^(?:các|toàn thể|phòng|bộ phận|văn phòng|thư ký|ban|lãnh đạo|cơ quan|đơn vị|ubnd|hđnd|thanh tra|trung tâm|công chức|chuyên viên|cán bộ|chủ tịch|trưởng)(?:\s|$)/;
const LONGEST_DEADLINE = 90;

const isUnits = (cell: string | undefined): boolean => cell !== undefined && UNIT.test(normalise(cell));
const isDeadline = (text: string): boolean =>
  text.length <= LONGEST_DEADLINE &&
  !isUnits(text) &&
  !MEASURE_NUMBER.test(text) &&
  parseDeadline(text).kind !== 'unclear';

/** Lines put together into what were cells, as far as it shows where one begins. */
function cellsOf(lines: readonly string[]): string[] {
  const cells: string[] = [];
  let last: string[] = [];
  for (const line of lines) {
    const above = last[last.length - 1];
    const begins = BEGINS.test(line) && !GOES_ON.test(above ?? '') && !WITHIN.test(normalise(line));
    const isNew = above === undefined || MEASURE_NUMBER.test(line) || (begins && !NOTHING_BEHIND.test(above));
    if (isNew && last.length > 0) cells.push(last.join(' '));
    last = isNew ? [line] : [...last.slice(-MOST_LINES), line];
  }
  return last.length > 0 ? [...cells, last.join(' ')] : cells;
}

export function readBrokenLines(text: string): PastedTable | null {
  const table = tableLines(tidyLines(text).split('\n'));
  if (!table) return null;
  const remarks = [REMARK, ...table.remarks];
  const rows: DecisionRow[] = [];
  const starts = objectiveStarts(table.lines);
  starts.forEach((start, index) => {
    const lines = table.lines.slice(start, starts[index + 1]);
    const [first = '', ...rest] = lines;
    const behind = first.replace(OBJECTIVE_NUMBER, '');
    rows.push(...rowsOf(String(index + 1), behind === '' ? rest : [behind, ...rest], remarks));
  });
  return rows.length === 0 ? null : { rows: withoutMeasureNumbers(rows), remarks };
}

/** A number may also be a page's, or begin a line of a sentence: an objective has a target that can be read behind it. */
function objectiveStarts(lines: readonly string[]): number[] {
  const starts = [0];
  for (;;) {
    const number = String(starts.length + 1);
    const last = starts[starts.length - 1] ?? 0;
    const found = lines.flatMap((line, at) => (at > last && OBJECTIVE_NUMBER.exec(line)?.[1] === number ? [at] : []));
    const next = found.find((at) => hasTarget(lines.slice(at, at + LONGEST_HEAD))) ?? found[0];
    if (next === undefined || starts.length >= MOST_OBJECTIVES) return starts;
    starts.push(next);
  }
}

/** Lines that an objective and its target may take. */
const LONGEST_HEAD = 40;
const MOST_OBJECTIVES = 99;
/** Lines that one cell may take. */
const MOST_LINES = 200;

function hasTarget(lines: readonly string[]): boolean {
  const cells = cellsOf(lines);
  const end = cells.findIndex((cell, at) => at > 0 && isDeadline(cell) && isUnits(cells[at + 1]));
  return headOf(end < 0 ? cells : cells.slice(0, end)).target !== '';
}

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
    const units = isUnits(next) ? (next ?? '') : '';
    const isFirst = rows.length === 0;
    const { objective, target, measure } = isFirst ? headOf(before) : { ...NO_HEAD, measure: before.join(' ') };
    const row: DecisionRow = [isFirst ? number : '', objective, target, measure, cells[end] ?? '', units, ''];
    if (isFirst && target === '') remarks.push(`Mục tiêu ${number}: chưa tách được chỉ tiêu, ghi vào ô Chỉ tiêu.`);
    remarks.push(...gapsOf(row, `${number}.${rows.length + 1}`));
    rows.push(row);
    at = end + (units === '' ? 1 : 2);
  }
  return rows;
}

const NO_HEAD = { objective: '', target: '' };

function gapsOf([, , , measure, time, units]: DecisionRow, number: string): string[] {
  const missing = [time === '' ? 'thời gian hoàn thành' : '', units === '' ? 'đơn vị thực hiện' : ''];
  const named = missing.filter((name) => name !== '').join(' và ');
  return named === '' ? [] : [`Biện pháp ${number} ${quotedText(measure)}: chưa tách được ${named}, xem lại chỗ này.`];
}

/** Objective, target and the first measure stand one behind the other; the target is what can be read as one. */
function headOf(cells: readonly string[]): { objective: string; target: string; measure: string } {
  const numbered = cells.findIndex((cell) => MEASURE_NUMBER.test(cell));
  const at = cells.findIndex(
    (cell, index) => index > 0 && (numbered < 0 || index < numbered) && parseTarget(cell).kind !== 'unclear',
  );
  if (at >= 0) {
    return { objective: cells.slice(0, at).join(' '), target: cells[at] ?? '', measure: cells.slice(at + 1).join(' ') };
  }
  const from = numbered > 0 ? numbered : 1;
  return { objective: cells.slice(0, from).join(' '), target: '', measure: cells.slice(from).join(' ') };
}
