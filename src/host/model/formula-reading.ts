/** What formulas came to, worked out first where anything changed. */
import type { Area } from './area';
import type { FormulaCell, CellScalar } from './cell';
import { GENERAL } from './number-format';
import type { SheetModel } from './sheet-model';

/**
 * Reads formulas of one sheet; before the first of them the workbook is brought up to date.
 *
 * @throws Error `NOT IMPLEMENTED` where the host cannot work a formula out
 */
export function formulaReader(sheet: SheetModel): (cell: FormulaCell) => CellScalar {
  let isUpToDate = false;
  return (cell) => {
    if (!isUpToDate) sheet.formulas?.bringUpToDate();
    isUpToDate = true;
    const { result } = cell;
    if (result && 'value' in result) return result.value;
    throw new Error(result ? result.missing : `NOT IMPLEMENTED: the value of a formula: ${cell.text}`);
  };
}

/** Format that a formula brings along, as a date's from `TODAY()`; `null` where its cell has one of its own. */
export function formulaFormat(sheet: SheetModel, row: number, column: number): string | null {
  const own = sheet.styles.at('numberFormat', row, column);
  if (own !== undefined && own !== GENERAL) return null;
  return sheet.formulas?.formatAt(sheet, row, column) ?? null;
}

/** Format of a cell that a formula elsewhere fills. */
export function spilledFormat(sheet: SheetModel, row: number, column: number, anchor: Area): string | undefined {
  const own = sheet.styles.at('numberFormat', row, column);
  if (own !== undefined && own !== GENERAL) return own;
  return sheet.formulas?.formatAt(sheet, anchor.row, anchor.column, column - anchor.column) ?? own;
}
