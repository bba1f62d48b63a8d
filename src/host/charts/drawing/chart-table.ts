/** What a chart draws: columns with labels and kinds, rows of cells with what they show. */
import { formatterOf } from '../../model/number-format';
import type { SheetLocale } from '../../model/sheet-locale';

export type ColumnKind = 'string' | 'number' | 'date';

export interface ChartColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Shows a number that stands in no cell, such as one on an axis, in the column's format. */
  readonly show: (value: number) => string;
}

export interface ChartCell {
  /** `null` where nothing is to be drawn; a date is a number. */
  readonly value: string | number | boolean | null;
  readonly shown: string;
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export const NO_CELL: ChartCell = { value: null, shown: '' };

/** A column of the table as numbers; `null` where a cell holds none. */
export function numbersOf(table: ChartTable, column: number): (number | null)[] {
  return table.rows.map((row) => {
    const value = row[column]?.value;
    return typeof value === 'number' ? value : null;
  });
}

export const shownOf = (table: ChartTable, column: number): string[] =>
  table.rows.map((row) => row[column]?.shown ?? '');

/** The table with those of its columns only, in that order. */
export function viewOf(table: ChartTable, view: readonly number[] | null): ChartTable {
  if (!view) return table;
  const kept = view.filter((index) => table.columns[index]);
  return {
    columns: kept.flatMap((index) => table.columns[index] ?? []),
    rows: table.rows.map((row) => kept.map((index) => row[index] ?? NO_CELL)),
  };
}

/** Numbers without a format are grouped on an axis, and show no more decimals than they have. */
export function plainNumber(locale: SheetLocale): (value: number) => string {
  const whole = formatterOf('#,##0', locale);
  const broken = formatterOf('#,##0.######', locale);
  return (value) => (Number.isInteger(Number(value.toFixed(6))) ? whole(value) : broken(value));
}
