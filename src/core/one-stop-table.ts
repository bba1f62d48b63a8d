/** A one-stop export, as a table of cells, turned into statistics with its faults listed by row. */
import { checkRow, checkTable, type OneStopFault } from './one-stop-check';
import { formatDate } from './calendar-date';
import type { OneStopCounts } from './dossier';
import { findHeadings, type CountId, type OneStopHeading } from './one-stop-heading';
import { parsePeriod, type ReportingPeriod } from './reporting-period';
import { normalise, tidy, type Cell } from './text';
import { isInScope, type UnitDirectory } from './unit-directory';
import { parseCount } from './vietnamese-number';

export type { OneStopFault } from './one-stop-check';

export interface OneStopTableRow {
  /** Row in the file, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly counts: OneStopCounts;
}

export interface OneStopTable {
  readonly period: ReportingPeriod | null;
  readonly by: 'unit' | 'field' | null;
  readonly rows: readonly OneStopTableRow[];
  readonly faults: readonly OneStopFault[];
}

export interface OneStopSource {
  readonly fileName: string;
  /** Whether a name is a unit of the directory: decides which level of nested rows counts. */
  readonly isUnit?: (name: string) => boolean;
}

export const COUNT_IDS: readonly CountId[] = [
  'receivedTotal',
  'receivedOnline',
  'receivedDirect',
  'carriedOver',
  'settledTotal',
  'early',
  'onTime',
  'overdue',
  'pendingTotal',
  'pendingInTime',
  'pendingOverdue',
];

/** Columns without which the early-return rate cannot be worked out. */
const NEEDED: readonly (readonly [CountId, string])[] = [
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn'],
  ['overdue', 'Quá hạn'],
];

const TOTAL = /^(tổng cộng|tổng số|tổng|cộng|toàn huyện|toàn xã)( .*)?$/;
const COLUMN_NUMBER = /^\(?\d{1,2}\)?( ?= ?.*)?$/;

interface Line extends OneStopTableRow {
  readonly order: string;
}

/** Reads the table; the rows are those that count, each unit or field once. Faults of severity `stop` forbid an import. */
export function readOneStopTable(cells: readonly (readonly Cell[])[], source: OneStopSource): OneStopTable {
  const headings = findHeadings(cells);
  const heading = headings[0];
  const faults: OneStopFault[] = [];
  const where = `Tệp ${source.fileName}`;
  if (!heading) {
    faults.push({
      code: 'no-heading',
      severity: 'stop',
      row: null,
      text: `${where}: không thấy hàng tiêu đề có cột “Đơn vị” hoặc “Lĩnh vực” và các cột số hồ sơ. Chọn đúng tệp thống kê xuất từ hệ thống một cửa.`,
    });
    return { period: parsePeriod(source.fileName), by: null, rows: [], faults };
  }
  if (headings.length > 1) {
    faults.push({
      code: 'two-tables',
      severity: 'stop',
      row: (headings[1]?.first ?? 0) + 1,
      text: `${where}, hàng ${(headings[1]?.first ?? 0) + 1}: có thêm một bảng thứ hai. Tách mỗi bảng thành một tệp rồi nhập lại.`,
    });
  }
  faults.push(...headingFaults(heading, where));
  const period = readPeriod(cells.slice(0, heading.first), source.fileName, where, faults);
  const lines: Line[] = [];
  let total: OneStopTableRow | null = null;
  for (let index = heading.below; index < (headings[1]?.first ?? cells.length); index += 1) {
    const line = readLine(cells[index] ?? [], index + 1, heading, where, faults);
    if (line === null) continue;
    if (TOTAL.test(normalise(line.name)) || TOTAL.test(normalise(line.order))) total = line;
    else lines.push(line);
  }
  const { rows, top } = standingRows(lines, source, where, faults);
  for (const line of lines)
    faults.push(...checkRow(line, withdrawnOf(cells[line.row - 1] ?? [], heading), heading, where));
  faults.push(...checkTable(rows, top, total, where));
  return { period, by: heading.by, rows, faults };
}

