/** What people do to a tab that a running job reads or writes: each edit by hand, as one step. */
import type { AppsScriptHost } from '../../src/host/host';
import { OWNER } from '../builders/tracker';

export interface PersonEdit {
  readonly name: string;
  /** Tabs that it is made on; all of them where it is left out. */
  readonly tabs?: readonly string[];
  /** The order of the tab's rows is no longer the tracker's. */
  readonly isSort?: boolean;
  /** A person puts the heading right again before the next day. */
  readonly isRename?: boolean;
  /** `false` where there is nothing to do it to. */
  readonly make: (host: AppsScriptHost, tab: string) => boolean;
}

/** A heading of each tab that a job cannot do without. */
export const NEEDED: Readonly<Record<string, string>> = {
  'Mục tiêu': 'Kết quả',
  'Công việc': 'Trạng thái',
  'Chỉ số': 'Giá trị',
  'Tổng quan': 'Tình trạng chạy tự động',
  'Khảo sát': 'Mã phản hồi',
  'Phiếu tổng hợp': 'Đơn vị',
  'Một cửa': 'Tên',
  'Đánh giá ISO': 'Kết luận',
  'Thay đổi': 'Nội dung thay đổi',
  'Hành động khắc phục': 'Hành động',
  'Đơn vị': 'Email',
  'Thiết lập': 'Giá trị',
  'Ngày nghỉ': 'Nội dung',
  'Thư điện tử': 'Trạng thái',
  'Nhật ký': 'Nội dung',
};
export const RENAMED = 'Cột đã đổi tên';

export const sizeOf = (host: AppsScriptHost, tab: string): { rows: number; columns: number } => {
  const cells = host.workbook.sheetNamed(tab)?.cells;
  return { rows: cells?.lastRow ?? 0, columns: cells?.lastColumn ?? 0 };
};

/** Sorts all below the headings; Google sorts nothing that holds merged cells. */
export function sort(host: AppsScriptHost, tab: string, column: number, ascending: boolean): boolean {
  const { rows, columns } = sizeOf(host, tab);
  if (rows < 3 || (host.workbook.sheetNamed(tab)?.merges.length ?? 0) > 0) return false;
  host
    .person(OWNER)
    .sort(tab, { row: 2, column: 1, height: rows - 1, width: columns }, [{ column: column || columns, ascending }]);
  return true;
}

export function inserted(host: AppsScriptHost, tab: string, axis: 'rows' | 'columns', at: number): boolean {
  if (sizeOf(host, tab).rows === 0) return false;
  const person = host.person(OWNER);
  if (axis === 'rows') person.insertRows(tab, at);
  else person.insertColumns(tab, at);
  return true;
}

export function retitle(host: AppsScriptHost, tab: string, from: string, to: string): boolean {
  const rows = host.workbook.sheetNamed(tab)?.cells.all() ?? [];
  const row = rows.slice(0, 3).findIndex((cells) => cells.includes(from));
  if (row < 0) return false;
  host.person(OWNER).type(tab, row + 1, (rows[row] ?? []).indexOf(from) + 1, [[to]]);
  return true;
}

function removed(host: AppsScriptHost, tab: string, row: number): boolean {
  const { rows } = sizeOf(host, tab);
  const at = row === 0 ? rows : row;
  if (at < 2 || at > rows) return false;
  host.person(OWNER).deleteRows(tab, at);
  return true;
}

const VIEWS = ['Chỉ số', 'Thư điện tử'];

export const EDITS: readonly PersonEdit[] = [
  { name: 'sắp xếp theo cột đầu, giảm', isSort: true, make: (host, tab) => sort(host, tab, 1, false) },
  { name: 'sắp xếp theo cột cuối, tăng', isSort: true, make: (host, tab) => sort(host, tab, 0, true) },
  { name: 'chèn hàng dưới tiêu đề', make: (host, tab) => inserted(host, tab, 'rows', 2) },
  { name: 'chèn hàng trên tiêu đề', make: (host, tab) => inserted(host, tab, 'rows', 1) },
  { name: 'chèn cột đầu', make: (host, tab) => inserted(host, tab, 'columns', 1) },
  {
    name: 'chèn cột giữa',
    make: (host, tab) => inserted(host, tab, 'columns', Math.ceil(sizeOf(host, tab).columns / 2) + 1),
  },
  { name: 'đổi tên cột', isRename: true, make: (host, tab) => retitle(host, tab, NEEDED[tab] ?? '', RENAMED) },
  { name: 'xóa hàng đầu', tabs: VIEWS, make: (host, tab) => removed(host, tab, 2) },
  { name: 'xóa hàng cuối', tabs: VIEWS, make: (host, tab) => removed(host, tab, 0) },
];

/** Puts every renamed heading right again. */
export function undoRename(host: AppsScriptHost): void {
  for (const [tab, heading] of Object.entries(NEEDED)) retitle(host, tab, RENAMED, heading);
}
