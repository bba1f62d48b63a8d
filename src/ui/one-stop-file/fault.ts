/** What can be wrong with a file, and how it is said to the person who chose it. */

export type UnreadableCode =
  'empty' | 'too-large' | 'unknown-kind' | 'damaged' | 'encrypted' | 'unsafe' | 'no-cells' | 'not-as-named';

export type TableFileCode = UnreadableCode | 'several-tables';

/** What is wrong with a file, in words for the person who chose it. */
export class TableFileFault extends Error {
  constructor(
    readonly code: TableFileCode,
    message: string,
  ) {
    super(message);
    this.name = 'TableFileFault';
  }
}

/** Thrown by the readers of the single formats, which do not know the file's name. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
    this.name = 'Unreadable';
  }
}

const MESSAGES: Readonly<Record<UnreadableCode, string>> = {
  empty: 'không có nội dung. Xuất lại tệp từ hệ thống một cửa.',
  'too-large':
    'lớn hơn mức của một tệp thống kê tháng (10 MB, 5.000 hàng hoặc 200.000 ô có nội dung) nên không đọc. Chọn lại đúng tệp.',
  'unknown-kind': 'chỉ nhận tệp .xlsx, .xls hoặc .csv. Xuất lại tệp theo một trong các dạng này.',
  damaged: 'bị hỏng hoặc chưa tải xong nên không đọc được. Tải lại tệp rồi chọn lại.',
  encrypted: 'đang đặt mật khẩu. Bỏ mật khẩu rồi chọn lại.',
  unsafe:
    'có cấu trúc bất thường, có thể làm treo máy nên không mở. Xuất lại tệp từ hệ thống một cửa; nếu vẫn gặp, báo người quản trị.',
  'no-cells': 'không có bảng nào. Chọn đúng tệp thống kê rồi nhập lại.',
  'not-as-named': 'nội dung không đúng với đuôi {đuôi}. Xuất lại tệp từ hệ thống một cửa, không đổi đuôi bằng tay.',
};

export function fileFault(code: UnreadableCode, fileName: string): TableFileFault {
  const ending = /\.[a-z]+$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  return new TableFileFault(code, `Tệp ${fileName}: ${MESSAGES[code].replace('{đuôi}', ending)}`);
}
