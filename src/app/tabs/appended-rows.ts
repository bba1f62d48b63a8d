/**
 * Adds rows below the last one, each in one step of Google's: whatever people do meanwhile, no row of theirs is written
 * over. Only a column that moves under it could take such a row's cells: so the headings are looked at again afterwards.
 */
import type { Cell } from '../../core/text/text';
import { asKept, cellsOfRecord, kindsByColumn } from './cell-map';
import { keepCells } from './kept-cells';
import type { Sheets } from '../ports';
import { HEADING_ROWS, movedFault, tableOf, type Heading, type Place } from './table';
import { findAgain, hasSameColumns } from './tab-shift';
import type { ColumnKind } from './tab-spec';

export type CellRecord = Readonly<Record<string, Cell>>;

/** @throws TrackerFault `moved` when the tab does not hold still */
export function appendRecords(sheets: Sheets, place: Place, records: readonly CellRecord[]): void {
  if (records.length === 0) return;
  const { tab, heading } = place;
  const kinds = rowKinds(place);
  tab.append(
    kinds,
    records.map((record) => {
      const cells = cellsOfRecord(heading, record);
      return kinds.map((_, index) => cells.get(index + 1) ?? '');
    }),
  );
  sheets.flush();
  straighten(sheets, place, records);
}

/** Kinds of the columns from the first to the last declared one. */
function rowKinds({ spec, heading }: Place): (ColumnKind | null)[] {
  const kinds = kindsByColumn(spec, heading);
  return Array.from({ length: Math.max(...heading.columns.values()) }, (_, index) => kinds.get(index + 1) ?? null);
}

/** Puts right those of the records whose cells went into columns as they stood in `place`, and stand no more. */
function straighten(sheets: Sheets, place: Place, records: readonly CellRecord[]): void {
  const { tab, spec } = place;
  const top = findAgain(place, tab.readTop(HEADING_ROWS + 1));
  if (!top) throw movedFault(spec);
  if (hasSameColumns(top, place.heading)) return;
  const cells = tab.read();
  const heading = findAgain(place, cells);
  if (!heading) throw movedFault(spec);
  const plan = misplacedIn(place, heading, cells, records);
  if (plan.size > 0) keepCells(sheets, tableOf(tab, spec, cells, heading), plan);
}

/** For each record that lies in `cells` as it would by the old headings: its cells by the new ones. */
export function misplacedIn(
  { spec, heading: old }: Place,
  heading: Heading,
  cells: readonly (readonly Cell[])[],
  records: readonly CellRecord[],
): Map<number, ReadonlyMap<number, Cell>> {
  const kinds = new Map(spec.columns.map(({ id, kind }) => [id, kind]));
  const lies = (row: readonly Cell[], by: Heading, record: CellRecord): boolean =>
    [...by.columns].every(([id, column]) => (row[column - 1] ?? '') === asKept(record[id] ?? '', kinds.get(id)));
  const plan = new Map<number, ReadonlyMap<number, Cell>>();
  const taken = new Set<number>();
  const rows = cells.map((_, index) => index + 1).reverse();
  for (const record of [...records].reverse()) {
    const find = (by: Heading): number | undefined =>
      rows.find((row) => row > heading.row && !taken.has(row) && lies(cells[row - 1] ?? [], by, record));
    const right = find(heading);
    const row = right ?? find(old);
    if (row === undefined) continue;
    taken.add(row);
    if (right !== undefined) continue;
    const blanks = [...old.columns.values()].map((column) => [column, ''] as const);
    plan.set(row, new Map<number, Cell>([...blanks, ...cellsOfRecord(heading, record)]));
  }
  return plan;
}