function headingFaults(heading: OneStopHeading, where: string): OneStopFault[] {
  const row = heading.first + 1;
  if (heading.merged !== null) {
    return [
      {
        code: 'merged-column',
        severity: 'stop',
        row,
        text:
          `${where}, hàng ${row}, cột “${heading.labels[heading.merged] ?? ''}”: gộp hồ sơ trước hạn với đúng hạn nên không ` +
          'tính được tỷ lệ trả kết quả trước hạn. Xuất lại báo cáo có hai cột riêng.',
      },
    ];
  }
  return NEEDED.filter(([id]) => !heading.counts.has(id)).map(([, name]) => ({
    code: 'no-column',
    severity: 'stop',
    row,
    text: `${where}, hàng ${row}: không thấy cột “${name}” trong phần đã giải quyết. Xuất lại báo cáo theo mẫu đủ cột rồi nhập lại.`,
  }));
}

/** From the lines above the table, else from the file's name. */
function readPeriod(
  above: readonly (readonly Cell[])[],
  fileName: string,
  where: string,
  faults: OneStopFault[],
): ReportingPeriod | null {
  const texts = [...new Set(above.flat().map((cell) => tidy(String(cell))))].filter(
    (text) => !/ngày \d+ tháng/i.test(text),
  );
  const named = new Map<string, ReportingPeriod>();
  for (const text of texts) {
    const period = parsePeriod(text);
    if (period) named.set(`${period.from} ${period.to}`, period);
  }
  const periods = [...named.values()];
  const dayPeriods = periods.filter((period) =>
    texts.some((text) => /\d[/.-]\d/.test(text) && parsePeriod(text)?.from === period.from),
  );
  const choice = periods.length > 1 && dayPeriods.length === 1 ? dayPeriods : periods;
  if (choice.length > 1) {
    const list = choice.map(({ from, to }) => `${formatDate(from)}–${formatDate(to)}`).join(', ');
    faults.push({
      code: 'two-periods',
      severity: 'stop',
      row: null,
      text: `${where}: ghi nhiều kỳ khác nhau (${list}). Tách mỗi kỳ thành một tệp.`,
    });
    return null;
  }
  const fromName = parsePeriod(fileName.replace(/\.[a-z]+$/i, ''));
  const period = choice[0] ?? fromName;
  if (period === null) {
    faults.push({
      code: 'no-period',
      severity: 'stop',
      row: null,
      text: `${where}: không ghi kỳ thống kê. Chọn kỳ rồi nhập lại.`,
    });
  } else if (fromName && choice[0] && fromName.key !== choice[0].key) {
    faults.push({
      code: 'period-differs',
      severity: 'ask',
      row: null,
      text: `${where}: tên tệp và nội dung ghi hai kỳ khác nhau; kỳ trong nội dung (${formatDate(period.from)}–${formatDate(period.to)}) sẽ được dùng. Kiểm tra lại có đúng tệp không.`,
    });
  }
  return period;
}

/** A row with figures; `null` for blanks, column numbers, headings of groups and signatures. */
function readLine(
  cells: readonly Cell[],
  row: number,
  heading: OneStopHeading,
  where: string,
  faults: OneStopFault[],
): Line | null {
  const name = tidy(String(cells[heading.name] ?? ''));
  const order = heading.order === null ? '' : tidy(String(cells[heading.order] ?? ''));
  const columns = [...heading.counts.values()];
  const filled = columns.filter((column) => tidy(String(cells[column] ?? '')) !== '');
  if (filled.length === 0 || COLUMN_NUMBER.test(name)) return null;
  const figures = filled.filter((column) => /\d/.test(String(cells[column])));
  if (figures.length === 0) return null;
  if (name === '' && !TOTAL.test(normalise(order))) {
    faults.push({
      code: 'no-name',
      severity: 'stop',
      row,
      text: `${where}, hàng ${row}: có số liệu nhưng chưa ghi tên. Ghi tên đơn vị hoặc lĩnh vực rồi nhập lại.`,
    });
    return null;
  }
  const counts = Object.fromEntries(COUNT_IDS.map((id) => [id, 0])) as Record<CountId, number>;
  for (const [id, column] of heading.counts) {
    const cell = cells[column] ?? '';
    const count = tidy(String(cell)) === '' || tidy(String(cell)) === '-' ? 0 : parseCount(cell);
    if (count === null) {
      faults.push({
        code: 'not-a-count',
        severity: 'stop',
        row,
        text: `${where}, hàng ${row}, cột “${heading.labels[column] ?? ''}”: “${tidy(String(cell))}” không phải số nguyên. Sửa lại trong tệp rồi nhập lại.`,
      });
    } else counts[id] = count;
  }
  if (!heading.counts.has('settledTotal')) counts.settledTotal = counts.early + counts.onTime + counts.overdue;
  return { row, name: name || order, order, counts };
}

