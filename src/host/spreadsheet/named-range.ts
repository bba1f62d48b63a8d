/** NamedRange: a name for a block of cells. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { NamedRangeModel } from '../model/workbook-model';
import type { Book } from './book';
import { RangeBase } from './range-base';
import { service, text } from './service-arguments';

export class NamedRange extends ServiceObject {
  readonly referenceName = 'NamedRange';

  constructor(
    private readonly _book: Book,
    readonly _named: NamedRangeModel,
  ) {
    super(_book.execution);
  }

  getName(): string {
    return this._named.name;
  }

  getRange(): HostValue {
    const sheet = this._book.model.sheetWithId(this._named.sheetId);
    return sheet && this._book.range(sheet, this._named.area);
  }

  setName(...given: HostValue[]): HostValue {
    this._book.model.renameNamedRange(this._named, text('NamedRange.setName', given));
    return this;
  }

  setRange(...given: HostValue[]): HostValue {
    const range = service('NamedRange.setRange', given, RangeBase);
    Object.assign(this._named, { sheetId: range._sheet.id, area: range._area });
    return this;
  }

  remove(): void {
    const { model } = this._book;
    model.namedRanges = model.namedRanges.filter((named) => named !== this._named);
  }
}
