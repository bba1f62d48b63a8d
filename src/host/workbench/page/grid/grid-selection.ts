/** What the person has selected in the grid, and bringing them elsewhere. */
import type { Injector, IRange } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { MergeView, Move } from '../../sheet-view';
import { UNIT, type SheetWriter } from './sheet-writer';
import { rangeOf } from './univer-cells';

export class GridSelection {
  constructor(
    private readonly injector: Injector,
    private readonly writer: SheetWriter,
  ) {}

  /** Blocks of the sheet in front, the last one is the active one; none where nothing was ever selected. */
  get areas(): readonly MergeView[] {
    return this.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => areaOf(range));
  }

  /** @param areas at least one; the first cell of the last is the one that typing goes into */
  select(sheet: number, areas: readonly MergeView[]): void {
    const ranges = areas.map(rangeOf);
    this.writer.execute(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: String(sheet),
      selections: ranges.map((range, index) => ({
        range,
        primary: index === ranges.length - 1 ? primaryOf(range) : null,
        style: null,
      })),
    });
  }

  /** Scrolls no further than it must for the corner of a block to be seen. */
  scrollTo({ row, column }: Pick<MergeView, 'row' | 'column'>): void {
    this.writer.execute(ScrollToRangeOperation.id, { range: rangeOf({ row, column, height: 1, width: 1 }) });
  }

  /** Rows or columns that come in before what somebody looks at or writes push it along. */
  shift(sheet: number, { axis, at, count }: Move): void {
    const key = axis === 'rows' ? 'row' : 'column';
    const { areas } = this;
    if (areas.every((area) => area[key] < at)) return;
    this.select(
      sheet,
      areas.map((area) => (area[key] < at ? area : { ...area, [key]: Math.max(1, area[key] + count, at) })),
    );
  }
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): MergeView {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    height: endRow - startRow + 1,
    width: endColumn - startColumn + 1,
  };
}

const primaryOf = (range: IRange) => ({
  ...range,
  endRow: range.startRow,
  endColumn: range.startColumn,
  actualRow: range.startRow,
  actualColumn: range.startColumn,
  isMerged: false,
  isMergedMainCell: false,
});
