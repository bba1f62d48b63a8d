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
const count = (id: string, heading: string, note?: string): ColumnSpec => ({
  id,
  heading,
  kind: 'count',
  width: 76,
  ...(note ? { note } : {}),
});
const WRITTEN = 'Chương trình tự ghi; sửa tay sẽ được ghi lại ở lần chạy sau.';

export const OBJECTIVES: TabSpec = {
  name: 'Mục tiêu',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('number', 'TT', 40),
    longText('objective', 'Mục tiêu', 210),
    longText(
      'target',
      'Chỉ tiêu',
      130,
      'Chép nguyên văn quyết định, ví dụ “≥ 90%”, “Tăng 1% so với năm 2023”, “đạt yêu cầu”.',
    ),
    longText('measure', 'Biện pháp thực hiện', 270, 'Mỗi biện pháp một hàng; các ô của mục tiêu chỉ ghi ở hàng đầu.'),
    longText('time', 'Thời gian hoàn thành', 120, 'Ví dụ “Thường xuyên”, “Cuối mỗi tháng”, “Trước 25/12/2024”.'),
    longText(
      'responsible',
      'Trách nhiệm thực hiện và báo cáo kết quả',
      190,
      'Tên đơn vị hoặc tên nhóm ở trang “Đơn vị”, cách nhau bằng dấu phẩy.',
    ),
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
    { ...longText('result', 'Kết quả', 210, WRITTEN), isView: true },
    { id: 'verdict', heading: 'Đánh giá', kind: 'verdict', width: 120, note: WRITTEN, isView: true },
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

const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'];
/** The scale is a setting: other words may be as right. */
const level = (id: string, heading: string, width: number, note?: string): ColumnSpec =>
  text(id, heading, width, { choices: LEVELS, isOpenChoice: true, ...(note ? { note } : {}) });

export const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính'] as const;

export const SURVEY: TabSpec = {
  name: 'Khảo sát',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    {
      id: 'at',
      heading: 'Dấu thời gian',
      kind: 'date-time',
      width: 140,
      note: 'Ngày giờ trả lời, ví dụ 05/7/2024 09:30:00.',
    },
    text('code', 'Mã hồ sơ', 170, { note: 'Không bắt buộc; hồ sơ trả lời nhiều lần chỉ tính phiếu hợp lệ mới nhất.' }),
    text('unit', 'Cơ quan giải quyết', 280, { offersUnits: true, note: 'Tên hoặc tên khác ở trang “Đơn vị”.' }),
    text('field', 'Lĩnh vực', 180),
    level(
      'overall',
      'Mức độ hài lòng chung',
      140,
      'Câu được dùng để tính tỷ lệ hài lòng; để trống thì phiếu không được tính.',
    ),
    ...CRITERIA.map(({ id, heading }) => level(id, heading, 130)),
    longText(
      'comment',
      'Ý kiến góp ý',
      240,
      'Số điện thoại, số định danh, thư điện tử trong góp ý từ biểu mẫu đã được che.',
    ),
    text('channel', 'Hình thức nộp hồ sơ', 130, { choices: CHANNELS, isOpenChoice: true }),
    text('source', 'Nguồn', 100, { note: 'Ví dụ “Phiếu giấy”, “Zalo”; phiếu từ biểu mẫu do chương trình ghi.' }),
    text('id', 'Mã phản hồi', 120, { note: 'Mã do biểu mẫu cấp; để trống với phiếu giấy nhập tay.', isView: true }),
  ],
};

