/** Sorts rows of a block as Google does: numbers and dates, then texts, then booleans, empty cells last. */
import { lastRowOf, type Area } from './area';
import { movedByCopy, movedFormula } from '../formulas/reference-moves';
import { FormulaCell, ImageCell, type CellContent, type CellScalar } from './cell';
import { STYLE_NAMES } from './cell-style';
import { formulaReader } from './formula-reading';
import type { RunGrid } from './run-grid';
import type { SheetModel } from './sheet-model';

export interface SortKey {
  /** Column of the sheet, 1-based. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Rows move with their formulas, formats and notes; rows that compare equal keep their order. */
export function sortRows(sheet: SheetModel, area: Area, keys: readonly SortKey[], language: string): void {
  const collator = new Intl.Collator(language.replace('_', '-'));
  const rows = sheet.cells.block(area);
  const order = rows.map((_, index) => index);
  const formulaValue = formulaReader(sheet);
  /** A picture sorts as the nothing that it shows. */
  const cell = (index: number, { column }: SortKey): CellScalar => {
    const content = sheet.cells.at(area.row + index, column);
    if (content instanceof ImageCell) return '';
    return content instanceof FormulaCell ? formulaValue(content) : content;
  };
  order.sort((a, b) => {
    for (const key of keys) {
      const result = compare(cell(a, key), cell(b, key), key.ascending, collator);
      if (result !== 0) return result;
    }
    return a - b;
  });
  moveMerges(sheet, area, order);
  order.forEach((from, to) =>
    sheet.cells.writeRow(
      area.row + to,
      area.column,
      (rows[from] ?? []).map((content) => rebased(content, to - from)),
    ),
  );
  for (const name of STYLE_NAMES) moveAttribute(sheet.styles.grid(name), area, order);
  moveAttribute(sheet.notes, area, order);
  moveAttribute(sheet.richTexts, area, order);
}

/** Merged blocks within one row go with their row. */
function moveMerges(sheet: SheetModel, area: Area, order: readonly number[]): void {
  const merges = sheet.mergesIn(area);
  if (merges.length === 0) return;
  sheet.breakApart(area);
  sheet.addMerges(merges.map((merge) => ({ ...merge, row: area.row + order.indexOf(merge.row - area.row) })));
}

function compare(left: CellScalar, right: CellScalar, isAscending: boolean, collator: Intl.Collator): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const byKind = rank(left) - rank(right);
  const result = byKind !== 0 ? byKind : byValue(left, right, collator);
  return isAscending ? result : -result;
}

/** What a formula says of its own row goes along with the row, as when it is copied there. */
function rebased(content: CellContent, down: number): CellContent {
  if (!(content instanceof FormulaCell) || content.isBroken || down === 0) return content;
  return new FormulaCell(movedFormula(content.text, movedByCopy(down, 0)));
}

function byValue(a: string | number | boolean, b: string | number | boolean, collator: Intl.Collator): number {
  return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
}

const rank = (value: string | number | boolean): number =>
  ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number'];

function moveAttribute<T extends string | number>(grid: RunGrid<T>, area: Area, order: readonly number[]): void {
  for (let column = area.column; column < area.column + area.width; column += 1) {
    const runs = grid.runs(column, area.row, lastRowOf(area));
    const isEven =
      runs.length === 0 || (runs.length === 1 && runs[0]?.from === area.row && runs[0].to === lastRowOf(area));
    if (isEven) continue;
    const before = order.map((from) => grid.at(area.row + from, column));
    grid.setEach({ ...area, column, width: 1 }, (r) => before[r]);
  }
}
