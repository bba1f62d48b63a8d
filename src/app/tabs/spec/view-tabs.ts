/** What the tracker writes and people read. */
import type { TabSpec } from '../tab-spec';
import { VIEW, text, longText, count } from './columns';

export const INDICATORS: TabSpec = {
  name: 'Chỉ số',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    text('indicator', 'Chỉ số', 200),
    text('period', 'Kỳ', 70, { note: 'Tháng (2024-06), hoặc cả năm tính đến nay (2024).' }),
    text('unit', 'Đơn vị', 290),
    count(
      'numerator',
      'Tử số',
      'Xem từng hàng đã tính: Mục tiêu chất lượng → Theo dõi mục tiêu → Vì sao là con số này.',
    ),
    count('denominator', 'Mẫu số'),
    { id: 'value', heading: 'Giá trị', kind: 'percent', width: 66, note: 'Tử số chia mẫu số, không làm tròn.' },
    {
      id: 'low',
      heading: 'Cận dưới 95%',
      kind: 'percent',
      width: 72,
      note: 'Khoảng tin cậy Wilson 95% của tỷ lệ khảo sát.',
    },
    { id: 'high', heading: 'Cận trên 95%', kind: 'percent', width: 72 },
    text('target', 'Chỉ tiêu', 165),
    { id: 'verdict', heading: 'Đánh giá', kind: 'verdict', width: 180 },
  ],
};

/** States of a mail, as the people read them. */
export const MAIL_STATES = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  unknown: 'chưa rõ đã gửi hay chưa',
  failed: 'lỗi',
} as const;

export const OUTBOX: TabSpec = {
  name: 'Thư điện tử',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    text('key', 'Mã thư', 150),
    text('kind', 'Loại', 135),
    text('period', 'Kỳ', 70),
    text('to', 'Người nhận', 190),
    text('subject', 'Tiêu đề', 330),
    text('state', 'Trạng thái', 110, { choices: Object.values(MAIL_STATES) }),
    { id: 'at', heading: 'Thời điểm', kind: 'date-time', width: 140 },
    longText('fault', 'Lỗi', 180),
  ],
};

export const LOG: TabSpec = {
  name: 'Nhật ký',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    { id: 'at', heading: 'Thời điểm', kind: 'date-time', width: 140 },
    text('who', 'Người thực hiện', 200),
    text('job', 'Việc', 200),
    text('level', 'Mức', 90),
    longText('message', 'Nội dung', 640),
  ],
};

/** What everybody sees first. The dashboard will grow below its first rows. */
export const OVERVIEW: TabSpec = {
  name: 'Tổng quan',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    {
      id: 'lastRun',
      heading: 'Lần chạy tự động gần nhất',
      kind: 'date-time',
      width: 190,
      note: 'Chương trình ghi mỗi sáng, khi chạy xong mọi việc trong ngày.',
    },
    {
      id: 'health',
      heading: 'Tình trạng chạy tự động',
      kind: 'heartbeat',
      width: 620,
      note: 'Ô này tự chuyển sang màu đỏ khi quá hai ngày không có lần chạy nào.',
    },
  ],
};
