/** Charts: charts that stand in no sheet, and the enumerations of all charts. */
import { googleEnum } from '../border/enums';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { newChartBuilder } from './chart-builders';
import { DataTableBuilder, DataViewDefinitionBuilder, type ChartPlace } from './data-table';
import type { BuilderKind } from './option-members';
import { ChartTextStyleBuilder } from './text-style';

/** Enumerations that Google's Charts has and its reference does not list as members. */
const UNLISTED_ENUMS = ['MatchType', 'Orientation', 'PickerValuesLayout'];

const KINDS: readonly BuilderKind[] = ['Area', 'Bar', 'Column', 'Line', 'Pie', 'Scatter', 'Table'];

export class ChartsService extends ServiceObject {
  readonly referenceName = 'Charts';

  constructor(
    execution: Execution,
    private readonly _place: ChartPlace,
  ) {
    super(execution);
    for (const name of UNLISTED_ENUMS) Object.assign(this, { [name]: googleEnum(execution, name) });
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
