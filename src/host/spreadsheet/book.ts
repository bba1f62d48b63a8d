/** The open spreadsheet of one execution: the one place where reads flush and writes are put off. */
import { createHash } from 'node:crypto';
import { Instant, ServiceError, type Execution, type HostValue } from '../border/service-object';
import { javaText } from '../logger/java-text';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Bounds } from '../model/bounds';
import { DateInput, MAX_CELLS, type CellInput } from '../model/cell';
import { copyOfSheet } from '../model/sheet-json';
import { Seat } from '../model/seat';
import type { SheetModel } from '../model/sheet-model';
import { selectionOf, withCurrentCell, type SheetSelection } from '../model/sheet-selection';
import type { TypingContext } from '../model/typed-input';
import type { WorkbookModel } from '../model/workbook-model';
import { fieldsOfSerial } from '../model/zone';
import type { SpreadsheetEnums } from './enums';
import { CellImage } from './pictures/cell-image';
import { Range } from './range';
import { checkedArea } from './range-bounds';
import { refuseLongText, tooManyCells } from './service-arguments';
import { Sheet } from './sheet';
import { requireFreeName } from './sheet-base';
import type { Shelf } from './shelf';
import { Spreadsheet } from './spreadsheet';
import { User } from './user';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** What a cell shows of a number that is none. */
const NO_NUMBER = '#NUM!';

const isInside = (sheet: SheetModel, area: Area): boolean =>
  lastRowOf(area) <= sheet.rows.count && lastColumnOf(area) <= sheet.columns.count;

export class Book {
  readonly enums: SpreadsheetEnums;

  constructor(
    readonly execution: Execution,
    readonly model: WorkbookModel,
    /** From 0 up to but without 1. */
    readonly random: () => number,
    /** The other spreadsheets of the execution. */
    readonly shelf: Shelf,
    /** Of the person before the run; a run that nobody sits before has one of its own. */
    private readonly seat = new Seat(),
  ) {
    this.enums = shelf.enums;
    model.formulas.world = { now: () => execution.now(), random };
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

  /** @throws ServiceError where the sheet is gone or the block reaches beyond it, rows that wait to be added included */
  requireInside(sheet: SheetModel, area: Area): void {
    this.requirePresent(sheet);
    if (isInside(sheet, area)) return;
    this.execution.pending.flush();
    if (!isInside(sheet, area)) throw new ServiceError(OUTSIDE);
  }

  /** A block by numbers, checked in Google's words. */
  checkedArea(sheet: SheetModel, row: number, column: number, height: number, width: number): Area {
    if (!isInside(sheet, { row, column, height, width })) this.execution.pending.flush();
    return checkedArea(sheet, row, column, height, width);
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
    throw tooManyCells();
  }

  get typing(): TypingContext {
    const { date } = fieldsOfSerial(this.model.zone.serialOf(this.execution.now()));
    return { locale: this.model.locale, year: date.getUTCFullYear() };
  }

  /**
   * A value on its way into a cell: Dates become serials of the spreadsheet's zone; null and undefined empty it; what no
   * cell can hold is written as Java shows it: `{a=1.0}`, `Range`, `[Ljava.lang.Object;@6f2b1c3a`, and no number `#NUM!`.
   */
  cellInput(value: HostValue): CellInput {
    if (typeof value === 'string') return refuseLongText(value);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : NO_NUMBER;
    if (value === null || value === undefined) return '';
    if (value instanceof CellImage) return value._image;
    if (value instanceof Instant && Number.isFinite(value.milliseconds)) {
      return new DateInput(this.model.zone.serialOf(value.milliseconds));
    }
    const shown = javaText(value, this.execution.scriptTimeZone);
    return Array.isArray(value) ? `[Ljava.lang.Object;@${hashOf(shown)}` : refuseLongText(shown);
  }

  instant(serial: number): Instant {
    return new Instant(this.model.zone.momentOf(serial));
  }

  /** @param bounds sides that the script named; all of them where it gave numbers */
  range(sheet: SheetModel, area: Area, bounds?: Bounds): Range {
    return new Range(this, sheet, area, bounds);
  }

  sheet(sheet: SheetModel): Sheet {
    return new Sheet(this, sheet);
  }

  spreadsheet(): Spreadsheet {
    return new Spreadsheet(this);
  }

  /**
   * Puts a copy of a sheet, which may be another spreadsheet's, beside the others.
   *
   * @param name must be free
   * @param index place among the sheets, from 0
   */
  adoptCopy(sheet: SheetModel, name: string, index: number): Sheet {
    return this.restructure(() => {
      this.requireEditor();
      requireFreeName(this, name);
      this.requireRoom(sheet.rows.count * sheet.columns.count);
      const copy = copyOfSheet(sheet, this.model.nextSheetId(), name);
      this.model.adoptSheet(copy, index);
      this.model.renewObjects(sheet, copy);
      return this.sheet(copy);
    });
  }

  /** As `adoptCopy`, and shows the copy. */
  duplicate(sheet: SheetModel, name: string, index: number): Sheet {
    const copy = this.adoptCopy(sheet, name, index);
    this.activate(copy._sheet);
    return copy;
  }

  /** `Copy of X`; where that is taken, `Copy of X 1`, … (Google says it in the user's language). */
  copyName(name: string): string {
    const isFree = (wanted: string): boolean =>
      this.model.sheets.every((sheet) => sheet.name.toLowerCase() !== wanted.toLowerCase());
    const plain = `Copy of ${name}`;
    let copy = plain;
    for (let number = 1; !isFree(copy); number += 1) copy = `${plain} ${number}`;
    return copy;
  }

  user(email: string): User {
    return new User(this.execution, email);
  }

  /** The sheet in front of the user; the first where none was chosen, as in a trigger's run. */
  get activeSheet(): SheetModel {
    const { sheetId } = this.seat;
    return (sheetId === null ? null : this.model.sheetWithId(sheetId)) ?? (this.model.sheets[0] as SheetModel);
  }

  activate(sheet: SheetModel, area?: Area): void {
    this.requirePresent(sheet);
    this.seat.bring(sheet.id, area && selectionOf([area]));
  }

  /** Selects several ranges, all of the sheet of the last one, which is the active one. */
  select(ranges: readonly Range[]): void {
    const sheet = ranges[ranges.length - 1]?._sheet;
    if (!sheet) return;
    this.requirePresent(sheet);
    const own = ranges.filter((range) => range._sheet === sheet);
    this.seat.bring(sheet.id, selectionOf(own.map((range) => range._area)));
  }

  makeCurrent(sheet: SheetModel, cell: Area): void {
    this.requirePresent(sheet);
    this.seat.bring(sheet.id, withCurrentCell(this.selection(sheet), cell));
  }

  /** What is selected on a sheet, A1 at first. */
  selection(sheet: SheetModel): SheetSelection {
    return this.seat.selectionOn(sheet.id);
  }
}

/** Eight hexadecimal digits for a list, as Java has them of its place in memory: equal lists have the same. */
const hashOf = (shown: string): string => createHash('sha1').update(shown).digest('hex').slice(0, 8);
