/** EmbeddedChartBuilder and its nine typed kin; the members by which they differ come from a table. */
import { enumValue, nameOfEnum } from '../../border/enums';
import { ServiceError, ServiceObject, type HostValue } from '../../border/service-object';
import { DataViewDefinition } from '../../charts/data-table';
import { addOptionMembers, BUILDER_KINDS, type BuilderKind } from '../../charts/option-members';
import { plainOption } from '../../charts/plain-option';
import { isSameArea } from '../../model/area';
import type { ChartModel, ChartRange } from '../../model/chart-model';
import { withOption, type OptionValue } from '../../model/option-tree';
import type { Book } from '../book';
import { chartRange, rangesOfChart } from './chart-ranges';
import { ContainerInfo } from './container-info';

type ChartMaker = (chart: ChartModel) => HostValue;

export class EmbeddedChartBuilder extends ServiceObject {
  readonly referenceName: string = 'EmbeddedChartBuilder';

  constructor(
    readonly _book: Book,
    private _chart: ChartModel,
    private readonly _make: ChartMaker,
  ) {
    super(_book.execution);
  }

  /** Of a builder without a type Google shows what stands behind it, and a place in memory. */
  override toString(): string {
    const isTyped = this.referenceName !== 'EmbeddedChartBuilder';
    return isTyped
      ? this.referenceName
      : 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1f';
  }

  getChartType(): HostValue {
    return enumValue(this.execution, 'ChartType', this._chart.type);
  }

  setChartType(type: HostValue): HostValue {
    return this._set({ type: nameOfEnum(type, 'ChartType') ?? this._chart.type });
  }

  /** A range that is there already is not added again. */
  addRange(range: HostValue): HostValue {
    const added = chartRange(this._book, range);
    const isThere = this._chart.ranges.some((one) => isSameRange(one, added));
    return isThere ? this : this._set({ ranges: [...this._chart.ranges, added] });
  }

  removeRange(range: HostValue): HostValue {
    const removed = chartRange(this._book, range);
    return this._set({ ranges: this._chart.ranges.filter((one) => !isSameRange(one, removed)) });
  }

  clearRanges(): HostValue {
    return this._set({ ranges: [] });
  }

  getRanges(): HostValue {
    return rangesOfChart(this._book, this._chart);
  }

  getContainer(): HostValue {
    return new ContainerInfo(this.execution, this._chart.anchor);
  }

  setPosition(row: HostValue, column: HostValue, x: HostValue, y: HostValue): HostValue {
    const anchor = { row: whole(row), column: whole(column), x: whole(x), y: whole(y) };
    if (anchor.row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (anchor.column < 1) throw new ServiceError('The starting column of the range is too small.');
    return this._set({ anchor });
  }

  setHiddenDimensionStrategy(strategy: HostValue): HostValue {
    return this._set({ hidden: nameOfEnum(strategy, 'ChartHiddenDimensionStrategy') ?? this._chart.hidden });
  }

  setMergeStrategy(strategy: HostValue): HostValue {
    return this._set({ merge: nameOfEnum(strategy, 'ChartMergeStrategy') ?? this._chart.merge });
  }

  setNumHeaders(headers: HostValue): HostValue {
    return this._set({ headers: whole(headers) });
  }

  setTransposeRowsAndColumns(transpose: HostValue): HostValue {
    return this._set({ transposed: transpose === true });
  }

  /** Google takes it here too, though its reference lists it for the Charts service only. */
  setDataViewDefinition(view: HostValue): HostValue {
    return this._set({ view: view instanceof DataViewDefinition ? view._columns : null });
  }

  setOption(option: HostValue, value: HostValue): HostValue {
    this._setOption(String(option), plainOption(value));
    return this;
  }

  build(): HostValue {
    return this._make(this._chart);
  }

  _setOption(path: string, value: OptionValue): void {
    this._set({ options: withOption(this._chart.options, path, value) });
  }

  _set(part: Partial<ChartModel>): HostValue {
    this._chart = { ...this._chart, ...part };
    return this;
  }

  /** The same chart in the hands of the builder for that type. */
  _as(kind: BuilderKind): HostValue {
    const Builder = CLASSES.get(kind) ?? EmbeddedChartBuilder;
    return new Builder(this._book, { ...this._chart, type: kind.toUpperCase() }, this._make);
  }
}

const CLASSES = new Map(BUILDER_KINDS.map((kind) => [kind, builderClass(kind)]));

function builderClass(kind: BuilderKind): typeof EmbeddedChartBuilder {
  class TypedBuilder extends EmbeddedChartBuilder {
    override readonly referenceName: string = `Embedded${kind}ChartBuilder`;
  }
  addOptionMembers(TypedBuilder.prototype, kind);
  return TypedBuilder;
}

for (const kind of BUILDER_KINDS) {
  const as = function (this: EmbeddedChartBuilder): HostValue {
    return this._as(kind);
  };
  Object.defineProperty(EmbeddedChartBuilder.prototype, `as${kind}Chart`, { value: as });
}

const isSameRange = (a: ChartRange, b: ChartRange): boolean => a.sheetId === b.sheetId && isSameArea(a.area, b.area);

const whole = (value: HostValue): number => Math.trunc(Number(value));
