/** Drop-downs and colours by value, as the workbook file has them; a rule that the file has no like of is left out. */
import type { ConditionalFormattingRule, DataValidation, Style, Worksheet } from 'exceljs';
import { areaA1 } from '../model/a1-notation';
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
      const rule = fileRule(format, index + 1);
      if (rule) target.addConditionalFormatting({ ref: areaA1(area), rules: [rule] });
    }
  });
}

function fileRule({ criteria, args, look }: ConditionalFormat, priority: number): ConditionalFormattingRule | null {
  const style = styleOf(look);
  const [first] = args;
  if (criteria === 'TEXT_CONTAINS') {
    return { type: 'containsText', operator: 'containsText', text: String(first), priority, style };
  }
  if (criteria === 'CUSTOM_FORMULA') {
    return { type: 'expression', formulae: [String(first).replace(/^=/, '')], priority, style };
  }
  return null;
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
