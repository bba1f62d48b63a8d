/** The look of a cell in Google's words turned into a style of the workbook file; equal looks share one style. */
import type { Alignment, Border, Borders, Style } from 'exceljs';
import type { CellStyles } from '../model/cell-style';
import { STYLE_NAMES, type StyleName } from '../model/cell-style';
import { GENERAL, isDateFormat } from '../model/number-format';

/** Vietnamese separators wherever the file is opened; dates keep their slashes. */
const VIETNAMESE = '[$-42A]';

const LINES: Readonly<Record<string, Border['style']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

const SIDES = ['Top', 'Left', 'Bottom', 'Right'] as const;

/** Styles by look: the file's writer knows a style again by its being the same object. */
export class LookBook {
  private readonly known = new Map<string, Partial<Style>>();

  constructor(private readonly styles: CellStyles) {}

  at(row: number, column: number): Partial<Style> {
    const key = STYLE_NAMES.map((name) => this.styles.at(name, row, column)).join('\u0001');
    let style = this.known.get(key);
    if (!style) this.known.set(key, (style = this.styleAt(row, column)));
    return style;
  }

  private styleAt(row: number, column: number): Partial<Style> {
    const of = <N extends StyleName>(name: N) => this.styles.at(name, row, column);
    const background = of('background');
    return {
      numFmt: fileFormat(of('numberFormat')),
      font: {
        name: of('fontFamily'),
        size: of('fontSize'),
        bold: of('fontWeight') === 'bold',
        italic: of('fontStyle') === 'italic',
        underline: of('fontLine').includes('underline'),
        strike: of('fontLine').includes('line-through'),
        color: argb(of('fontColor')),
      },
      ...(background === '#ffffff' ? {} : { fill: solidFill(background) }),
      alignment: alignmentOf(of('horizontalAlignment'), of('verticalAlignment'), of('wrapStrategy')),
      border: Object.fromEntries(
        SIDES.map((side) => [side.toLowerCase(), lineOf(of(`border${side}`))]),
      ) as Partial<Borders>,
    };
  }
}

export const solidFill = (color: string) => ({ type: 'pattern', pattern: 'solid', fgColor: argb(color) }) as const;

/** `#2e6b4f` → opaque `FF2E6B4F`. */
export const argb = (color: string): { argb: string } => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });

function fileFormat(format: string): string {
  if (format === GENERAL || format.includes('@')) return format;
  return isDateFormat(format) ? format.replace(/\//g, '\\/') : `${VIETNAMESE}${format}`;
}

function alignmentOf(horizontal: string, vertical: string, wrap: string): Partial<Alignment> {
  return {
    ...(/^(left|center|right|justify)$/.test(horizontal) ? { horizontal: horizontal as 'left' } : {}),
    vertical: vertical === 'top' || vertical === 'middle' ? vertical : 'bottom',
    wrapText: wrap === 'WRAP',
  };
}

function lineOf(text: string): Partial<Border> | undefined {
  const [style = '', color = '#000000'] = text.split(' ');
  const line = LINES[style];
  return line === undefined ? undefined : { style: line, color: argb(color) };
}
