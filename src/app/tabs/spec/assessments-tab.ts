/** Post-checks, internal audits and management reviews. */
import type { TabSpec } from '../tab-spec';
import { INPUT, text, longText, count } from './columns';

export const ASSESSMENTS: TabSpec = {
  name: 'Đánh giá ISO',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('kind', 'Loại', 150, { choices: ['Hậu kiểm', 'Đánh giá nội bộ', 'Xem xét của lãnh đạo'] }),
    { id: 'date', heading: 'Ngày', kind: 'date', width: 100 },
    text('assessor', 'Đơn vị đánh giá', 250),
    text('conclusion', 'Kết luận', 140, { choices: ['Đạt yêu cầu', 'Không đạt yêu cầu'] }),
    count('nonconformities', 'Số điểm không phù hợp'),
    longText('note', 'Ghi chú', 220),
  ],
};
