/** The looks of a workbook's cells as the page draws them: each look once, known by its number. */
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { meets, type CriteriaContext } from '../model/boolean-criteria';
import type { CellScalar } from '../model/cell';
import { STYLE_DEFAULTS, type StyleName } from '../model/cell-style';
import type { ConditionalFormat, ConditionalLook } from '../model/conditional-format';
import { isDateFormat } from '../model/number-format';
import type { SheetModel } from '../model/sheet-model';
import type { CellStyleView } from './sheet-view';

type Look = Readonly<Record<StyleName, string | number>>;

export interface ShownCell {
  readonly value: CellScalar;
  readonly text: string;
}

/** Numbers stay the same as long as the host runs; looks are only added. */
export class StyleBook {
  readonly styles: CellStyleView[] = [];
  /** Number of the look of a cell that nobody touched. */
  readonly plain: number;
  private readonly known = new Map<string, number>();

  constructor() {
    this.plain = this.numberOf(STYLE_DEFAULTS, false, null);
  }

  /** @param isNumber such cells are aligned to the right by themselves */
  numberOf(look: Look, isNumber: boolean, over: ConditionalLook | null): number {
    const style = styleView(look, isNumber, over);
    const key = JSON.stringify(style);
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.styles.push(style) - 1;
      this.known.set(key, number);
    }
    return number;
  }
}

/** Looks of the cells of a block. */
export interface Looks {
  /** A short text that is the same for cells of the same look. */
  keyAt(row: number, column: number): string;
  at(row: number, column: number): Look;
  formatAt(row: number, column: number): string;
}

/** Only attributes that somebody gave a cell are read. */
export function looksOf(sheet: SheetModel, area: Area): Looks {
  const present = Object.keys(sheet.styles.entries()) as StyleName[];
  const matrices = present.map((name) => [name, sheet.styles.matrix(name, area)] as const);
  const formats = matrices.find(([name]) => name === 'numberFormat')?.[1];
  return {
    keyAt: (row, column) => {
      let key = '';
      for (const [, matrix] of matrices) key += `${matrix[row - area.row]?.[column - area.column] ?? ''}\u0001`;
      return key;
    },
    at: (row, column) => {
      const own = matrices.map(([name, matrix]) => [name, matrix[row - area.row]?.[column - area.column]] as const);
      return { ...STYLE_DEFAULTS, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
    },
    formatAt: (row, column) => String(formats?.[row - area.row]?.[column - area.column] ?? STYLE_DEFAULTS.numberFormat),
  };
}

function styleView(look: Look, isNumber: boolean, over: ConditionalLook | null): CellStyleView {
  const background = over?.background ?? String(look.background);
  const color = over?.fontColor ?? String(look.fontColor);
  const line = String(look.fontLine);
  const align = String(look.horizontalAlignment);
  const valign = String(look.verticalAlignment);
  const family = String(look.fontFamily);
  return {
    background: background === STYLE_DEFAULTS.background ? null : background,
    color: color === STYLE_DEFAULTS.fontColor ? null : color,
    family: family === STYLE_DEFAULTS.fontFamily ? null : family,
    size: Number(look.fontSize),
    bold: over?.bold ?? look.fontWeight === 'bold',
    italic: over?.italic ?? look.fontStyle === 'italic',
    underline: over?.underline ?? line.includes('underline'),
    strike: over?.strikethrough ?? line.includes('line-through'),
    align: align === 'center' || align === 'right' || align === 'left' ? align : isNumber ? 'right' : 'left',
    valign: valign === 'top' || valign === 'middle' ? valign : 'bottom',
    wrap: look.wrapStrategy === 'WRAP',
    borders: [look.borderTop, look.borderRight, look.borderBottom, look.borderLeft].map(String) as [
      string,
      string,
      string,
      string,
    ],
  };
}

/** The look that the first rule that a cell meets gives it; rules that the host cannot work out colour nothing. */
export function conditionalLook(
  formats: readonly ConditionalFormat[],
  at: { readonly row: number; readonly column: number },
  { value, text }: ShownCell,
  numberFormat: string,
  context: CriteriaContext,
): ConditionalLook | null {
  const cell = { value, shown: text, isDate: typeof value === 'number' && isDateFormat(numberFormat) };
  const isIn = (area: Area): boolean =>
    area.row <= at.row && at.row <= lastRowOf(area) && area.column <= at.column && at.column <= lastColumnOf(area);
  const met = formats.find(({ ranges, criteria, args }) => {
    if (criteria === '' || !ranges.some(isIn)) return false;
    try {
      return meets(criteria, args, cell, context);
    } catch {
      return false;
    }
  });
  return met?.look ?? null;
}