export const TALLIES: TabSpec = {
  name: 'Phiếu tổng hợp',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('period', 'Kỳ', 80, { note: 'Tháng, ví dụ 6/2024.', holds: 'month' }),
    text('unit', 'Đơn vị', 280, { offersUnits: true }),
    text('source', 'Nguồn', 120, {
      note: 'Khác với nguồn của phiếu lẻ cùng đơn vị, cùng tháng; trùng nhau thì không tính hai lần.',
    }),
    count(
      'handedOut',
      'Phát ra',
      'Số phiếu phát ra, thu về, không hợp lệ chỉ để theo dõi; tỷ lệ tính trên các cột mức độ.',
    ),
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
    { id: 'from', heading: 'Từ ngày', kind: 'date', width: 90, note: 'Ngày đầu của kỳ thống kê.' },
    {
      id: 'to',
      heading: 'Đến ngày',
      kind: 'date',
      width: 90,
      note: 'Ngày cuối của kỳ; số liệu tính cho tháng của ngày này.',
    },
    text('by', 'Phân loại theo', 90, { choices: ['Đơn vị', 'Lĩnh vực'] }),
    text('name', 'Tên', 280, {
      note: 'Tên đơn vị hoặc lĩnh vực. Nhập cả tháng một lần: Mục tiêu chất lượng → Nhập số liệu một cửa.',
    }),
    count('receivedTotal', 'Tiếp nhận: tổng số'),
    count('receivedOnline', 'Tiếp nhận: trực tuyến'),
    count('receivedDirect', 'Tiếp nhận: trực tiếp, bưu chính'),
    count('carriedOver', 'Tiếp nhận: từ kỳ trước'),
    count('settledTotal', 'Đã giải quyết: tổng số', 'Tỷ lệ tính trên tổng của ba cột trước hạn, đúng hạn, quá hạn.'),
    count('early', 'Đã giải quyết: trước hạn'),
    count('onTime', 'Đã giải quyết: đúng hạn'),
    count('overdue', 'Đã giải quyết: quá hạn'),
    count('pendingTotal', 'Đang giải quyết: tổng số'),
    count('pendingInTime', 'Đang giải quyết: trong hạn'),
    count('pendingOverdue', 'Đang giải quyết: quá hạn'),
    text('source', 'Nguồn', 150, { note: 'Tệp hoặc văn bản mà hàng này lấy số liệu.' }),
    {
      id: 'importedAt',
      heading: 'Thời điểm nhập',
      kind: 'date-time',
      width: 140,
      note: 'Chương trình ghi khi nhập từ tệp; để trống với hàng gõ tay.',
      isView: true,
    },
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
    text('name', 'Tên đơn vị', 280, { note: 'Tên chính thức, dùng trong mọi bảng và thư.' }),
    text('otherNames', 'Tên khác', 220, { note: 'Nhiều tên cách nhau bằng dấu chấm phẩy.' }),
    text('group', 'Nhóm', 150, { note: 'Ví dụ “Cơ quan chuyên môn”, “Lãnh đạo”, “Thư ký ISO”.' }),
    text('email', 'Email', 240, {
      note: 'Nơi nhận thư công vụ; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
      holds: 'addresses',
    }),
    text('account', 'Tài khoản Google', 200, {
      note: 'Tài khoản dùng để mở trang tính này, nếu khác Email.',
      holds: 'addresses',
    }),
    text('contact', 'Cán bộ đầu mối', 160),
    text('phone', 'Điện thoại/Zalo', 120),
    text('scope', 'Thuộc phạm vi', 150, {
      note: 'Để trống hoặc “Có”, “Không”, “Từ 01/7/2024”, “Đến 30/6/2024”.',
      choices: ['Có', 'Không'],
      isOpenChoice: true,
      holds: 'scope',
    }),
  ],
};

export const SETTINGS: TabSpec = {
  name: 'Thiết lập',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('name', 'Tham số', 220, { note: 'Giữ nguyên tên tham số; chỉ sửa cột “Giá trị”.', isView: true }),
    text('value', 'Giá trị', 320),
    { ...longText('help', 'Giải thích', 480), isView: true },
  ],
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
    text('period', 'Kỳ', 80, { note: 'Tháng (2024-06), hoặc cả năm tính đến nay (2024).' }),
    text('unit', 'Đơn vị', 280),
    count(
      'numerator',
      'Tử số',
      'Xem từng hàng đã tính: Mục tiêu chất lượng → Theo dõi mục tiêu → Vì sao là con số này.',
    ),
    count('denominator', 'Mẫu số'),
    { id: 'value', heading: 'Giá trị', kind: 'percent', width: 80, note: 'Tử số chia mẫu số, không làm tròn.' },
    {
      id: 'low',
      heading: 'Cận dưới 95%',
      kind: 'percent',
      width: 100,
      note: 'Khoảng tin cậy Wilson 95% của tỷ lệ khảo sát.',
    },
    { id: 'high', heading: 'Cận trên 95%', kind: 'percent', width: 100 },
    text('target', 'Chỉ tiêu', 180),
    { id: 'verdict', heading: 'Đánh giá', kind: 'verdict', width: 160 },
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
