/** A formula on its way into a cell, as somebody types it in the spreadsheet's locale, and on its way out. */
import { FormulaCell } from '../model/cell';
import type { SheetLocale } from '../model/sheet-locale';
import { syntaxOf } from './syntax';
import { formulaText, tokensOf } from './tokens';

/**
 * `=SUM(A1;1,5)` in vi_VN is kept as `=SUM(A1,1.5)`; a semicolon between arguments does in every locale.
 * A text that is no formula stays as it is, and its cell shows `#ERROR!`.
 */
export function typedFormula(text: string, locale: SheetLocale): FormulaCell {
  const tokens = tokensOf(text, locale.decimal);
  const canonical = tokens && formulaText(tokens);
  return canonical && syntaxOf(canonical) ? new FormulaCell(canonical) : new FormulaCell(text, true);
}

/** As the locale writes it. */
export function shownFormula({ text, isBroken }: FormulaCell, locale: SheetLocale): string {
  const tokens = isBroken || locale.decimal === '.' ? null : tokensOf(text);
  return tokens ? formulaText(tokens, locale.decimal) : text;
}
