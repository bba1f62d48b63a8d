/** A one-stop export, as a table of cells, turned into statistics with its faults listed by row. */
import { checkHeading, checkRow, checkTable } from './check';
import { findHeadings, type OneStopHeading } from './heading';
import { isTotalLine, readLine, type OneStopLine } from './line';
import { standingRows } from './nesting';
import { readPeriod } from './period';
import type { OneStopFault, OneStopTable } from './statistics';
import type { Cell } from '../text/text';
import { parseCount } from '../text/vietnamese-number';

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

/** What a person has of a month: the cells of a file's sheet, or of the grid that was typed where there is no file. */
export interface OneStopEntry {
  readonly fileName: string;
  readonly cells: readonly (readonly Cell[])[];
  /** `fileName` then says after which paper. */
  readonly typed?: boolean;
}

const ONLY_SETTLED = 'Bảng nhập tay chỉ có số đã giải quyết; các cột tiếp nhận và đang giải quyết được ghi là 0.';

/** A grid has no rows of a file to point at, and lacks what nobody was asked for. */
export function readOneStopEntry(
  { cells, fileName, typed = false }: OneStopEntry,
  isUnit: (name: string) => boolean,
): OneStopTable {
  if (!typed) return readOneStopTable(cells, { fileName, isUnit });
  const table = readOneStopTable(cells, { fileName: '', label: 'Bảng nhập tay', isUnit });
  const faults = table.faults.map((fault): OneStopFault =>
    fault.code === 'no-column' && fault.severity === 'ask'
      ? { ...fault, severity: 'note', row: null, text: ONLY_SETTLED }
      : { ...fault, row: null, text: fault.text.replace(/^(Bảng nhập tay), hàng \d+/, '$1') },
  );
  return { ...table, faults };
}
