/** Range, part 10: sorting, protecting; the class that scripts hold. */
import { ServiceError, type HostValue } from '../border/service-object';
import { DataTable } from '../charts/data-table';
import { blockOf, tableOf } from '../charts/drawing/sheet-chart-table';
import { newProtection } from '../model/protection-model';
import { sortRows, type SortKey } from '../model/sorting';
import { EnumValue } from '../border/enum-value';
import { Protection } from './protection';
import { RangeGroups } from './range-groups';
import { signatureError, wholeNumbers } from './service-arguments';
import { requireSortable } from './sortable';

export class Range extends RangeGroups {
  /** Sorts the rows of the range by columns of the sheet: a number, `{column, ascending}`, or a list of these. */
  sort(...given: HostValue[]): HostValue {
    const specs = Array.isArray(given[0]) ? (given[0] as readonly HostValue[]) : [given[0]];
    const keys = specs.map((spec) => this._sortKey(spec, given));
    const { locale } = this._book.model;
    this._book.read();
    requireSortable(this._sheet, this._area);
    return this._write(() => sortRows(this._sheet, this._area, keys, locale.code));
  }

  /** Protects nobody until its editors are changed; a block already protected gets one more protection. */
  protect(): HostValue {
    return this._book.restructure(() => {
      this._book.requireRight(this._sheet, this._area);
      const protection = newProtection(this._book.model.nextProtectionId(), this._area, this._bounds);
      this._sheet.protections.push(protection);
      return new Protection(this._book, this._sheet, protection);
    });
  }

  /** The cells as data of the Charts service. */
  getDataTable(firstRowIsHeader: HostValue = false): HostValue {
    this._read();
    const { model } = this._book;
    const cells = blockOf(model, { sheetId: this._sheet.id, area: this._area }, 'SHOW_BOTH');
    return new DataTable(this.execution, tableOf(model, cells, firstRowIsHeader === true ? 1 : 0));
  }

  _sortKey(spec: HostValue | undefined, given: readonly HostValue[]): SortKey {
    const isRecord = typeof spec === 'object' && spec !== null && 'column' in spec;
    const record = (isRecord ? spec : { column: spec }) as { readonly [key: string]: HostValue };
    const [column = 0] = wholeNumbers('Range.sort', [record['column']]);
    if (column < this._area.column || column > this.getLastColumn()) {
      throw new ServiceError('Sort columns must be within the range.');
    }
    if (isRecord && record['ascending'] instanceof EnumValue) throw signatureError('Range.sort', given);
    return { column, ascending: record['ascending'] !== false };
  }
}
