/** A chart of a sheet as a PNG. */
import type { ChartModel } from '../../model/chart-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { chartPng } from './draw-chart';
import { sheetChartTable } from './sheet-chart-table';

export function sheetChartPng(workbook: WorkbookModel, chart: ChartModel): Uint8Array {
  const { type, options } = chart;
  return chartPng({ type, options, table: sheetChartTable(workbook, chart), locale: workbook.locale });
}
