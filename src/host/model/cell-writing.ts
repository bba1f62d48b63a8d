/** Puts values into cells as Google does: texts read as typed, formats that dates and percentages bring along. */
import { lastRowOf, type Area } from './area';
import { typedFormula } from '../formulas/formula-input';
import { movedByCopy, movedFormula } from '../formulas/reference-moves';
import { DateInput, FormulaCell, type CellContent, type CellInput } from './cell';
import { formatterOf, isDateFormat, PLAIN_TEXT } from './number-format';
import type { Run } from './run-list';
import type { SheetLocale } from './sheet-locale';
import type { SheetModel } from './sheet-model';
import { readTyped, type TypingContext } from './typed-input';

/**
 * Writes a block, as deep and wide as `area`. Of a merged block only the cell at its top left takes a value.
 * A date in a cell of plain text becomes the text that the locale shows (no source for it).
 */
export function writeCells(
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly CellInput[])[],
  context: TypingContext,
): void {
  const columns = Array.from({ length: area.width }, (_, c) => {
    const runs = sheet.styles.grid('numberFormat').runs(area.column + c, area.row, lastRowOf(area));
    return new ColumnWriter(runs as Run<string>[], context);
  });
  const hidden = hiddenByMerges(sheet, area);
  const cells = new Array<CellContent>(area.width);
  for (let r = 0; r < area.height; r += 1) {
    const row = area.row + r;
    const given = values[r] as readonly CellInput[];
    for (let c = 0; c < area.width; c += 1) {
      cells[c] = hidden?.(row, area.column + c) ? '' : (columns[c] as ColumnWriter).place(row, given[c] as CellInput);
    }
    sheet.cells.writeRow(row, area.column, cells);
  }
  sheet.richTexts.fill(area, undefined);
  columns.forEach((column, c) => {
    for (const { from, to, value } of column.taken) {
      sheet.styles.fill('numberFormat', { row: from, column: area.column + c, height: to - from + 1, width: 1 }, value);
    }
  });
}

/** Writes formulas, whatever the cells' format; an empty text empties the cell. */
export function writeFormulas(
  sheet: SheetModel,
  area: Area,
  formulas: readonly (readonly string[])[],
  locale: SheetLocale,
): void {
  sheet.richTexts.fill(area, undefined);
  formulas.forEach((row, r) => {
    sheet.cells.writeRow(
      area.row + r,
      area.column,
      row.map((text) => (text === '' ? '' : typedFormula(asFormula(text), locale))),
    );
  });
}

/** Writes a formula into the first cell of a block and, its relative references moved along, into the others. */
export function spreadFormula(sheet: SheetModel, area: Area, formula: string, locale: SheetLocale): void {
  const first = formula === '' ? '' : typedFormula(asFormula(formula), locale);
  sheet.richTexts.fill(area, undefined);
  for (let r = 0; r < area.height; r += 1) {
    const row = Array.from({ length: area.width }, (_, c) => movedCell(first, r, c));
    sheet.cells.writeRow(area.row + r, area.column, row);
  }
}

/** After one value was written into a whole block: where it is a formula, its relative references move along. */
export function spreadReferences(sheet: SheetModel, area: Area): void {
  if (area.height * area.width === 1 || !(sheet.cells.at(area.row, area.column) instanceof FormulaCell)) return;
  sheet.cells.block(area).forEach((cells, r) => {
    const row = cells.map((cell, c) => movedCell(cell, r, c));
    sheet.cells.writeRow(area.row + r, area.column, row);
  });
}

function movedCell(cell: CellContent, down: number, across: number): CellContent {
  if (!(cell instanceof FormulaCell) || cell.isBroken) return cell;
  return new FormulaCell(movedFormula(cell.text, movedByCopy(down, across)));
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

/** Tells the cells of a block that a merge hides; `null` where there is no merge. */
export function hiddenByMerges(sheet: SheetModel, area: Area): ((row: number, column: number) => boolean) | null {
  if (sheet.mergesIn(area).length === 0) return null;
  return (row, column) => {
    const merge = sheet.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  };
}

/** Goes down one column: knows the format of each row, gathers the formats that cells take on. */
class ColumnWriter {
  readonly taken: Run<string>[] = [];
  private index = 0;

  constructor(
    private readonly runs: readonly Run<string>[],
    private readonly context: TypingContext,
  ) {}

  place(row: number, value: CellInput): CellContent {
    if (typeof value === 'string') return value === '' ? '' : this.placeText(row, value);
    if (!(value instanceof DateInput)) return value;
    const format = this.formatAt(row);
    const { locale } = this.context;
    const own = Number.isInteger(value.serial) ? locale.date : locale.dateTime;
    if (format === PLAIN_TEXT) return formatterOf(own, locale)(value.serial);
    if (format === undefined || !isDateFormat(format)) this.take(row, own);
    return value.serial;
  }

  private placeText(row: number, text: string): CellContent {
    const format = this.formatAt(row);
    if (format === PLAIN_TEXT) return text;
    const typed = readTyped(text, this.context);
    if (!typed) return text;
    const isNewKind =
      typed.format !== null && (format === undefined || (isDateFormat(typed.format) && !isDateFormat(format)));
    if (isNewKind && typed.format !== null) this.take(row, typed.format);
    return typed.value;
  }

  private formatAt(row: number): string | undefined {
    while (this.index < this.runs.length && (this.runs[this.index] as Run<string>).to < row) this.index += 1;
    const run = this.runs[this.index];
    return run && run.from <= row ? run.value : undefined;
  }

  private take(row: number, format: string): void {
    const last = this.taken[this.taken.length - 1];
    if (last && last.value === format && last.to === row - 1) this.taken[this.taken.length - 1] = { ...last, to: row };
    else this.taken.push({ from: row, to: row, value: format });
  }
}
