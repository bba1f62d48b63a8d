/** A spreadsheet as data: its sheets, names, people, zone and locale. Knows nothing of services or of who is asking. */
import { afterDelete, afterInsert, type Area, type Axis } from './area';
import { readA1, quotedSheetName, areaA1 } from './a1-notation';
import { NEW_CALCULATION, ownSettings, type CalculationSettings } from './calculation';
import { WorkbookFormulas } from '../formulas/workbook-formulas';
import type { CellScalar } from './cell';
import { withMovedRanges } from './chart-model';
import { covers, mayEdit } from './protection-model';
import { readValues } from './cell-reading';
import { sheetJson, sheetFromJson, type SheetJson } from './sheet-json';
import { sheetLocale, type SheetLocale } from './sheet-locale';
import { NEW_SHEET, SheetModel } from './sheet-model';
import { SheetZone } from './zone';

export interface NamedRangeModel {
  name: string;
  sheetId: number;
  area: Area;
}

export interface WorkbookJson {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  /** What differs from a new spreadsheet. */
  readonly calculation?: Partial<CalculationSettings>;
  readonly sheetsMade: number;
  readonly protectionsMade: number;
  readonly objectsMade?: number;
  readonly namedRanges: readonly NamedRangeModel[];
  readonly sheets: readonly SheetJson[];
}

export interface NewWorkbook {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** Google's code, such as `vi_VN`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly formulas: WorkbookFormulas = new WorkbookFormulas(this);
  namedRanges: NamedRangeModel[] = [];
  editors: string[] = [];
  viewers: string[] = [];
  calculation: CalculationSettings = NEW_CALCULATION;
  /** Notices shown for a moment at the corner of the page; not part of the state. */
  readonly toasts: { readonly title: string; readonly text: string }[] = [];
  private sheetsMade = 0;
  private protectionsMade = 0;
  /** Charts and pictures. */
  private objectsMade = 0;
  private currentLocale: SheetLocale;
  private currentZone: SheetZone;

  private constructor(
    readonly id: string,
    public title: string,
    readonly owner: string,
    locale: string,
    timeZone: string,
  ) {
    this.currentLocale = knownLocale(locale);
    this.currentZone = SheetZone.of(timeZone);
  }

  /** A new spreadsheet: one empty sheet, `Trang tính1` in Vietnamese, `Sheet1` else. */
  static create(
    { id, title, owner, locale, timeZone }: NewWorkbook,
    size: { readonly rows?: number | undefined; readonly columns?: number | undefined } = {},
  ): WorkbookModel {
    const workbook = new WorkbookModel(id, title, owner, locale, timeZone);
    const { rows = NEW_SHEET.rows, columns = NEW_SHEET.columns } = size;
    workbook.addSheet(workbook.freeSheetName(), 0, { rows, columns });
    return workbook;
  }

  get locale(): SheetLocale {
    return this.currentLocale;
  }

  setLocale(code: string): void {
    this.currentLocale = knownLocale(code);
  }

  get zone(): SheetZone {
    return this.currentZone;
  }

  setTimeZone(name: string): void {
    this.currentZone = SheetZone.of(name);
  }

