/** Ranges as charts keep them, and as scripts hold them. */
import { ServiceError, type HostValue } from '../../border/service-object';
import type { ChartModel, ChartRange } from '../../model/chart-model';
import type { Book } from '../book';
import { RangeBase } from '../range-base';

/** The ranges of a chart that still have a sheet. */
export function rangesOfChart(book: Book, chart: ChartModel): HostValue {
  return chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = book.model.sheetWithId(sheetId);
    return sheet ? [book.range(sheet, area)] : [];
  });
}

/** @throws ServiceError for a range of another spreadsheet */
export function chartRange(book: Book, range: HostValue): ChartRange {
  if (!(range instanceof RangeBase)) throw new ServiceError('Invalid argument: range');
  if (range._book.model !== book.model) throw new ServiceError('Invalid argument: range');
  return { sheetId: range._sheet.id, area: range._area };
}
