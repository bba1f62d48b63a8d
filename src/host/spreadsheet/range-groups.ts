/** Range: groups of the rows and columns that it spans. */
import { ServiceError, type HostValue } from '../border/service-object';
import { lastColumnOf, lastRowOf, type Axis } from '../model/area';
import { collapseWithin, expandTouching, shiftDepth } from '../model/group-folding';
import { RangeRichText } from './range-rich-text';

const AXES: readonly Axis[] = ['rows', 'columns'];

export abstract class RangeGroups extends RangeRichText {
  shiftRowGroupDepth(delta: number): HostValue {
    return this._shiftDepth('rows', delta);
  }

  shiftColumnGroupDepth(delta: number): HostValue {
    return this._shiftDepth('columns', delta);
  }

  collapseGroups(): HostValue {
    return this._writeWhole(() => {
      for (const axis of AXES) collapseWithin(this._sheet.layout(axis), ...this._span(axis));
    });
  }

  expandGroups(): HostValue {
    return this._writeWhole(() => {
      for (const axis of AXES) expandTouching(this._sheet.layout(axis), ...this._span(axis));
    });
  }

  /** The first one has no place before it for the handle of a group (Google's words for that have no source). */
  _shiftDepth(axis: Axis, delta: number): HostValue {
    this._book.read();
    const [from, to] = this._span(axis);
    const layout = this._sheet.layout(axis);
    if (from === 1 && delta > 0 && !layout.groups.isControlAfter) {
      const what = axis === 'rows' ? 'row' : 'column';
      throw new ServiceError(
        `Cannot shift the group depth of the first ${what} while the control is before the group.`,
      );
    }
    return this._writeWhole(() => shiftDepth(layout, from, to, Math.trunc(delta)));
  }

  _span(axis: Axis): [from: number, to: number] {
    const { row, column } = this._area;
    return axis === 'rows' ? [row, lastRowOf(this._area)] : [column, lastColumnOf(this._area)];
  }
}
