/** Reads blocks of cells: values with dates told apart by their format, and what the cells show. */
import { lastRowOf, type Area } from './area';
import { FormulaCell, ImageCell, type CellContent, type CellScalar } from './cell';
import { formulaFormat, formulaReader, spilledFormat } from './formula-reading';
import { formatterOf, isDateFormat, type Formatter } from './number-format';
import type { SheetLocale } from './sheet-locale';
import type { SheetModel } from './sheet-model';
import { eachSpilled } from './spill';

/**
 * Values of a block: `''` where a cell is empty; a number in a date's format goes through `dateOf`, a picture through
 * `imageOf`.
 *
 * @throws Error `NOT IMPLEMENTED` for a formula that the host cannot work out
 */
export function readValues<D>(
  sheet: SheetModel,
  area: Area,
  dateOf: (serial: number) => D,
  imageOf: (image: ImageCell) => CellScalar | D = () => '',
): (CellScalar | D)[][] {
  const formulaValue = formulaReader(sheet);
  const rows = sheet.cells.block(area) as (CellContent | D)[][];
  const formats = sheet.styles.grid('numberFormat');
  const depth = Math.min(area.height, sheet.cells.lastRow - area.row + 1);
  for (let r = 0; r < depth && !sheet.cells.isPlain; r += 1) {
    const row = rows[r] as (CellContent | D)[];
    for (let c = 0; c < area.width; c += 1) {
      const content = row[c];
      if (content instanceof ImageCell) row[c] = imageOf(content);
      if (!(content instanceof FormulaCell)) continue;
      const value = formulaValue(content);
      const format = typeof value === 'number' ? formulaFormat(sheet, area.row + r, area.column + c) : null;
      row[c] = typeof value === 'number' && format !== null && isDateFormat(format) ? dateOf(value) : value;
    }
  }
  for (let c = 0; c < area.width; c += 1) {
    for (const run of formats.runs(area.column + c, area.row, area.row + depth - 1)) {
      if (!isDateFormat(run.value as string)) continue;
      for (let r = run.from - area.row; r <= run.to - area.row; r += 1) {
        const row = rows[r] as (CellContent | D)[];
        const value = row[c];
        if (typeof value === 'number') row[c] = dateOf(value);
      }
    }
  }
  eachSpilled(sheet, area, (row, column, value, anchor) => {
    const format = typeof value === 'number' ? spilledFormat(sheet, row, column, anchor) : undefined;
    (rows[row - area.row] as (CellContent | D)[])[column - area.column] =
      typeof value === 'number' && format !== undefined && isDateFormat(format) ? dateOf(value) : value;
  });
  return rows as (CellScalar | D)[][];
}

/**
 * What the cells of a block show.
 *
 * @throws Error `NOT IMPLEMENTED` for a formula that the host cannot work out
 */
export function readDisplay(sheet: SheetModel, area: Area, locale: SheetLocale): string[][] {
  const general = formatterOf(undefined, locale);
  const formulaValue = formulaReader(sheet);
  const shownFormula = (cell: FormulaCell, row: number, column: number, own: Formatter): string => {
    const value = formulaValue(cell);
    const format = formulaFormat(sheet, row, column);
    return (format === null ? own : formatterOf(format, locale))(value);
  };
  const formats = sheet.styles.grid('numberFormat');
  const shown = Array.from({ length: area.height }, () => new Array<string>(area.width).fill(''));
  for (let c = 0; c < area.width; c += 1) {
    const runs = formats.runs(area.column + c, area.row, lastRowOf(area));
    let next = 0;
    const last = Math.min(lastRowOf(area), sheet.cells.lastRow);
    for (let row = area.row; row <= last; row += 1) {
      while (next < runs.length && (runs[next]?.to ?? 0) < row) next += 1;
      const run = runs[next];
      const formatter = run && run.from <= row ? formatterOf(run.value as string, locale) : general;
      const content = sheet.cells.at(row, area.column + c);
      if (content === '' || content instanceof ImageCell) continue;
      (shown[row - area.row] as string[])[c] =
        content instanceof FormulaCell ? shownFormula(content, row, area.column + c, formatter) : formatter(content);
    }
  }
  eachSpilled(sheet, area, (row, column, value, anchor) => {
    const format = spilledFormat(sheet, row, column, anchor);
    (shown[row - area.row] as string[])[column - area.column] = formatterOf(format, locale)(value);
  });
  return shown;
}
