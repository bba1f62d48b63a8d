/** The settings of tab `Thiết lập`, declared as data; each has a default that works and an explanation. */
import { normalise, tidy, type Cell } from '../core/text/text';
import { parseCount, parseNumber } from '../core/text/vietnamese-number';
import { parseDate, type Month } from '../core/calendar/calendar-date';
import { TrackerFault } from './fault';
import { readTable, type Table } from './tabs/table';
import type { Sheets } from './ports';
import { SETTINGS } from './tabs/spec/set-up-tabs';

export interface SettingSpec {
  readonly name: string;
  /** Text that stands in the tab until someone changes it. */
  readonly fallback: string;
  readonly help: string;
}

/** By id, in the order in which they stand in the tab. `Năm` gets the year of the set-up. */
export const SETTING_SPECS = {
  authority: {
    name: 'Tên cơ quan',
    fallback: '',
    help: 'Tên đầy đủ, viết như ở đầu văn bản, ví dụ ỦY BAN NHÂN DÂN HUYỆN TUY PHƯỚC.',
  },
  shortName: { name: 'Tên gọi tắt', fallback: '', help: 'Tên dùng trong câu và làm tên người gửi thư.' },
  place: { name: 'Địa danh', fallback: '', help: 'Nơi ghi trước ngày tháng của văn bản.' },
  standard: {
    name: 'Tiêu chuẩn',
    fallback: 'TCVN ISO 9001:2015',
    help: 'Tên tiêu chuẩn của hệ thống quản lý chất lượng.',
  },
  year: { name: 'Năm', fallback: '', help: 'Năm của Mục tiêu chất lượng đang theo dõi.' },
  decision: {
    name: 'Số quyết định',
    fallback: '/QĐ-UBND',
    help: 'Số, ký hiệu quyết định ban hành Mục tiêu chất lượng.',
  },
  changeReading: {
    name: 'Cách hiểu "tăng 1%"',
    fallback: 'điểm phần trăm',
    help: '“điểm phần trăm” (77% lên 78%) hoặc “tương đối” (77% lên 77,77%). Hai cách khác kết quả thì báo cáo nói rõ.',
  },
  satisfied: {
    name: 'Mức hài lòng',
    fallback: 'Rất hài lòng; Hài lòng',
    help: 'Các mức được tính là hài lòng, cách nhau bằng dấu chấm phẩy.',
  },
  scale: {
    name: 'Thang mức độ',
    fallback: 'Rất hài lòng; Hài lòng; Bình thường; Không hài lòng; Rất không hài lòng',
    help: 'Các mức trả lời, từ cao xuống thấp, 3 đến 5 mức, cách nhau bằng dấu chấm phẩy.',
  },
  synonyms: {
    name: 'Cách gọi khác của mức độ',
    fallback: 'Chưa hài lòng = Không hài lòng',
    help: 'Mỗi cặp viết “cách gọi khác = mức trong thang”, các cặp cách nhau bằng dấu chấm phẩy.',
  },
  minimumAnswers: {
    name: 'Số phiếu tối thiểu',
    fallback: '30',
    help: 'Ít phiếu hơn số này thì ghi “ít phiếu, chỉ để tham khảo” và không nêu tên đơn vị trong thư, báo cáo.',
  },
  riskMargin: {
    name: 'Biên độ nguy cơ',
    fallback: '1',
    help: 'Đạt nhưng hơn chỉ tiêu chưa đến số điểm phần trăm này thì ghi “Có nguy cơ không đạt”.',
  },
  baselineComparable: {
    name: 'Năm gốc so sánh được',
    fallback: 'Có',
    help: '“Có” hoặc “Không”. Chọn “Không” khi số liệu năm gốc là của tổ chức khác (ví dụ cấp huyện cũ).',
  },
  summaryDay: {
    name: 'Ngày gửi báo cáo tháng',
    fallback: '5',
    help: 'Ngày của tháng sau; rơi vào ngày nghỉ thì gửi ngày làm việc kế tiếp. Thư ký nhận bản dự thảo trước một ngày làm việc.',
  },
  summaryRecipients: {
    name: 'Người nhận báo cáo tháng',
    fallback: 'Lãnh đạo',
    help: 'Tên nhóm, tên đơn vị trong trang “Đơn vị” hoặc địa chỉ thư, cách nhau bằng dấu chấm phẩy.',
  },
  draftRecipients: {
    name: 'Người nhận bản dự thảo',
    fallback: 'Thư ký ISO',
    help: 'Nơi nhận bản dự thảo báo cáo tháng để kiểm tra trước khi gửi lãnh đạo.',
  },
  hold: {
    name: 'Tạm dừng gửi',
    fallback: '',
    help: 'Ghi tháng cần giữ lại, ví dụ 6/2024 (nhiều tháng cách nhau bằng dấu chấm phẩy). Xóa đi thì thư được gửi ở lần chạy sau.',
  },
  firstMonth: {
    name: 'Gửi báo cáo từ tháng',
    fallback: '',
    help: 'Tháng đầu tiên có báo cáo gửi lãnh đạo; các tháng trước đó không gửi lại.',
  },
  senderName: { name: 'Tên người gửi', fallback: '', help: 'Để trống thì dùng Tên gọi tắt.' },
  replyTo: { name: 'Địa chỉ nhận trả lời', fallback: '', help: 'Để trống thì dùng địa chỉ đầu tiên của Thư ký ISO.' },
  leaders: {
    name: 'Nhóm lãnh đạo',
    fallback: 'Lãnh đạo',
    help: 'Không nhắc việc lãnh đạo: việc của nhóm này chuyển cho Thư ký theo dõi.',
  },
  secretary: {
    name: 'Nhóm thư ký',
    fallback: 'Thư ký ISO',
    help: 'Nhóm hoặc đơn vị theo dõi, đôn đốc việc thực hiện mục tiêu.',
  },
  selfCheck: {
    name: 'Nhịp tự kiểm tra',
    fallback: 'hằng quý',
    help: 'Các biện pháp thường xuyên được từng đơn vị tự kiểm tra “hằng tháng”, “hằng quý”, “6 tháng” hoặc “không”.',
  },
  graceDays: {
    name: 'Số ngày chờ số liệu tháng',
    fallback: '3',
    help: 'Số liệu cả tháng có trước hết ngày làm việc thứ mấy của tháng sau thì được coi là đúng hạn.',
  },
  changeDays: {
    name: 'Số ngày xử lý thay đổi',
    fallback: '5',
    help: 'Số ngày làm việc kể từ ngày nhận quyết định để niêm yết, công bố một thay đổi.',
  },
  settlingGroup: {
    name: 'Nhóm giải quyết hồ sơ',
    fallback: 'Cơ quan chuyên môn',
    help: 'Nhóm đơn vị được nêu trong câu “Cơ quan giải quyết” của phiếu khảo sát.',
  },
  signatory: { name: 'Thẩm quyền ký', fallback: '', help: 'Các dòng của khối chữ ký, cách nhau bằng dấu chấm phẩy.' },
  copies: { name: 'Nơi nhận', fallback: '', help: 'Các dòng của mục Nơi nhận, cách nhau bằng dấu chấm phẩy.' },
} as const satisfies Record<string, SettingSpec>;

