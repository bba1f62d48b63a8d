/** The parts of a workbook that hold most: its texts, and the cells of a sheet. */
import { MOST_CHARACTERS } from '../../core/one-stop/limits';
import type { Cell } from '../../core/text/text';
import { dateOfIso, dateOfNumber, numberOf } from './cell';
import { Unreadable } from './fault';
import type { Grid } from './grid';
import type { MarkupReader } from './markup';

/** `_x000D_`: a character that XML cannot hold, by [ECMA-376] 22.9.2.19. */
const ESCAPED = /_x([\dA-F]{4})_/gi;

const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Texts that cells refer to by their number; how a word is read (`rPh`) is no part of it. */
export class TextReader implements MarkupReader {
  readonly texts: string[] = [];
  private pieces: string[] = [];
  private isText = false;
  private isReading = false;
  private characters = 0;

  open(element: string): void {
    if (element === 'si') this.pieces = [];
    if (element === 'rPh') this.isReading = true;
    if (element === 't') this.isText = !this.isReading;
  }

  text(text: string): void {
    if (!this.isText) return;
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new Unreadable('too-large');
    this.pieces.push(text);
  }

  close(element: string): void {
    if (element === 't') this.isText = false;
    if (element === 'rPh') this.isReading = false;
    if (element === 'si') this.texts.push(unescaped(this.pieces.join('')));
  }
}

export interface SheetContext {
  readonly texts: readonly string[];
  /** Whether a style shows a number as a date, by the style's number. */
  readonly isDate: readonly boolean[];
  readonly date1904: boolean;
}

export class SheetReader implements MarkupReader {
  private row = -1;
  private column = -1;
  private kind = 'n';
  private style = 0;
  private value: string[] = [];
  private takes: 'value' | null = null;
  private isReading = false;

  constructor(
    private readonly grid: Grid,
    private readonly context: SheetContext,
  ) {}

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element === 'row') {
      this.row = wholeNumber(attributes.get('r'), this.row + 2) - 1;
      this.column = -1;
    } else if (element === 'c') {
      const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes.get('r') ?? '');
      this.column = place ? columnOf(place[1] ?? '') : this.column + 1;
      if (place) this.row = Number(place[2]) - 1;
      this.kind = attributes.get('t') ?? 'n';
      this.style = wholeNumber(attributes.get('s'), 0);
      this.value = [];
    } else if (element === 'rPh') this.isReading = true;
    else if (element === 'v' || (element === 't' && !this.isReading)) this.takes = 'value';
  }

  text(text: string): void {
    if (this.takes) this.value.push(text);
  }

  close(element: string): void {
    if (element === 'v' || element === 't') this.takes = null;
    else if (element === 'rPh') this.isReading = false;
    else if (element === 'c') this.grid.put(this.row, this.column, this.cell(this.value.join('')));
  }

  private cell(value: string): Cell {
    if (value === '') return '';
    if (this.kind === 's') return this.context.texts[Number(value)] ?? '';
    if (this.kind === 'b') return value.trim() === '1' || value.trim() === 'true';
    if (this.kind === 'd') return dateOfIso(value);
    if (this.kind !== 'n') return unescaped(value);
    const number = numberOf(value);
    const isDate = typeof number === 'number' && this.context.isDate[this.style] === true;
    return isDate ? dateOfNumber(number, this.context.date1904) : number;
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : otherwise;
}
