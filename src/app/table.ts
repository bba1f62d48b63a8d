/** Reads a tab by its headings, wherever people have moved the columns to. */
import { normalise, tidy, type Cell } from '../core/text';
import { TrackerFault } from './fault';
import type { Sheets, Tab } from './ports';
import type { TabSpec } from './tab-spec';

/** Headings are looked for in so many rows from the top: people put a title above a table. */
export const HEADING_ROWS = 10;

export interface Heading {
  /** Row of the headings, 1-based. */
  readonly row: number;
  /** Column of each declared id, 1-based. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Table {
  readonly tab: Tab;
  readonly spec: TabSpec;
  readonly heading: Heading;
  /** Rows below the heading, as wide as the tab. */
  readonly rows: readonly (readonly Cell[])[];
  /** Value of a column in a row of `rows`. */
  value(row: readonly Cell[], id: string): Cell;
  /** The same as tidy text. */
  text(row: readonly Cell[], id: string): string;
  /** Row number in the tab of the n-th of `rows`. */
  rowNumber(index: number): number;
}

/**
 * Finds the row of headings: the first of the top rows that holds most of the declared ones.
 *
 * @throws TrackerFault `heading-missing`, `heading-doubled`, naming tab and heading
 */
export function findHeading(spec: TabSpec, top: readonly (readonly Cell[])[]): Heading {
  const wanted = new Map(spec.columns.map((column) => [normalise(column.heading), column]));
  const matchesIn = (row: readonly Cell[]): number => row.filter((cell) => wanted.has(normalise(String(cell)))).length;
  const scores = top.slice(0, HEADING_ROWS).map(matchesIn);
  const best = Math.max(0, ...scores);
  const index = best === 0 ? 0 : scores.indexOf(best);

  const columns = new Map<string, number>();
  (top[index] ?? []).forEach((cell, at) => {
    const column = wanted.get(normalise(String(cell)));
    if (!column) return;
    if (columns.has(column.id)) throw doubledHeading(spec, column.heading, index + 1);
    columns.set(column.id, at + 1);
  });
  for (const column of spec.columns) if (!columns.has(column.id)) throw missingHeading(spec, column.heading);
  return { row: index + 1, columns };
}

/** @throws TrackerFault `tab-missing` */
export function openTab(sheets: Sheets, spec: TabSpec): Tab {
  const tab = sheets.tab(spec.name);
  if (tab) return tab;
  throw new TrackerFault(
    'tab-missing',
    `Không thấy trang tính “${spec.name}”. Nếu trang đã bị đổi tên, đặt lại đúng tên này; nếu đã bị xóa, vào ` +
      'Mục tiêu chất lượng → Cài đặt để tạo lại. Chưa ghi gì.',
  );
}

/** Reads the whole tab: one call. */
export function readTable(sheets: Sheets, spec: TabSpec): Table {
  const tab = openTab(sheets, spec);
  return tableOf(tab, spec, tab.read());
}

function tableOf(tab: Tab, spec: TabSpec, cells: readonly (readonly Cell[])[]): Table {
  const heading = findHeading(spec, cells);
  const value = (row: readonly Cell[], id: string): Cell => row[columnOf(heading, id) - 1] ?? '';
  return {
    tab,
    spec,
    heading,
    rows: cells.slice(heading.row),
    value,
    text: (row, id) => tidy(String(value(row, id))),
    rowNumber: (index) => heading.row + 1 + index,
  };
}

/** Column of a declared id, 1-based. */
export function columnOf(heading: Heading, id: string): number {
  const column = heading.columns.get(id);
  if (column === undefined) throw new Error(`No column ${id} is declared`);
  return column;
}

/** Own columns that lie together, so that each run is one write. */
export interface ColumnRun {
  readonly column: number;
  readonly ids: readonly string[];
}

/** Groups columns that stand side by side in the tab, in their order there. */
export function columnRuns(heading: Heading, ids: readonly string[]): ColumnRun[] {
  const placed = ids.map((id) => ({ id, column: columnOf(heading, id) })).sort((a, b) => a.column - b.column);
  const runs: { column: number; ids: string[] }[] = [];
  for (const { id, column } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.ids.length === column) last.ids.push(id);
    else runs.push({ column, ids: [id] });
  }
  return runs;
}

/** Writes records from `row` down, in one write for each run of columns that lie together. */
export function writeRecords(
  tab: Tab,
  spec: TabSpec,
  heading: Heading,
  row: number,
  records: readonly Readonly<Record<string, Cell>>[],
  ids: readonly string[] = spec.columns.map(({ id }) => id),
): void {
  if (records.length === 0) return;
  const kinds = new Map(spec.columns.map(({ id, kind }) => [id, kind]));
  for (const run of columnRuns(heading, ids)) {
    tab.write({
      row,
      column: run.column,
      kinds: run.ids.map((id) => kinds.get(id) ?? 'text'),
      values: records.map((record) => run.ids.map((id) => record[id] ?? '')),
    });
  }
}

/** Writes records below the last row of a table that was read. */
export function appendRecords(table: Table, records: readonly Readonly<Record<string, Cell>>[]): void {
  writeRecords(table.tab, table.spec, table.heading, table.heading.row + table.rows.length + 1, records);
}

/**
 * Writes a view whole: the records from the heading down, blanks over what an earlier run left below them.
 *
 * @param lastRow last row with content before this write
 */
export function rewriteView(
  tab: Tab,
  spec: TabSpec,
  heading: Heading,
  lastRow: number,
  records: Readonly<Record<string, Cell>>[],
): void {
  const left = Math.max(0, lastRow - heading.row - records.length);
  const blanks = Array.from({ length: left }, () => ({}));
  writeRecords(tab, spec, heading, heading.row + 1, [...records, ...blanks]);
}

function missingHeading(spec: TabSpec, heading: string): TrackerFault {
  return new TrackerFault(
    'heading-missing',
    `Trang tính “${spec.name}”: không thấy cột “${heading}”. Đặt lại đúng tên cột ở hàng tiêu đề ` +
      '(có thể dời cột đến chỗ khác, nhưng cần giữ tên), rồi chạy lại. Chưa ghi gì.',
  );
}

function doubledHeading(spec: TabSpec, heading: string, row: number): TrackerFault {
  return new TrackerFault(
    'heading-doubled',
    `Trang tính “${spec.name}”, hàng ${row}: có hai cột cùng tên “${heading}”. Đổi tên hoặc xóa bớt một cột, ` +
      'rồi chạy lại. Chưa ghi gì.',
  );
}
