/** What stands in a cell while somebody edits it: the whole number, not the rounded one; the formula, not its result. */
import { FormulaCell, ImageCell, type CellContent } from '../model/cell';
import { isDateFormat } from '../model/number-format';
import type { SheetLocale } from '../model/sheet-locale';

/** Digits that a number keeps: more are noise of the binary fraction. */
const DIGITS = 15;

/**
 * @param shown what the cell shows
 * @returns `0,917892` for `91,8%` is `91,7892%`
 */
export function typedText(content: CellContent, shown: string, format: string, locale: SheetLocale): string {
  if (content instanceof ImageCell) return '';
  if (content instanceof FormulaCell) return content.text;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'string' || isDateFormat(format)) return typeof content === 'string' ? content : shown;
  const number = (value: number): string => String(Number(value.toPrecision(DIGITS))).replace('.', locale.decimal);
  return format.includes('%') ? `${number(content * 100)}%` : number(content);
}
