/** A chart in words, for whoever cannot see it: its kind, its title, what it shows. */
import type { ChartTable } from '../charts/drawing/chart-table';
import type { ChartModel } from '../model/chart-model';
import { Options } from '../model/option-tree';

const KINDS: Readonly<Record<string, string>> = {
  AREA: 'Biểu đồ miền',
  BAR: 'Biểu đồ thanh ngang',
  COLUMN: 'Biểu đồ cột',
  COMBO: 'Biểu đồ kết hợp',
  HISTOGRAM: 'Biểu đồ phân bố',
  LINE: 'Biểu đồ đường',
  PIE: 'Biểu đồ tròn',
  SCATTER: 'Biểu đồ điểm',
  STEPPED_AREA: 'Biểu đồ miền bậc thang',
  TABLE: 'Bảng',
};

/** So many rows are read out. */
const MOST_ROWS = 24;

/** `Biểu đồ cột “Hồ sơ”. Nội vụ: 3; Tư pháp: 5`; of several series each value comes with the name of its own. */
export function chartText({ type, options }: ChartModel, { columns, rows }: ChartTable): string {
  const kind = KINDS[type] ?? 'Biểu đồ';
  const title = new Options(options).text('title');
  const series = columns.slice(1);
  const lines = rows.slice(0, MOST_ROWS).map((row) => {
    const values = series.flatMap(({ label }, index) => {
      const shown = row[index + 1]?.shown ?? '';
      return shown === '' ? [] : [series.length > 1 && label !== '' ? `${label} ${shown}` : shown];
    });
    return `${row[0]?.shown ?? ''}: ${values.length > 0 ? values.join(', ') : 'trống'}`;
  });
  const more = rows.length > MOST_ROWS ? [`và ${rows.length - MOST_ROWS} hàng nữa`] : [];
  return `${kind}${title === null ? '' : ` “${title}”`}. ${[...lines, ...more].join('; ')}`;
}
