/** Range, part 8: finding where data end, and tidying what cells hold. */
import type { HostValue } from '../border/service-object';
import { EnumValue } from '../border/enum-value';
import { FormulaCell, type CellContent } from '../model/cell';
import { readDisplay } from '../model/cell-reading';
import { dataRegion, nextDataCell, type Step } from '../model/data-region';
import { guessedSeparator, splitText } from '../model/text-splitting';
import { checkedArea } from './range-bounds';
import { dimension, RangeMoves } from './range-moves';
import { list, signatureError, wholeNumbers } from './service-arguments';

const STEPS: Readonly<Record<string, Step>> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };
const SEPARATORS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export abstract class RangeData extends RangeMoves {
  getNextDataCell(...given: HostValue[]): HostValue {
    const [direction] = given;
    const step = direction instanceof EnumValue && direction.referenceName === 'Direction' && STEPS[direction._name];
    if (!step || given.length !== 1) throw signatureError('Range.getNextDataCell', given);
    this._book.read();
    const [row, column] = nextDataCell(this._sheet, this._area.row, this._area.column, step);
    return this._beside(row, column, 1, 1);
  }

  getDataRegion(...given: HostValue[]): HostValue {
    const axis = given.length === 0 ? null : dimension('Range.getDataRegion', given);
    this._book.read();
    const growth = { rows: axis !== 'columns', columns: axis !== 'rows' };
    const { row, column, height, width } = dataRegion(this._sheet, this._area, growth);
    return this._beside(row, column, height, width);
  }

  /** Rows whose values came before go, letter case aside; those below move up within the range. */
  removeDuplicates(...given: HostValue[]): HostValue {
    const columns =
      given.length === 0 ? [] : wholeNumbers('Range.removeDuplicates', list('Range.removeDuplicates', given));
    const { column: first, width } = this._area;
    for (const column of columns) checkedArea(this._sheet, this._area.row, column, 1, 1);
    this._read();
    const shown = readDisplay(this._sheet, this._area, this._book.model.locale);
    const compared = columns.length === 0 ? Array.from({ length: width }, (_, index) => first + index) : columns;
    const seen = new Set<string>();
    const kept = shown.flatMap((row, index) => {
      const key = JSON.stringify(compared.map((column) => (row[column - first] ?? '').toLowerCase()));
      if (seen.has(key)) return [];
      seen.add(key);
      return [index];
    });
    this._rearrange(kept);
    return this._beside(this._area.row, first, kept.length, width);
  }

  randomize(): HostValue {
    this._read();
    const order = Array.from({ length: this._area.height }, (_, index) => index);
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this._book.random() * (last + 1));
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    return this._rearrange(order);
  }

  /** What remains is a text still: `   =SUM(1,2)` becomes the text `=SUM(1,2)`, as Google's reference says. */
  trimWhitespace(): HostValue {
    this._read();
    const trim = (cell: CellContent): CellContent =>
      typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : cell;
    const { row: row0, column: column0 } = this._area;
    const before = this._sheet.cells.block(this._area);
    before.forEach((row, r) => {
      row.forEach((cell, c) => {
        const trimmed = trim(cell);
        if (trimmed === cell) return;
        this._cell(r, c)._write(() => this._sheet.cells.writeRow(row0 + r, column0 + c, [trimmed]));
      });
    });
    return this;
  }

  /** Splits the first column; the parts go into the columns beside it, which are overwritten. */
  splitTextToColumns(...given: HostValue[]): void {
    const [delimiter] = given;
    this._read();
    const texts = this._sheet.cells
      .block({ ...this._area, width: 1 })
      .map(([cell = '']) => (cell instanceof FormulaCell ? '' : String(cell)));
    const separator = given.length === 0 ? guessedSeparator(texts) : separatorOf(delimiter);
    if (separator === null || given.length > 1) throw signatureError('Range.splitTextToColumns', given);
    const parts = texts.map((text) => splitText(text, separator));
    const widest = Math.max(...parts.map(({ length }) => length));
    const missing = this._area.column + widest - 1 - this._sheet.columns.count;
    if (missing > 0) this._book.sheet(this._sheet).insertColumnsAfter(this._sheet.columns.count, missing);
    parts.forEach((cells, r) => {
      if (cells.length > 1)
        this._book.range(this._sheet, { ...this._rowAt(r), width: cells.length })._writeCells([cells]);
    });
  }

  _cell(r: number, c: number): RangeData {
    return this._book.range(this._sheet, {
      row: this._area.row + r,
      column: this._area.column + c,
      height: 1,
      width: 1,
    });
  }

  _rowAt(r: number) {
    return { ...this._area, row: this._area.row + r, height: 1 };
  }

  /** Puts the rows of the range into an order; rows that it leaves out go, and the last ones are left empty. */
  _rearrange(order: readonly number[]): HostValue {
    if (this._sheet.mergesIn(this._area).length > 0) throw new Error('NOT IMPLEMENTED: rearranging merged cells');
    const rows = this._sheet.cells.block(this._area);
    return this._write(() => {
      this._sheet.cells.clear(this._area);
      order.forEach((from, to) => this._sheet.cells.writeRow(this._area.row + to, this._area.column, rows[from] ?? []));
    });
  }
}

function separatorOf(delimiter: HostValue): string | null {
  if (typeof delimiter === 'string') return delimiter;
  const isPreset = delimiter instanceof EnumValue && delimiter.referenceName === 'TextToColumnsDelimiter';
  return isPreset ? (SEPARATORS[delimiter._name] ?? null) : null;
}
