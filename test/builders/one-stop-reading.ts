/** One-stop tables read as the import reads them, and what was said of them in short. */
import type { OneStopTable } from '../../src/core/one-stop/statistics';
import { readOneStopTable } from '../../src/core/one-stop/table';
import type { Cell } from '../../src/core/text/text';
import { FORM_COLUMNS, HOME_AFFAIRS, JUSTICE, oneStopExport, type Column, type ExportOptions } from './one-stop-export';

const UNITS = new Set([JUSTICE.name, HOME_AFFAIRS.name]);

/** The two units of the builders' month, as a table without faults gives them. */
export const TWO_UNITS = [JUSTICE, HOME_AFFAIRS].map(({ name, counts }) => ({ name, counts }));

export const readCells = (cells: readonly (readonly Cell[])[]): OneStopTable =>
  readOneStopTable(cells, { fileName: 'thong-ke.xlsx', isUnit: (name) => UNITS.has(name) });

export const readExport = (options: Partial<ExportOptions> = {}): OneStopTable =>
  readCells(oneStopExport(options).cells);

/** Rows that count, without their place in the file. */
export const standing = ({ rows }: OneStopTable) => rows.map(({ name, counts }) => ({ name, counts }));

/** Severity, code and row of each fault. */
export const said = ({ faults }: OneStopTable) => faults.map(({ code, severity, row }) => [severity, code, row]);

/** The form's columns with other labels over some of them. */
export const relabelled = (labels: Partial<Record<Column['holds'], readonly string[]>>): Column[] =>
  FORM_COLUMNS.map((column) => ({ ...column, labels: labels[column.holds] ?? column.labels }));

export const without = (...ids: Column['holds'][]): Column[] =>
  FORM_COLUMNS.filter(({ holds }) => !ids.includes(holds));
