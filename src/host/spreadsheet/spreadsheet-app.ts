/** SpreadsheetApp: the door to the open spreadsheet. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { Area } from '../model/area';
import type { WorkbookModel } from '../model/workbook-model';
import { Book } from './book';
import { ConditionalFormatRule } from './conditional-format-rule';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { DataValidation } from './data-validation';
import { DataValidationBuilder } from './data-validation-builder';
import { ImageCell } from '../model/cell';
import { CellImageBuilder } from './pictures/cell-image';
import { RangeBase } from './range-base';
import { service, text } from './service-arguments';

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
  readonly _book: Book;

  /** @param _ui gives the Ui, or throws `Cannot call SpreadsheetApp.getUi() from this context.` */
  constructor(
    execution: Execution,
    workbook: WorkbookModel,
    private readonly _ui: () => HostValue,
    random: () => number,
  ) {
    super(execution);
    this._book = new Book(execution, workbook, random);
    const { enums } = this._book;
    Object.assign(this, enums.further);
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
    return this._book.spreadsheet();
  }

  getActiveSpreadsheet(): HostValue {
    return this._book.spreadsheet();
  }

  getActiveSheet(): HostValue {
    return this._book.sheet(this._book.activeSheet);
  }

  getActiveRange(): HostValue {
    return this._book.sheet(this._book.activeSheet).getActiveRange();
  }

  getCurrentCell(): HostValue {
    return this._book.sheet(this._book.activeSheet).getActiveCell();
  }

  setActiveSheet(...given: HostValue[]): HostValue {
    return this._book.spreadsheet().setActiveSheet(...given);
  }

  setActiveRange(...given: HostValue[]): HostValue {
    return service('SpreadsheetApp.setActiveRange', given, RangeBase).activate();
  }

  /** Only the open spreadsheet is there to be opened. */
  openById(...given: HostValue[]): HostValue {
    const id = text('SpreadsheetApp.openById', given);
    if (id === this._book.model.id) return this._book.spreadsheet();
    throw new ServiceError(`Unexpected error while getting the method or property openById on object SpreadsheetApp.`);
  }

  openByUrl(...given: HostValue[]): HostValue {
    const url = text('SpreadsheetApp.openByUrl', given);
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === this._book.model.id) return this._book.spreadsheet();
    throw new ServiceError(`Invalid argument: url`);
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

  /** A Range for the events that triggers get. */
  _range(sheetId: number, area: Area): HostValue {
    const sheet = this._book.model.sheetWithId(sheetId);
    return sheet && this._book.range(sheet, area);
  }

  /** Puts a sheet and a block in front of the user before the script runs. */
  _select(sheetId: number, area: Area): void {
    const sheet = this._book.model.sheetWithId(sheetId);
    if (sheet) this._book.activate(sheet, area);
  }
}