export type SettingId = keyof typeof SETTING_SPECS;

export interface Settings {
  readonly leaders: string;
  readonly secretary: string;
  readonly selfCheckMonths: number;
  readonly graceDays: number;
  readonly changeDays: number;
  readonly authority: string;
  readonly shortName: string;
  readonly standard: string;
  readonly year: number;
  readonly changeReading: 'points' | 'relative';
  readonly scale: readonly string[];
  readonly satisfied: readonly string[];
  readonly synonyms: Readonly<Record<string, string>>;
  readonly minimumAnswers: number;
  readonly riskMargin: number;
  readonly isBaselineComparable: boolean;
  readonly summaryDay: number;
  readonly summaryRecipients: readonly string[];
  readonly draftRecipients: readonly string[];
  readonly heldMonths: readonly Month[];
  readonly firstMonth: Month;
  readonly settlingGroup: string;
  readonly senderName: string;
  readonly replyTo: string;
}

/** Splits a list as staff write it. */
export function splitList(text: string): string[] {
  return text
    .split(';')
    .map((part) => tidy(part))
    .filter((part) => part !== '');
}

/**
 * Reads tab `Thiết lập`. A setting that is blank or not there takes its default.
 *
 * @throws TrackerFault `setting-unreadable`, naming tab, row and setting
 */
export function readSettings(sheets: Sheets): Settings {
  return settingsOf(readTable(sheets, SETTINGS));
}

/** The row of a setting, counted from the first below the heading; -1 where somebody took it out. */
export function settingRow(table: Table, id: SettingId): number {
  const name = normalise(SETTING_SPECS[id].name);
  return table.rows.findIndex((row) => normalise(table.text(row, 'name')) === name);
}

/** A setting read for itself, whether or not the others are right. */
export function settingText(sheets: Sheets, id: SettingId): string {
  const table = readTable(sheets, SETTINGS);
  const row = table.rows[settingRow(table, id)];
  return (row && table.text(row, 'value')) || SETTING_SPECS[id].fallback;
}

