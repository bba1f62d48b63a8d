/** How a sheet is laid out: sizes, what is hidden, what is merged, what stays in place. */
import type { CriteriaContext } from '../model/boolean-criteria';
import { isHiddenByFilter } from '../model/filter';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { rowHeights } from '../export/row-heights';
import type { SheetLayout, SpanOf } from './sheet-view';
import { readable } from './shown-texts';

const PIXELS_PER_POINT = 4 / 3;

export function layoutOf(workbook: WorkbookModel, sheet: SheetModel, context: CriteriaContext): SheetLayout {
  const { rows, columns } = sheet;
  const heights = readable(() => rowHeights(sheet, workbook.locale)) ?? [];
  const own = heights.map((points, index): SpanOf<number> => {
    return [index + 1, index + 1, Math.round(points * PIXELS_PER_POINT)];
  });
  const filtered = { ...context, locale: workbook.locale };
  const hiddenRows = rows.hidden.all.map(({ from, to }) => [from, to] as const);
  const byFilter = sheet.filter
    ? Array.from({ length: sheet.cells.lastRow }, (_, index) => index + 1).filter(
        (row) => readable(() => isHiddenByFilter(sheet, row, filtered)) === true,
      )
    : [];
  return {
    rows: rows.count,
    columns: columns.count,
    frozenRows: rows.frozen,
    frozenColumns: columns.frozen,
    widths: columns.ownSizes().map(({ from, to, value }) => [from, to, value]),
    heights: own.filter(([, , pixels]) => pixels !== rows.defaultSize),
    hiddenRows: [...hiddenRows, ...byFilter.map((row) => [row, row] as const)],
    hiddenColumns: columns.hidden.all.map(({ from, to }) => [from, to] as const),
    merges: sheet.merges.map(({ row, column, height, width }) => ({ row, column, height, width })),
    hasGridlines: !sheet.hasHiddenGridlines,
  };
}
