/** Charts: charts that stand in no sheet, and the enumerations of all charts. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { newChartBuilder } from './chart-builders';
import { DataTableBuilder, DataViewDefinitionBuilder, type ChartPlace } from './data-table';
import type { BuilderKind } from './option-members';
import { ChartTextStyleBuilder } from './text-style';

const KINDS: readonly BuilderKind[] = ['Area', 'Bar', 'Column', 'Line', 'Pie', 'Scatter', 'Table'];

export class ChartsService extends ServiceObject {
  readonly referenceName = 'Charts';

  constructor(
    execution: Execution,
    private readonly _place: ChartPlace,
  ) {
    super(execution);
  }

  newDataTable(): HostValue {
    return new DataTableBuilder(this.execution, this._place);
  }

  newDataViewDefinition(): HostValue {
    return new DataViewDefinitionBuilder(this.execution);
  }

  newTextStyle(): HostValue {
    return new ChartTextStyleBuilder(this.execution);
  }

  _newBuilder(kind: BuilderKind): HostValue {
    return newChartBuilder(kind, this.execution, this._place);
  }
}

for (const kind of KINDS) {
  const make = function (this: ChartsService): HostValue {
    return this._newBuilder(kind);
  };
  Object.defineProperty(ChartsService.prototype, `new${kind}Chart`, { value: make });
}
