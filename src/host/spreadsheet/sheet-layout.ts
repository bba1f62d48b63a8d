/** Sheet, part 4: sizes, hiding, freezing, the tab's colour. */
import { ServiceError, type HostValue } from '../border/service-object';
import type { Axis } from '../model/area';
import { fittingHeight, fittingWidth } from '../model/fitting-width';
import { colourCode, colourObject } from './colour';
import { cssColour } from './css-colour';
import { RangeBase } from './range-base';
import { flag, service, wholeNumbers } from './service-arguments';
import { SheetStructure } from './sheet-structure';

export abstract class SheetLayout extends SheetStructure {
  getFrozenRows(): number {
    this._book.read();
    return this._sheet.rows.frozen;
  }

  getFrozenColumns(): number {
    this._book.read();
    return this._sheet.columns.frozen;
  }

  setFrozenRows(...given: HostValue[]): void {
    this._freeze('rows', wholeNumbers('Sheet.setFrozenRows', given)[0] ?? 0);
  }

  setFrozenColumns(...given: HostValue[]): void {
    this._freeze('columns', wholeNumbers('Sheet.setFrozenColumns', given)[0] ?? 0);
  }

  getColumnWidth(...given: HostValue[]): number {
    this._book.read();
    return this._sheet.columns.sizeAt(wholeNumbers('Sheet.getColumnWidth', given)[0] ?? 1);
  }

  setColumnWidth(...given: HostValue[]): HostValue {
    const [column = 1, width = 0] = wholeNumbers('Sheet.setColumnWidth', given);
    return this._resize('columns', column, 1, width);
  }

  setColumnWidths(...given: HostValue[]): HostValue {
    const [column = 1, count = 1, width = 0] = wholeNumbers('Sheet.setColumnWidths', given);
    return this._resize('columns', column, count, width);
  }

  autoResizeColumn(...given: HostValue[]): HostValue {
    return this.autoResizeColumns(given[0], 1);
  }

  /** Roughly: the host has no fonts to measure with. */
  autoResizeColumns(...given: HostValue[]): HostValue {
    const [column = 1, count = 1] = wholeNumbers('Sheet.autoResizeColumns', given);
    this._requireInside('columns', column, count);
    return this._layOut(() => {
      for (let at = column; at < column + count; at += 1) {
        this._sheet.columns.setSize(at, 1, fittingWidth(this._sheet, at, this._book.model.locale));
      }
    });
  }

  /** Roughly, too: by lines of text and sizes of letters. */
  autoResizeRows(...given: HostValue[]): HostValue {
    const [row = 1, count = 1] = wholeNumbers('Sheet.autoResizeRows', given);
    this._requireInside('rows', row, count);
    return this._layOut(() => {
      for (let at = row; at < row + count; at += 1) {
        this._sheet.rows.setSize(at, 1, fittingHeight(this._sheet, at, this._book.model.locale));
      }
    });
  }

  getRowHeight(...given: HostValue[]): number {
    this._book.read();
    return this._sheet.rows.sizeAt(wholeNumbers('Sheet.getRowHeight', given)[0] ?? 1);
  }

  setRowHeight(...given: HostValue[]): HostValue {
    const [row = 1, height = 0] = wholeNumbers('Sheet.setRowHeight', given);
    return this._resize('rows', row, 1, height);
  }

  setRowHeights(...given: HostValue[]): HostValue {
    const [row = 1, count = 1, height = 0] = wholeNumbers('Sheet.setRowHeights', given);
    return this._resize('rows', row, count, height);
  }

  setRowHeightsForced(...given: HostValue[]): HostValue {
    return this.setRowHeights(...given);
  }

  hideRows(...given: HostValue[]): void {
    this._hide('rows', given, true);
  }

  showRows(...given: HostValue[]): void {
    this._hide('rows', given, false);
  }

  hideColumns(...given: HostValue[]): void {
    this._hide('columns', given, true);
  }

  showColumns(...given: HostValue[]): void {
    this._hide('columns', given, false);
  }

  hideRow(...given: HostValue[]): void {
    const { row, height } = service('Sheet.hideRow', given, RangeBase)._area;
    this._hide('rows', [row, height], true);
  }

