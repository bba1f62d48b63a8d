/** Spreadsheet, part 5: ranges, names, protections, and what it does for its active sheet. */
import { ServiceError, type HostValue } from '../border/service-object';
import { activeSheetMembers } from './active-sheet-members';
import { NamedRange } from './named-range';
import { RangeBase } from './range-base';
import { findPlace } from './range-bounds';
import { service, text } from './service-arguments';
import { protectionsOf, type Sheet } from './sheet';
import { SpreadsheetSheets } from './spreadsheet-sheets';
import { TextFinder } from './text-finder';

/** What reads as a reference or a truth value. */
const NO_NAME = /^(?:[a-z]{1,3}\d+|r\d+c\d+|(?:true|false).*)$/i;

export class Spreadsheet extends SpreadsheetSheets {
  getRange(...given: HostValue[]): HostValue {
    const { model, activeSheet } = this._book;
    const { sheet, area, bounds } = findPlace(model, activeSheet, text('Spreadsheet.getRange', given));
    return this._book.range(sheet, area, bounds);
  }

  getRangeList(...given: HostValue[]): HostValue {
    return this._active.getRangeList(...given);
  }

  /** `null` where there is none of the name; A1 notation with a sheet's name is taken too. */
  getRangeByName(...given: HostValue[]): HostValue {
    const notation = text('Spreadsheet.getRangeByName', given);
    try {
      return this.getRange(notation);
    } catch (error) {
      if (error instanceof ServiceError) return null;
      throw error;
    }
  }

  getNamedRanges(): HostValue {
    this._book.read();
    return this._book.model.namedRanges.map((named) => new NamedRange(this._book, named));
  }

  setNamedRange(...given: HostValue[]): void {
    const name = text('Spreadsheet.setNamedRange', given);
    const range = service('Spreadsheet.setNamedRange', given, RangeBase, 1);
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || NO_NAME.test(name)) {
      throw new ServiceError(`The name "${name}" is not a valid name for a range.`);
    }
    this._change(() => {
      const { model } = this._book;
      const others = model.namedRanges.filter((named) => named.name.toLowerCase() !== name.toLowerCase());
      model.namedRanges = [...others, { name, sheetId: range._sheet.id, area: range._area }];
    });
  }

  removeNamedRange(...given: HostValue[]): void {
    const name = text('Spreadsheet.removeNamedRange', given);
    this._change(() => {
      this._book.model.namedRanges = this._book.model.namedRanges.filter((named) => named.name !== name);
    });
  }

  getProtections(...given: HostValue[]): HostValue {
    this._book.read();
    return this._book.model.sheets.flatMap((sheet) => protectionsOf(this._book.sheet(sheet), given));
  }

  /** The pictures of all sheets. */
  getImages(): HostValue {
    return this._book.model.sheets.flatMap((sheet) => this._book.sheet(sheet).getImages());
  }

  insertImage(source: HostValue, column: HostValue, row: HostValue, x?: HostValue, y?: HostValue): HostValue {
    return this._active.insertImage(source, column, row, x, y);
  }

  getActiveRange(): HostValue {
    return this._active.getActiveRange();
  }

  getActiveCell(): HostValue {
    return this._active.getActiveCell();
  }

  getCurrentCell(): HostValue {
    return this._active.getActiveCell();
  }

  setActiveRange(...given: HostValue[]): HostValue {
    return service('Spreadsheet.setActiveRange', given, RangeBase).activate();
  }

  /** Searches the sheets in their order. */
  createTextFinder(findText: string): HostValue {
    const blocks = () => this._book.model.sheets.map((sheet) => ({ sheet, area: sheet.wholeArea }));
    return new TextFinder(this._book, blocks, findText);
  }

  getSelection(): HostValue {
    return this._active.getSelection();
  }

  getActiveRangeList(): HostValue {
    return this._active.getActiveRangeList();
  }

  setActiveRangeList(...given: HostValue[]): HostValue {
    return this._active.setActiveRangeList(...given);
  }

  setActiveSelection(...given: HostValue[]): HostValue {
    return this._active.setActiveSelection(...given);
  }

  setCurrentCell(...given: HostValue[]): HostValue {
    return this._active.setCurrentCell(...given);
  }

  getDataRange(): HostValue {
    return this._active.getDataRange();
  }

  getLastRow(): number {
    return this._active.getLastRow();
  }

  getLastColumn(): number {
    return this._active.getLastColumn();
  }

  getSheetId(): number {
    return this._active.getSheetId();
  }

  getSheetName(): string {
    return this._active.getName();
  }

  appendRow(...given: HostValue[]): HostValue {
    return this._active.appendRow(...given);
  }

  sort(...given: HostValue[]): HostValue {
    return this._active.sort(...given);
  }

  getFrozenRows(): number {
    return this._active.getFrozenRows();
  }

  setFrozenRows(...given: HostValue[]): void {
    this._active.setFrozenRows(...given);
  }

  get _active(): Sheet {
    return this._book.sheet(this._book.activeSheet);
  }
}

Object.defineProperties(Spreadsheet.prototype, activeSheetMembers());
