/** One-stop exports in memory: a table told by its columns and rows, laid out as cells with merged headings. */
import type { OneStopCounts } from '../../src/core/one-stop/dossier';
import type { CountId } from '../../src/core/one-stop/counts';
import type { Cell } from '../../src/core/text/text';

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ExportSheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

export interface ExportRow {
  readonly order?: Cell;
  readonly name: string;
  readonly counts: OneStopCounts;
}

/** What a column holds and the labels over it, from the top. */
export interface Column {
  readonly holds: 'order' | 'name' | CountId | 'nothing-known';
  readonly labels: readonly string[];
}

export interface ExportOptions {
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  readonly numberRow: boolean;
  readonly rows: readonly ExportRow[];
  readonly totalRow: boolean;
  readonly below: readonly (readonly Cell[])[];
  /** How a count is written; as a number unless told. */
  readonly write: (count: number) => Cell;
}

const RECEIVED = 'Số lượng hồ sơ tiếp nhận';
const SETTLED = 'Số lượng hồ sơ đã giải quyết';
const PENDING = 'Số lượng hồ sơ đang giải quyết';

/** The thirteen columns of form II.06a/VPCP/KSTT. */
export const FORM_COLUMNS: readonly Column[] = [
  { holds: 'order', labels: ['STT'] },
  { holds: 'name', labels: ['Đơn vị'] },
  { holds: 'receivedTotal', labels: [RECEIVED, 'Tổng số'] },
  { holds: 'receivedOnline', labels: [RECEIVED, 'Trong kỳ', 'Trực tuyến'] },
  { holds: 'receivedDirect', labels: [RECEIVED, 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'] },
  { holds: 'carriedOver', labels: [RECEIVED, 'Từ kỳ trước'] },
  { holds: 'settledTotal', labels: [SETTLED, 'Tổng số'] },
  { holds: 'early', labels: [SETTLED, 'Trước hạn'] },
  { holds: 'onTime', labels: [SETTLED, 'Đúng hạn'] },
  { holds: 'overdue', labels: [SETTLED, 'Quá hạn'] },
  { holds: 'pendingTotal', labels: [PENDING, 'Tổng số'] },
  { holds: 'pendingInTime', labels: [PENDING, 'Trong hạn'] },
  { holds: 'pendingOverdue', labels: [PENDING, 'Quá hạn'] },
];

/**
 * Counts that add up: what was received is what was settled and what is pending.
 *
 * Example: `counts(3, 2, 1)` is 6 settled of 6 received, all of them online.
 */
export function counts(
  early: number,
  onTime: number,
  overdue: number,
  { pendingInTime = 0, pendingOverdue = 0, receivedDirect = 0, carriedOver = 0 }: Partial<OneStopCounts> = {},
): OneStopCounts {
  const settledTotal = early + onTime + overdue;
  const pendingTotal = pendingInTime + pendingOverdue;
  const receivedTotal = settledTotal + pendingTotal;
  return {
    receivedTotal,
    receivedOnline: receivedTotal - receivedDirect - carriedOver,
    receivedDirect,
    carriedOver,
    settledTotal,
    early,
    onTime,
    overdue,
    pendingTotal,
    pendingInTime,
    pendingOverdue,
  };
}

export const JUSTICE: ExportRow = {
  order: 1,
  name: 'Phòng Tư pháp',
  counts: counts(1249, 9, 4, { pendingInTime: 31, pendingOverdue: 2, receivedDirect: 133, carriedOver: 11 }),
};
export const HOME_AFFAIRS: ExportRow = {
  order: 2,
  name: 'Phòng Nội vụ',
  counts: counts(29, 14, 0, { pendingInTime: 1, receivedDirect: 15 }),
};

/** A month as the sample's system exports it: June 2024, two units. */
export function oneStopExport(options: Partial<ExportOptions> = {}): ExportSheet {
  return layOut({
    titles: ['UBND HUYỆN TUY PHƯỚC', 'BÁO CÁO KẾT QUẢ GIẢI QUYẾT TTHC', '(Từ ngày 01/06/2024 đến ngày 30/06/2024)', ''],
    columns: FORM_COLUMNS,
    numberRow: true,
    rows: [JUSTICE, HOME_AFFAIRS],
    totalRow: true,
    below: [],
    write: (count) => count,
    ...options,
  });
}

/** The same cells with one of them changed: `row` and `column` counted from 0. */
export function withCell(cells: ExportSheet['cells'], row: number, column: number, cell: Cell): Cell[][] {
  return cells.map((line, at) => line.map((own, across) => (at === row && across === column ? cell : own)));
}

function layOut({ titles, columns, numberRow, rows, totalRow, below, write }: ExportOptions): ExportSheet {
  const width = columns.length;
  const line = (cells: readonly Cell[]): Cell[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const heading = headingCells(columns, titles.length);
  const total = rows.map((row) => row.counts).reduce(addCounts, counts(0, 0, 0));
  const rowCells = (row: ExportRow): Cell[] =>
    columns.map(({ holds }) => {
      if (holds === 'order') return row.order ?? '';
      if (holds === 'name') return row.name;
      return holds === 'nothing-known' ? 'Ghi nhận' : write(row.counts[holds]);
    });
  return {
    cells: [
      ...titles.map((title) => line([title])),
      ...heading.cells,
      ...(numberRow ? [columns.map((_, at) => `(${at + 1})`)] : []),
      ...rows.map(rowCells),
      ...(totalRow ? [rowCells({ name: 'TỔNG CỘNG', counts: total })] : []),
      ...below.map(line),
    ],
    merges: [...titles.map((_, row) => ({ row, column: 0, rows: 1, columns: width })), ...heading.merges],
  };
}

/** Labels at the top left of what they span, as merged cells hold them. */
function headingCells(columns: readonly Column[], top: number): { cells: Cell[][]; merges: Merge[] } {
  const depth = Math.max(...columns.map(({ labels }) => labels.length));
  const cells: Cell[][] = Array.from({ length: depth }, () => columns.map(() => ''));
  const merges: Merge[] = [];
  const isUnder = (at: number, level: number, path: readonly string[]): boolean =>
    path.slice(0, level + 1).every((label, index) => columns[at]?.labels[index] === label);
  columns.forEach(({ labels }, column) => {
    labels.forEach((label, level) => {
      if (isUnder(column - 1, level, labels)) return;
      (cells[level] as Cell[])[column] = label;
      let across = 1;
      while (isUnder(column + across, level, labels)) across += 1;
      const down = level === labels.length - 1 ? depth - level : 1;
      if (across > 1 || down > 1) merges.push({ row: top + level, column, rows: down, columns: across });
    });
  });
  return { cells, merges };
}

function addCounts(a: OneStopCounts, b: OneStopCounts): OneStopCounts {
  const keys = Object.keys(a) as CountId[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as OneStopCounts;
}