  unhideRow(...given: HostValue[]): void {
    const { row, height } = service('Sheet.unhideRow', given, RangeBase)._area;
    this._hide('rows', [row, height], false);
  }

  hideColumn(...given: HostValue[]): void {
    const { column, width } = service('Sheet.hideColumn', given, RangeBase)._area;
    this._hide('columns', [column, width], true);
  }

  unhideColumn(...given: HostValue[]): void {
    const { column, width } = service('Sheet.unhideColumn', given, RangeBase)._area;
    this._hide('columns', [column, width], false);
  }

  isRowHiddenByUser(...given: HostValue[]): boolean {
    this._book.read();
    return this._sheet.rows.isHidden(wholeNumbers('Sheet.isRowHiddenByUser', given)[0] ?? 1);
  }

  isColumnHiddenByUser(...given: HostValue[]): boolean {
    this._book.read();
    return this._sheet.columns.isHidden(wholeNumbers('Sheet.isColumnHiddenByUser', given)[0] ?? 1);
  }

  isSheetHidden(): boolean {
    return this._sheet.isHidden;
  }

  hideSheet(): HostValue {
    this._change(() => {
      const isLast = this._book.model.sheets.every((sheet) => sheet.isHidden || sheet === this._sheet);
      if (isLast) throw new ServiceError("You can't hide all the sheets in a document.");
      this._sheet.isHidden = true;
    });
    return this;
  }

  showSheet(): HostValue {
    this._change(() => {
      this._sheet.isHidden = false;
    });
    return this;
  }

  getTabColor(): HostValue {
    this._book.read();
    return this._sheet.tabColor;
  }

  setTabColor(...given: HostValue[]): HostValue {
    const colour = cssColour(given[0]);
    return this._layOut(() => {
      this._sheet.tabColor = colour;
    });
  }

  getTabColorObject(): HostValue {
    this._book.read();
    return colourObject(this.execution, this._sheet.tabColor);
  }

  setTabColorObject(...given: HostValue[]): HostValue {
    const colour = colourCode(given[0]);
    return this._layOut(() => {
      this._sheet.tabColor = colour;
    });
  }

  hasHiddenGridlines(): boolean {
    this._book.read();
    return this._sheet.hasHiddenGridlines;
  }

  setHiddenGridlines(...given: HostValue[]): HostValue {
    const isHidden = flag('Sheet.setHiddenGridlines', given);
    return this._layOut(() => {
      this._sheet.hasHiddenGridlines = isHidden;
    });
  }

  isRightToLeft(): boolean {
    this._book.read();
    return this._sheet.isRightToLeft;
  }

  setRightToLeft(...given: HostValue[]): HostValue {
    const isRightToLeft = flag('Sheet.setRightToLeft', given);
    return this._layOut(() => {
      this._sheet.isRightToLeft = isRightToLeft;
    });
  }

  _freeze(axis: Axis, count: number): void {
    this._requireInside(axis, 1, Math.max(1, count));
    if (count === this._sheet.layout(axis).count)
      throw new ServiceError(`You can't freeze all visible ${axis} on the sheet.`);
    this._layOut(() => {
      this._sheet.layout(axis).frozen = Math.max(0, count);
    });
  }

  _resize(axis: Axis, from: number, count: number, size: number): HostValue {
    this._requireInside(axis, from, count);
    return this._layOut(() => this._sheet.layout(axis).setSize(from, count, size));
  }

  _hide(axis: Axis, given: readonly HostValue[], isHidden: boolean): void {
    const [from = 1, count = 1] = wholeNumbers(
      `Sheet.${isHidden ? 'hide' : 'show'}${axis === 'rows' ? 'Rows' : 'Columns'}`,
      given,
    );
    this._requireInside(axis, from, count);
    this._layOut(() => this._sheet.layout(axis).setHidden(from, count, isHidden));
  }

  _requireInside(axis: Axis, from: number, count: number): void {
    if (from >= 1 && count >= 1 && from + count - 1 <= this._sheet.layout(axis).count) return;
    throw new ServiceError(`Those ${axis} are out of bounds.`);
  }
}
