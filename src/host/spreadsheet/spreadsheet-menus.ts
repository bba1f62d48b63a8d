/** Spreadsheet, part 3: menus as scripts made them before there was a Ui. */
import type { HostValue } from '../border/service-object';
import { list, signatureError, text } from './service-arguments';
import { SpreadsheetCalculation } from './spreadsheet-calculation';

/** What a menu's builder does, as Ui gives it. */
interface MenuBuilder {
  addItem(caption: HostValue, handler: HostValue): unknown;
  addSeparator(): unknown;
  addToUi(): unknown;
}

export abstract class SpreadsheetMenus extends SpreadsheetCalculation {
  /** Entries are `{name, functionName}`, or `null` for a line between them; a menu of that name is replaced. */
  addMenu(...given: HostValue[]): void {
    this._addMenu('Spreadsheet.addMenu', given);
  }

  updateMenu(...given: HostValue[]): void {
    this._addMenu('Spreadsheet.updateMenu', given);
  }

  _addMenu(method: string, given: readonly HostValue[]): void {
    const caption = text(method, given);
    const entries = list(method, given, 1).map((entry) => {
      if (entry === null || entry === undefined) return null;
      const { name, functionName } = entry as { readonly [key: string]: HostValue };
      if (typeof name !== 'string' || typeof functionName !== 'string') throw signatureError(method, given);
      return { name, functionName };
    });
    const ui = this._book.shelf.ui() as unknown as { createMenu(name: string): MenuBuilder };
    const menu = ui.createMenu(caption);
    for (const entry of entries) {
      if (entry) menu.addItem(entry.name, entry.functionName);
      else menu.addSeparator();
    }
    menu.addToUi();
  }
}
