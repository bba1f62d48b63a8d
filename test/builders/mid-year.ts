/** The sample authority in mid-year: two years of statistics up to June 2024, its answers so far, recomputed. */
import type { AppsScriptHost } from '../../src/host/host';
import { COUNT_IDS } from '../../src/core/one-stop/counts';
import { formatDate, parseDateTime } from '../../src/core/calendar/calendar-date';
import { csv } from './sample-files';
import { sampleOneStopRows } from './sample-year';
import { newTracker, typeBelowHeading } from './tracker';

const UNTIL = '2024-06-30';

/** On a morning of 2024, by default the 5th of July; the tabs are filled as if pasted, which takes less time than eighteen imports. */
export function midYear(now = '2024-07-05 08:00:00'): AppsScriptHost {
  const host = newTracker({ now });
  const statistics = sampleOneStopRows().filter(({ to }) => to <= UNTIL);
  typeBelowHeading(
    host,
    'Một cửa',
    statistics.map(({ from, to, by, name, counts, source }) => [
      formatDate(from),
      formatDate(to),
      by === 'unit' ? 'Đơn vị' : 'Lĩnh vực',
      name,
      ...COUNT_IDS.map((id) => String(counts[id])),
      source,
    ]),
  );
  const [headings = [], ...answers] = csv('khao-sat.csv');
  const shownHeadings = host.workbook.sheetNamed('Khảo sát')?.cells.all()[0]?.map(String) ?? [];
  typeBelowHeading(
    host,
    'Khảo sát',
    answers
      .filter(([at = '']) => (parseDateTime(at) ?? '') <= `${UNTIL} 23:59:59`)
      .map((row) => shownHeadings.map((heading) => row[headings.indexOf(heading)] ?? '')),
  );
  typeBelowHeading(
    host,
    'Đánh giá ISO',
    csv('danh-gia.csv')
      .slice(1)
      .filter(([, day = '']) => day.slice(3, 5) <= '06'),
  );
  host.call('recompute');
  return host;
}

/** The decision's table, as it is pasted below the headings of `Mục tiêu`. */
export const OBJECTIVE_ROWS = csv('muc-tieu.csv').slice(1);
