/** Sheet: its filter, and searching it. */
import type { HostValue } from '../border/service-object';
import { filterOf, isFilteredOut } from './filter';
import { SheetSelecting } from './sheet-selecting';
import { TextFinder } from './text-finder';

export abstract class SheetFilter extends SheetSelecting {
  getFilter(): HostValue {
    return filterOf(this._book, this._sheet);
  }

  createTextFinder(findText: string): HostValue {
    const sheet = this._sheet;
    return new TextFinder(this._book, () => [{ sheet, area: sheet.wholeArea }], findText);
  }

  isRowHiddenByFilter(row: number): boolean {
    this._requireInside('rows', row, 1);
    return isFilteredOut(this._book, this._sheet, row);
  }
}
