/** Excel's XML of 2003, which some systems save under `.xls`: sheets of rows of typed cells. */
import { MOST_COLUMNS } from '../../core/one-stop/limits';
import type { Cell } from '../../core/text/text';
import { dateOfIso, numberOf } from './cell';
import { Unreadable } from './fault';
import { Grid, type FileLimits } from './grid';
import type { MarkupReader } from './markup';
import type { ShownSheet } from './sheets';

/** What may hold data of its own that is no cell's. */
const PASSED_OVER = 'Comment';

export class Xml2003Reader implements MarkupReader {
  readonly sheets: ShownSheet[] = [];
  private sheet: { readonly name: string; readonly grid: Grid; isHidden: boolean } | null = null;
  private row = -1;
  private column = -1;
  private across = 0;
  private kind = '';
  private pieces: string[] | null = null;
  private isPassedOver = false;

  constructor(private readonly limits: FileLimits) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === PASSED_OVER) this.isPassedOver = true;
    if (this.isPassedOver) return;
    if (name === 'Worksheet') {
      this.sheet = { name: attributes.get('Name') ?? '', grid: new Grid(this.limits), isHidden: false };
      this.row = -1;
    } else if (name === 'Row') {
      this.row = placeOf(attributes, this.row);
      this.column = -1;
      this.across = 0;
    } else if (name === 'Cell') {
      this.column = placeOf(attributes, this.column + this.across);
      this.across = Math.min(MOST_COLUMNS, Number(attributes.get('MergeAcross') ?? 0) || 0);
    } else if (name === 'Data' || name === 'Visible') {
      this.kind = name === 'Visible' ? name : (attributes.get('Type') ?? '');
      this.pieces = [];
    }
  }

  text(text: string): void {
    this.pieces?.push(text);
  }

  close(name: string, isMissing: boolean): void {
    if (isMissing) throw new Unreadable('damaged');
    if (name === PASSED_OVER) this.isPassedOver = false;
    if (this.isPassedOver) return;
    const text = this.pieces?.join('') ?? '';
    if (name === 'Data') this.sheet?.grid.put(this.row, this.column, cellOf(text, this.kind));
    if (name === 'Visible' && this.sheet) this.sheet.isHidden = /hidden/i.test(text);
    if (name === 'Data' || name === 'Visible') this.pieces = null;
    if (name !== 'Worksheet' || !this.sheet) return;
    const { name: sheetName, grid, isHidden } = this.sheet;
    this.sheets.push({ name: sheetName, isHidden, cells: grid.cells() });
    this.sheet = null;
  }
}

/** `Index` counts from 1; without it the next place after the one before. */
function placeOf(attributes: ReadonlyMap<string, string>, before: number): number {
  const index = attributes.get('Index');
  return index !== undefined && /^\d{1,7}$/.test(index) ? Number(index) - 1 : before + 1;
}

function cellOf(text: string, kind: string): Cell {
  if (kind === 'Number') return numberOf(text);
  if (kind === 'DateTime') return dateOfIso(text);
  return kind === 'Boolean' ? text.trim() === '1' : text;
}