  get cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rows.count * sheet.columns.count, 0);
  }

  sheetNamed(name: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  sheetWithId(id: number): SheetModel | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** @param index place among the sheets, from 0 */
  addSheet(name: string, index: number, size?: { readonly rows: number; readonly columns: number }): SheetModel {
    const sheet = new SheetModel(this.nextSheetId(), name, size);
    this.adoptSheet(sheet, index);
    return sheet;
  }

  /** Puts in a sheet made elsewhere, such as a copy. */
  adoptSheet(sheet: SheetModel, index: number): void {
    sheet.formulas = this.formulas;
    this.sheets.splice(index, 0, sheet);
  }

  /** References to a removed sheet are gone: `#REF!`. */
  removeSheet(sheet: SheetModel): void {
    this.formulas.referencesMoved(sheet, () => null);
    sheet.formulas = null;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.namedRanges = this.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
  }

  /** Formulas that name the sheet go on meaning it. */
  renameSheet(sheet: SheetModel, name: string): void {
    this.formulas.referencesMoved(sheet, (reference) =>
      reference.sheet === null ? reference : { ...reference, sheet: name },
    );
    sheet.name = name;
  }

  moveSheet(sheet: SheetModel, index: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(index, 0, sheet);
  }

  /** The first free of `Trang tính1`, `Trang tính2`, … */
  freeSheetName(): string {
    const stem = this.locale.code === 'vi_VN' ? 'Trang tính' : 'Sheet';
    let number = this.sheets.length + 1;
    while (this.sheetNamed(`${stem}${number}`)) number += 1;
    return `${stem}${number}`;
  }

  /** 0 for the first sheet, as on Google; then numbers that look as scattered as Google's but are always the same. */
  nextSheetId(): number {
    const made = this.sheetsMade;
    this.sheetsMade += 1;
    return made === 0 ? 0 : (made * 1_640_531_527) % 2_147_483_647;
  }

  nextProtectionId(): number {
    this.protectionsMade += 1;
    return this.protectionsMade;
  }

  /** Whether the account may change the spreadsheet at all. */
  isEditor(email: string): boolean {
    return email === this.owner || this.editors.includes(email);
  }

  /** Whether the account may look at it. */
  isReader(email: string): boolean {
    return this.isEditor(email) || this.viewers.includes(email);
  }

  /** Whether the account may change all cells of the block, protection considered. */
  mayEdit(email: string, sheet: SheetModel, area: Area): boolean {
    return (
      this.isEditor(email) &&
      sheet.protections.every((protection) => mayEdit(protection, email, this.owner) || !covers(protection, area))
    );
  }

  /** Values of a block named in A1 notation with its sheet; none where it does not exist. */
  valuesOf(range: string): CellScalar[] {
    const reference = readA1(range);
    const sheet = reference.sheetName === null ? this.sheets[0] : this.sheetNamed(reference.sheetName);
    const area = sheet && reference.area(sheet.size);
    return sheet && area ? readValues(sheet, area, (serial) => serial).flat() : [];
  }

  /** Formulas that use the name go on meaning the block. */
  renameNamedRange(named: NamedRangeModel, name: string): void {
    this.formulas.nameChanged(named.name, name);
    named.name = name;
  }

  /** Moves named ranges, and those that charts draw, after `count` rows or columns came in at `at`, or went where `count` is negative. */
  moveNamedRanges(sheetId: number, axis: Axis, at: number, count: number): void {
    this.moveChartRanges(sheetId, axis, at, count);
    this.namedRanges = this.namedRanges.flatMap((named) => {
      if (named.sheetId !== sheetId) return [named];
      const area = count > 0 ? afterInsert(named.area, axis, at, count) : afterDelete(named.area, axis, at, -count);
      return area ? [{ ...named, area }] : [];
    });
  }

  private moveChartRanges(sheetId: number, axis: Axis, at: number, count: number): void {
    for (const sheet of this.sheets) {
      sheet.charts = sheet.charts.map((chart) => withMovedRanges(chart, sheetId, axis, at, count));
    }
  }

  /** Charts and pictures of a copied sheet get ids of their own; what drew from the sheet draws from the copy. */
  renewObjects(source: SheetModel, copy: SheetModel): void {
    copy.charts = copy.charts.map((chart) => ({
      ...chart,
      id: this.nextObjectId(),
      ranges: chart.ranges.map((one) => (one.sheetId === source.id ? { ...one, sheetId: copy.id } : one)),
    }));
    copy.pictures = copy.pictures.map((picture) => ({ ...picture, id: this.nextObjectId() }));
  }

  /** Id of a chart or a picture, unique in the workbook. */
  nextObjectId(): number {
    this.objectsMade += 1;
    return (this.objectsMade * 1_192_937_521) % 2_147_483_647;
  }

  /** A1 notation with the sheet's name. */
  fullA1(sheet: SheetModel, area: Area): string {
    return `${quotedSheetName(sheet.name)}!${areaA1(area)}`;
  }

  /** Plain data with keys in a fixed order: equal workbooks give equal bytes. */
  toJSON(): WorkbookJson {
    const calculation = ownSettings(this.calculation);
    return {
      id: this.id,
      title: this.title,
      locale: this.locale.code,
      timeZone: this.zone.name,
      owner: this.owner,
      editors: this.editors,
      viewers: this.viewers,
      ...(calculation ? { calculation } : {}),
      sheetsMade: this.sheetsMade,
      protectionsMade: this.protectionsMade,
      ...(this.objectsMade === 0 ? {} : { objectsMade: this.objectsMade }),
      namedRanges: this.namedRanges,
      sheets: this.sheets.map(sheetJson),
    };
  }

  static fromJSON(json: WorkbookJson): WorkbookModel {
    const workbook = new WorkbookModel(json.id, json.title, json.owner, json.locale, json.timeZone);
    workbook.editors = [...json.editors];
    workbook.viewers = [...json.viewers];
    workbook.calculation = { ...NEW_CALCULATION, ...json.calculation };
    workbook.sheetsMade = json.sheetsMade;
    workbook.protectionsMade = json.protectionsMade;
    workbook.objectsMade = json.objectsMade ?? 0;
    workbook.namedRanges = json.namedRanges.map((range) => ({ ...range }));
    json.sheets.map(sheetFromJson).forEach((sheet, index) => workbook.adoptSheet(sheet, index));
    return workbook;
  }
}

function knownLocale(code: string): SheetLocale {
  const locale = sheetLocale(code);
  if (!locale) throw new Error(`NOT IMPLEMENTED: spreadsheet locale ${code}`);
  return locale;
}
