/** Range, part 9: filling on from what is there. */
import { nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';
import { contains, lastColumnOf, lastRowOf, type Area } from '../model/area';
import { copyArea } from '../model/copying';
import { defaultSeries, repeated, type SeriesCell } from '../model/fill-series';
import { isDateFormat } from '../model/number-format';
import { RangeBase } from './range-base';
import { RangeData } from './range-data';
import { service, signatureError } from './service-arguments';

const LOOK = { look: true, rules: true } as const;

export abstract class RangeFill extends RangeData {
  /** The destination holds this range and goes on to one side of it; formats are repeated. */
  autoFill(...given: HostValue[]): void {
    const destination = service('Range.autoFill', given, RangeBase);
    const isDefault = isDefaultSeries('Range.autoFill', given, 1);
    this._fill(destination._area, isDefault);
  }

  /** Down to where the data in the column beside end: on the left, else on the right. */
  autoFillToNeighbor(...given: HostValue[]): void {
    const isDefault = isDefaultSeries('Range.autoFillToNeighbor', given, 0);
    this._book.read();
    const { row, column, width } = this._area;
    const beside = [column - 1, column + width].find((at) => at > 0 && this._isFilled(this.getLastRow() + 1, at));
    if (beside === undefined) return;
    let last = this.getLastRow();
    while (this._isFilled(last + 1, beside)) last += 1;
    this._fill({ ...this._area, height: last - row + 1 }, isDefault);
  }

  _isFilled(row: number, column: number): boolean {
    return row <= this._sheet.rows.count && this._sheet.cells.at(row, column) !== '';
  }

  _fill(target: Area, isDefault: boolean): void {
    const source = this._area;
    if (!contains(target, source)) throw new ServiceError('AutoFill destination range must contain the source range.');
    const sides = [
      { ...target, height: source.row - target.row },
      { ...target, row: lastRowOf(source) + 1, height: lastRowOf(target) - lastRowOf(source) },
      { ...target, width: source.column - target.column },
      { ...target, column: lastColumnOf(source) + 1, width: lastColumnOf(target) - lastColumnOf(source) },
    ].filter(({ height, width }) => height > 0 && width > 0);
    if (sides.length > 1) {
      throw new ServiceError('AutoFill destination range must extend the source range in only one direction.');
    }
    this._book.read(source.height * source.width);
    const [side] = sides;
    if (side) this._book.write(this._sheet, side, side.height * side.width, () => this._fillSide(side, isDefault));
  }

  _fillSide(side: Area, isDefault: boolean): void {
    const source = this._area;
    const isDown = side.width === source.width && side.column === source.column;
    const length = isDown ? source.height : source.width;
    const lines = Array.from({ length: isDown ? source.width : source.height }, (_, line) => {
      const cells = Array.from({ length }, (_unused, index) => this._seriesCell(...this._place(isDown, line, index)));
      return isDefault ? defaultSeries(cells) : repeated(cells.map(({ content }) => content));
    });
    this._eachOf(side, (row, column) => {
      const [line, index] = isDown
        ? [column - source.column, row - source.row]
        : [row - source.row, column - source.column];
      const [fromRow, fromColumn] = this._place(isDown, line, ((index % length) + length) % length);
      const cell = { row, column, height: 1, width: 1 };
      copyArea(this._sheet, { ...cell, row: fromRow, column: fromColumn }, this._sheet, cell, LOOK);
      this._sheet.cells.writeRow(row, column, [lines[line]?.(index) ?? '']);
    });
  }

  _place(isDown: boolean, line: number, index: number): [number, number] {
    const { row, column } = this._area;
    return isDown ? [row + index, column + line] : [row + line, column + index];
  }

  _seriesCell(row: number, column: number): SeriesCell {
    const content = this._sheet.cells.at(row, column);
    return { content, isDate: isDateFormat(this._sheet.styles.at('numberFormat', row, column)) };
  }

  _eachOf(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row <= lastRowOf(area); row += 1) {
      for (let column = area.column; column <= lastColumnOf(area); column += 1) visit(row, column);
    }
  }
}

function isDefaultSeries(method: string, given: readonly HostValue[], index: number): boolean {
  const series = nameOfEnum(given[index], 'AutoFillSeries');
  if (series === undefined) throw signatureError(method, given);
  return series === 'DEFAULT_SERIES';
}
