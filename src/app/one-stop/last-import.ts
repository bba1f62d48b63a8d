/**
 * What the last import wrote and what it took away, kept apart from the tab so that it can be undone after the page was
 * closed. Bounded: where it took away more than can be kept, that is remembered instead.
 */
import type { LocalDateTime } from '../../core/calendar/calendar-date';
import type { OneStopCounts } from '../../core/one-stop/dossier';
import { fingerprint } from '../../core/text/fingerprint';
import type { Cell } from '../../core/text/text';
import type { NumberedRow } from '../figures/inputs';
import type { Memory } from '../ports';
import type { Table } from '../tabs/table';

export interface LastImport {
  /** `theo đơn vị, tháng 6/2024` */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'unit' | 'field';
  /** The file, or the paper that was typed from. */
  readonly origin: string;
  readonly importedAt: LocalDateTime;
  /** A fingerprint for each row that it wrote. */
  readonly written: readonly string[];
  /** Headings of the tab by then, as the rows below stood under them. */
  readonly headings: readonly Cell[];
  /** Rows that it took away, whole, with their numbers; `null` where they are more than can be kept. */
  readonly removed: readonly RemovedRow[] | null;
}

export interface RemovedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

const KEY = 'oneStopImport';
/** Moment of the import that is just being undone: rows of it that are gone then were not deleted by a person. */
const UNDOING = 'oneStopUndo';

/** A property takes 9 KB, a little less in truth; a letter of Vietnamese takes up to three bytes. */
const LONGEST_PART = 2600;
/** All properties together take 500 KB, which the mails need too. */
const MOST_PARTS = 20;

export const rowPrint = ({ name, counts }: { name: string; counts: OneStopCounts }): string =>
  fingerprint(JSON.stringify([name, Object.values(counts)]));

/** Remembers an import that is about to be written. One that was cut off and is done again keeps what was there before it. */
export function rememberImport(
  memory: Memory,
  source: Table,
  old: readonly NumberedRow[],
  {
    rows,
    ...about
  }: Pick<LastImport, 'name' | 'from' | 'to' | 'by' | 'origin' | 'importedAt'> & {
    readonly rows: readonly { readonly name: string; readonly counts: OneStopCounts }[];
  },
): void {
  const cellsOf = (row: number): readonly Cell[] => trimmed(source.cells[row - 1] ?? []);
  const cut = cutOff(readLastImport(memory), old, cellsOf);
  const written = rows.map(rowPrint);
  const headings = source.cells[source.heading.row - 1] ?? [];
  const removed = cut?.removed ?? old.map(({ row }) => ({ row, cells: cellsOf(row) }));
  const { name, from, to, by, origin, importedAt } = about;
  const record: LastImport = { name, from, to, by, origin, importedAt, written, headings, removed };
  if (!keep(memory, record)) keep(memory, { ...record, removed: null });
}

/** The import that is remembered, where both its rows and some that it was to take away are there. */
function cutOff(
  last: LastImport | null,
  old: readonly NumberedRow[],
  cellsOf: (row: number) => readonly Cell[],
): LastImport | null {
  if (!last || !last.removed || !old.some(({ importedAt }) => importedAt === last.importedAt)) return null;
  const taken = new Set(last.removed.map(({ cells }) => JSON.stringify(cells)));
  return old.some(({ row }) => taken.has(JSON.stringify(cellsOf(row)))) ? last : null;
}

const trimmed = (cells: readonly Cell[]): readonly Cell[] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
};

/** The last part is written first, so that a beginning without its end is known by its print. */
function keep(memory: Memory, record: LastImport): boolean {
  const text = JSON.stringify(record);
  const parts = Math.ceil(text.length / LONGEST_PART);
  if (parts > MOST_PARTS) return false;
  for (let part = parts - 1; part > 0; part -= 1) {
    memory.set(`${KEY}${part}`, text.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART));
  }
  const head = parts > 1 ? `${parts} ${fingerprint(text)} ` : '';
  memory.set(KEY, head + text.slice(0, LONGEST_PART));
  return true;
}

/** `null` where nothing was imported yet, or it was undone, or what is remembered is not whole. */
export function readLastImport(memory: Memory): LastImport | null {
  const first = memory.get(KEY) ?? '';
  if (first === '') return null;
  const head = /^(\d+) (\S+) /.exec(first);
  if (!head) return JSON.parse(first) as LastImport;
  const rest = Array.from({ length: Number(head[1]) - 1 }, (_, index) => memory.get(`${KEY}${index + 1}`) ?? '');
  const text = first.slice(head[0].length) + rest.join('');
  return fingerprint(text) === head[2] ? (JSON.parse(text) as LastImport) : null;
}

export const isBeingUndone = (memory: Memory, { importedAt }: LastImport): boolean =>
  memory.get(UNDOING) === importedAt;

export function beginUndo(memory: Memory, { importedAt }: LastImport): void {
  memory.set(UNDOING, importedAt);
}

export function endUndo(memory: Memory): void {
  memory.set(KEY, '');
}
