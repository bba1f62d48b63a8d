/** Range: the filter of its sheet, and searching its cells. */
import { ServiceError, type HostValue } from '../border/service-object';
import { filterOf } from './filter';
import { RangeColours } from './range-colours';
import { TextFinder } from './text-finder';

export abstract class RangeFilter extends RangeColours {
  getFilter(): HostValue {
    return filterOf(this._book, this._sheet);
  }

  createTextFinder(findText: string): HostValue {
    return new TextFinder(this._book, () => [{ sheet: this._sheet, area: this._area }], findText);
  }

  createFilter(): HostValue {
    return this._book.restructure(() => {
      this._book.requireInside(this._sheet, this._area);
      this._book.requireRight(this._sheet, this._area);
      if (this._sheet.filter) {
        throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      }
      this._sheet.filter = { area: this._area, columns: {} };
      return filterOf(this._book, this._sheet);
    });
  }
}
