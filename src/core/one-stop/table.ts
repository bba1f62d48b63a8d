/** A one-stop export, as a table of cells, turned into statistics with its faults listed by row. */
import type { OneStopCounts } from './dossier';
import { checkHeading, checkRow, checkTable, type OneStopFault } from './check';
import { findHeadings, type OneStopHeading } from './heading';
import { isTotalLine, readLine, type OneStopLine } from './line';
import { standingRows } from './nesting';
import { readPeriod } from './period';
import { COUNT_IDS, type CountId } from './words';
import type { ReportingPeriod } from '../calendar/reporting-period';
import type { Cell } from '../text/text';
import { isInScope, type UnitDirectory } from '../unit-directory';
import { parseCount } from '../text/vietnamese-number';

export type { OneStopFault } from './check';
export { COUNT_IDS } from './words';

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
  /** What faults say that they are found in; the file with its name unless given. */
  readonly label?: string;
  /** Whether a name is a unit of the directory: decides which level of nested rows counts. */
  readonly isUnit?: (name: string) => boolean;
}

/**
 * Reads the table; the rows are those that count, each unit or field once. Faults of severity `stop` forbid an import,
 * those of severity `ask` want a person's word first.
 *
 * @param cells the sheet from its first row, as `readTableFile` gives it
 */
export function readOneStopTable(
  cells: readonly (readonly Cell[])[],
  { fileName, label: where = `Tệp ${fileName}`, isUnit = () => false }: OneStopSource,
): OneStopTable {
  const [heading, second] = findHeadings(cells);
  const faults: OneStopFault[] = [];
  if (!heading) {
    faults.push({
      code: 'no-heading',
      severity: 'stop',
      row: null,
      text: `${where}: không thấy hàng tiêu đề có cột “Đơn vị” hoặc “Lĩnh vực” và các cột số hồ sơ. Chọn đúng tệp thống kê xuất từ hệ thống một cửa.`,
    });
    return { period: readPeriod(cells, fileName, where, []), by: null, rows: [], faults };
  }
  if (second) {
    faults.push({
      code: 'two-tables',
      severity: 'stop',
      row: second.first + 1,
      text: `${where}, hàng ${second.first + 1}: có thêm một bảng thứ hai. Tách mỗi bảng thành một tệp rồi nhập lại.`,
    });
  }
  faults.push(...checkHeading(heading, where));
  const period = readPeriod(cells.slice(0, heading.first), fileName, where, faults);
  const { lines, total } = readLines(cells, heading, second?.first ?? cells.length, where, faults);
  const nesting = standingRows(lines, isUnit, where);
  for (const line of lines) {
    faults.push(...checkRow(line, withdrawnOf(cells[line.row - 1] ?? [], heading), heading, where));
  }
  faults.push(...nesting.faults, ...checkTable(nesting.rows, nesting.top, total, heading, where));
  const rows = nesting.rows.map(({ row, name, counts }) => ({ row, name, counts }));
  return { period, by: heading.by, rows, faults };
}

/** Lines of figures, and the line that says the total of all: of several totals the greatest. */
function readLines(
  cells: readonly (readonly Cell[])[],
  heading: OneStopHeading,
  end: number,
  where: string,
  faults: OneStopFault[],
): { lines: OneStopLine[]; total: OneStopLine | null } {
  const lines: OneStopLine[] = [];
  let total: OneStopLine | null = null;
  for (let index = heading.below; index < end; index += 1) {
    const line = readLine(cells[index] ?? [], index + 1, heading, where, faults);
    if (line === null) continue;
    if (!isTotalLine(line)) lines.push(line);
    else if (!total || line.counts.settledTotal >= total.counts.settledTotal) total = line;
  }
  return { lines, total };
}

const withdrawnOf = (cells: readonly Cell[], heading: OneStopHeading): number =>
  heading.withdrawn.reduce((sum, column) => sum + (parseCount(cells[column] ?? '') ?? 0), 0);

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
