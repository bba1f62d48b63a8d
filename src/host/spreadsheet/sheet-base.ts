/** Sheet, part 1: what it is called, where it stands, and its ranges. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import type { SheetModel } from '../model/sheet-model';
import { shownExtent } from '../model/spill';
import type { Book } from './book';
import { findPlace } from './range-bounds';
import { RangeList } from './range-list';
import { list, signatureError, text, wholeNumbers } from './service-arguments';
import { activeArea } from '../model/sheet-selection';

export abstract class SheetBase extends ServiceObject {
  readonly referenceName = 'Sheet';

  constructor(
    readonly _book: Book,
    readonly _sheet: SheetModel,
  ) {
    super(_book.execution);
  }

  getName(): string {
    return this._sheet.name;
  }

  getSheetName(): string {
    return this._sheet.name;
  }

  getSheetId(): number {
    return this._sheet.id;
  }

  /** Position among the sheets, from 1. */
  getFormUrl(): HostValue {
    return this._sheet.formUrl;
  }

  getIndex(): number {
    return this._book.model.sheets.indexOf(this._sheet) + 1;
  }

  getType(): HostValue {
    return this._book.enums.SheetType.GRID;
  }

  setName(...given: HostValue[]): HostValue {
    const name = text('Sheet.setName', given);
    if (name === '') throw new ServiceError('The sheet name cannot be empty.');
    this._change(() => {
      requireFreeName(this._book, name, this._sheet);
      this._book.model.renameSheet(this._sheet, name);
    });
    return this;
  }

  getRange(...given: HostValue[]): HostValue {
    if (given.length === 1 && typeof given[0] === 'string') {
      const { sheet, area, bounds } = findPlace(this._book.model, this._sheet, given[0]);
      return this._book.range(sheet, area, bounds);
    }
    if (given.length < 2 || given.length > 4) throw signatureError('Sheet.getRange', given);
    const [row = 1, column = 1, height = 1, width = 1] = wholeNumbers('Sheet.getRange', given);
    this._book.requirePresent(this._sheet);
    return this._book.range(this._sheet, this._book.checkedArea(this._sheet, row, column, height, width));
  }

  getRangeList(...given: HostValue[]): HostValue {
    const notations = list('Sheet.getRangeList', given);
    const ranges = notations.map((_, index) => {
      const notation = text('Sheet.getRangeList', notations, index);
      const { sheet, area, bounds } = findPlace(this._book.model, this._sheet, notation);
      return this._book.range(sheet, area, bounds);
    });
    return new RangeList(this._book, ranges);
  }

  /** The block from A1 to the last content; A1 on an empty sheet. */
  getDataRange(): HostValue {
    this._book.read();
    return this._book.range(this._sheet, this._sheet.dataArea);
  }

  getLastRow(): number {
    this._book.read();
    return shownExtent(this._sheet).row;
  }

  getLastColumn(): number {
    this._book.read();
    return shownExtent(this._sheet).column;
  }

  getMaxRows(): number {
    this._book.read();
    return this._sheet.rows.count;
  }

  getMaxColumns(): number {
    this._book.read();
    return this._sheet.columns.count;
  }

  activate(): HostValue {
    this._book.activate(this._sheet);
    return this;
  }

  getActiveRange(): HostValue {
    return this._book.range(this._sheet, activeArea(this._book.selection(this._sheet)));
  }

  getActiveCell(): HostValue {
    return this._book.range(this._sheet, this._book.selection(this._sheet).cell);
  }

  getCurrentCell(): HostValue {
    return this.getActiveCell();
  }

  /** Changes the sheet as a whole, after all that waits. */
  _change(apply: () => void): void {
    this._book.restructure(() => {
      this._book.requirePresent(this._sheet);
      this._book.requireRight(this._sheet, this._sheet.wholeArea);
      apply();
    });
  }

  /** Puts off a change of the sheet's layout. */
  _layOut(apply: () => void): HostValue {
    this._book.write(this._sheet, { row: 1, column: 1, height: 1, width: 1 }, 0, apply);
    return this;
  }
}

/** @throws ServiceError with Google's words where another sheet has the name */
export function requireFreeName(book: Book, name: string, own?: SheetModel): void {
  const other = book.model.sheets.find((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (!other) return;
  throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
