/** One line of a one-stop table: its name and figures, or nothing where the line is no statistics. */
import type { OneStopCounts } from './dossier';
import type { OneStopFault } from './statistics';
import type { OneStopHeading } from './heading';
import { COUNT_IDS, type CountId } from './counts';
import { isSplit } from './words';
import { normalise, tidy, type Cell } from '../text/text';
import { parseCount } from '../text/vietnamese-number';

export interface OneStopLine {
  /** Row in the file, 1-based. */
  readonly row: number;
  readonly name: string;
  /** What stands in the column *STT*. */
  readonly order: string;
  /** How far the name is moved in: by spaces, or by a dash or plus before it. */
  readonly indent: number;
  readonly counts: OneStopCounts;
  /** Counts that the line itself gives; the others are nought or worked out. */
  readonly given: ReadonlySet<CountId>;
}

const TOTALS = [
  /^(tổng (cộng|số|chung)|(tổng )?toàn (huyện|xã|phường|tỉnh|thành phố|cơ quan))(?!\p{L})/u,
  /^(tổng|cộng)( chung)?( (mục|phần|nhóm|khối|cấp)( \p{L}+| \d+)*|( [ivx]+| [a-h]| \d+)+)? ?([:(+=].*)?$/u,
];
/** `(2)`, `3=4+5`, `A`: what stands in a row that numbers the columns. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[a-z])\)?( ?= ?[\d()+ ]+)?$/;
const FIGURE = /^[-+]?\d[\d.,\s]*$/;
const NO_UNIT = /^(tỷ lệ|tỉ lệ|so với)/;
const SIGNATURE = /ngày.*tháng.*năm/;
const DASH = /^[-–—]$/;
const BULLET = /^[\s\u00a0]*([-–—+*•])\s*/;

const isTotal = (text: string): boolean => TOTALS.some((pattern) => pattern.test(normalise(text)));

/** *Tổng cộng*, *Toàn huyện*, and the sums of parts of the table: *Cộng I*. */
export const isTotalLine = ({ name, order }: OneStopLine): boolean => isTotal(name) || isTotal(order);

/**
 * Reads one line; `null` for blanks, rows that number the columns, titles of groups, ratios and signatures.
 *
 * @param row 1-based row in the file
 * @param faults takes figures without a name and cells that are no whole number
 */
export function readLine(
  cells: readonly Cell[],
  row: number,
  heading: OneStopHeading,
  where: string,
  faults: OneStopFault[],
): OneStopLine | null {
  const written = String(cells[heading.name] ?? '');
  const name = tidy(written.replace(BULLET, ''));
  const order = heading.order === null ? '' : tidy(String(cells[heading.order] ?? ''));
  const filled = [...heading.counts.values()]
    .flat()
    .map((column) => normalise(String(cells[column] ?? '')))
    .filter((text) => text !== '');
  if (!filled.some((text) => /\d/.test(text)) || cells.some((cell) => SIGNATURE.test(normalise(String(cell)))))
    return null;
  if (NO_UNIT.test(normalise(name)) || numbersColumns(name, filled)) return null;
  if (name === '' && !isTotal(order)) {
    if (!filled.some((text) => FIGURE.test(text))) return null;
    const text = `${where}, hàng ${row}: có số liệu nhưng chưa ghi tên. Ghi tên đơn vị hoặc lĩnh vực rồi nhập lại.`;
    faults.push({ code: 'no-name', severity: 'stop', row, text });
    return null;
  }
  const { counts, given } = readCounts(cells, row, heading, where, faults);
  return { row, name: name || order, order, indent: indentOf(written), counts, given };
}

/** Small figures without a name are figures; `(3)` or `3=4+5` are not. */
function numbersColumns(name: string, filled: readonly string[]): boolean {
  const isNumbered = filled.every((text) => COLUMN_NUMBER.test(text));
  return isNumbered && (name === '' ? filled.some((text) => /[(=]/.test(text)) : COLUMN_NUMBER.test(normalise(name)));
}

function readCounts(
  cells: readonly Cell[],
  row: number,
  heading: OneStopHeading,
  where: string,
  faults: OneStopFault[],
): Pick<OneStopLine, 'counts' | 'given'> {
  const counts = Object.fromEntries(COUNT_IDS.map((id) => [id, 0])) as Record<CountId, number>;
  const given = new Set<CountId>();
  for (const [id, columns] of heading.counts) {
    for (const column of isSplit(id) ? columns : columns.slice(0, 1)) {
      const text = tidy(String(cells[column] ?? ''));
      if (text === '' || DASH.test(text)) continue;
      given.add(id);
      const count = parseCount(cells[column] ?? '');
      if (count !== null) counts[id] += count;
      else {
        faults.push({
          code: 'not-a-count',
          severity: 'stop',
          row,
          text: `${where}, hàng ${row}, cột “${heading.labels[column] ?? ''}”: “${text}” không phải số nguyên. Sửa lại trong tệp rồi nhập lại.`,
        });
      }
    }
  }
  if (!given.has('receivedTotal'))
    counts.receivedTotal = counts.receivedOnline + counts.receivedDirect + counts.carriedOver;
  if (!given.has('settledTotal')) counts.settledTotal = counts.early + counts.onTime + counts.overdue;
  if (!given.has('pendingTotal')) counts.pendingTotal = counts.pendingInTime + counts.pendingOverdue;
  return { counts, given };
}

/** A single space before a name is a slip of the hand. */
function indentOf(written: string): number {
  const bullet = BULLET.exec(written)?.[1];
  if (bullet !== undefined) return bullet === '+' || bullet === '*' ? 2 : 1;
  const spaces = /^[\s\u00a0]*/.exec(written)?.[0].length ?? 0;
  return spaces > 1 ? spaces : 0;
}
