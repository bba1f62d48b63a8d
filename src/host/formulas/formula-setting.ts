/** What references and names of a formula mean in its workbook. */
import type { Area } from '../model/area';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetModel } from '../model/sheet-model';
import type { Target } from './engine-formula';
import { referencedArea, type Reference } from './reference';
import { nodesOf, type Node } from './syntax';

/** The workbook, as far as formulas ask for it. */
export interface FormulaWorkbook {
  readonly sheets: readonly SheetModel[];
  readonly namedRanges: readonly { readonly name: string; readonly sheetId: number; readonly area: Area }[];
  readonly locale: SheetLocale;
  /** Serial of a moment in the spreadsheet's zone. */
  readonly zone: { serialOf(milliseconds: number): number };
}

/** Where a reference leads from a formula on the sheet at `own`; letter case in a sheet's name does not matter. */
export function targetOf(workbook: FormulaWorkbook, own: number, reference: Reference): Target | null {
  const index = reference.sheet === null ? own : sheetIndex(workbook, reference.sheet);
  const sheet = workbook.sheets[index];
  const area = sheet && referencedArea(reference, sheet.size);
  return area ? { sheet: index, area } : null;
}

export function sheetIndex({ sheets }: FormulaWorkbook, name: string): number {
  const exact = sheets.findIndex((sheet) => sheet.name === name);
  const lower = name.toLowerCase();
  return exact >= 0 ? exact : sheets.findIndex((sheet) => sheet.name.toLowerCase() === lower);
}

export function namedTarget({ sheets, namedRanges }: FormulaWorkbook, name: string): Target | null {
  const lower = name.toLowerCase();
  const named = namedRanges.find((range) => range.name.toLowerCase() === lower);
  const index = named ? sheets.findIndex(({ id }) => id === named.sheetId) : -1;
  return named && index >= 0 ? { sheet: index, area: named.area } : null;
}

/** Every block that a formula names. */
export function targetsOf(workbook: FormulaWorkbook, own: number, node: Node): Target[] {
  const targets: Target[] = [];
  for (const part of nodesOf(node)) {
    const target =
      part.kind === 'reference'
        ? targetOf(workbook, own, part.reference)
        : part.kind === 'name'
          ? namedTarget(workbook, part.text)
          : null;
    if (target) targets.push(target);
  }
  return targets;
}
