/** Sheet, part 3: rows and columns put in and taken out. */
import { ServiceError, type HostValue } from '../border/service-object';
import type { Axis } from '../model/area';
import { MAX_CELLS } from '../model/cell';
import { cutsMergeOf, moveSpan } from '../model/span-moving';
import { RangeBase } from './range-base';
import { SheetContent } from './sheet-content';
import { service, tooManyCells, wholeNumbers } from './service-arguments';

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

  /** Moves the rows that a range spans; the target's position counts as before the move. */
  moveRows(...given: HostValue[]): void {
    this._moveSpan('rows', service('Sheet.moveRows', given, RangeBase), wholeNumbers('Sheet.moveRows', [given[1]])[0]);
  }

  moveColumns(...given: HostValue[]): void {
    const range = service('Sheet.moveColumns', given, RangeBase);
    this._moveSpan('columns', range, wholeNumbers('Sheet.moveColumns', [given[1]])[0]);
  }

  _moveSpan(axis: Axis, { _area: area }: RangeBase, to = 0): void {
    const [from, count] = axis === 'rows' ? [area.row, area.height] : [area.column, area.width];
    this._change(() => {
      const size = this._sheet.layout(axis).count;
      if (from + count - 1 > size || to < 1 || to > size + 1) throw outOfBounds(axis);
      if (to >= from && to <= from + count) return;
      if (cutsMergeOf(this._sheet, axis, from, count, to)) {
        throw new ServiceError("You can't perform a paste that partially intersects a merge.");
      }
      moveSpan(this._sheet, axis, from, count, to);
    });
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

/** @throws ServiceError for a sheet of no rows or columns, or of more cells than a spreadsheet may have */
export function requireSheetSize(rows: number, columns: number): void {
  requireCount('rows', rows);
  requireCount('columns', columns);
  if (rows * columns > MAX_CELLS) throw tooManyCells();
}

function requireCount(axis: Axis, count: number): void {
  if (count < 1) throw new ServiceError(`The number of ${axis} must be at least 1.`);
}
