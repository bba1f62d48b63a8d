/** Reads a tab by its headings, wherever people have moved the columns to. */
import { normalise, tidy, type Cell } from '../../core/text/text';
import { TrackerFault } from '../fault';
import type { Sheets, Tab } from '../ports';
import type { TabSpec } from './tab-spec';

/** Headings are looked for in so many rows from the top: people put a title above a table. */
export const HEADING_ROWS = 10;

export interface Heading {
  /** Row of the headings, 1-based. */
  readonly row: number;
  /** Column of each declared id, 1-based. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Where a tab's columns stood when its top rows, at least, were looked at. */
export interface Place {
  readonly tab: Tab;
  readonly spec: TabSpec;
  readonly heading: Heading;
  /** Cells from A1 on, the row of headings among them. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface Table extends Place {
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
  const index = firstOfMost(top.slice(0, HEADING_ROWS), matchesIn, spec.columns.length);

  const columns = new Map<string, number>();
  (top[index] ?? []).forEach((cell, at) => {
    const column = wanted.get(normalise(String(cell)));
    if (!column) return;
    if (columns.has(column.id)) throw doubledHeading(spec, column.heading, index + 1);
    columns.set(column.id, at + 1);
  });
  for (const column of spec.columns) if (!columns.has(column.id)) throw missingHeading(spec, column.heading, index + 1);
  return { row: index + 1, columns };
}

/** Rows behind one that holds all are not looked at. */
function firstOfMost<T>(rows: readonly T[], scoreOf: (row: T) => number, all: number): number {
  let [first, best] = [0, 0];
  for (let index = 0; index < rows.length && best < all; index += 1) {
    const score = scoreOf(rows[index] as T);
    if (score > best) [first, best] = [index, score];
  }
  return first;
}

/** @throws TrackerFault `tab-missing` */
export function openTab(sheets: Sheets, spec: TabSpec): Tab {
  const tab = sheets.tab(spec.name);
  if (tab) return tab;
  throw new TrackerFault(
    'tab-missing',
    `Không thấy trang tính “${spec.name}”. Nếu trang đã bị đổi tên, đặt lại đúng tên này; nếu đã bị xóa, vào ` +
      'Mục tiêu chất lượng → Cài đặt để tạo lại.',
  );
}

/** Looks at the top rows only: a bounded read, however long the tab is. */
export function openPlace(sheets: Sheets, spec: TabSpec): Place {
  const tab = openTab(sheets, spec);
  const cells = tab.readTop(HEADING_ROWS);
  return { tab, spec, cells, heading: findHeading(spec, cells) };
}

/** Reads the whole tab: one call. */
export function readTable(sheets: Sheets, spec: TabSpec): Table {
  const tab = openTab(sheets, spec);
  return tableOf(tab, spec, tab.read());
}

export function tableOf(
  tab: Tab,
  spec: TabSpec,
  cells: readonly (readonly Cell[])[],
  heading: Heading = findHeading(spec, cells),
): Table {
  const value = (row: readonly Cell[], id: string): Cell => row[columnOf(heading, id) - 1] ?? '';
  return {
    tab,
    spec,
    heading,
    cells,
    rows: cells.slice(heading.row),
    value,
    text: (row, id) => tidy(String(value(row, id))),
    rowNumber: (index) => heading.row + 1 + index,
  };
}

const LOOKS = 3;

/**
 * Reads one column from the first row down, together with the place at which its heading stood in that very read: between
 * a look at the headings and a look at a column someone may put a column in.
 *
 * @throws TrackerFault `moved` when it does not hold still
 */
export function readOneColumn(sheets: Sheets, spec: TabSpec, id: string): { place: Place; column: Cell[] } {
  const heading = normalise(spec.columns.find((column) => column.id === id)?.heading ?? '');
  for (let look = 0; look < LOOKS; look += 1) {
    const place = openPlace(sheets, spec);
    const column = place.tab.readColumn(columnOf(place.heading, id));
    if (normalise(String(column[place.heading.row - 1] ?? '')) === heading) return { place, column };
  }
  throw movedFault(spec);
}

/** Column of a declared id, 1-based. */
export function columnOf(heading: Heading, id: string): number {
  const column = heading.columns.get(id);
  if (column === undefined) throw new Error(`No column ${id} is declared`);
  return column;
}

/** Someone kept moving rows or columns while the tracker wrote; what it wrote so far is in order or will be seen again. */
export function movedFault({ name }: TabSpec): TrackerFault {
  return new TrackerFault(
    'moved',
    `Trang tính “${name}”: hàng hoặc cột bị dời, sắp xếp, chèn hoặc đổi tên nhiều lần trong lúc chương trình đang ghi, ` +
      'nên việc dừng lại. Kiểm tra hàng tiêu đề và các hàng vừa thay đổi của trang này, rồi chạy lại khi không có ai đang sửa trang.',
  );
}

function missingHeading(spec: TabSpec, heading: string, row: number): TrackerFault {
  return new TrackerFault(
    'heading-missing',
    `Trang tính “${spec.name}”: không thấy cột “${heading}”. Đặt lại đúng tên cột ở hàng tiêu đề, trong ${HEADING_ROWS} hàng đầu ` +
      '(có thể dời cột đến chỗ khác, nhưng cần giữ tên), rồi chạy lại. Việc dừng trước khi ghi tiếp vào trang này.',
    row,
  );
}

function doubledHeading(spec: TabSpec, heading: string, row: number): TrackerFault {
  return new TrackerFault(
    'heading-doubled',
    `Trang tính “${spec.name}”, hàng ${row}: có hai cột cùng tên “${heading}”. Đổi tên hoặc xóa bớt một cột, ` +
      'rồi chạy lại. Việc dừng trước khi ghi tiếp vào trang này.',
    row,
  );
}
