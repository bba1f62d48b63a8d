/** Cells, looks and layouts of the host as the grid takes them. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
} from '@univerjs/core';
import type { CellStyleView, CellView, MergeView, SheetLayout } from '../../sheet-view';

/** What a cell of the grid knows besides its text. */
export interface CellExtra {
  /** What stands in it while it is edited. */
  readonly typed?: string;
  readonly note?: string;
  readonly choices?: number;
}

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
/** Come with the page: all Vietnamese letters on every machine, as wide as Arial and as Times New Roman. */
export const GRID_FONT = 'Arimo';
const SERIF_FONT = 'Tinos';
const isSerif = (family: string | null): boolean => /times|serif|georgia|cambria/i.test(family ?? '');

/** Pixels between a text and the lines of its cell. */
const PADDING = { t: 2, r: 3, b: 2, l: 3 } as const;

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VALIGN = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DASHED: BorderStyleTypes.DASHED,
  DOTTED: BorderStyleTypes.DOTTED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

export function cellData({ text, style, typed, note, choices }: CellView, styles: readonly CellStyleView[]): ICellData {
  const look = styles[style];
  const custom: CellExtra = {
    ...(typed === undefined ? {} : { typed }),
    ...(note === undefined ? {} : { note }),
    ...(choices === undefined ? {} : { choices }),
  };
  return {
    v: text,
    t: CellValueType.STRING,
    ...(look ? { s: styleData(look) } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}

function styleData(look: CellStyleView): IStyleData {
  const [top, right, bottom, left] = look.borders.map(borderData);
  const borders = {
    ...(top && { t: top }),
    ...(right && { r: right }),
    ...(bottom && { b: bottom }),
    ...(left && { l: left }),
  };
  return {
    ff: isSerif(look.family) ? SERIF_FONT : GRID_FONT,
    fs: look.size,
    ...(look.background === null ? {} : { bg: { rgb: look.background } }),
    ...(look.color === null ? {} : { cl: { rgb: look.color } }),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ht: ALIGN[look.align],
    vt: VALIGN[look.valign],
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: PADDING,
    ...(Object.keys(borders).length > 0 ? { bd: borders } : {}),
  };
}

function borderData(line: string): IBorderStyleData | null {
  const [style = '', rgb = '#000000'] = line.split(' ');
  return line === '' ? null : { s: LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb } };
}

/** Of every row that is not as usual; rows and columns count from 0 in the grid. */
export function rowData({ heights, hiddenRows }: SheetLayout): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [from, to, h] of heights)
    for (let row = from; row <= to; row += 1) rows[row - 1] = { h, ia: BooleanNumber.FALSE };
  for (const [from, to] of hiddenRows)
    for (let row = from; row <= to; row += 1) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

export function columnData({ widths, hiddenColumns }: SheetLayout): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [from, to, w] of widths) for (let column = from; column <= to; column += 1) columns[column - 1] = { w };
  for (const [from, to] of hiddenColumns)
    for (let column = from; column <= to; column += 1)
      columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}

export const rangeOf = ({ row, column, height, width }: MergeView): IRange => ({
  startRow: row - 1,
  startColumn: column - 1,
  endRow: row + height - 2,
  endColumn: column + width - 2,
});
