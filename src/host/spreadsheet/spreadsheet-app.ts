/** SpreadsheetApp: the door to the open spreadsheet. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { Area } from '../model/area';
import type { WorkbookModel } from '../model/workbook-model';
import type { Book } from './book';
import { ColorBuilder } from './colour';
import { ConditionalFormatRule } from './conditional-format-rule';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { DataValidation } from './data-validation';
import { DataValidationBuilder } from './data-validation-builder';
import { FilterCriteriaBuilder } from './filter-criteria';
import { ImageCell } from '../model/cell';
import { CellImageBuilder } from './pictures/cell-image';
import { RangeBase } from './range-base';
import { service, text, wholeNumbers } from './service-arguments';
import { requireSheetSize } from './sheet-structure';
import { Shelf } from './shelf';
import { SpreadsheetBase } from './spreadsheet-base';
import { WorkbookStore } from './workbook-store';
import { RichTextValueBuilder } from './rich-text-value';
import { TextStyleBuilder } from './text-style';

export class SpreadsheetAppService extends ServiceObject {
  readonly referenceName = 'SpreadsheetApp';
  readonly BooleanCriteria;
  readonly BorderStyle;
  readonly CopyPasteType;
  readonly DataValidationCriteria;
  readonly Dimension;
  readonly Direction;
  readonly ProtectionType;
  readonly RelativeDate;
  readonly SheetType;
  readonly WrapStrategy;
  /** The spreadsheet that the script is bound to. */
  readonly _book: Book;
  readonly _shelf: Shelf;
  private _active: Book;

  /** @param _ui gives the Ui, or throws `Cannot call SpreadsheetApp.getUi() from this context.` */
  constructor(
    execution: Execution,
    workbook: WorkbookModel,
    private readonly _ui: () => HostValue,
    random: () => number,
    workbooks = new WorkbookStore(workbook),
  ) {
    super(execution);
    this._shelf = new Shelf(execution, workbooks, random, _ui);
    this._book = this._shelf.bookOf(workbook);
    this._active = this._book;
    const { enums } = this._book;
    this.BooleanCriteria = enums.BooleanCriteria;
    this.BorderStyle = enums.BorderStyle;
    this.CopyPasteType = enums.CopyPasteType;
    this.DataValidationCriteria = enums.DataValidationCriteria;
    this.Dimension = enums.Dimension;
    this.Direction = enums.Direction;
    this.ProtectionType = enums.ProtectionType;
    this.RelativeDate = enums.RelativeDate;
    this.SheetType = enums.SheetType;
    this.WrapStrategy = enums.WrapStrategy;
  }

  getActive(): HostValue {
    return this._active.spreadsheet();
  }

  getActiveSpreadsheet(): HostValue {
    return this._active.spreadsheet();
  }

  /** From now on the active one is this. */
  setActiveSpreadsheet(...given: HostValue[]): void {
    this._active = service('SpreadsheetApp.setActiveSpreadsheet', given, SpreadsheetBase)._book;
  }

  getActiveSheet(): HostValue {
    return this._active.sheet(this._active.activeSheet);
  }

  getActiveRange(): HostValue {
    return this._active.sheet(this._active.activeSheet).getActiveRange();
  }

  getCurrentCell(): HostValue {
    return this._active.sheet(this._active.activeSheet).getActiveCell();
  }

  setActiveSheet(...given: HostValue[]): HostValue {
    return this._active.spreadsheet().setActiveSheet(...given);
  }

  setActiveRange(...given: HostValue[]): HostValue {
    return service('SpreadsheetApp.setActiveRange', given, RangeBase).activate();
  }

  /** `create(name)` or `create(name, rows, columns)`; the new spreadsheet does not become the active one. */
  create(...given: HostValue[]): HostValue {
    const title = text('SpreadsheetApp.create', given);
    const [rows, columns] = wholeNumbers('SpreadsheetApp.create', given.slice(1));
    if (rows !== undefined && columns !== undefined) requireSheetSize(rows, columns);
    this._book.read();
    return this._shelf.create(title, rows, columns).spreadsheet();
  }

  getSelection(): HostValue {
    return this._active.spreadsheet().getSelection();
  }

  getActiveRangeList(): HostValue {
    return this._active.spreadsheet().getActiveRangeList();
  }

  setActiveRangeList(...given: HostValue[]): HostValue {
    return this._active.spreadsheet().setActiveRangeList(...given);
  }

  setCurrentCell(...given: HostValue[]): HostValue {
    return this._active.spreadsheet().setCurrentCell(...given);
  }

  newFilterCriteria(): HostValue {
    return new FilterCriteriaBuilder(this._book);
  }

  newRichTextValue(): HostValue {
    return new RichTextValueBuilder(this.execution);
  }

  newTextStyle(): HostValue {
    return new TextStyleBuilder(this.execution);
  }

  newColor(): HostValue {
    return new ColorBuilder(this.execution);
  }

  openById(...given: HostValue[]): HostValue {
    const id = text('SpreadsheetApp.openById', given);
    if (id === '') throw new ServiceError('Invalid argument: id');
    return this._shelf.open(id, 'openById').spreadsheet();
  }

  /** The older name of `openById`, which Google still takes. */
  openByKey(...given: HostValue[]): HostValue {
    return this.openById(...given);
  }

  openByUrl(...given: HostValue[]): HostValue {
    const url = text('SpreadsheetApp.openByUrl', given);
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError('Invalid argument: url');
    return this._shelf.open(id, 'openByUrl').spreadsheet();
  }

  flush(): void {
    this._book.read();
  }

  getUi(): HostValue {
    return this._ui();
  }

  newCellImage(): HostValue {
    return new CellImageBuilder(this.execution, new ImageCell(''));
  }

  newDataValidation(): HostValue {
    return new DataValidationBuilder(this._book, (rule) => new DataValidation(this._book, rule));
  }

  newConditionalFormatRule(): HostValue {
    return new ConditionalFormatRuleBuilder(
      this._book,
      (sheet, format) => new ConditionalFormatRule(this._book, sheet, format),
    );
  }

  /** Makes that spreadsheet the active one, before a trigger of its runs. */
  _open(spreadsheetId: string): this {
    const workbook = this._shelf.store.withId(spreadsheetId);
    if (workbook) this._active = this._shelf.bookOf(workbook);
    return this;
  }

  /** The Range of the active spreadsheet that an event is about: it is the active one, too, as scripts expect. */
  _range(sheetId: number, area: Area): HostValue {
    const sheet = this._active.model.sheetWithId(sheetId);
    if (!sheet) return null;
    this._active.activate(sheet, area);
    return this._active.range(sheet, area);
  }
}
