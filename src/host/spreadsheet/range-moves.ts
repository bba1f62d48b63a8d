/** Range, part 7: copying and moving, cells put in and taken out. */
import { ServiceError, type HostValue } from '../border/service-object';
import { EnumValue } from '../border/enum-value';
import { deleteCells, insertCells, moveBlock } from '../model/cell-shifting';
import { cutsAnyMerge } from '../model/merge-moving';
import { copyArea, type CopiedParts } from '../model/copying';
import type { Area, Axis } from '../model/area';
import type { SheetModel } from '../model/sheet-model';
import { RangeBase } from './range-base';
import { RangeNotes } from './range-notes';
import { SheetBase } from './sheet-base';
import { service, signatureError, wholeNumbers } from './service-arguments';

const ALL: CopiedParts = { contents: true, look: true, merges: true, rules: true, notes: true };
const PASTED: Readonly<Record<string, CopiedParts>> = {
  PASTE_NORMAL: ALL,
  PASTE_NO_BORDERS: { ...ALL, withoutBorders: true },
  PASTE_FORMAT: { look: true, merges: true, rules: true },
  PASTE_VALUES: { contents: 'values' },
  PASTE_FORMULA: { contents: true },
  PASTE_DATA_VALIDATION: { rules: true },
};

export abstract class RangeMoves extends RangeNotes {
  /**
   * A type without `transposed` is taken for options that say nothing, as on Google: all is copied.
   * The block is copied to the destination's top left, again and again where the destination is bigger.
   */
  copyTo(...given: HostValue[]): void {
    const [destination] = given;
    if (!(destination instanceof RangeBase) || given.length > 3) throw signatureError('Range.copyTo', given);
    this._requireSameBook(destination);
    const [, option] = given;
    if (given.length === 3 && option instanceof EnumValue && option._name === 'PASTE_COLUMN_WIDTHS')
      return this._copyWidths(destination);
    const parts = copiedParts(given);
    const size = parts.transposed
      ? { height: this._area.width, width: this._area.height }
      : { height: this._area.height, width: this._area.width };
    this._copy(destination._sheet, destination._area, size, parts);
  }

  copyValuesToRange(...given: HostValue[]): void {
    this._copyToRange('Range.copyValuesToRange', given, { contents: 'values' });
  }

  copyFormatToRange(...given: HostValue[]): void {
    this._copyToRange('Range.copyFormatToRange', given, { look: true, merges: true, rules: true });
  }

  /** Cuts the block and pastes it with its top left at the target's. */
  moveTo(...given: HostValue[]): void {
    const target = service('Range.moveTo', given, RangeBase);
    this._requireSameBook(target);
    this._book.restructure(() => {
      this._book.requireInside(this._sheet, this._area);
      const { row, column } = target._area;
      const area = this._book.checkedArea(target._sheet, row, column, this._area.height, this._area.width);
      this._book.requireRight(this._sheet, this._area);
      this._book.requireRight(target._sheet, area);
      if (cutsAnyMerge(this._sheet, this._area, target._sheet, area)) throw partialMerge();
      moveBlock(this._sheet, this._area, target._sheet, area);
    });
  }

  insertCells(...given: HostValue[]): HostValue {
    const axis = dimension('Range.insertCells', given);
    this._shift(axis, () => insertCells(this._sheet, this._area, axis));
    return this;
  }

  deleteCells(...given: HostValue[]): void {
    const axis = dimension('Range.deleteCells', given);
    this._book.read();
    if (this._sheet.cutsMerge(this._area)) throw partialMerge();
    this._shift(axis, () => deleteCells(this._sheet, this._area, axis));
  }

  _shift(axis: Axis, apply: () => void): void {
    this._book.restructure(() => {
      const { row, column } = this._area;
      const { rows, columns } = this._sheet.size;
      const moved =
        axis === 'rows' ? { ...this._area, height: rows - row + 1 } : { ...this._area, width: columns - column + 1 };
      this._book.requireInside(this._sheet, this._area);
      this._book.requireRight(this._sheet, moved);
      if (this._sheet.cutsMerge(moved)) throw partialMerge();
      apply();
    });
  }