/** The same of the tab as it was read. */
export function settingsOf(table: Table): Settings {
  const found = new Map<string, { cell: Cell; row: number }>();
  table.rows.forEach((row, index) => {
    const key = normalise(table.text(row, 'name'));
    if (key !== '' && !found.has(key)) found.set(key, { cell: table.value(row, 'value'), row: table.rowNumber(index) });
  });

  const cellOf = (id: SettingId): Cell => {
    const cell = found.get(normalise(SETTING_SPECS[id].name))?.cell ?? '';
    return tidy(String(cell)) === '' ? SETTING_SPECS[id].fallback : cell;
  };
  const textOf = (id: SettingId): string => tidy(String(cellOf(id)));
  const unreadable = (id: SettingId, wanted: string): TrackerFault => {
    const row = found.get(normalise(SETTING_SPECS[id].name))?.row;
    const where =
      row === undefined ? `tham số “${SETTING_SPECS[id].name}”` : `hàng ${row}, tham số “${SETTING_SPECS[id].name}”`;
    return new TrackerFault(
      'setting-unreadable',
      `Trang tính “${SETTINGS.name}”, ${where}: chưa hiểu “${textOf(id)}”. Ghi lại ${wanted}, rồi chạy lại.`,
      row,
    );
  };
  const wholeOf = (id: SettingId, low: number, high: number, wanted: string): number => {
    const value = parseCount(cellOf(id));
    if (value === null || value < low || value > high) throw unreadable(id, wanted);
    return value;
  };
  const chosenOf = <T>(id: SettingId, choices: readonly (readonly [string, T])[], wanted: string): T => {
    const choice = choices.find(([word]) => normalise(word) === normalise(textOf(id)));
    if (!choice) throw unreadable(id, wanted);
    return choice[1];
  };
  const monthsOf = (id: SettingId): Month[] =>
    splitList(textOf(id)).map((text) => {
      const month = parseMonth(text);
      if (month === null) throw unreadable(id, 'theo dạng tháng/năm, ví dụ 6/2024');
      return month;
    });

  const year = wholeOf('year', 2000, 2100, 'một năm, ví dụ 2024');
  const scale = splitList(textOf('scale'));
  if (scale.length < 3 || scale.length > 5) throw unreadable('scale', 'từ 3 đến 5 mức, cách nhau bằng dấu chấm phẩy');
  const satisfied = splitList(textOf('satisfied'));
  const unknownLevel = satisfied.find((level) => !scale.some((one) => normalise(one) === normalise(level)));
  if (unknownLevel !== undefined)
    throw unreadable('satisfied', `các mức có trong “${SETTING_SPECS.scale.name}” (“${unknownLevel}” không có)`);
  const margin = parseNumber(cellOf('riskMargin'));
  if (margin === null || margin < 0) throw unreadable('riskMargin', 'một số điểm phần trăm, ví dụ 1 hoặc 0,5');

  return {
    authority: textOf('authority'),
    shortName: textOf('shortName') || textOf('authority'),
    standard: textOf('standard'),
    year,
    changeReading: chosenOf(
      'changeReading',
      [
        ['điểm phần trăm', 'points'],
        ['tương đối', 'relative'],
      ],
      '“điểm phần trăm” hoặc “tương đối”',
    ),
    scale,
    satisfied,
    synonyms: synonymsOf(textOf('synonyms')),
    minimumAnswers: wholeOf('minimumAnswers', 0, 1e6, 'một số nguyên, ví dụ 30'),
    riskMargin: margin,
    isBaselineComparable: chosenOf(
      'baselineComparable',
      [
        ['Có', true],
        ['Không', false],
      ],
      '“Có” hoặc “Không”',
    ),
    summaryDay: wholeOf('summaryDay', 1, 28, 'một ngày từ 1 đến 28'),
    summaryRecipients: splitList(textOf('summaryRecipients')),
    draftRecipients: splitList(textOf('draftRecipients')),
    heldMonths: monthsOf('hold'),
    firstMonth: monthsOf('firstMonth')[0] ?? `${year}-01`,
    leaders: textOf('leaders'),
    secretary: textOf('secretary'),
    selfCheckMonths: chosenOf(
      'selfCheck',
      [
        ['hằng quý', 3],
        ['hằng tháng', 1],
        ['6 tháng', 6],
        ['không', 0],
      ],
      '“hằng tháng”, “hằng quý”, “6 tháng” hoặc “không”',
    ),
    graceDays: wholeOf('graceDays', 1, 20, 'một số ngày từ 1 đến 20'),
    changeDays: wholeOf('changeDays', 0, 60, 'một số ngày từ 0 đến 60'),
    settlingGroup: textOf('settlingGroup'),
    senderName: textOf('senderName') || textOf('shortName') || textOf('authority'),
    replyTo: textOf('replyTo'),
  };
}

/** `6/2024`, `06/2024`, `2024-06`, or a cell that the sheet took for the first day of that month. */
export function parseMonth(text: string): Month | null {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  const vietnamese = /^(?:tháng\s*)?(\d{1,2})\s*[/-]\s*(\d{4})$/i.exec(text);
  const [year, month] = iso ? [iso[1], iso[2]] : vietnamese ? [vietnamese[2], vietnamese[1]] : [undefined, undefined];
  if (year !== undefined && month !== undefined) {
    return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
  }
  const date = parseDate(text);
  return date === null ? null : date.slice(0, 7);
}

function synonymsOf(text: string): Record<string, string> {
  const pairs = splitList(text).map((pair) => pair.split('='));
  return Object.fromEntries(
    pairs.filter(({ length }) => length === 2).map(([from, to]) => [tidy(from ?? ''), tidy(to ?? '')]),
  );
}
