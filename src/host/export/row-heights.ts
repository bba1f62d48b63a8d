/** Heights of rows by what stands in them, merged cells as well: a file's rows are not fitted when it is opened. */
import type { Area } from '../model/area';
import { readDisplay } from '../model/cell-reading';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetModel } from '../model/sheet-model';
import { lineCount, type TextFont } from './text-fit';

const POINTS_PER_PIXEL = 0.75;
/** Height of a line as a share of the font's size, and points round the text of a cell. */
const LINE = 1.27;
const PADDING = 4;

/** Points of each row down to the last with content; of rows under one merged cell the last takes what is lacking. */
export function rowHeights(sheet: SheetModel, locale: SheetLocale): number[] {
  const area = { row: 1, column: 1, height: sheet.cells.lastRow, width: sheet.columns.count };
  if (area.height === 0) return [];
  const shown = readDisplay(sheet, area, locale);
  const heightOf = textHeights(sheet);
  const tall = sheet.merges.filter(({ height }) => height > 1);
  const heights = shown.map((texts, index) => {
    const row = index + 1;
    const own = texts.map((text, at) =>
      text === '' || isUnder(tall, row, at + 1) ? 0 : heightOf(row, at + 1, 1, text),
    );
    return Math.max(sheet.rows.sizeAt(row) * POINTS_PER_PIXEL, ...own);
  });
  for (const { row, column, height, width } of tall) {
    const last = row + height - 1;
    const present = heights.slice(row - 1, last).reduce((sum, one) => sum + one, 0);
    const lacking = heightOf(row, column, width, shown[row - 1]?.[column - 1] ?? '') - present;
    if (lacking > 0 && last <= heights.length) heights[last - 1] = (heights[last - 1] ?? 0) + lacking;
  }
  return heights;
}

const isUnder = (tall: readonly Area[], row: number, at: number): boolean =>
  tall.some(
    (area) => area.row <= row && row < area.row + area.height && area.column <= at && at < area.column + area.width,
  );

/** Points that a text needs in a cell; what has been worked out for a column is kept, since answers repeat. */
function textHeights(sheet: SheetModel): (row: number, column: number, columns: number, text: string) => number {
  const { styles } = sheet;
  const known = new Map<string, number>();
  return (row, column, columns, text) => {
    const font: TextFont = {
      family: styles.at('fontFamily', row, column),
      size: styles.at('fontSize', row, column),
      isBold: styles.at('fontWeight', row, column) === 'bold',
    };
    if (styles.at('wrapStrategy', row, column) !== 'WRAP') return font.size * LINE + PADDING;
    const key = `${column} ${columns} ${font.family} ${font.size} ${font.isBold} ${text}`;
    let lines = known.get(key);
    if (lines === undefined) known.set(key, (lines = lineCount(text, innerWidth(sheet, column, columns), font)));
    return lines * font.size * LINE + PADDING;
  };
}

function innerWidth(sheet: SheetModel, column: number, columns: number): number {
  let pixels = 0;
  for (let at = column; at < column + columns; at += 1) pixels += sheet.columns.sizeAt(at);
  return pixels * POINTS_PER_PIXEL - PADDING;
}
