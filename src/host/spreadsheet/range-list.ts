/** RangeList: several ranges, changed together. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { Book } from './book';
import type { Range } from './range';

export class RangeList extends ServiceObject {
  readonly referenceName = 'RangeList';

  constructor(
    book: Book,
    private readonly _ranges: readonly Range[],
  ) {
    super(book.execution);
  }

  getRanges(): HostValue {
    return this._ranges;
  }

  setValue(...given: HostValue[]): HostValue {
    return this._each((range) => range.setValue(...given));
  }

  setNumberFormat(...given: HostValue[]): HostValue {
    return this._each((range) => range.setNumberFormat(...given));
  }

  setBackground(...given: HostValue[]): HostValue {
    return this._each((range) => range.setBackground(...given));
  }

  setFontColor(...given: HostValue[]): HostValue {
    return this._each((range) => range.setFontColor(...given));
  }

  setFontWeight(...given: HostValue[]): HostValue {
    return this._each((range) => range.setFontWeight(...given));
  }

  setHorizontalAlignment(...given: HostValue[]): HostValue {
    return this._each((range) => range.setHorizontalAlignment(...given));
  }

  setVerticalAlignment(...given: HostValue[]): HostValue {
    return this._each((range) => range.setVerticalAlignment(...given));
  }

  setWrap(...given: HostValue[]): HostValue {
    return this._each((range) => range.setWrap(...given));
  }

  setNote(...given: HostValue[]): HostValue {
    return this._each((range) => range.setNote(...given));
  }

  clear(...given: HostValue[]): HostValue {
    return this._each((range) => range.clear(...given));
  }

  clearContent(): HostValue {
    return this._each((range) => range.clearContent());
  }

  clearFormat(): HostValue {
    return this._each((range) => range.clearFormat());
  }

  clearNote(): HostValue {
    return this._each((range) => range.clearNote());
  }

  clearDataValidations(): HostValue {
    return this._each((range) => range.clearDataValidations());
  }

  breakApart(): HostValue {
    return this._each((range) => range.breakApart());
  }

  _each(change: (range: Range) => HostValue): HostValue {
    for (const range of this._ranges) change(range);
    return this;
  }
}
