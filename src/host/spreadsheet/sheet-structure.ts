/** Sheet, part 3: rows and columns put in and taken out. */
import { ServiceError, type HostValue } from '../border/service-object';
import type { Axis } from '../model/area';
import { SheetContent } from './sheet-content';
import { wholeNumbers } from './service-arguments';

export abstract class SheetStructure extends SheetContent {
  insertRows(...given: HostValue[]): void {
    const [row = 1, count = 1] = wholeNumbers('Sheet.insertRows', given);
    this._insert('rows', row, count, row);
  }

  insertRowAfter(...given: HostValue[]): HostValue {
    const [row = 1] = wholeNumbers('Sheet.insertRowAfter', given);
    return this._insert('rows', row + 1, 1, row);
  }

  insertRowBefore(...given: HostValue[]): HostValue {
    const [row = 1] = wholeNumbers('Sheet.insertRowBefore', given);
    return this._insert('rows', row, 1, row);
  }

  insertRowsAfter(...given: HostValue[]): HostValue {
    const [row = 1, count = 1] = wholeNumbers('Sheet.insertRowsAfter', given);
    return this._insert('rows', row + 1, count, row);
  }

  insertRowsBefore(...given: HostValue[]): HostValue {
    const [row = 1, count = 1] = wholeNumbers('Sheet.insertRowsBefore', given);
    return this._insert('rows', row, count, row);
  }

  insertColumns(...given: HostValue[]): void {
    const [column = 1, count = 1] = wholeNumbers('Sheet.insertColumns', given);
    this._insert('columns', column, count, column);
  }

  insertColumnAfter(...given: HostValue[]): HostValue {
    const [column = 1] = wholeNumbers('Sheet.insertColumnAfter', given);
    return this._insert('columns', column + 1, 1, column);
  }

  insertColumnBefore(...given: HostValue[]): HostValue {
    const [column = 1] = wholeNumbers('Sheet.insertColumnBefore', given);
    return this._insert('columns', column, 1, column);
  }

  insertColumnsAfter(...given: HostValue[]): HostValue {
    const [column = 1, count = 1] = wholeNumbers('Sheet.insertColumnsAfter', given);
    return this._insert('columns', column + 1, count, column);
  }

  insertColumnsBefore(...given: HostValue[]): HostValue {
    const [column = 1, count = 1] = wholeNumbers('Sheet.insertColumnsBefore', given);
    return this._insert('columns', column, count, column);
  }

  deleteRow(...given: HostValue[]): HostValue {
    return this._remove('rows', wholeNumbers('Sheet.deleteRow', given)[0] ?? 0, 1);
  }

  deleteRows(...given: HostValue[]): void {
    const [row = 0, count = 0] = wholeNumbers('Sheet.deleteRows', given);
    this._remove('rows', row, count);
  }

  deleteColumn(...given: HostValue[]): HostValue {
    return this._remove('columns', wholeNumbers('Sheet.deleteColumn', given)[0] ?? 0, 1);
  }

  deleteColumns(...given: HostValue[]): void {
    const [column = 0, count = 0] = wholeNumbers('Sheet.deleteColumns', given);
    this._remove('columns', column, count);
  }

  /** New rows and columns take formats and validation of the one they are put beside. */
  _insert(axis: Axis, at: number, count: number, neighbour: number): HostValue {
    this._change(() => {
      const layout = this._sheet.layout(axis);
      requireCount(axis, count);
      if (neighbour < 1 || neighbour > layout.count) throw outOfBounds(axis);
      this._book.requireRoom(count * (axis === 'rows' ? this._sheet.columns.count : this._sheet.rows.count));
      this._sheet.insert(axis, at, count, neighbour);
      this._moveNames(axis, at, count);
    });
    return this;
  }

  _remove(axis: Axis, at: number, count: number): HostValue {
    this._change(() => {
      const layout = this._sheet.layout(axis);
      requireCount(axis, count);
      if (at < 1 || at + count - 1 > layout.count) throw outOfBounds(axis);
      if (count === layout.count) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
      if (at === layout.frozen + 1 && count === layout.count - layout.frozen) {
        throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
      }
      this._sheet.remove(axis, at, count);
      this._moveNames(axis, at, -count);
    });
    return this;
  }

  _moveNames(axis: Axis, at: number, count: number): void {
    this._book.model.moveNamedRanges(this._sheet.id, axis, at, count);
  }
}

const outOfBounds = (axis: Axis): ServiceError => new ServiceError(`Those ${axis} are out of bounds.`);

function requireCount(axis: Axis, count: number): void {
  if (count < 1) throw new ServiceError(`The number of ${axis} must be at least 1.`);
}
