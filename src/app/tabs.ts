/** The tabs of the workbook, declared as data: names, headings and what their cells hold. */
import { INDICATOR_NAMES } from '../core/indicator';
import type { ColumnSpec, TabSpec } from './tab-spec';

const INPUT = '#2e6b4f';
const VIEW = '#5b6b7b';

const text = (id: string, heading: string, width: number, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  id,
  heading,
  kind: 'text',
  width,
  ...more,
});
const longText = (id: string, heading: string, width: number, note?: string): ColumnSpec => ({
  id,
  heading,
  kind: 'long-text',
  width,
  ...(note ? { note } : {}),
});
const count = (id: string, heading: string): ColumnSpec => ({ id, heading, kind: 'count', width: 76 });

export const OBJECTIVES: TabSpec = {
  name: 'Mục tiêu',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('number', 'TT', 40),
    longText('objective', 'Mục tiêu', 210),
    longText('target', 'Chỉ tiêu', 130),
    longText('measure', 'Biện pháp thực hiện', 270),
    longText('time', 'Thời gian hoàn thành', 120),
    longText('responsible', 'Trách nhiệm thực hiện và báo cáo kết quả', 190),
    longText('note', 'Ghi chú', 80),
    longText('resources', 'Nguồn lực', 110, 'Nhân lực, kinh phí, phương tiện cho biện pháp (ISO 9001, điều 6.2.2).'),
    {
      ...longText('evaluation', 'Cách đánh giá', 130),
      choices: [...INDICATOR_NAMES, 'Hậu kiểm'],
      note: 'Chỉ số dùng để đánh giá mục tiêu. Chương trình đề xuất khi ô còn trống; Thư ký chọn lại nếu cần.',
    },
    {
      ...longText('followUp', 'Cách theo dõi', 120),
      choices: ['Từng đơn vị báo cáo', 'Một đầu mối báo cáo', 'Theo số liệu', 'Theo sổ'],
    },
    longText('result', 'Kết quả', 210, 'Chương trình tự ghi; sửa tay sẽ được ghi lại ở lần chạy sau.'),
    longText('verdict', 'Đánh giá', 120, 'Chương trình tự ghi; sửa tay sẽ được ghi lại ở lần chạy sau.'),
  ],
};

/** Criteria of the survey besides the overall question, in the order of the Form. */
export const CRITERIA = [
  { id: 'criterion1', heading: 'Thời gian giải quyết' },
  { id: 'criterion2', heading: 'Thái độ phục vụ của công chức' },
  { id: 'criterion3', heading: 'Hướng dẫn, thủ tục hồ sơ' },
  { id: 'criterion4', heading: 'Cơ sở vật chất' },
  { id: 'criterion5', heading: 'Kết quả giải quyết' },
] as const;

export const SURVEY: TabSpec = {
  name: 'Khảo sát',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    { id: 'at', heading: 'Dấu thời gian', kind: 'date-time', width: 140 },
    text('code', 'Mã hồ sơ', 170),
    text('unit', 'Cơ quan giải quyết', 280),
    text('field', 'Lĩnh vực', 180),
    text('overall', 'Mức độ hài lòng chung', 140),
    ...CRITERIA.map(({ id, heading }) => text(id, heading, 130)),
    longText(
      'comment',
      'Ý kiến góp ý',
      240,
      'Số điện thoại, số định danh, thư điện tử trong góp ý từ biểu mẫu đã được che.',
    ),
    text('channel', 'Hình thức nộp hồ sơ', 130),
    text('source', 'Nguồn', 100),
    text('id', 'Mã phản hồi', 120, { note: 'Mã do biểu mẫu cấp; để trống với phiếu giấy nhập tay.' }),
  ],
};

export const TALLIES: TabSpec = {
  name: 'Phiếu tổng hợp',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('period', 'Kỳ', 80, { note: 'Tháng, ví dụ 6/2024.' }),
    text('unit', 'Đơn vị', 280),
    text('source', 'Nguồn', 120),
    count('handedOut', 'Phát ra'),
    count('returned', 'Thu về'),
    count('invalid', 'Không hợp lệ'),
    count('level1', 'Rất hài lòng'),
    count('level2', 'Hài lòng'),
    count('level3', 'Bình thường'),
    count('level4', 'Không hài lòng'),
    count('level5', 'Rất không hài lòng'),
    longText('note', 'Ghi chú', 160),
  ],
};

