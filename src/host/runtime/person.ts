/** Somebody at the spreadsheet: what they do by hand, and which triggers hear of it. */
import type { Area, Axis } from '../model/area';
import { typeAs, type EditEvent } from '../model/person';
import { addSheetAs, insertAs, removeAs, removeSheetAs, renameAs, sortAs } from '../model/person-structure';
import type { SheetModel } from '../model/sheet-model';
import type { SortKey } from '../model/sorting';
import type { WorkbookModel } from '../model/workbook-model';
import { changeEvent, editEvent, selectionEvent, type ChangeType } from './sheet-events';
import type { TriggerFiring } from './trigger-firing';
import type { VirtualClock } from './virtual-clock';

/** @throws RefusedEdit from every hand: on protected cells, and typing on values that a rejecting rule refuses */
export class Person {
  constructor(
    private readonly email: string,
    private readonly workbook: WorkbookModel,
    private readonly clock: VirtualClock,
    private readonly firing: TriggerFiring,
  ) {}

  /** Texts are read by the spreadsheet's locale; `''` empties a cell. */
  type(tab: string, row: number, column: number, values: readonly (readonly string[])[]): EditEvent {
    const edit = this.write(tab, row, column, values);
    this.edited(edit);
    return edit;
  }

  /** Pastes texts: as typing, but the event tells no `value` and no `oldValue`, of a single cell neither. */
  paste(tab: string, row: number, column: number, values: readonly (readonly string[])[]): EditEvent {
    const { sheetId, area } = this.write(tab, row, column, values);
    this.edited({ sheetId, area });
    return { sheetId, area };
  }

  /** Marks cells and presses Delete: contents go, formats stay. */
  clear(tab: string, row: number, column: number, height = 1, width = 1): EditEvent {
    return this.type(
      tab,
      row,
      column,
      Array.from({ length: height }, () => new Array<string>(width).fill('')),
    );
  }

  /** Ticks or unticks a checkbox. */
  check(tab: string, row: number, column: number, isChecked = true): EditEvent {
    const rule = this.sheet(tab).ruleAt(row, column);
    if (rule?.criteria !== 'CHECKBOX') throw new Error(`${tab}: no checkbox in row ${row}, column ${column}`);
    const [checked = 'TRUE', unchecked = 'FALSE'] = rule.args;
    return this.type(tab, row, column, [[String(isChecked ? checked : unchecked)]]);
  }

  insertRows(tab: string, at: number, count = 1): void {
    this.insert(tab, 'rows', at, count, 'INSERT_ROW');
  }

  insertColumns(tab: string, at: number, count = 1): void {
    this.insert(tab, 'columns', at, count, 'INSERT_COLUMN');
  }

  deleteRows(tab: string, at: number, count = 1): void {
    this.remove(tab, 'rows', at, count, 'REMOVE_ROW');
  }

  deleteColumns(tab: string, at: number, count = 1): void {
    this.remove(tab, 'columns', at, count, 'REMOVE_COLUMN');
  }

  sort(tab: string, area: Area, keys: readonly SortKey[]): void {
    sortAs(this.workbook, this.email, this.sheet(tab), area, keys);
    this.changed('OTHER');
  }

  rename(tab: string, name: string): void {
    renameAs(this.workbook, this.email, this.sheet(tab), name);
    this.changed('OTHER');
  }

  addSheet(name: string = this.workbook.freeSheetName()): void {
    addSheetAs(this.workbook, this.email, name);
    this.changed('INSERT_GRID');
  }

  deleteSheet(tab: string): void {
    removeSheetAs(this.workbook, this.email, this.sheet(tab));
    this.changed('REMOVE_GRID');
  }

  select(tab: string, row: number, column: number, height = 1, width = 1): void {
    const area = { row, column, height, width };
    const { id } = this.sheet(tab);
    if (!this.workbook.isEditor(this.email)) return;
    this.firing.simple('onSelectionChange', this.email, (origin) => selectionEvent(origin, id, area));
  }

  private write(tab: string, row: number, column: number, values: readonly (readonly string[])[]): EditEvent {
    const today = Math.floor(this.workbook.zone.serialOf(this.clock.now()));
    return typeAs(this.workbook, this.email, tab, row, column, values, today);
  }

  private insert(tab: string, axis: Axis, at: number, count: number, change: ChangeType): void {
    insertAs(this.workbook, this.email, this.sheet(tab), axis, at, count);
    this.changed(change);
  }

  private remove(tab: string, axis: Axis, at: number, count: number, change: ChangeType): void {
    removeAs(this.workbook, this.email, this.sheet(tab), axis, at, count);
    this.changed(change);
  }

  private edited(edit: EditEvent): void {
    this.firing.simple('onEdit', this.email, (origin) => editEvent(origin, edit));
    this.firing.installable('edit', this.workbook.id, this.email, (origin) => editEvent(origin, edit));
    this.changed('EDIT');
  }

  private changed(change: ChangeType): void {
    this.firing.installable('change', this.workbook.id, this.email, (origin) => changeEvent(origin, change));
  }

  private sheet(tab: string): SheetModel {
    const sheet = this.workbook.sheetNamed(tab);
    if (!sheet) throw new Error(`No sheet ${tab}`);
    return sheet;
  }
}
