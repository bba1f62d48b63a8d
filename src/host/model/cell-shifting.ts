/** Cells put in or taken out within a sheet: those beside or below move over, with all that belongs to them. */
import { lastColumnOf, lastRowOf, type Area, type Axis } from './area';
import { movedByCells, movedByCut, movedFormula } from '../formulas/reference-moves';
import { FormulaCell } from './cell';
import { copyArea } from './copying';
import type { SheetModel } from './sheet-model';

const EVERYTHING = { contents: 'moved', look: true, merges: true, rules: true, notes: true } as const;

/**
 * @param axis `rows` moves the cells below down, `columns` those beside to the right; the sheet grows where content
 *   would fall out. The new cells keep the look of those that stood there.
 */
export function insertCells(sheet: SheetModel, area: Area, axis: Axis): void {
  const count = axis === 'rows' ? area.height : area.width;
  const all = behind(sheet, area, axis);
  if (!all) return;
  const layout = sheet.layout(axis);
  const end = tail(all, axis, count);
  if (hasContent(sheet, end) || sheet.mergesIn(end).length > 0)
    sheet.insert(axis, layout.count + 1, count, layout.count);
  const looks = pick(sheet, area);
  const size = (axis === 'rows' ? layout.count - area.row : layout.count - area.column) + 1 - count;
  if (size > 0) {
    const moved = axis === 'rows' ? { ...area, height: size } : { ...area, width: size };
    transfer(sheet, moved, sheet, { ...moved, ...shifted(moved, axis, count) });
  }
  clearBlock(sheet, area);
  sheet.formulas?.referencesMoved(sheet, movedByCells(area, axis, true));
  copyArea(looks, looks.wholeArea, sheet, area, { look: true, rules: true });
}

/** The cells below (`rows`) or beside (`columns`) move into the place of those taken out. */
export function deleteCells(sheet: SheetModel, area: Area, axis: Axis): void {
  const rest = axis === 'rows' ? { ...area, row: lastRowOf(area) + 1 } : { ...area, column: lastColumnOf(area) + 1 };
  const moved = behind(sheet, rest, axis);
  clearBlock(sheet, area);
  if (moved)
    transfer(sheet, moved, sheet, { ...moved, ...shifted(moved, axis, axis === 'rows' ? -area.height : -area.width) });
  sheet.formulas?.referencesMoved(sheet, movedByCells(area, axis, false));
}

/** Cuts a block and pastes it: references to its cells follow, its own formulas go on meaning what they meant. */
export function moveBlock(from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  transfer(from, source, to, target);
  const down = target.row - source.row;
  const across = target.column - source.column;
  if (from !== to) nameHome(from, to, target);
  from.formulas?.referencesMoved(from, (reference) => {
    const isLocal = from === to && reference.sheet === null;
    return movedByCut(source, down, across, isLocal ? null : to.name)(reference);
  });
}

/** Formulas that came from another sheet name it, where they left it unsaid. */
function nameHome(from: SheetModel, to: SheetModel, target: Area): void {
  to.cells.block(target).forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!(cell instanceof FormulaCell) || cell.isBroken) return;
      const text = movedFormula(cell.text, (reference) =>
        reference.sheet === null ? { ...reference, sheet: from.name } : reference,
      );
      to.cells.writeRow(target.row + r, target.column + c, [new FormulaCell(text)]);
    }),
  );
}

/** Moves a block, its merges too; what stood at the target is gone. */
function transfer(from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  const picked = pick(from, source);
  clearBlock(from, source);
  clearBlock(to, target);
  copyArea(picked, { row: 1, column: 1, height: source.height, width: source.width }, to, target, EVERYTHING);
}

/** A copy of a block on a sheet of its own. */
function pick(sheet: SheetModel, area: Area): SheetModel {
  const apart = sheet.emptyOfSize({ rows: area.height, columns: area.width });
  copyArea(sheet, area, apart, { row: 1, column: 1, height: area.height, width: area.width }, EVERYTHING);
  return apart;
}

function clearBlock(sheet: SheetModel, area: Area): void {
  sheet.breakApart(area);
  sheet.cells.clear(area);
  sheet.styles.clear(area);
  sheet.notes.fill(area, undefined);
  sheet.setRule(area, null);
}

/** The cells from a block to the end of the sheet; `null` where there are none. */
function behind(sheet: SheetModel, area: Area, axis: Axis): Area | null {
  const block =
    axis === 'rows'
      ? { ...area, height: sheet.rows.count - area.row + 1 }
      : { ...area, width: sheet.columns.count - area.column + 1 };
  return block.height > 0 && block.width > 0 ? block : null;
}

/** The last positions of a block. */
function tail(area: Area, axis: Axis, count: number): Area {
  return axis === 'rows'
    ? { ...area, row: lastRowOf(area) - count + 1, height: count }
    : { ...area, column: lastColumnOf(area) - count + 1, width: count };
}

function hasContent(sheet: SheetModel, area: Area): boolean {
  return sheet.cells.block(area).some((row) => row.some((cell) => cell !== ''));
}

function shifted(area: Area, axis: Axis, by: number): Partial<Area> {
  return axis === 'rows' ? { row: area.row + by } : { column: area.column + by };
}
