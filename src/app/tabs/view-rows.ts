/** Writes a view whole. It holds nothing of people's: whatever they did to it meanwhile, it ends as it was meant. */
import type { Cell } from '../../core/text/text';
import type { CellRecord } from './appended-rows';
import { asKept, writeCells, type CellMap } from './cell-map';
import type { Sheets } from '../ports';
import { putHeadingBack } from './row-changes';
import { columnOf, movedFault, tableOf, type Table } from './table';
import { columnsBetween, findAgain } from './tab-shift';

const LOOKS = 4;

/**
 * The records from the heading down, blanks over what an earlier run left below them; nothing where that stands there.
 *
 * @param before the tab as it was read in this run
 * @throws TrackerFault `moved` when the tab does not hold still
 */
export function rewriteView(sheets: Sheets, before: Table, records: readonly CellRecord[]): void {
  const { columns } = before.spec;
  const meant = records.map((record) => columns.map(({ id, kind }) => asKept(record[id] ?? '', kind)));
  if (holds(before, meant)) return;
  let [at, written] = [before, writeRows(before, meant)];
  for (let look = 0; look < LOOKS; look += 1) {
    sheets.flush();
    const cells = at.tab.read();
    const heading = findAgain(at, cells);
    if (!heading) {
      putHeadingBack(at);
      continue;
    }
    const now = tableOf(at.tab, at.spec, cells, heading);
    const strange = strangeCells(at, now, written);
    writeCells(now, strange);
    if (strange.size === 0 && holds(now, meant)) return;
    // A merge by hand hides what is written below its first cell.
    now.tab.unmerge(now.rowNumber(0), 1, Math.max(1, records.length), Math.max(...now.heading.columns.values()));
    [at, written] = [now, writeRows(now, meant)];
  }
  throw movedFault(before.spec);
}

/** As a later read gives them back, in the order in which the columns are declared. */
type Meant = readonly (readonly Cell[])[];

const placesIn = ({ spec, heading }: Table): number[] => spec.columns.map(({ id }) => columnOf(heading, id));

/** One block, from the first row that is not as it is meant to the last. */
function writeRows(table: Table, meant: Meant): CellMap {
  const places = placesIn(table);
  const isRight = rightRows(table, meant, places);
  const depth = Math.max(table.rows.length, meant.length);
  let [first, last] = [0, depth - 1];
  while (first < depth && isRight(first)) first += 1;
  while (last > first && isRight(last)) last -= 1;
  const rows = Array.from({ length: last - first + 1 }, (_, at) => {
    const cells = meant[first + at];
    return [
      table.rowNumber(first + at),
      new Map(places.map((place, column) => [place, cells?.[column] ?? ''])),
    ] as const;
  });
  const cells = new Map(first < depth ? rows : []);
  writeCells(table, cells);
  return cells;
}

/** Whether a row is as it is meant; below the last it is meant to be blank. */
function rightRows({ rows }: Table, meant: Meant, places: readonly number[]): (index: number) => boolean {
  return (index) => {
    const [row, wanted] = [rows[index], meant[index]];
    return places.every((place, at) => (row?.[place - 1] ?? '') === (wanted?.[at] ?? ''));
  };
}

/** Cells of columns that are not the view's into which the view was written: they get back what stood there. */
function strangeCells(before: Table, now: Table, written: CellMap): CellMap {
  const own = new Set(now.heading.columns.values());
  const columns = columnsBetween(before, now.cells, now.heading);
  const strange = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of written) {
    for (const [column, cell] of cells) {
      if (own.has(column) || (now.cells[row - 1]?.[column - 1] ?? '') !== cell) continue;
      const then = columns.get(column);
      const back = then === undefined ? '' : (before.cells[row - 1]?.[then - 1] ?? '');
      if (back === cell) continue;
      strange.set(row, (strange.get(row) ?? new Map<number, Cell>()).set(column, back));
    }
  }
  return strange;
}

function holds(table: Table, meant: Meant): boolean {
  const isRight = rightRows(table, meant, placesIn(table));
  const depth = Math.max(table.rows.length, meant.length);
  for (let index = 0; index < depth; index += 1) if (!isRight(index)) return false;
  return true;
}
