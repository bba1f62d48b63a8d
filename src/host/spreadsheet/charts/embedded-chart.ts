/** EmbeddedChart: a chart as it was built or found on a sheet; it changes only through a builder. */
import { enumValue } from '../../border/enums';
import { ServiceObject, type HostValue } from '../../border/service-object';
import { ChartOptions } from '../../charts/chart-options';
import { sheetChartPng } from '../../charts/drawing/sheet-chart-png';
import { chartBlobAs, PNG } from '../../charts/picture-blob';
import type { ChartModel } from '../../model/chart-model';
import type { Book } from '../book';
import { rangesOfChart } from './chart-ranges';
import { ContainerInfo } from './container-info';
import { EmbeddedChartBuilder } from './embedded-chart-builder';

export class EmbeddedChart extends ServiceObject {
  readonly referenceName = 'EmbeddedChart';

  constructor(
    readonly _book: Book,
    readonly _chart: ChartModel,
  ) {
    super(_book.execution);
  }

  /** `null` until a sheet holds the chart. */
  getChartId(): HostValue {
    return this._chart.id;
  }

  /** As Google's older scripts know it. */
  getId(): HostValue {
    return this._chart.id === null ? '' : String(this._chart.id);
  }

  getContainerInfo(): HostValue {
    return new ContainerInfo(this.execution, this._chart.anchor);
  }

  getOptions(): HostValue {
    return new ChartOptions(this.execution, this._chart.options);
  }

  getRanges(): HostValue {
    return rangesOfChart(this._book, this._chart);
  }

  getHiddenDimensionStrategy(): HostValue {
    return enumValue(this.execution, 'ChartHiddenDimensionStrategy', this._chart.hidden);
  }

  getMergeStrategy(): HostValue {
    return enumValue(this.execution, 'ChartMergeStrategy', this._chart.merge);
  }

  getNumHeaders(): number {
    return this._chart.headers;
  }

  getTransposeRowsAndColumns(): boolean {
    return this._chart.transposed;
  }

  /** The host has no data sources, so that no chart draws from one. */
  asDataSourceChart(): HostValue {
    return null;
  }

  modify(): HostValue {
    return new EmbeddedChartBuilder(this._book, this._chart, (chart) => new EmbeddedChart(this._book, chart));
  }

  getBlob(): HostValue {
    return this.getAs(PNG);
  }

  /** Draws the data as they are now. */
  getAs(contentType: HostValue): HostValue {
    this._book.read();
    return chartBlobAs(this.execution, contentType, () => sheetChartPng(this._book.model, this._chart));
  }
}