export const ONE_STOP: TabSpec = {
  name: 'Một cửa',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    { id: 'from', heading: 'Từ ngày', kind: 'date', width: 90 },
    { id: 'to', heading: 'Đến ngày', kind: 'date', width: 90 },
    text('by', 'Phân loại theo', 90, { choices: ['Đơn vị', 'Lĩnh vực'] }),
    text('name', 'Tên', 280),
    count('receivedTotal', 'Tiếp nhận: tổng số'),
    count('receivedOnline', 'Tiếp nhận: trực tuyến'),
    count('receivedDirect', 'Tiếp nhận: trực tiếp, bưu chính'),
    count('carriedOver', 'Tiếp nhận: từ kỳ trước'),
    count('settledTotal', 'Đã giải quyết: tổng số'),
    count('early', 'Đã giải quyết: trước hạn'),
    count('onTime', 'Đã giải quyết: đúng hạn'),
    count('overdue', 'Đã giải quyết: quá hạn'),
    count('pendingTotal', 'Đang giải quyết: tổng số'),
    count('pendingInTime', 'Đang giải quyết: trong hạn'),
    count('pendingOverdue', 'Đang giải quyết: quá hạn'),
    text('source', 'Nguồn', 150),
    { id: 'importedAt', heading: 'Thời điểm nhập', kind: 'date-time', width: 140 },
  ],
};

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

export const UNITS: TabSpec = {
  name: 'Đơn vị',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('name', 'Tên đơn vị', 280),
    text('otherNames', 'Tên khác', 220, { note: 'Nhiều tên cách nhau bằng dấu chấm phẩy.' }),
    text('group', 'Nhóm', 150),
    text('email', 'Email', 240, { note: 'Nơi nhận thư công vụ; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.' }),
    text('account', 'Tài khoản Google', 200, { note: 'Tài khoản dùng để mở trang tính này, nếu khác Email.' }),
    text('contact', 'Cán bộ đầu mối', 160),
    text('phone', 'Điện thoại/Zalo', 120),
    text('scope', 'Thuộc phạm vi', 150, { note: 'Để trống hoặc “Có”, “Không”, “Từ 01/7/2024”, “Đến 30/6/2024”.' }),
  ],
};

export const SETTINGS: TabSpec = {
  name: 'Thiết lập',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [text('name', 'Tham số', 220), text('value', 'Giá trị', 320), longText('help', 'Giải thích', 480)],
};

export const HOLIDAYS: TabSpec = {
  name: 'Ngày nghỉ',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    { id: 'date', heading: 'Ngày', kind: 'date', width: 100 },
    text('name', 'Nội dung', 320),
    text('kind', 'Loại', 110, {
      choices: ['Nghỉ', 'Làm bù'],
      note: '“Làm bù” là ngày thứ Bảy, Chủ nhật phải làm việc do hoán đổi.',
    }),
  ],
};

export const INDICATORS: TabSpec = {
  name: 'Chỉ số',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    text('indicator', 'Chỉ số', 220),
    text('period', 'Kỳ', 80),
    text('unit', 'Đơn vị', 280),
    count('numerator', 'Tử số'),
    count('denominator', 'Mẫu số'),
    { id: 'value', heading: 'Giá trị', kind: 'percent', width: 80 },
    { id: 'low', heading: 'Cận dưới 95%', kind: 'percent', width: 100 },
    { id: 'high', heading: 'Cận trên 95%', kind: 'percent', width: 100 },
    text('target', 'Chỉ tiêu', 180),
    text('verdict', 'Đánh giá', 160),
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
    text('kind', 'Loại', 190),
    text('period', 'Kỳ', 80),
    text('to', 'Người nhận', 230),
    text('subject', 'Tiêu đề', 420),
    text('state', 'Trạng thái', 170, { choices: Object.values(MAIL_STATES) }),
    { id: 'at', heading: 'Thời điểm', kind: 'date-time', width: 140 },
    longText('fault', 'Lỗi', 260),
  ],
};

export const LOG: TabSpec = {
  name: 'Nhật ký',
  filledBy: 'tracker',
  tabColour: VIEW,
  columns: [
    { id: 'at', heading: 'Thời điểm', kind: 'date-time', width: 140 },
    text('who', 'Người thực hiện', 220),
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

/** All tabs in the order they stand in the workbook. */
export const ALL_TABS: readonly TabSpec[] = [
  OBJECTIVES,
  INDICATORS,
  OVERVIEW,
  SURVEY,
  TALLIES,
  ONE_STOP,
  ASSESSMENTS,
  UNITS,
  SETTINGS,
  HOLIDAYS,
  OUTBOX,
  LOG,
];
