/** Range, part 5: merged cells. */
import { ServiceError, type HostValue } from '../border/service-object';
import type { Area } from '../model/area';
import { RangeLook } from './range-look';

export abstract class RangeMerges extends RangeLook {
  merge(): HostValue {
    return this._merge([this._area]);
  }

  /** One merged block a row. */
  mergeAcross(): HostValue {
    const { row, height } = this._area;
    return this._merge(Array.from({ length: height }, (_, index) => ({ ...this._area, row: row + index, height: 1 })));
  }

  /** One merged block a column. */
  mergeVertically(): HostValue {
    const { column, width } = this._area;
    return this._merge(
      Array.from({ length: width }, (_, index) => ({ ...this._area, column: column + index, width: 1 })),
    );
  }

  breakApart(): HostValue {
    this._requireWholeMerges();
    return this._writeWhole(() => this._sheet.breakApart(this._area));
  }

  isPartOfMerge(): boolean {
    this._book.read();
    return this._sheet.mergesIn(this._area).length > 0;
  }

  getMergedRanges(): HostValue {
    this._book.read();
    return this._sheet.mergesIn(this._area).map((area) => this._book.range(this._sheet, area));
  }

  _merge(areas: readonly Area[]): HostValue {
    this._requireWholeMerges();
    return this._writeWhole(() => {
      this._sheet.breakApart(this._area);
      for (const area of areas) this._sheet.merge(area);
    });
  }

  _requireWholeMerges(): void {
    this._book.read();
    if (!this._sheet.cutsMerge(this._area)) return;
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  }
}