  _copy(to: SheetModel, at: Area, size: Pick<Area, 'height' | 'width'>, parts: CopiedParts): void {
    const down = Math.max(1, Math.floor(at.height / size.height));
    const across = Math.max(1, Math.floor(at.width / size.width));
    const target = this._book.checkedArea(to, at.row, at.column, size.height * down, size.width * across);
    this._book.read(this._area.height * this._area.width);
    if (this._sheet.cutsMerge(this._area) || to.cutsMerge(target)) throw partialMerge();
    this._book.write(to, target, target.height * target.width, () =>
      copyArea(this._sheet, this._area, to, target, parts),
    );
  }

  /** `(sheet or its id, column, last column, row, last row)`. */
  _copyToRange(method: string, given: readonly HostValue[], parts: CopiedParts): void {
    const [where, ...bounds] = given;
    if (bounds.length !== 4) throw signatureError(method, given);
    const [column = 1, lastColumn = 1, row = 1, lastRow = 1] = wholeNumbers(method, bounds);
    const sheet = this._sheetOf(method, where, given);
    const area = this._book.checkedArea(sheet, row, column, lastRow - row + 1, lastColumn - column + 1);
    this._copy(sheet, area, this._area, parts);
  }

  _sheetOf(method: string, where: HostValue, given: readonly HostValue[]): SheetModel {
    if (where instanceof SheetBase) this._requireSameBook(where);
    const sheets = this._book.model.sheets;
    const id = typeof where === 'number' ? where : (where as { _sheet?: SheetModel } | null | undefined)?._sheet?.id;
    if (id === undefined) throw signatureError(method, given);
    const sheet = sheets.find((one) => one.id === id);
    if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
    return sheet;
  }

  _requireSameBook({ _book: { model } }: RangeBase | SheetBase): void {
    if (model === this._book.model) return;
    throw new ServiceError('Target range and source range must be on the same spreadsheet.');
  }

  _copyWidths(destination: RangeBase): void {
    const { columns } = this._sheet;
    const sizes = Array.from({ length: this._area.width }, (_, index) => columns.sizeAt(this._area.column + index));
    this._book.write(destination._sheet, destination._area, 0, () =>
      sizes.forEach((size, index) => destination._sheet.columns.setSize(destination._area.column + index, 1, size)),
    );
  }
}

/** `Dimension.ROWS` or `Dimension.COLUMNS`. */
export function dimension(method: string, given: readonly HostValue[]): Axis {
  const [value] = given;
  if (given.length !== 1 || !(value instanceof EnumValue) || value.referenceName !== 'Dimension') {
    throw signatureError(method, given);
  }
  return value._name === 'ROWS' ? 'rows' : 'columns';
}

const partialMerge = (): ServiceError =>
  new ServiceError("You can't perform a paste that partially intersects a merge.");

function copiedParts(given: readonly HostValue[]): CopiedParts {
  const [, option, isTransposed] = given;
  if (given.length < 3 && (option instanceof EnumValue || typeof option !== 'object')) return ALL;
  if (option instanceof EnumValue && option.referenceName === 'CopyPasteType') {
    const parts = PASTED[option._name];
    if (!parts || typeof isTransposed !== 'boolean') {
      if (given.length !== 3 || typeof isTransposed !== 'boolean') throw signatureError('Range.copyTo', given);
      throw new Error(`NOT IMPLEMENTED: CopyPasteType.${option._name}`);
    }
    return { ...parts, transposed: isTransposed };
  }
  if (option === null || typeof option !== 'object') throw signatureError('Range.copyTo', given);
  const { contentsOnly, formatOnly } = option as { readonly [key: string]: HostValue };
  if (contentsOnly === true) return { contents: 'values' };
  return formatOnly === true ? { look: true, merges: true, rules: true } : ALL;
}
