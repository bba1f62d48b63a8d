/** Builds a small year's data folder on disk: three months, three units, a dozen answers. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** File contents by path in the folder. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/** One line of a CSV file as Excel writes it. */
export const csvLine = (...cells: (string | number)[]): string =>
  `${cells.map((cell) => (/[",;\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : cell)).join(',')}\r\n`;

const BOM = '\ufeff';
const csv = (...rows: (string | number)[][]): string => BOM + rows.map((row) => csvLine(...row)).join('');

const OBJECTIVES = csv(
  [
    'TT',
    'Mục tiêu',
    'Chỉ tiêu',
    'Biện pháp thực hiện',
    'Thời gian hoàn thành',
    'Trách nhiệm thực hiện và báo cáo kết quả',
    'Ghi chú',
  ],
  [
    '1',
    'Duy trì hệ thống quản lý chất lượng',
    'Kết quả hậu kiểm đạt yêu cầu',
    'Tuân thủ quy trình',
    'Thường xuyên',
    'Các cơ quan chuyên môn',
    '',
  ],
  ['', '', '', 'Đánh giá nội bộ', 'Theo Kế hoạch', 'Thư ký ISO', ''],
  [
    '2',
    'Tỷ lệ hồ sơ trả trước hẹn tăng 1% so với năm 2023',
    'Tăng 1% so với năm 2023',
    'Thống kê hàng tháng',
    'Cuối mỗi tháng',
    'Văn phòng',
    '',
  ],
  [
    '3',
    'Mức độ hài lòng của tổ chức, công dân',
    '≥ 90%',
    'Phát phiếu thăm dò,\nthu phiếu',
    'Tổng hợp hàng tháng',
    'Bộ phận một cửa',
    '',
  ],
);

const UNITS = csv(
  ['Tên đơn vị', 'Tên khác', 'Nhóm', 'Email'],
  ['Phòng Tư pháp', 'P. Tư pháp', 'Cơ quan chuyên môn', 'tuphap@xa.example'],
  ['Phòng Nội vụ', '', 'Cơ quan chuyên môn', 'noivu@xa.example'],
  ['Văn phòng', '', 'Cơ quan chuyên môn', 'vanphong@xa.example'],
  ['Bộ phận một cửa', '', 'Một cửa', 'motcua@xa.example'],
  ['Thư ký ISO', '', 'Thư ký ISO', 'thuky@xa.example'],
  ['Lãnh đạo UBND', '', 'Lãnh đạo', 'chutich@xa.example; phochutich@xa.example'],
);

const SETTINGS = csv(
  ['Tham số', 'Giá trị'],
  ['Tên cơ quan', 'ỦY BAN NHÂN DÂN XÃ MẪU'],
  ['Tên gọi tắt', 'UBND xã Mẫu'],
  ['Năm', '2024'],
  ['Cách hiểu "tăng 1%"', 'điểm phần trăm'],
  ['Số phiếu tối thiểu', '5'],
  ['Ngày gửi báo cáo tháng', '5'],
);

const ASSESSMENTS = csv(
  ['Loại', 'Ngày', 'Đơn vị đánh giá', 'Kết luận', 'Số điểm không phù hợp', 'Ghi chú'],
  ['Hậu kiểm', '14/03/2024', 'Chi cục', 'Đạt yêu cầu', '0', ''],
);

export const SURVEY_HEADINGS = [
  'Dấu thời gian',
  'Mã hồ sơ',
  'Cơ quan giải quyết',
  'Lĩnh vực',
  'Mức độ hài lòng chung',
  'Thời gian giải quyết',
  'Thái độ phục vụ của công chức',
  'Hướng dẫn, thủ tục hồ sơ',
  'Cơ sở vật chất',
  'Kết quả giải quyết',
  'Ý kiến góp ý',
  'Hình thức nộp hồ sơ',
];

/** An answer whose criteria all read *Hài lòng*. */
export function answerRow(at: string, code: string, unit: string, overall: string, comment = ''): string[] {
  return [at, code, unit, 'Hộ tịch', overall, ...new Array<string>(5).fill('Hài lòng'), comment, 'Trực tiếp'];
}

