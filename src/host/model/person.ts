/** What people do in the sheet by hand: typing, which respects protection and rules, and tells what `onEdit` hears. */
import type { Area } from './area';
import { cellA1 } from './a1-notation';
import { FormulaCell, type CellContent } from './cell';
import { writeCells } from './cell-writing';
import { PLAIN_TEXT } from './number-format';
import type { SheetModel } from './sheet-model';
import { readTyped, type TypingContext } from './typed-input';
import { keepsRule } from './validation-rule';
import type { WorkbookModel } from './workbook-model';
import { fieldsOfSerial } from './zone';

/** A person's edit that the sheet does not take. */
export class RefusedEdit extends Error {
  constructor(
    readonly reason: 'protected' | 'rule',
    message: string,
  ) {
    super(message);
  }
}

/** What an `onEdit` trigger is told. */
export interface EditEvent {
  readonly sheetId: number;
  readonly area: Area;
  /** Only for a single cell, and only when it is not empty: a date as its serial, a boolean as `TRUE`. */
  readonly value?: string;
  readonly oldValue?: string;
}

/**
 * Types texts into cells, each read by the spreadsheet's locale; the sheet grows if it must.
 *
 * @param values rows of texts; `''` empties a cell
 * @param today serial of the day; without it a date typed without a year stays text
 * @throws RefusedEdit on protected cells and on values that a rejecting rule refuses; nothing is then written
 */
export function typeAs(
  workbook: WorkbookModel,
  email: string,
  sheetName: string,
  row: number,
  column: number,
  values: readonly (readonly string[])[],
  today: number | null = null,
): EditEvent {
  const sheet = workbook.sheetNamed(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  const area = { row, column, height: values.length, width: values[0]?.length ?? 0 };
  if (!workbook.mayEdit(email, sheet, area)) {
    throw new RefusedEdit('protected', `${sheetName}!${cellA1(row, column)}: ${email} may not edit protected cells`);
  }
  const context = {
    locale: workbook.locale,
    year: today === null ? null : fieldsOfSerial(today).date.getUTCFullYear(),
  };
  refuseBrokenRules(workbook, sheet, area, values, { ...context, today });
  growTo(sheet, area);
  const before = sheet.cells.at(row, column);
  writeCells(sheet, area, values, context);
  return eventOf(sheet, area, before);
}

function refuseBrokenRules(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly string[])[],
  typing: TypingContext & { readonly today: number | null },
): void {
  const context = {
    valuesOf: (range: string) => workbook.valuesOf(range),
    serialOf: (moment: number) => workbook.zone.serialOf(moment),
    today: typing.today,
  };
  values.forEach((texts, r) => {
    texts.forEach((text, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const rule = sheet.ruleAt(row, column);
      if (!rule || rule.allowInvalid) return;
      const isPlain = sheet.styles.at('numberFormat', row, column) === PLAIN_TEXT;
      const value = (isPlain ? null : readTyped(text, typing))?.value ?? text;
      if (value instanceof FormulaCell || keepsRule(rule, value, context)) return;
      throw new RefusedEdit('rule', `${sheet.name}!${cellA1(row, column)}: ${text} breaks the rule ${rule.criteria}`);
    });
  });
}

function growTo(sheet: SheetModel, area: Area): void {
  const rows = area.row + area.height - 1 - sheet.rows.count;
  const columns = area.column + area.width - 1 - sheet.columns.count;
  if (rows > 0) sheet.insert('rows', sheet.rows.count + 1, rows, sheet.rows.count);
  if (columns > 0) sheet.insert('columns', sheet.columns.count + 1, columns, sheet.columns.count);
}

function eventOf(sheet: SheetModel, area: Area, before: CellContent): EditEvent {
  if (area.height !== 1 || area.width !== 1) return { sheetId: sheet.id, area };
  const value = eventText(sheet.cells.at(area.row, area.column));
  const oldValue = eventText(before);
  return { sheetId: sheet.id, area, ...(value === '' ? {} : { value }), ...(oldValue === '' ? {} : { oldValue }) };
}

function eventText(content: CellContent): string {
  if (content instanceof FormulaCell) return content.text;
  return typeof content === 'boolean' ? (content ? 'TRUE' : 'FALSE') : String(content);
}
