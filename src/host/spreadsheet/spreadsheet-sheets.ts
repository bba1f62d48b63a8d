/** Spreadsheet, part 4: its sheets. */
import { ServiceError, type HostValue } from '../border/service-object';
import { NEW_SHEET, type SheetModel } from '../model/sheet-model';
import { service, signatureError, text, wholeNumbers } from './service-arguments';
import { requireFreeName, SheetBase } from './sheet-base';
import { SpreadsheetMenus } from './spreadsheet-menus';

export abstract class SpreadsheetSheets extends SpreadsheetMenus {
  getSheets(): HostValue {
    return this._book.model.sheets.map((sheet) => this._book.sheet(sheet));
  }

  getNumSheets(): number {
    return this._book.model.sheets.length;
  }

  /** `null` where there is none of the name. */
  getSheetByName(...given: HostValue[]): HostValue {
    const sheet = this._book.model.sheetNamed(text('Spreadsheet.getSheetByName', given));
    return sheet && this._book.sheet(sheet);
  }

  getSheetById(...given: HostValue[]): HostValue {
    const sheet = this._book.model.sheetWithId(wholeNumbers('Spreadsheet.getSheetById', given)[0] ?? -1);
    return sheet && this._book.sheet(sheet);
  }

  /** `insertSheet([name], [index], [{template}])`: the new sheet becomes the active one. */
  insertSheet(...given: HostValue[]): HostValue {
    const rest = [...given];
    const name = typeof rest[0] === 'string' ? (rest.shift() as string) : null;
    const index = typeof rest[0] === 'number' ? wholeNumbers('Spreadsheet.insertSheet', [rest.shift()])[0] : undefined;
    const options = rest.shift();
    if (rest.length > 0 || (options !== undefined && (options === null || typeof options !== 'object'))) {
      throw signatureError('Spreadsheet.insertSheet', given);
    }
    return this._book.restructure(() => {
      this._book.requireEditor();
      const { model } = this._book;
      if (name !== null) requireFreeName(this._book, name);
      const place = Math.min(index ?? model.sheets.indexOf(this._book.activeSheet) + 1, model.sheets.length);
      const template = (options as { readonly template?: HostValue } | undefined)?.template;
      const newName = name ?? model.freeSheetName();
      if (template instanceof SheetBase) return this._book.duplicate(template._sheet, newName, place);
      this._book.requireRoom(NEW_SHEET.rows * NEW_SHEET.columns);
      return this._show(model.addSheet(newName, place));
    });
  }

  deleteSheet(...given: HostValue[]): void {
    const { _sheet: sheet } = service('Spreadsheet.deleteSheet', given, SheetBase);
    this._book.restructure(() => {
      this._book.requirePresent(sheet);
      this._book.requireRight(sheet, sheet.wholeArea);
      const visible = this._book.model.sheets.filter((other) => !other.isHidden || other === sheet);
      if (visible.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
      if (sheet.formUrl !== null)
        throw new ServiceError("You can't delete a sheet with a linked form. Please unlink the form first.");
      this._book.model.removeSheet(sheet);
    });
  }

  /** Of the first sheet that takes a form's responses. */
  getFormUrl(): HostValue {
    return this._book.model.sheets.find(({ formUrl }) => formUrl !== null)?.formUrl ?? null;
  }

  deleteActiveSheet(): HostValue {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): HostValue {
    const { model, activeSheet } = this._book;
    const name = this._book.copyName(activeSheet.name);
    return this._book.duplicate(activeSheet, name, model.sheets.indexOf(activeSheet) + 1);
  }

  getActiveSheet(): HostValue {
    return this._book.sheet(this._book.activeSheet);
  }

  setActiveSheet(...given: HostValue[]): HostValue {
    return this._show(service('Spreadsheet.setActiveSheet', given, SheetBase)._sheet);
  }

  renameActiveSheet(...given: HostValue[]): void {
    this._book.sheet(this._book.activeSheet).setName(...given);
  }

  /** @param given new position of the active sheet, from 1 */
  moveActiveSheet(...given: HostValue[]): void {
    const [position = 1] = wholeNumbers('Spreadsheet.moveActiveSheet', given);
    const { model } = this._book;
    if (position < 1 || position > model.sheets.length) throw new ServiceError(`Invalid argument: ${position}`);
    this._change(() => model.moveSheet(this._book.activeSheet, position - 1));
  }

  _show(sheet: SheetModel): HostValue {
    this._book.activate(sheet);
    return this._book.sheet(sheet);
  }
}
