/** Drop-downs and colours by value, as the workbook file has them; a rule that the file has no like of is left out. */
import type { ConditionalFormattingRule, DataValidation, Style, Worksheet } from 'exceljs';
import { areaA1, cellA1 } from '../model/a1-notation';
import type { ConditionalFormat, ConditionalLook } from '../model/conditional-format';
import type { SheetModel } from '../model/sheet-model';
import type { ValidationRule } from '../model/validation-rule';
import { argb } from './cell-look';

/** A list written into the rule itself may hold so many characters. */
const MOST_LIST_CHARACTERS = 255;

/** The types of the library leave out that it keeps rules by blocks of cells. */
interface WithValidations {
  readonly dataValidations: { add(address: string, rule: DataValidation): void };
}

export function writeDropDowns(target: Worksheet, sheet: SheetModel): void {
  const { dataValidations } = target as unknown as WithValidations;
  for (const [firstColumn, lastColumn, firstRow, lastRow, json] of sheet.ruleGrid.entries()) {
    const rule = listRule(JSON.parse(json) as ValidationRule);
    if (!rule) continue;
    const area = {
      row: firstRow,
      column: firstColumn,
      height: lastRow - firstRow + 1,
      width: lastColumn - firstColumn + 1,
    };
    dataValidations.add(areaA1(area), rule);
  }
}

function listRule({ criteria, args, allowInvalid, helpText }: ValidationRule): DataValidation | null {
  const [list] = args;
  if (criteria !== 'VALUE_IN_LIST' || !Array.isArray(list)) return null;
  const items = (list as readonly string[]).join(',');
  if (items.length > MOST_LIST_CHARACTERS || list.some((item: string) => item.includes(','))) return null;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${items.replace(/"/g, '""')}"`],
    showErrorMessage: !allowInvalid,
    ...(helpText === null ? {} : { showInputMessage: true, prompt: helpText }),
  };
}

export function writeConditionalFormats(target: Worksheet, sheet: SheetModel): void {
  sheet.conditionalFormats.forEach((format, index) => {
    for (const area of format.ranges) {
      const formula = formulaOf(format, cellA1(area.row, area.column));
      if (formula === null) continue;
      const rule: ConditionalFormattingRule = {
        type: 'expression',
        formulae: [formula],
        priority: index + 1,
        style: styleOf(format.look),
      };
      target.addConditionalFormatting({ ref: areaA1(area), rules: [rule] });
    }
  });
}

/**
 * The rule as a formula, which every program understands; the library writes its own rules for text without the text.
 *
 * @param first cell that the formula speaks of, moved along for the others
 */
function formulaOf({ criteria, args }: ConditionalFormat, first: string): string | null {
  const argument = String(args[0] ?? '');
  if (criteria === 'TEXT_CONTAINS') return `NOT(ISERROR(SEARCH("${argument.replace(/"/g, '""')}",${first})))`;
  if (criteria === 'TEXT_EQUAL_TO') return `${first}="${argument.replace(/"/g, '""')}"`;
  return criteria === 'CUSTOM_FORMULA' ? argument.replace(/^=/, '') : null;
}

function styleOf({ background, fontColor, bold, italic }: ConditionalLook): Partial<Style> {
  return {
    ...(background === null ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(background) } }),
    font: {
      ...(fontColor === null ? {} : { color: argb(fontColor) }),
      ...(bold === null ? {} : { bold }),
      ...(italic === null ? {} : { italic }),
    },
  };
}
