/** A column's width that about fits its contents. */
import { readDisplay } from './cell-reading';
import type { SheetLocale } from './sheet-locale';
import type { SheetModel } from './sheet-model';

const PADDING = 16;
const MINIMUM = 21;
/** Width of a letter as a part of the font's size in pixels. */
const LETTER = 0.56;
const PIXELS_A_POINT = 4 / 3;

/** Widest line of the column, in pixels: an estimate from the number of letters and the font's size. */
export function fittingWidth(sheet: SheetModel, column: number, locale: SheetLocale): number {
  const area = { row: 1, column, height: Math.max(1, sheet.cells.lastRow), width: 1 };
  const sizes = sheet.styles.matrix('fontSize', area);
  const widths = readDisplay(sheet, area, locale).map(([shown = ''], index) => {
    const letters = Math.max(...shown.split('\n').map((line) => line.length));
    return letters * (sizes[index]?.[0] ?? 10) * PIXELS_A_POINT * LETTER;
  });
  return Math.max(MINIMUM, Math.ceil(widths.reduce((a, b) => Math.max(a, b), 0)) + PADDING);
}
