/** Charts.DataTable, DataViewDefinition and their builders: data that a chart draws without a sheet. */
import { enumValue, nameOfEnum } from '../border/enums';
import { Instant, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { formatterOf } from '../model/number-format';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetZone } from '../model/zone';
import { NO_CELL, plainNumber, type ChartCell, type ChartTable, type ColumnKind } from './drawing/chart-table';

/** What the Charts service knows of the place where it draws. */
export interface ChartPlace {
  readonly locale: SheetLocale;
  readonly zone: SheetZone;
}

export class DataTable extends ServiceObject {
  readonly referenceName = 'DataTable';

  constructor(
    execution: Execution,
    readonly _table: ChartTable,
  ) {
    super(execution);
  }
}

export class DataTableBuilder extends ServiceObject {
  readonly referenceName = 'DataTableBuilder';
  private readonly _columns: { readonly kind: ColumnKind; readonly label: string }[] = [];
  private readonly _rows: HostValue[][] = [];

  constructor(
    execution: Execution,
    private readonly _place: ChartPlace,
  ) {
    super(execution);
  }

  addColumn(type: HostValue, label: HostValue): HostValue {
    const kind = (nameOfEnum(type, 'ColumnType') ?? 'STRING').toLowerCase() as ColumnKind;
    this._columns.push({ kind, label: String(label ?? '') });
    return this;
  }

  addRow(values: HostValue): HostValue {
    this._rows.push([...(values as readonly HostValue[])]);
    return this;
  }

  /** A value of a column that is never added is left out; cells that nothing was put into are empty. */
  setValue(row: HostValue, column: HostValue, value: HostValue): HostValue {
    const index = Math.trunc(Number(row));
    while (this._rows.length <= index) this._rows.push([]);
    (this._rows[index] as HostValue[])[Math.trunc(Number(column))] = value;
    return this;
  }

  build(): HostValue {
    return new DataTable(this.execution, this._table());
  }

  _table(): ChartTable {
    const date = formatterOf(this._place.locale.date, this._place.locale);
    const number = plainNumber(this._place.locale);
    const columns = this._columns.map((column) => ({ ...column, show: column.kind === 'date' ? date : number }));
    const rows = this._rows.map((row) => columns.map(({ show }, index) => this._cell(row[index], show)));
    return { columns, rows };
  }

  _cell(value: HostValue, show: (value: number) => string): ChartCell {
    if (value === null || value === undefined) return NO_CELL;
    if (value instanceof Instant) {
      const serial = this._place.zone.serialOf(value.milliseconds);
      return { value: serial, shown: show(serial) };
    }
    if (typeof value === 'number') return { value, shown: show(value) };
    return typeof value === 'boolean'
      ? { value, shown: String(value) }
      : { value: String(value), shown: String(value) };
  }
}

export class DataViewDefinition extends ServiceObject {
  readonly referenceName = 'DataViewDefinition';

  constructor(
    execution: Execution,
    /** Indexes of columns, from 0. */
    readonly _columns: readonly number[],
  ) {
    super(execution);
  }
}

export class DataViewDefinitionBuilder extends ServiceObject {
  readonly referenceName = 'DataViewDefinitionBuilder';
  private _columns: readonly number[] = [];

  /** Columns that only carry a role (colour, tooltip, …) are data about others and not drawn. */
  setColumns(columns: HostValue): HostValue {
    this._columns = (columns as readonly HostValue[]).flatMap((column) => {
      if (typeof column === 'number') return [column];
      const { role, sourceColumn } = (column ?? {}) as { readonly [name: string]: HostValue };
      const isData = role === undefined || role === null || role === 'data' || role === 'domain';
      return isData && typeof sourceColumn === 'number' ? [sourceColumn] : [];
    });
    return this;
  }

  build(): HostValue {
    return new DataViewDefinition(this.execution, this._columns);
  }
}

/** The enumeration's value for a column's kind. */
export const columnType = (execution: Execution, kind: ColumnKind): HostValue =>
  enumValue(execution, 'ColumnType', kind.toUpperCase());
