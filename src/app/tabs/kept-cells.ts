/**
 * Writes cells of rows that are there and sees to it that they got where they belong. The lock does not hold people back,
 * and Google has no write that depends on what stands in a cell: so each write is looked at afterwards. Where rows or
 * columns were moved under it, the cells it hit get back what stood there, and the row that was meant gets its own.
 */
import type { Cell } from '../../core/text/text';
import { asKept, kindsByColumn, writeCells, type CellMap } from './cell-map';
import type { Sheets } from '../ports';
import { movedFault, tableOf, type Table } from './table';
import { shiftBetween, type Shift } from './tab-shift';

/** Looks after a write; the last must find everything in order. */
const LOOKS = 4;

/**
 * Where all of it stands there already nothing is written.
 *
 * @param before the tab as it was read in this run
 * @param plan what is to stand where, by the rows and columns of `before`
 * @returns the tab as it is now; a row of the plan that someone deleted is not in it
 * @throws TrackerFault `moved` when it does not hold still
 */
export function keepCells(sheets: Sheets, before: Table, plan: CellMap): Table {
  const wanted = keptPlan(before, plan);
  if (stands(before, wanted)) return before;
  writeCells(before, wanted);
  return settleCells(sheets, before, wanted, wanted);
}

const stands = ({ cells }: Table, plan: CellMap): boolean =>
  [...plan].every(([row, own]) => [...own].every(([column, cell]) => (cells[row - 1]?.[column - 1] ?? '') === cell));

function keptPlan({ spec, heading }: Table, plan: CellMap): CellMap {
  const kinds = kindsByColumn(spec, heading);
  return new Map(
    [...plan].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, asKept(cell, kinds.get(column))])),
    ]),
  );
}

/**
 * Looks at what was written, and mends.
 *
 * @param written what went into which cells, by number, whatever stood there by then
 * @param isMerged they were merged: what is given back has to be taken apart first
 */
export function settleCells(sheets: Sheets, before: Table, plan: CellMap, written: CellMap, isMerged = false): Table {
  const own = new Set([...plan.values()].flatMap((cells) => [...cells.keys()]));
  let last = written;
  for (let look = 0; look < LOOKS; look += 1) {
    sheets.flush();
    const cells = before.tab.read();
    const shift = shiftBetween(before, cells, (column) => own.has(column));
    if (!shift) break;
    const changes = changesFor(before, plan, last, cells, shift);
    const now = tableOf(before.tab, before.spec, cells, shift.heading);
    if (changes.size === 0) return now;
    if (look === LOOKS - 1) break;
    // Merged by hand, cells below the first take nothing.
    if (isMerged || look > 0) takeApart(now, changes);
    writeCells(now, changes);
    last = changes;
  }
  throw movedFault(before.spec);
}

function changesFor(
  { cells: before, spec, heading }: Table,
  plan: CellMap,
  written: CellMap,
  cells: readonly (readonly Cell[])[],
  shift: Shift,
): CellMap {
  const changes = new Map<number, Map<number, Cell>>();
  const planned = new Set<string>();
  const want = (row: number, column: number, cell: Cell): void => {
    if ((cells[row - 1]?.[column - 1] ?? '') === cell) return;
    const own = changes.get(row) ?? new Map<number, Cell>();
    changes.set(row, own.set(column, cell));
  };
  const columnNow = new Map([...shift.columns].map(([now, then]) => [then, now]));
  for (const [row, then] of shift.rows) {
    for (const [column, cell] of plan.get(then) ?? []) {
      const now = columnNow.get(column);
      if (now === undefined) continue;
      planned.add(`${row} ${now}`);
      const present = cells[row - 1]?.[now - 1] ?? '';
      // Neither as it was nor as it was written: somebody typed into it meanwhile, and that stays.
      if (present === (before[then - 1]?.[column - 1] ?? '') || present === written.get(row)?.get(now))
        want(row, now, cell);
    }
  }
  const computed = new Set(
    spec.columns.filter(({ kind }) => kind === 'heartbeat').map(({ id }) => heading.columns.get(id)),
  );
  for (const [row, own] of written) {
    for (const [column, cell] of own) {
      if (planned.has(`${row} ${column}`) || (cells[row - 1]?.[column - 1] ?? '') !== cell) continue;
      const then = shift.columns.get(column);
      if (then === undefined || computed.has(then)) {
        if (then === undefined) want(row, column, '');
        continue;
      }
      want(row, column, before[(shift.rows.get(row) ?? 0) - 1]?.[then - 1] ?? '');
    }
  }
  return changes;
}

function takeApart({ tab }: Table, cells: CellMap): void {
  for (const [row, own] of cells) for (const column of own.keys()) tab.unmerge(row, column, 1, 1);
}
