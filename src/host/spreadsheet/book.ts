/** The open spreadsheet of one execution: the one place where reads flush and writes are put off. */
import { Instant, ServiceError, type Execution, type HostValue } from '../border/service-object';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { DateInput, MAX_CELLS, type CellInput } from '../model/cell';
import { copyOfSheet } from '../model/sheet-json';
import type { SheetModel } from '../model/sheet-model';
import type { TypingContext } from '../model/typed-input';
import type { WorkbookModel } from '../model/workbook-model';
import { fieldsOfSerial } from '../model/zone';
import { SpreadsheetEnums } from './enums';
import { CellImage } from './pictures/cell-image';
import { Range } from './range';
import { refuseLongText } from './service-arguments';
import { Sheet } from './sheet';
import { requireFreeName } from './sheet-base';
import { Spreadsheet } from './spreadsheet';
import { User } from './user';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class Book {
  readonly enums: SpreadsheetEnums;
  private active: SheetModel | null = null;
  private readonly selections = new Map<number, Area>();

  constructor(
    readonly execution: Execution,
    readonly model: WorkbookModel,
    /** From 0 up to but without 1. */
    readonly random: () => number,
  ) {
    this.enums = new SpreadsheetEnums(execution);
  }

  /** Applies what waits to be written, and charges for the cells about to be read. */
  read(cells = 0): void {
    this.execution.pending.flush();
    if (cells > 0) this.execution.chargeCells(cells);
  }

  /**
   * Puts a write off until the next read, `flush` or the end of the run, as Google bundles writes. What is wrong with
   * its arguments, and a protection in its way, is said at once (Google may say it only when it applies the write).
   *
   * @param cells cells to charge for
   */
  write(sheet: SheetModel, area: Area, cells: number, apply: () => void): void {
    this.requireInside(sheet, area);
    this.requireRight(sheet, area);
    if (cells > 0) this.execution.chargeCells(cells);
    this.execution.pending.push(apply);
  }

  /** Changes the shape of the workbook, after all that waits: later calls of the script are checked against it. */
  restructure<T>(apply: () => T): T {
    this.execution.pending.flush();
    return apply();
  }

  /** @throws ServiceError where the sheet is gone or the block reaches beyond it */
  requireInside(sheet: SheetModel, area: Area): void {
    this.requirePresent(sheet);
    if (lastRowOf(area) > sheet.rows.count || lastColumnOf(area) > sheet.columns.count) throw new ServiceError(OUTSIDE);
  }

  requirePresent(sheet: SheetModel): void {
    if (!this.model.sheets.includes(sheet)) throw new ServiceError(`Sheet ${sheet.id} not found`);
  }

  requireRight(sheet: SheetModel, area: Area): void {
    if (!this.model.mayEdit(this.execution.effectiveUser, sheet, area)) throw new ServiceError(PROTECTED);
  }

  /** @throws ServiceError where the account may only look */
  requireEditor(): void {
    if (!this.model.isEditor(this.execution.effectiveUser)) throw new ServiceError(PROTECTED);
  }

  /** @throws ServiceError where so many more cells would be more than a spreadsheet may have */
  requireRoom(moreCells: number): void {
    if (this.model.cellCount + moreCells <= MAX_CELLS) return;
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }

  get typing(): TypingContext {
    const { date } = fieldsOfSerial(this.model.zone.serialOf(this.execution.now()));
    return { locale: this.model.locale, year: date.getUTCFullYear() };
  }

  /** A value on its way into a cell: Dates become serials of the spreadsheet's zone; null and undefined empty it. */
  cellInput(value: HostValue): CellInput {
    if (typeof value === 'string') return refuseLongText(value);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value === null || value === undefined) return '';
    if (value instanceof CellImage) return value._image;
    if (value instanceof Instant && Number.isFinite(value.milliseconds)) {
      return new DateInput(this.model.zone.serialOf(value.milliseconds));
    }
    throw new Error(`NOT IMPLEMENTED: writing ${String(value)} into a cell`);
  }

  instant(serial: number): Instant {
    return new Instant(this.model.zone.momentOf(serial));
  }

  range(sheet: SheetModel, area: Area): Range {
    return new Range(this, sheet, area);
  }

  sheet(sheet: SheetModel): Sheet {
    return new Sheet(this, sheet);
  }

  spreadsheet(): Spreadsheet {
    return new Spreadsheet(this);
  }

  /** Puts a copy of a sheet beside the others and shows it. */
  duplicate(sheet: SheetModel, name: string, index: number): Sheet {
    return this.restructure(() => {
      this.requireEditor();
      requireFreeName(this, name);
      this.requireRoom(sheet.rows.count * sheet.columns.count);
      const copy = copyOfSheet(sheet, this.model.nextSheetId(), name);
      this.model.adoptSheet(copy, index);
      this.model.renewObjects(sheet, copy);
      this.activate(copy);
      return this.sheet(copy);
    });
  }

  user(email: string): User {
    return new User(this.execution, email);
  }

  /** The sheet in front of the user; the first where none was chosen, as in a trigger's run. */
  get activeSheet(): SheetModel {
    if (this.active && this.model.sheets.includes(this.active)) return this.active;
    return this.model.sheets[0] as SheetModel;
  }

  activate(sheet: SheetModel, area?: Area): void {
    this.requirePresent(sheet);
    this.active = sheet;
    if (area) this.selections.set(sheet.id, area);
  }

  /** The selected block of a sheet, A1 at first. */
  selection(sheet: SheetModel): Area {
    return this.selections.get(sheet.id) ?? { row: 1, column: 1, height: 1, width: 1 };
  }
}