export const surveyCsv = (...rows: string[][]): string => csv(SURVEY_HEADINGS, ...rows);

const SURVEY = surveyCsv(
  answerRow('03/01/2024 08:10:00', 'HS-001', 'Phòng Tư pháp', 'Rất hài lòng'),
  answerRow('09/01/2024 09:20:30', 'HS-002', 'Phòng Tư pháp', 'Hài lòng', 'Gọi tôi theo số 0905123456'),
  answerRow('17/01/2024 14:05:00', 'HS-003', 'Phòng Nội vụ', 'Không hài lòng'),
  answerRow('30/01/2024 16:40:00', '', 'Phòng Nội vụ', 'Hài lòng'),
  answerRow('02/02/2024 10:00:00', 'HS-003', 'Phòng Nội vụ', 'RẤT HÀI LÒNG'),
  answerRow('15/02/2024 10:00:00', 'HS-004', 'Văn phòng', ''),
  answerRow('20/02/2024 11:30:00', 'HS-005', 'Phòng Tư pháp', ' Hài\u00a0lòng '),
  answerRow('27/02/2024 23:58:30', 'HS-006', 'Phòng Tư pháp', 'Hài lòng'),
  answerRow('04/03/2024 07:59:59', 'HS-007', 'Văn phòng', 'Hài lòng'),
  answerRow('12/03/2024 13:00:00', 'HS-008', 'Phòng Tư pháp', 'Bình thường'),
  answerRow('21/03/2024 15:15:15', 'HS-009', 'Phòng Nội vụ', 'Rất hài lòng', '=1+1'),
);

const ONE_STOP_HEADINGS = [
  'STT',
  'Đơn vị',
  ...['Tổng số', 'Trực tuyến', 'Trực tiếp', 'Từ kỳ trước'].map((part) => `Tiếp nhận - ${part}`),
  ...['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'].map((part) => `Đã giải quyết - ${part}`),
  ...['Tổng số', 'Trong hạn', 'Quá hạn'].map((part) => `Đang giải quyết - ${part}`),
];

/** A by-unit export; each row is unit, early, on time, overdue. All that was received was settled. */
export function oneStopCsv(
  month: string,
  ...rows: [unit: string, early: number, onTime: number, overdue: number][]
): string {
  return csv(
    ['BÁO CÁO TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
    [`Tháng ${month}`],
    ONE_STOP_HEADINGS,
    ...rows.map(([unit, early, onTime, overdue], index) => {
      const settled = early + onTime + overdue;
      return [index + 1, unit, settled, 0, settled, 0, settled, early, onTime, overdue, 0, 0, 0];
    }),
  );
}

const MONTHS: FolderFiles = Object.fromEntries(
  [
    ['2023-01', 70, 30],
    ['2023-02', 71, 29],
    ['2023-03', 72, 28],
    ['2024-01', 74, 26],
    ['2024-02', 75, 25],
    ['2024-03', 76, 24],
  ].map(([month, early, onTime]) => {
    const [year, number] = String(month).split('-');
    const rows = oneStopCsv(
      `${Number(number)}/${year}`,
      ['Phòng Tư pháp', Number(early), Number(onTime), 0],
      ['Phòng Nội vụ', 8, 1, 1],
    );
    return [`mot-cua/${month}.csv`, rows];
  }),
);

export const SMALL_YEAR: FolderFiles = {
  'muc-tieu.csv': OBJECTIVES,
  'don-vi.csv': UNITS,
  'cau-hinh.csv': SETTINGS,
  'danh-gia.csv': ASSESSMENTS,
  'khao-sat.csv': SURVEY,
  ...MONTHS,
};

/**
 * Writes the small year into a new folder of the system's own for such things.
 *
 * @param changes files put in place of the small year's, or beside them; `null` leaves one out
 * @returns the folder's path
 */
export function dataFolder(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'nam-du-lieu-'));
  for (const [path, content] of Object.entries({ ...SMALL_YEAR, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
