/** Chart: one that the Charts service built, to be had as a picture. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { OptionTree } from '../model/option-tree';
import { ChartOptions } from './chart-options';
import type { ChartPlace } from './data-table';
import type { ChartTable } from './drawing/chart-table';
import { chartPng } from './drawing/draw-chart';
import { chartBlobAs, PNG } from './picture-blob';

export interface ChartParts {
  /** Name of Google's `ChartType`. */
  readonly type: string;
  readonly options: OptionTree;
  readonly table: ChartTable | null;
  /** Where the data would come from instead. */
  readonly sourceUrl: string | null;
}

export class Chart extends ServiceObject {
  readonly referenceName = 'Chart';

  constructor(
    execution: ServiceObject['execution'],
    private readonly _parts: ChartParts,
    private readonly _place: ChartPlace,
  ) {
    super(execution);
  }

  getBlob(): HostValue {
    return this.getAs(PNG);
  }

  getAs(contentType: HostValue): HostValue {
    return chartBlobAs(this.execution, contentType, () => this._png());
  }

  getOptions(): HostValue {
    return new ChartOptions(this.execution, this._parts.options);
  }

  _png(): Uint8Array {
    const { table, sourceUrl, ...rest } = this._parts;
    if (sourceUrl !== null) throw new Error('NOT IMPLEMENTED: a chart of data from a URL');
    return chartPng({ ...rest, table: table ?? { columns: [], rows: [] }, locale: this._place.locale });
  }
}
