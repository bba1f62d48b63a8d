/** The CSV files of a data folder, declared as data: their names and the headings each must have. */

export interface InputFile {
  readonly name: string;
  /** What the file is, for a message about one that is missing. */
  readonly holds: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export const OBJECTIVES_FILE: InputFile = {
  name: 'muc-tieu.csv',
  holds: 'bảng mục tiêu của quyết định',
  required: [
    'TT',
    'Mục tiêu',
    'Chỉ tiêu',
    'Biện pháp thực hiện',
    'Thời gian hoàn thành',
    'Trách nhiệm thực hiện và báo cáo kết quả',
  ],
  optional: ['Ghi chú', 'Nguồn lực', 'Cách đánh giá', 'Cách theo dõi'],
};

export const UNITS_FILE: InputFile = {
  name: 'don-vi.csv',
  holds: 'danh sách đơn vị',
  required: ['Tên đơn vị', 'Nhóm', 'Email'],
  optional: ['Tên khác', 'Tài khoản Google', 'Cán bộ đầu mối', 'Điện thoại/Zalo', 'Thuộc phạm vi'],
};

export const SETTINGS_FILE: InputFile = {
  name: 'cau-hinh.csv',
  holds: 'các tham số',
  required: ['Tham số', 'Giá trị'],
  optional: ['Giải thích'],
};

export const ASSESSMENTS_FILE: InputFile = {
  name: 'danh-gia.csv',
  holds: 'kết quả hậu kiểm, đánh giá nội bộ, xem xét của lãnh đạo',
  required: ['Loại', 'Ngày', 'Đơn vị đánh giá', 'Kết luận', 'Số điểm không phù hợp'],
  optional: ['Ghi chú'],
};

export const TIMESTAMP = 'Dấu thời gian';
export const ANSWERING_UNIT = 'Cơ quan giải quyết';

export const SURVEY_FILE: InputFile = {
  name: 'khao-sat.csv',
  holds: 'phiếu khảo sát xuất từ biểu mẫu',
  required: [
    TIMESTAMP,
    'Mã hồ sơ',
    ANSWERING_UNIT,
    'Lĩnh vực',
    'Mức độ hài lòng chung',
    'Thời gian giải quyết',
    'Thái độ phục vụ của công chức',
    'Hướng dẫn, thủ tục hồ sơ',
    'Cơ sở vật chất',
    'Kết quả giải quyết',
    'Ý kiến góp ý',
    'Hình thức nộp hồ sơ',
  ],
  optional: ['Nguồn', 'Mã phản hồi'],
};

export const INPUT_FILES = [OBJECTIVES_FILE, UNITS_FILE, SETTINGS_FILE, ASSESSMENTS_FILE, SURVEY_FILE] as const;

/** What the citizen answered; the sheet keeps the other columns for itself. */
export const ANSWER_HEADINGS: readonly string[] = SURVEY_FILE.required.filter((heading) => heading !== TIMESTAMP);

/** Folder of the one-stop system's exports, one a month. */
export const ONE_STOP_FOLDER = 'mot-cua';
