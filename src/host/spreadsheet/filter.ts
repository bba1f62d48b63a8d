/** Filter: the one filter that a sheet may have. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { lastColumnOf } from '../model/area';
import { isHiddenByFilter, type FilterCriteriaModel, type FilterModel } from '../model/filter';
import type { SheetModel } from '../model/sheet-model';
import { sortRows } from '../model/sorting';
import type { Book } from './book';
import { FilterCriteria } from './filter-criteria';

export class Filter extends ServiceObject {
  readonly referenceName = 'Filter';

  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetModel,
    private readonly _filter: FilterModel,
  ) {
    super(_book.execution);
  }

  getRange(): HostValue {
    this._requirePresent();
    return this._book.range(this._sheet, this._filter.area);
  }

  remove(): void {
    this._change(() => {
      this._sheet.filter = null;
    });
  }

  /** Sorts the rows below the heading. */
  sort(column: number, ascending: boolean): HostValue {
    this._requireColumn(column);
    return this._change(() => {
      const { area } = this._filter;
      if (area.height < 2) return;
      const rows = { ...area, row: area.row + 1, height: area.height - 1 };
      sortRows(this._sheet, rows, [{ column, ascending }], this._book.model.locale.code);
    });
  }

  /** @param column of the sheet, from 1 */
  getColumnFilterCriteria(column: number): HostValue {
    this._requirePresent();
    this._requireColumn(column);
    const criteria = this._filter.columns[String(column)];
    return criteria ? new FilterCriteria(this._book, criteria) : null;
  }

  setColumnFilterCriteria(column: number, criteria: HostValue): HostValue {
    this._requireColumn(column);
    if (!(criteria instanceof FilterCriteria)) return this.removeColumnFilterCriteria(column);
    requireForGrid(criteria._criteria);
    return this._change(() => {
      this._filter.columns = { ...this._filter.columns, [String(column)]: criteria._criteria };
    });
  }

  removeColumnFilterCriteria(column: number): HostValue {
    this._requireColumn(column);
    return this._change(() => {
      const rest = Object.entries(this._filter.columns).filter(([own]) => own !== String(column));
      this._filter.columns = Object.fromEntries(rest);
    });
  }

  _change(apply: () => void): HostValue {
    return this._book.restructure(() => {
      this._requirePresent();
      this._book.requireRight(this._sheet, this._filter.area);
      apply();
      return this;
    });
  }

  /** Words of the host's own: what Google says of a filter that is gone has no source. */
  _requirePresent(): void {
    this._book.read();
    this._book.requirePresent(this._sheet);
    if (this._sheet.filter !== this._filter) throw new ServiceError('The filter does not exist.');
  }

  /** Words of the host's own. */
  _requireColumn(column: number): void {
    const { area } = this._filter;
    if (column >= area.column && column <= lastColumnOf(area)) return;
    throw new ServiceError('The column position is outside the range of the filter.');
  }
}

/** The filter of a sheet, `null` where it has none. */
export function filterOf(book: Book, sheet: SheetModel): HostValue {
  book.read();
  return sheet.filter && new Filter(book, sheet, sheet.filter);
}

/** Whether the filter hides a row as things are now. */
export function isFilteredOut(book: Book, sheet: SheetModel, row: number): boolean {
  book.read();
  const { locale, zone } = book.model;
  const today = Math.floor(zone.serialOf(book.execution.now()));
  return isHiddenByFilter(sheet, row, { locale, today, serialOf: (moment) => zone.serialOf(moment) });
}

/** What Google keeps for pivot tables and for sheets connected to a database (the words have no source). */
function requireForGrid({ criteria, args, visibleValues }: FilterCriteriaModel): void {
  const isForDatabase = criteria === 'DATE_NOT_EQUAL_TO' || criteria === 'TEXT_NOT_EQUAL_TO';
  const hasAny = criteria?.endsWith('EQUAL_TO') === true && args.length > 1;
  if (visibleValues.length > 0) throw new ServiceError('Visible values are not supported for this type of filter.');
  if (isForDatabase || hasAny) throw new ServiceError('The criteria is not supported for this type of filter.');
}
