/** Sheet: what is selected on it, and selecting. */
import type { HostValue } from '../border/service-object';
import { RangeBase } from './range-base';
import { findPlace } from './range-bounds';
import { RangeList } from './range-list';
import { activeRangeList, Selection } from './selection';
import { service } from './service-arguments';
import { SheetLayout } from './sheet-layout';

export abstract class SheetSelecting extends SheetLayout {
  getSelection(): HostValue {
    return new Selection(this._book);
  }

  getActiveRangeList(): HostValue {
    return activeRangeList(this._book, this._sheet);
  }

  setActiveRange(...given: HostValue[]): HostValue {
    return service('Sheet.setActiveRange', given, RangeBase).activate();
  }

  setActiveRangeList(...given: HostValue[]): HostValue {
    return service('Sheet.setActiveRangeList', given, RangeList).activate();
  }

  /** @param given a Range, or A1 notation */
  setActiveSelection(...given: HostValue[]): HostValue {
    const [wanted] = given;
    if (typeof wanted !== 'string') return service('Sheet.setActiveSelection', given, RangeBase).activate();
    const { sheet, area } = findPlace(this._book.model, this._sheet, wanted);
    return this._book.range(sheet, area).activate();
  }

  setCurrentCell(...given: HostValue[]): HostValue {
    return service('Sheet.setCurrentCell', given, RangeBase).activateAsCurrentCell();
  }
}
