/** The command line's options, and what `--help` says. */
import { parseArgs } from 'node:util';
import { isCalendarDate, parseDate, type CalendarDate } from '../../core/calendar/calendar-date';

export interface StartOptions {
  readonly data: string;
  readonly out: string;
  /** `null` for the 10th of January after the year of the data. */
  readonly until: CalendarDate | null;
  readonly isFresh: boolean;
  readonly isConfirmed: boolean;
  readonly isHelp: boolean;
}

/** A wrong command line, with what to write instead. */
export class OptionError extends Error {}

export const HELP = `Cách dùng: npm start -- [--data THƯ_MỤC] [--until NGÀY] [--out THƯ_MỤC] [--fresh] [--confirm]

Chạy lại một năm theo dõi Mục tiêu chất lượng trên máy này, không cần tài khoản Google: cài đặt vào
một trang tính trống, điền các trang như cán bộ điền, gửi từng phiếu khảo sát vào biểu mẫu, nhập
thống kê một cửa từng tháng, để lịch tự động chạy, rồi ghi kết quả ra thư mục.

  --data THƯ_MỤC  Thư mục dữ liệu của năm. Mặc định: bộ mẫu đi kèm (UBND huyện Tuy Phước, 2024).
                  Cần có: muc-tieu.csv, don-vi.csv, cau-hinh.csv, danh-gia.csv, khao-sat.csv
                  và thư mục mot-cua (mỗi tháng một tệp .xlsx, .xls hoặc .csv).
  --until NGÀY    Chạy đến hết ngày này, dạng 2024-06-30 hoặc 30/6/2024.
                  Mặc định: ngày 10 tháng 01 của năm sau.
  --out THƯ_MỤC   Nơi ghi kết quả. Mặc định: out
  --fresh         Chạy lại từ đầu; kết quả lần trước trong thư mục đó bị xóa (chỉ những gì
                  chương trình đã tạo).
  --confirm       Nhập cả những tệp một cửa có điều cần hỏi lại (ví dụ các số cộng không khớp).
  --help          Hiện hướng dẫn này.

Kết quả: workbook.xlsx (trang tính), mail/*.eml (thư đã gửi), state (để lần sau chạy tiếp).
Chạy lần nữa với cùng thư mục thì chương trình làm tiếp từ chỗ đã dừng; việc đã làm không làm lại,
thư đã gửi không gửi lại.
`;

/**
 * @param argv what stands behind the program's name
 * @throws OptionError
 */
export function parseOptions(argv: readonly string[], defaults: { data: string; out: string }): StartOptions {
  const values = readArguments(argv);
  const data = values.data ?? defaults.data;
  const out = values.out ?? defaults.out;
  if (data === '' || out === '') throw new OptionError('Sau --data và --out cần tên một thư mục.');
  return {
    data,
    out,
    until: values.until === undefined ? null : dayOf(values.until),
    isFresh: values.fresh === true,
    isConfirmed: values.confirm === true,
    isHelp: values.help === true,
  };
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        until: { type: 'string' },
        out: { type: 'string' },
        fresh: { type: 'boolean' },
        confirm: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    throw new OptionError(`Chưa hiểu dòng lệnh “${argv.join(' ')}”. Xem các lựa chọn: npm start -- --help`);
  }
}

function dayOf(text: string): CalendarDate {
  const date = isCalendarDate(text) ? text : parseDate(text);
  if (date === null)
    throw new OptionError(`Sau --until cần một ngày có thật, ví dụ 2024-06-30; “${text}” thì không phải.`);
  return date;
}
