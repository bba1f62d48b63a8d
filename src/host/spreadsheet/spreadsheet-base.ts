/** Spreadsheet, part 1: what it is, and who may use it. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { sheetLocale } from '../model/sheet-locale';
import { SheetZone } from '../model/zone';
import type { Book } from './book';
import { address, list, text } from './service-arguments';

export abstract class SpreadsheetBase extends ServiceObject {
  readonly referenceName = 'Spreadsheet';

  constructor(readonly _book: Book) {
    super(_book.execution);
  }

  getId(): string {
    return this._book.model.id;
  }

  /** The older name of `getId`. */
  getKey(): string {
    return this.getId();
  }

  getName(): string {
    return this._book.model.title;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this._book.model.id}/edit`;
  }

  rename(...given: HostValue[]): void {
    const title = text('Spreadsheet.rename', given);
    this._change(() => {
      this._book.model.title = title;
    });
  }

  /** A spreadsheet of the account that runs the script, with the same sheets and names. */
  copy(...given: HostValue[]): HostValue {
    const title = text('Spreadsheet.copy', given);
    const { shelf, model } = this._book;
    return this._book.restructure(() =>
      shelf.bookOf(shelf.store.copy(model, title, this.execution.effectiveUser)).spreadsheet(),
    );
  }

  getSpreadsheetLocale(): string {
    return this._book.model.locale.code;
  }

  setSpreadsheetLocale(...given: HostValue[]): void {
    const code = text('Spreadsheet.setSpreadsheetLocale', given);
    if (!sheetLocale(code)) throw new Error(`NOT IMPLEMENTED: spreadsheet locale ${code}`);
    this._change(() => this._book.model.setLocale(code));
  }

  getSpreadsheetTimeZone(): string {
    return this._book.model.zone.name;
  }

  setSpreadsheetTimeZone(...given: HostValue[]): void {
    const name = text('Spreadsheet.setSpreadsheetTimeZone', given);
    if (!SheetZone.isKnown(name)) throw new ServiceError(`Invalid argument: ${name}`);
    this._change(() => this._book.model.setTimeZone(name));
  }

  getOwner(): HostValue {
    return this._book.user(this._book.model.owner);
  }

  /** The owner is among them. */
  getEditors(): HostValue {
    const { owner, editors } = this._book.model;
    return [owner, ...editors].map((email) => this._book.user(email));
  }

  getViewers(): HostValue {
    return this._book.model.viewers.map((email) => this._book.user(email));
  }

  addEditor(...given: HostValue[]): HostValue {
    return this._addEditors([address('Spreadsheet.addEditor', given)]);
  }

  addEditors(...given: HostValue[]): HostValue {
    return this._addEditors(
      list('Spreadsheet.addEditors', given).map((_, index, all) => address('Spreadsheet.addEditors', all, index)),
    );
  }

  removeEditor(...given: HostValue[]): HostValue {
    const email = address('Spreadsheet.removeEditor', given);
    return this._change(() => {
      this._book.model.editors = this._book.model.editors.filter((editor) => editor !== email);
    });
  }

  addViewer(...given: HostValue[]): HostValue {
    return this._addViewers([address('Spreadsheet.addViewer', given)]);
  }

  addViewers(...given: HostValue[]): HostValue {
    return this._addViewers(
      list('Spreadsheet.addViewers', given).map((_, index, all) => address('Spreadsheet.addViewers', all, index)),
    );
  }

  removeViewer(...given: HostValue[]): HostValue {
    const email = address('Spreadsheet.removeViewer', given);
    return this._change(() => {
      this._book.model.viewers = this._book.model.viewers.filter((viewer) => viewer !== email);
    });
  }

  toast(...given: HostValue[]): void {
    const title = typeof given[1] === 'string' ? given[1] : '';
    this._book.model.toasts.push({ title, text: text('Spreadsheet.toast', given) });
  }

  /** An editor stays one. */
  _addViewers(emails: readonly string[]): HostValue {
    return this._change(() => {
      const { model } = this._book;
      model.viewers = [...new Set([...model.viewers, ...emails.filter((email) => !model.isEditor(email))])];
    });
  }

  _addEditors(emails: readonly string[]): HostValue {
    return this._change(() => {
      const { model } = this._book;
      model.editors = [...new Set([...model.editors, ...emails.filter((email) => email !== model.owner)])];
      model.viewers = model.viewers.filter((viewer) => !emails.includes(viewer));
    });
  }

  _change(apply: () => void): HostValue {
    this._book.restructure(() => {
      this._book.requireEditor();
      apply();
    });
    return this;
  }
}
