/** Sheet, part 2: contents as a whole: appending, clearing, sorting. */
import { ServiceError, type HostValue } from '../border/service-object';
import { dropAllLooks } from '../model/cell-rich-text';
import { writeCells } from '../model/cell-writing';
import { sortRows } from '../model/sorting';
import { shownExtent } from '../model/spill';
import { SheetBase } from './sheet-base';
import { list, signatureError, wholeNumbers } from './service-arguments';
import { requireSortable } from './sortable';

export abstract class SheetContent extends SheetBase {
  /** Writes below the last row with content, in one step; the sheet grows if it must. */
  appendRow(...given: HostValue[]): HostValue {
    const row = list('Sheet.appendRow', given);
    if (row.length === 0) throw signatureError('Sheet.appendRow', given);
    const cells = row.map((value) => this._book.cellInput(value));
    const typing = this._book.typing;
    this.execution.chargeCells(cells.length);
    this._book.requirePresent(this._sheet);
    this._book.requireRight(this._sheet, { row: this._sheet.rows.count, column: 1, height: 1, width: cells.length });
    this.execution.pending.push(() => {
      const sheet = this._sheet;
      const target = shownExtent(sheet).row + 1;
      this._grow('rows', target);
      this._grow('columns', cells.length);
      writeCells(sheet, { row: target, column: 1, height: 1, width: cells.length }, [cells], typing);
    });
    return this;
  }

  /** Sides beyond the sheet end at its edge: a public sample asks for as many columns as there are rows. */
  getSheetValues(...given: HostValue[]): HostValue {
    const [row = 1, column = 1, height = 1, width = 1] = wholeNumbers('Sheet.getSheetValues', given);
    this._book.read();
    const rows = height === -1 ? shownExtent(this._sheet).row - row + 1 : height;
    const columns = width === -1 ? shownExtent(this._sheet).column - column + 1 : width;
    const sheet = this._sheet;
    const area = {
      row,
      column,
      height: Math.min(rows, sheet.rows.count - row + 1),
      width: Math.min(columns, sheet.columns.count - column + 1),
    };
    return this._book.range(sheet, area).getValues();
  }

  /** Contents and look; notes and validation stay. */
  clear(...given: HostValue[]): HostValue {
    const options = (given[0] ?? { contentsOnly: true, formatOnly: true }) as { readonly [key: string]: HostValue };
    return this._writeSheet(() => {
      if (options['contentsOnly'] === true) this._sheet.cells.clear(this._sheet.wholeArea);
      if (options['formatOnly'] === true) this._clearLook();
    });
  }

  clearContents(): HostValue {
    return this._writeSheet(() => this._sheet.cells.clear(this._sheet.wholeArea));
  }

  /** Conditional formatting goes too, as Google's reference says. */
  clearFormats(): HostValue {
    return this._writeSheet(() => {
      this._clearLook();
      this._sheet.conditionalFormats = [];
    });
  }

  clearNotes(): HostValue {
    return this._writeSheet(() => this._sheet.notes.fill(this._sheet.wholeArea, undefined));
  }

  /** Sorts all rows below the frozen ones: where none is frozen, the heading is sorted too. */
  sort(...given: HostValue[]): HostValue {
    const [column = 0] = wholeNumbers('Sheet.sort', given.slice(0, 1));
    if (column < 1 || column > this._sheet.columns.count)
      throw new ServiceError('Sort columns must be within the range.');
    const keys = [{ column, ascending: given[1] !== false }];
    const { locale } = this._book.model;
    this._book.read();
    const first = this._sheet.rows.frozen + 1;
    const area = { ...this._sheet.wholeArea, row: first, height: this._sheet.cells.lastRow - first + 1 };
    if (area.height < 2) return this;
    requireSortable(this._sheet, area);
    return this._writeSheet(() => sortRows(this._sheet, area, keys, locale.code));
  }

  _clearLook(): void {
    this._sheet.styles.clear(this._sheet.wholeArea);
    dropAllLooks(this._sheet, this._sheet.wholeArea);
  }

  _writeSheet(apply: () => void): HostValue {
    this._book.write(this._sheet, this._sheet.wholeArea, 0, apply);
    return this;
  }

  /** Adds rows or columns at the end until there are `count`. */
  _grow(axis: 'rows' | 'columns', count: number): void {
    const layout = this._sheet.layout(axis);
    const missing = count - layout.count;
    if (missing <= 0) return;
    this._book.requireRoom(missing * (axis === 'rows' ? this._sheet.columns.count : this._sheet.rows.count));
    this._sheet.insert(axis, layout.count + 1, missing, layout.count);
  }
}
