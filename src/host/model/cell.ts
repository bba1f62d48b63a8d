/** What a cell holds. A date is a number whose format is a date's, exactly as in Google Sheets. */

/** What a formula came to, or why the host cannot say: an error that begins with `NOT IMPLEMENTED`. */
export type FormulaResult = { readonly value: CellScalar } | { readonly missing: string };

export class FormulaCell {
  /** As the workbook last worked it out; `null`: never. No part of the state. */
  result: FormulaResult | null = null;

  /**
   * @param text with its `=`, written as in en_US whatever the locale; as it was typed where it is no formula
   * @param isBroken whether it is no formula: the cell then shows `#ERROR!`
   */
  constructor(
    readonly text: string,
    readonly isBroken = false,
  ) {}

  /** Whether its result may fill other cells. */
  get canSpill(): boolean {
    return SPILLING.test(this.text);
  }
}

const SPILLING = new RegExp(
  '\\{|\\b(?:ARRAYFORMULA|FILTER|UNIQUE|SEQUENCE|TRANSPOSE|HSTACK|VSTACK|TOCOL|TOROW|CHOOSECOLS|CHOOSEROWS|TAKE|DROP|' +
    'EXPAND|WRAPCOLS|WRAPROWS|MMULT|MINVERSE|MUNIT|FREQUENCY|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|RANDARRAY|INDEX)\\(',
  'i',
);

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
