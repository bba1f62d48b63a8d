/** Builders of the Charts service: `newAreaChart`, `newBarChart`, …; their members that set options come from the table. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { withOption, type OptionTree, type OptionValue } from '../model/option-tree';
import { Chart } from './chart';
import { DataTable, DataTableBuilder, DataViewDefinition, type ChartPlace } from './data-table';
import { viewOf, type ChartTable } from './drawing/chart-table';
import { addOptionMembers, BUILDER_KINDS, type BuilderKind } from './option-members';
import { plainOption } from './plain-option';

export abstract class ChartBuilder extends ServiceObject {
  abstract readonly _kind: BuilderKind;
  private _options: OptionTree = {};
  private _data: ChartTable | null = null;
  private _view: readonly number[] | null = null;
  private _sourceUrl: string | null = null;

  constructor(
    execution: Execution,
    private readonly _place: ChartPlace,
  ) {
    super(execution);
  }

  /** A builder's data are taken as they are now; a Range or another source gives its table. */
  setDataTable(source: HostValue): HostValue {
    this._data = tableOfSource(source);
    this._sourceUrl = null;
    return this;
  }

  setDataSourceUrl(url: HostValue): HostValue {
    this._sourceUrl = String(url);
    return this;
  }

  setDataViewDefinition(view: HostValue): HostValue {
    this._view = view instanceof DataViewDefinition ? view._columns : null;
    return this;
  }

  setDimensions(width: HostValue, height: HostValue): HostValue {
    this._setOption('width', plainOption(width));
    this._setOption('height', plainOption(height));
    return this;
  }

  setOption(option: HostValue, value: HostValue): HostValue {
    this._setOption(String(option), plainOption(value));
    return this;
  }

  build(): HostValue {
    const table = this._data && viewOf(this._data, this._view);
    const parts = { type: this._kind.toUpperCase(), options: this._options, table, sourceUrl: this._sourceUrl };
    return new Chart(this.execution, parts, this._place);
  }

  _setOption(path: string, value: OptionValue): void {
    this._options = withOption(this._options, path, value);
  }
}

function tableOfSource(source: HostValue): ChartTable | null {
  if (source instanceof DataTable) return source._table;
  if (source instanceof DataTableBuilder) return source._table();
  const other = source as unknown as { getDataTable?: () => HostValue } | null;
  return typeof other?.getDataTable === 'function' ? tableOfSource(other.getDataTable()) : null;
}

type BuilderClass = new (execution: Execution, place: ChartPlace) => ChartBuilder;

function builderClass(kind: BuilderKind): BuilderClass {
  class TypedChartBuilder extends ChartBuilder {
    readonly referenceName = `${kind}ChartBuilder`;
    readonly _kind = kind;
  }
  addOptionMembers(TypedChartBuilder.prototype, kind);
  return TypedChartBuilder;
}

const CLASSES = new Map(BUILDER_KINDS.map((kind) => [kind, builderClass(kind)]));

export function newChartBuilder(kind: BuilderKind, execution: Execution, place: ChartPlace): ChartBuilder {
  const Builder = CLASSES.get(kind) as BuilderClass;
  return new Builder(execution, place);
}
