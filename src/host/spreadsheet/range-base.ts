/** Range, part 1: where it is, and ranges beside it. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { areaA1 } from '../model/a1-notation';
import { BOUNDED, type Bounds } from '../model/bounds';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';
import type { Book } from './book';
import { signatureError, wholeNumbers } from './service-arguments';

export abstract class RangeBase extends ServiceObject {
  readonly referenceName = 'Range';

  constructor(
    readonly _book: Book,
    readonly _sheet: SheetModel,
    readonly _area: Area,
    readonly _bounds: Bounds = BOUNDED,
  ) {
    super(_book.execution);
  }

  getRow(): number {
    return this._area.row;
  }

  getRowIndex(): number {
    return this._area.row;
  }

  getColumn(): number {
    return this._area.column;
  }

  // Three that the reference leaves out and Google's own samples use.

  getColumnIndex(): number {
    return this._area.column;
  }

  getEndRow(): number {
    return lastRowOf(this._area);
  }

  getEndColumn(): number {
    return lastColumnOf(this._area);
  }

  getLastRow(): number {
    return lastRowOf(this._area);
  }

  getLastColumn(): number {
    return lastColumnOf(this._area);
  }

  getNumRows(): number {
    return this._area.height;
  }

  getNumColumns(): number {
    return this._area.width;
  }

  getHeight(): number {
    return this._area.height;
  }

  getWidth(): number {
    return this._area.width;
  }

  getA1Notation(): string {
    return areaA1(this._area, this._bounds);
  }

  isStartRowBounded(): boolean {
    return this._bounds.startRow;
  }

  isEndRowBounded(): boolean {
    return this._bounds.endRow;
  }

  isStartColumnBounded(): boolean {
    return this._bounds.startColumn;
  }

  isEndColumnBounded(): boolean {
    return this._bounds.endColumn;
  }

  getGridId(): number {
    return this._sheet.id;
  }

  getSheet(): HostValue {
    return this._book.sheet(this._sheet);
  }

  getCell(...given: HostValue[]): HostValue {
    const [row = 1, column = 1] = wholeNumbers('Range.getCell', given);
    const isInside = row >= 1 && row <= this._area.height && column >= 1 && column <= this._area.width;
    if (!isInside) throw new ServiceError('Cell reference out of range');
    const at = { row: this._area.row + row - 1, column: this._area.column + column - 1 };
    return this._beside(at.row, at.column, 1, 1);
  }

  /** The moved block may lie anywhere on the sheet, not beyond it. */
  offset(...given: HostValue[]): HostValue {
    if (given.length < 2 || given.length > 4) throw signatureError('Range.offset', given);
    const [rows = 0, columns = 0, height = this._area.height, width = this._area.width] = wholeNumbers(
      'Range.offset',
      given,
    );
    return this._beside(this._area.row + rows, this._area.column + columns, height, width);
  }

  activate(): HostValue {
    this._book.activate(this._sheet, this._area);
    return this;
  }

  /** Keeps what is selected where the cell lies within it; only a single cell can be current (words not sourced). */
  activateAsCurrentCell(): HostValue {
    if (this._area.height * this._area.width !== 1) throw new ServiceError('The range must be a single cell.');
    this._book.makeCurrent(this._sheet, this._area);
    return this;
  }

  canEdit(): boolean {
    this._book.read();
    return this._book.model.mayEdit(this.execution.effectiveUser, this._sheet, this._area);
  }

  _beside(row: number, column: number, height: number, width: number): HostValue {
    return this._book.range(this._sheet, this._book.checkedArea(this._sheet, row, column, height, width));
  }

  /** Flushes, and charges for the cells of the range. */
  _read(): void {
    this._book.read(this._area.height * this._area.width);
    this._book.requireInside(this._sheet, this._area);
  }

  /** Puts off a write that costs the cells of the range; gives the range, for chaining. */
  _write(apply: () => void): HostValue {
    this._book.write(this._sheet, this._area, this._area.height * this._area.width, apply);
    return this;
  }

  /** Puts off a write that is one step whatever the size, such as one colour for all cells. */
  _writeWhole(apply: () => void): HostValue {
    this._book.write(this._sheet, this._area, 0, apply);
    return this;
  }
}