const withdrawnOf = (cells: readonly Cell[], heading: OneStopHeading): number =>
  heading.withdrawn.reduce((sum, column) => sum + (parseCount(cells[column] ?? '') ?? 0), 0);

/** How deep an order number stands: `A`, then `I`, then `1`, then `1.1`. */
function depthOf(order: string): number {
  const text = order.replace(/[.)]+$/, '');
  if (/^[IVX]+$/.test(text)) return 1;
  if (/^[A-H]$/.test(text)) return 0;
  if (/^\d+(\.\d+)*$/.test(text)) return 1 + text.split('.').length;
  return /^[a-z]$/.test(text) ? 9 : 2;
}

/**
 * Parent and child are never added: of nested rows either the parent counts, where it is a unit of the directory, or its
 * children do. `top` are the outermost rows, which add up to the file's total.
 */
function standingRows(
  lines: readonly Line[],
  { isUnit = () => false }: OneStopSource,
  where: string,
  faults: OneStopFault[],
): { rows: Line[]; top: Line[] } {
  const rows: Line[] = [];
  const top: Line[] = [];
  const walk = (from: number, to: number, isTop: boolean): void => {
    for (let at = from; at < to;) {
      const parent = lines[at] as Line;
      let end = at + 1;
      while (end < to && depthOf((lines[end] as Line).order) > depthOf(parent.order)) end += 1;
      if (isTop) top.push(parent);
      if (end === at + 1 || isUnit(parent.name)) rows.push(parent);
      else walk(at + 1, end, false);
      if (end > at + 1) checkParent(parent, childrenOf(at + 1, end), where, faults);
      at = end;
    }
  };
  const childrenOf = (from: number, to: number): Line[] => {
    const inner = lines.slice(from, to);
    const depth = Math.min(...inner.map(({ order }) => depthOf(order)));
    return inner.filter(({ order }) => depthOf(order) === depth);
  };
  walk(0, lines.length, true);
  return { rows, top };
}

function checkParent(parent: Line, children: readonly Line[], where: string, faults: OneStopFault[]): void {
  const sum = children.reduce((all, { counts }) => all + counts.settledTotal, 0);
  if (sum === parent.counts.settledTotal) return;
  faults.push({
    code: 'parent-differs',
    severity: 'ask',
    row: parent.row,
    text: `${where}, hàng ${parent.row}: “${parent.name}” ghi ${parent.counts.settledTotal} hồ sơ đã giải quyết, các hàng con cộng lại là ${sum}. Kiểm tra lại tệp.`,
  });
}

export interface OneStopSummary {
  readonly total: OneStopCounts;
  readonly inScope: OneStopCounts;
  readonly outOfScope: OneStopCounts;
  /** Names of a by-unit table that match no unit; counted in the whole. */
  readonly unmatched: readonly string[];
}

/** In scope + out of scope = the file's total; a name that matches no unit is in. */
export function summariseOneStop({ rows, by }: OneStopTable, directory: UnitDirectory, date: string): OneStopSummary {
  const isOut = ({ name }: OneStopTableRow): boolean => {
    const unit = by === 'unit' ? directory.match(name) : null;
    return unit !== null && !isInScope(unit, date);
  };
  return {
    total: sumCounts(rows),
    inScope: sumCounts(rows.filter((row) => !isOut(row))),
    outOfScope: sumCounts(rows.filter(isOut)),
    unmatched: by === 'unit' ? rows.filter(({ name }) => directory.match(name) === null).map(({ name }) => name) : [],
  };
}

export function sumCounts(rows: readonly OneStopTableRow[]): OneStopCounts {
  const sum = Object.fromEntries(COUNT_IDS.map((id) => [id, 0])) as Record<CountId, number>;
  for (const { counts } of rows) for (const id of COUNT_IDS) sum[id] += counts[id];
  return sum;
}
