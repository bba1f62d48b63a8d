/** Gathers what a chart on a sheet draws: its ranges side by side or one below the other, hidden cells left out. */
import { FormulaCell } from '../../model/cell';
import { readDisplay } from '../../model/cell-reading';
import type { ChartModel, ChartRange } from '../../model/chart-model';
import { formulaReader } from '../../model/formula-reading';
import { formatterOf, GENERAL, isDateFormat } from '../../model/number-format';
import type { WorkbookModel } from '../../model/workbook-model';
import { NO_CELL, plainNumber, viewOf, type ChartCell, type ChartColumn, type ChartTable } from './chart-table';

interface SourceCell extends ChartCell {
  readonly format: string | undefined;
}

const EMPTY: SourceCell = { ...NO_CELL, format: undefined };

export function sheetChartTable(workbook: WorkbookModel, chart: ChartModel): ChartTable {
  const blocks = chart.ranges.map((range) => blockOf(workbook, range, chart.hidden));
  const merged = chart.merge === 'MERGE_ROWS' ? blocks.flat() : sideBySide(blocks);
  const cells = chart.transposed ? transposed(merged) : merged;
  const headers = chart.headers >= 0 ? chart.headers : guessedHeaders(cells);
  return viewOf(tableOf(workbook, cells, headers), chart.view);
}

/** @param headers rows whose texts, one after the other, are the labels */
export function tableOf(
  workbook: WorkbookModel,
  cells: readonly (readonly SourceCell[])[],
  headers: number,
): ChartTable {
  const rows = cells.slice(headers);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column): ChartColumn => {
    const filled = rows.map((row) => row[column] ?? EMPTY).filter(({ value }) => value !== null);
    const label = cells.slice(0, headers).map((row) => row[column]?.shown ?? '');
    const numbers = filled.filter(({ value }) => typeof value === 'number');
    const isNumeric = numbers.length > 0 && numbers.length * 2 >= filled.length;
    const format = numbers.find((cell) => cell.format !== undefined)?.format;
    const isDate = isNumeric && format !== undefined && isDateFormat(format);
    return {
      label: label.filter((text) => text !== '').join(' '),
      kind: isDate ? 'date' : isNumeric ? 'number' : 'string',
      show:
        format === undefined || format === GENERAL
          ? plainNumber(workbook.locale)
          : formatterOf(format, workbook.locale),
    };
  });
  return { columns, rows: rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? EMPTY)) };
}

export function blockOf(workbook: WorkbookModel, range: ChartRange, hidden: string): SourceCell[][] {
  const sheet = workbook.sheetWithId(range.sheetId);
  if (!sheet) return [];
  const { area } = range;
  const shown = readDisplay(sheet, area, workbook.locale);
  const skipsRows = hidden === 'IGNORE_ROWS' || hidden === 'IGNORE_BOTH';
  const skipsColumns = hidden === 'IGNORE_COLUMNS' || hidden === 'IGNORE_BOTH';
  const formulaValue = formulaReader(sheet);
  const rows = sheet.cells.block(area).map((row, r) =>
    row.flatMap((content, c): SourceCell[] => {
      if (skipsColumns && sheet.columns.isHidden(area.column + c)) return [];
      const value = content instanceof FormulaCell ? formulaValue(content) : content;
      const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      if (!isScalar || value === '') return [EMPTY];
      const format = sheet.styles.grid('numberFormat').at(area.row + r, area.column + c);
      return [{ value, shown: shown[r]?.[c] ?? '', format: typeof format === 'string' ? format : undefined }];
    }),
  );
  return rows.filter((_, r) => !(skipsRows && sheet.rows.isHidden(area.row + r)));
}

/** A first row of texts above numbers is a heading. */
function guessedHeaders(cells: readonly (readonly SourceCell[])[]): number {
  const [first = [], ...rest] = cells;
  if (rest.length === 0) return 0;
  const isHeading = first.some((cell, column) => {
    const below = rest.map((row) => row[column]?.value);
    return typeof cell.value === 'string' && below.some((value) => typeof value === 'number');
  });
  return isHeading ? 1 : 0;
}

function sideBySide(blocks: readonly (readonly (readonly SourceCell[])[])[]): SourceCell[][] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? new Array<SourceCell>(block[0]?.length ?? 0).fill(EMPTY)),
  );
}

function transposed(cells: readonly (readonly SourceCell[])[]): SourceCell[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? EMPTY));
}
