/** How a spreadsheet's locale writes numbers and dates. */

export interface SheetLocale {
  readonly code: string;
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  readonly dateOrder: 'dmy' | 'mdy';
  /** Formats that a date, a date-time and a time get by themselves in a cell without a format. */
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  readonly shortMonths: readonly string[];
  readonly months: readonly string[];
  /** Sunday first. */
  readonly shortDays: readonly string[];
  readonly days: readonly string[];
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ENGLISH_DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const VIETNAMESE_MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

const ENGLISH = {
  decimal: '.',
  group: ',',
  months: ENGLISH_MONTHS,
  shortMonths: ENGLISH_MONTHS.map((name) => name.slice(0, 3)),
  days: ENGLISH_DAYS,
  shortDays: ENGLISH_DAYS.map((name) => name.slice(0, 3)),
} as const;

const LOCALES: Readonly<Record<string, SheetLocale>> = {
  vi_VN: {
    code: 'vi_VN',
    decimal: ',',
    group: '.',
    dateOrder: 'dmy',
    date: 'dd/MM/yyyy',
    dateTime: 'dd/MM/yyyy HH:mm:ss',
    time: 'HH:mm:ss',
    months: VIETNAMESE_MONTHS.map((month) => `tháng ${month}`),
    shortMonths: VIETNAMESE_MONTHS.map((month) => `thg ${month}`),
    days: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    shortDays: ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'],
  },
  en_US: {
    ...ENGLISH,
    code: 'en_US',
    dateOrder: 'mdy',
    date: 'M/d/yyyy',
    dateTime: 'M/d/yyyy H:mm:ss',
    time: 'h:mm:ss AM/PM',
  },
  en_GB: {
    ...ENGLISH,
    code: 'en_GB',
    dateOrder: 'dmy',
    date: 'dd/MM/yyyy',
    dateTime: 'dd/MM/yyyy HH:mm:ss',
    time: 'HH:mm:ss',
  },
};

const BY_LANGUAGE: Readonly<Record<string, string>> = { vi: 'vi_VN', en: 'en_US' };

/**
 * Locale by Google's code, `vi_VN` or `vi`.
 *
 * @returns `null` for a locale that the host does not know
 */
export function sheetLocale(code: string): SheetLocale | null {
  return LOCALES[BY_LANGUAGE[code] ?? code] ?? null;
}
