/** Group: neighbouring rows or columns that fold up together. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import type { Axis } from '../model/area';
import type { GroupSpan } from '../model/axis-groups';
import type { AxisLayout } from '../model/axis-layout';
import { collapse, expand, shiftDepth } from '../model/group-folding';
import type { SheetModel } from '../model/sheet-model';
import type { Book } from './book';

export class Group extends ServiceObject {
  readonly referenceName = 'Group';

  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetModel,
    private readonly _axis: Axis,
    private readonly _span: GroupSpan,
  ) {
    super(_book.execution);
  }

  getDepth(): number {
    return this._span.depth;
  }

  getRange(): HostValue {
    const { from, to } = this._span;
    const whole = this._sheet.wholeArea;
    const isOfRows = this._axis === 'rows';
    const area = isOfRows
      ? { ...whole, row: from, height: to - from + 1 }
      : { ...whole, column: from, width: to - from + 1 };
    const bounds = { startRow: isOfRows, endRow: isOfRows, startColumn: !isOfRows, endColumn: !isOfRows };
    return this._book.range(this._sheet, area, bounds);
  }

  getControlIndex(): number {
    this._book.read();
    return this._layout.groups.controlOf(this._span);
  }

  isCollapsed(): boolean {
    this._book.read();
    return this._layout.groups.isCollapsed(this._span);
  }

  collapse(): HostValue {
    return this._change(() => collapse(this._layout, this._span));
  }

  expand(): HostValue {
    return this._change(() => expand(this._layout, this._span));
  }

  /** What it holds becomes less deep by one. */
  remove(): void {
    this._change(() => shiftDepth(this._layout, this._span.from, this._span.to, -1));
  }

  get _layout(): AxisLayout {
    return this._sheet.layout(this._axis);
  }

  _change(apply: () => void): HostValue {
    return this._book.restructure(() => {
      this._book.requirePresent(this._sheet);
      this._book.requireRight(this._sheet, { row: 1, column: 1, height: 1, width: 1 });
      const { from, to, depth } = this._span;
      const isPresent = this._layout.groups.ofDepth(depth).some((span) => span.from === from && span.to === to);
      if (!isPresent) throw missingGroup(this._axis, from, depth);
      apply();
      return this;
    });
  }
}

/** Google's own words have no source. */
export function missingGroup(axis: Axis, index: number, depth: number): ServiceError {
  const what = axis === 'rows' ? 'row' : 'column';
  return new ServiceError(`A ${what} group does not exist at index ${index} and group depth ${depth}.`);
}
