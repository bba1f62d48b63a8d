/** Sheet, part 5: the charts over its grid. */
import { ServiceError, type HostValue } from '../border/service-object';
import type { Anchor } from '../model/anchor';
import { NEW_CHART, type ChartModel } from '../model/chart-model';
import { EmbeddedChart } from './charts/embedded-chart';
import { EmbeddedChartBuilder } from './charts/embedded-chart-builder';
import { SheetGroups } from './sheet-groups';

export abstract class SheetCharts extends SheetGroups {
  newChart(): HostValue {
    return new EmbeddedChartBuilder(this._book, NEW_CHART, (chart) => new EmbeddedChart(this._book, chart));
  }

  getCharts(): HostValue {
    this._book.read();
    return this._sheet.charts.map((chart) => new EmbeddedChart(this._book, chart));
  }

  /** A chart that is on a sheet already comes in once more, with an id of its own. */
  insertChart(chart: HostValue): void {
    const model = modelOf(chart);
    this._change(() => {
      this._requireAnchor(model.anchor);
      this._sheet.charts = [...this._sheet.charts, { ...model, id: this._book.model.nextObjectId() }];
    });
  }

  updateChart(chart: HostValue): void {
    const model = modelOf(chart);
    this._change(() => {
      this._requireChart(model);
      this._requireAnchor(model.anchor);
      this._sheet.charts = this._sheet.charts.map((one) => (one.id === model.id ? model : one));
    });
  }

  removeChart(chart: HostValue): void {
    const model = modelOf(chart);
    this._change(() => {
      this._requireChart(model);
      this._sheet.charts = this._sheet.charts.filter(({ id }) => id !== model.id);
    });
  }

  _requireChart({ id }: ChartModel): void {
    if (this._sheet.charts.some((chart) => chart.id === id)) return;
    throw new ServiceError('The chart was not found on this sheet.');
  }

  _requireAnchor({ row, column }: Anchor): void {
    this._book.requireInside(this._sheet, { row, column, height: 1, width: 1 });
  }
}

function modelOf(chart: HostValue): ChartModel {
  if (!(chart instanceof EmbeddedChart)) throw new ServiceError('Invalid argument: chart');
  return chart._chart;
}
