/** Sheet: its filter. */
import type { HostValue } from '../border/service-object';
import { filterOf, isFilteredOut } from './filter';
import { SheetSelecting } from './sheet-selecting';

export abstract class SheetFilter extends SheetSelecting {
  getFilter(): HostValue {
    return filterOf(this._book, this._sheet);
  }

  isRowHiddenByFilter(row: number): boolean {
    this._requireInside('rows', row, 1);
    return isFilteredOut(this._book, this._sheet, row);
  }
}
