/** A column's width and a row's height that about fit their contents. */
import { readDisplay } from './cell-reading';
import type { SheetLocale } from './sheet-locale';
import { NEW_SHEET, type SheetModel } from './sheet-model';

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

/** Height of a line as a part of the font's size in pixels, and what a row has beyond its lines. */
const LINE = 1.2;
const ROW_PADDING = 5;

/** A new row's height, or more where lines of text or bigger letters need it; wrapping is not looked at. */
export function fittingHeight(sheet: SheetModel, row: number, locale: SheetLocale): number {
  const area = { row, column: 1, height: 1, width: Math.max(1, sheet.cells.lastColumn) };
  const [sizes = []] = sheet.styles.matrix('fontSize', area);
  const [shown = []] = readDisplay(sheet, area, locale);
  const heights = shown.map((text, index) =>
    text === '' ? 0 : text.split('\n').length * Math.ceil((sizes[index] ?? 10) * PIXELS_A_POINT * LINE) + ROW_PADDING,
  );
  return heights.reduce((highest, height) => Math.max(highest, height), NEW_SHEET.rowHeight);
}
