/** A chart on a sheet as plain data: its type, the ranges it draws, its options, its place. */
import { TOP_LEFT, type Anchor } from './anchor';
import { afterDelete, afterInsert, type Area, type Axis } from './area';
import type { OptionTree } from './option-tree';

export interface ChartRange {
  readonly sheetId: number;
  readonly area: Area;
}

export interface ChartModel {
  /** `null` for a chart that no sheet holds. */
  readonly id: number | null;
  /** Name of Google's `ChartType`. */
  readonly type: string;
  readonly ranges: readonly ChartRange[];
  readonly options: OptionTree;
  readonly anchor: Anchor;
  /** Names of `ChartHiddenDimensionStrategy` and `ChartMergeStrategy`. */
  readonly hidden: string;
  readonly merge: string;
  readonly transposed: boolean;
  /** Rows that are headings; negative: found out from the data. */
  readonly headers: number;
  /** Columns of the data that are drawn, from 0; `null`: all. */
  readonly view: readonly number[] | null;
}

export const NEW_CHART: ChartModel = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  options: {},
  anchor: TOP_LEFT,
  hidden: 'IGNORE_ROWS',
  merge: 'MERGE_COLUMNS',
  transposed: false,
  headers: -1,
  view: null,
};

/** The ranges of a chart follow their cells; one whose cells all went is gone. */
export function withMovedRanges(chart: ChartModel, sheetId: number, axis: Axis, at: number, count: number): ChartModel {
  const ranges = chart.ranges.flatMap((range) => {
    if (range.sheetId !== sheetId) return [range];
    const area = count > 0 ? afterInsert(range.area, axis, at, count) : afterDelete(range.area, axis, at, -count);
    return area ? [{ sheetId, area }] : [];
  });
  return { ...chart, ranges };
}
