/** What a cell holds. A date is a number whose format is a date's, exactly as in Google Sheets. */

/** A formula as typed, with the value it last had; `undefined`: never evaluated. */
export class FormulaCell {
  constructor(
    readonly text: string,
    readonly value?: CellScalar,
  ) {}
}

/** A picture that is the value of a cell. */
export class ImageCell {
  constructor(
    readonly url: string,
    readonly title = '',
    readonly description = '',
  ) {}
}

/** `''` is an empty cell: writing an empty text empties a cell on Google too. */
export type CellScalar = string | number | boolean;
export type CellContent = CellScalar | FormulaCell | ImageCell;

/** A date on its way into a cell: days since 30 December 1899 in the spreadsheet's zone, time of day as the fraction. */
export class DateInput {
  constructor(readonly serial: number) {}
}

/** What is written: texts are read as if typed, numbers, booleans and dates go as they are. */
export type CellInput = CellScalar | DateInput | ImageCell;

/** Characters that one cell may hold. */
export const MAX_CELL_CHARACTERS = 50_000;

/** Cells that one spreadsheet may have. */
export const MAX_CELLS = 10_000_000;
