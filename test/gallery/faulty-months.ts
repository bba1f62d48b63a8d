/** Files that can be read and are wrong as statistics: what the sidebar must say of each before anything is written. */
import { counts, FORM_COLUMNS, HOME_AFFAIRS, JUSTICE, oneStopExport, withCell } from '../builders/one-stop-export';
import type { ExportOptions } from '../builders/one-stop-export';
import type { AppsScriptHost } from '../../src/host/host';
import { workbookOf } from '../builders/one-stop-formats';
import { importMonth, oneStopRequest } from '../builders/tracker';
import { chooseFile, type SidebarState } from './sidebar-state';

export interface FaultyMonth {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Words of the fault. */
  readonly says: string;
  /** Whether it may be imported all the same. */
  readonly may: 'import' | 'import once it is confirmed' | 'not import';
}

const titled = (...titles: string[]): Partial<ExportOptions> => ({ titles: ['UBND HUYỆN TUY PHƯỚC', ...titles] });
const renamed = (from: string, to: string): Partial<ExportOptions> => ({
  columns: FORM_COLUMNS.map((column) => ({
    ...column,
    labels: column.labels.map((label) => (label === from ? to : label)),
  })),
});
const file = (options: Partial<ExportOptions>): Uint8Array => workbookOf(oneStopExport(options), 'xlsx');
const stranger = { order: 3, name: 'Chi cục Thuế khu vực', counts: counts(5, 0, 0) };
/** Counted from 0, below titles, heading and the row of numbers. */
const lineOfJustice = 8;

/** With a month there that another may overlap. */
export function atMayImported(host: AppsScriptHost): AppsScriptHost {
  importMonth(host, oneStopRequest('2024-05', { 'Phòng Tư pháp': [1240, 9, 4] }));
  return host;
}

export const FAULTY_MONTHS: readonly FaultyMonth[] = [
  {
    name: 'Không có dòng tiêu đề',
    bytes: file({ columns: FORM_COLUMNS.map((column, at) => ({ ...column, labels: [`Cột ${at + 1}`] })) }),
    says: 'Không thấy hàng tiêu đề có cột “Đơn vị” hoặc “Lĩnh vực”',
    may: 'not import',
  },
  {
    name: 'Thiếu cột trước hạn',
    bytes: file(renamed('Trước hạn', 'Kết quả')),
    says: 'không thấy cột “Đã giải quyết – Trước hạn”',
    may: 'not import',
  },
  {
    name: 'Gộp trước hạn với đúng hạn',
    bytes: file({
      columns: FORM_COLUMNS.filter(({ holds }) => holds !== 'onTime').map((column) =>
        column.holds === 'early'
          ? { ...column, labels: ['Số lượng hồ sơ đã giải quyết', 'Đúng và trước hạn'] }
          : column,
      ),
    }),
    says: 'gộp hồ sơ trước hạn với đúng hạn',
    may: 'not import',
  },
  {
    name: 'Cộng không khớp',
    bytes: workbookOf({ cells: withCell(oneStopExport().cells, lineOfJustice, 6, 1270), merges: [] }, 'xlsx'),
    says: 'Hàng 9 (Phòng Tư pháp)',
    may: 'import once it is confirmed',
  },
  {
    name: 'Ô không phải là số',
    bytes: workbookOf({ cells: withCell(oneStopExport().cells, lineOfJustice, 7, 'nhiều'), merges: [] }, 'xlsx'),
    says: '“nhiều” không phải số nguyên',
    may: 'not import',
  },
  {
    name: 'Một đơn vị hai hàng',
    bytes: file({ rows: [JUSTICE, HOME_AFFAIRS, JUSTICE] }),
    says: '“Phòng Tư pháp” đã có ở hàng 9',
    may: 'not import',
  },
  {
    name: 'Đơn vị không có trong danh mục',
    bytes: file({ rows: [JUSTICE, stranger] }),
    says: '1 tên không có trong trang “Đơn vị”',
    may: 'import',
  },
  {
    name: 'Kỳ chồng lên kỳ khác',
    bytes: file(titled('(Từ ngày 15/05/2024 đến ngày 14/06/2024)')),
    says: 'trùng một phần với kỳ đã có (tháng 5/2024)',
    may: 'not import',
  },
  {
    name: 'Ngày không có thật',
    bytes: file(titled('(Từ ngày 01/06/2024 đến ngày 31/06/2024)')),
    says: 'có ngày không đúng',
    may: 'not import',
  },
  {
    name: 'Kỳ chưa bắt đầu',
    bytes: file(titled('(Từ ngày 01/12/2024 đến ngày 31/12/2024)')),
    says: 'Kỳ thống kê (tháng 12/2024) chưa bắt đầu',
    may: 'import once it is confirmed',
  },
  {
    name: 'Kỳ chưa kết thúc',
    bytes: file(titled('(Từ ngày 01/07/2024 đến ngày 31/07/2024)')),
    says: 'đến hết ngày 31/7/2024 mới kết thúc',
    may: 'import',
  },
  {
    name: 'Trước hạn toàn số 0',
    bytes: file({ rows: [{ ...JUSTICE, counts: counts(0, 90, 3) }] }),
    says: 'Cột “Trước hạn” đều bằng 0',
    may: 'import once it is confirmed',
  },
  {
    name: 'Không có hàng nào',
    bytes: file({ rows: [], totalRow: false }),
    says: 'Bảng không có hàng số liệu nào',
    may: 'not import',
  },
];

/** Each as a state of the sidebar. */
export const FAULTY_MONTH_STATES: readonly SidebarState[] = FAULTY_MONTHS.map(({ name, bytes, says }) => ({
  name: `Tệp có lỗi: ${name}`,
  handler: 'showOneStopDesk',
  at: 'units only',
  prepare: atMayImported,
  act: (page) => chooseFile(page, 'Thong_ke_TTHC.xlsx', bytes),
  shows: says,
}));
