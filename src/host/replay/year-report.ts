/** What the year came to, for the terminal: each objective with its verdict, then the rates by year. */
import { tidy } from '../../core/text/text';
import type { WorkbookModel } from '../model/workbook-model';
import { ShownTable } from './shown-table';
import { textTable } from './text-columns';

const OBJECTIVE_COLUMNS = [
  { heading: 'TT', width: 3 },
  { heading: 'Mục tiêu', width: 30 },
  { heading: 'Chỉ tiêu', width: 18 },
  { heading: 'Kết quả', width: 26 },
  { heading: 'Đánh giá', width: 13 },
] as const;

const RATE_COLUMNS = [
  { heading: 'Chỉ số', width: 36 },
  { heading: 'Năm', width: 5 },
  { heading: 'Tử số', width: 9, align: 'right' },
  { heading: 'Mẫu số', width: 9, align: 'right' },
  { heading: 'Tỷ lệ', width: 8, align: 'right' },
  { heading: 'Khoảng tin cậy 95%', width: 19, align: 'right' },
] as const;

const WHOLE = 'Toàn cơ quan';

/** At most 100 places wide; a tab that is not there is left out. */
export function yearReport(workbook: WorkbookModel): string {
  const parts = [objectives(workbook), rates(workbook)].filter((part) => part !== '');
  return parts.join('\n\n');
}

function objectives(workbook: WorkbookModel): string {
  const headings = OBJECTIVE_COLUMNS.map(({ heading }) => heading);
  const rows = ShownTable.find(workbook, 'Mục tiêu', headings)?.rows(headings) ?? [];
  const filled = rows.filter(([, objective]) => tidy(objective ?? '') !== '');
  return filled.length === 0 ? '' : textTable(OBJECTIVE_COLUMNS, filled);
}

function rates(workbook: WorkbookModel): string {
  const headings = ['Chỉ số', 'Kỳ', 'Đơn vị', 'Tử số', 'Mẫu số', 'Giá trị', 'Cận dưới 95%', 'Cận trên 95%'];
  const rows = ShownTable.find(workbook, 'Chỉ số', headings)?.rows(headings) ?? [];
  const shown = rows
    .filter(([, period = '', unit]) => /^\d{4}$/.test(period) && unit === WHOLE)
    .map(([indicator = '', period = '', , numerator = '', denominator = '', rate = '', low = '', high = '']) => [
      indicator,
      period,
      numerator,
      denominator,
      rate,
      low === '' ? '' : `${low} – ${high}`,
    ]);
  return shown.length === 0 ? '' : textTable(RATE_COLUMNS, shown);
}
