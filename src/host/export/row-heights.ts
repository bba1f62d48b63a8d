/** Heights for rows under merged cells: spreadsheet programs fit a row to its own cells, never to a merged one. */
import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

/** Average width of a letter and height of a line, as shares of the font's size in points. */
const LETTER = 0.5;
const LINE = 1.32;
const PIXEL = 0.75;
/** Points around the text of a cell. */
const PADDING = 6;

/**
 * Points by row, for rows that lie under a merged block of several rows; the last of them takes what the merged text
 * needs beyond the others.
 */
export function heightsUnderMerges(sheet: SheetModel): ReadonlyMap<number, number> {
  const tall = sheet.merges.filter(({ height }) => height > 1);
  const heights = new Map<number, number>();
  for (const { row, height } of tall) {
    for (let at = row; at < row + height; at += 1) if (!heights.has(at)) heights.set(at, heightOfRow(sheet, at, tall));
  }
  for (const merge of tall) {
    const last = merge.row + merge.height - 1;
    let present = 0;
    for (let at = merge.row; at <= last; at += 1) present += heights.get(at) ?? 0;
    const lacking = heightOfCell(sheet, merge.row, merge.column, merge.width) - present;
    if (lacking > 0) heights.set(last, (heights.get(last) ?? 0) + lacking);
  }
  return heights;
}

function heightOfRow(sheet: SheetModel, row: number, tall: readonly Area[]): number {
  let height = sheet.rows.sizeAt(row) * PIXEL;
  for (let column = 1; column <= sheet.cells.row(row).length; column += 1) {
    const isMerged = tall.some((area) => area.row <= row && row < area.row + area.height && isIn(area, column));
    if (!isMerged) height = Math.max(height, heightOfCell(sheet, row, column, 1));
  }
  return height;
}

const isIn = ({ column, width }: Area, at: number): boolean => column <= at && at < column + width;

function heightOfCell(sheet: SheetModel, row: number, column: number, columns: number): number {
  const size = sheet.styles.at('fontSize', row, column);
  let width = -PADDING;
  for (let at = column; at < column + columns; at += 1) width += sheet.columns.sizeAt(at) * PIXEL;
  const isWrapped = sheet.styles.at('wrapStrategy', row, column) === 'WRAP';
  const perLine = isWrapped ? Math.max(1, width / (size * LETTER)) : Infinity;
  const lines = String(sheet.cells.at(row, column))
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * LINE + PADDING;
}
