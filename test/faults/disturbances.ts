/** What twenty people do to the shape of a tab between two runs: each by hand, as one step, and the same content without the shape. */
import type { AppsScriptHost } from '../../src/host/host';
import { inspect, OWNER } from '../builders/tracker';
import { inserted, NEEDED, RENAMED, retitle, sizeOf, sort } from './person-edits';

/** What was done: the heading that it is about, `''` for none; `null` where it cannot be done to this tab. */
export type Done = string | null;

export interface Disturbance {
  readonly name: string;
  readonly make: (host: AppsScriptHost, tab: string) => Done;
  /** What it does to content besides shape, done by typing: the figures are to be those of that. */
  readonly plain?: (host: AppsScriptHost, tab: string) => void;
  /** Tabs of which the log has to say that something in them was not counted. */
  readonly toldIn?: readonly string[];
  /** The job that takes such rows away, where there is nothing to say any more: its tab and its entry point. */
  readonly mendedBy?: readonly [tab: string, entryPoint: string];
}

const script = (body: string): string =>
  `function disturb(name, column) { const sheet = SpreadsheetApp.getActive().getSheetByName(name); ${body} }`;
const act = (host: AppsScriptHost, body: string, tab: string, column = 0): void => {
  inspect(host, script(body), tab, column);
};

const needed = (tab: string): string => NEEDED[tab] ?? '';
/** 1-based. */
const columnOf = (host: AppsScriptHost, tab: string, heading = needed(tab)): number =>
  headingsOf(host, tab).indexOf(heading) + 1;
const rowOf = (host: AppsScriptHost, tab: string, row: number): string[] =>
  (inspect(host, script('return sheet.getDataRange().getDisplayValues();'), tab) as string[][])[row - 1] ?? [];
const headingsOf = (host: AppsScriptHost, tab: string): string[] => rowOf(host, tab, 1);
const done = (isDone: boolean, heading = ''): Done => (isDone ? heading : null);

/** Merging keeps the upper or left cell alone. */
const isFree = (host: AppsScriptHost, tab: string): boolean =>
  sizeOf(host, tab).rows >= 3 && (host.workbook.sheetNamed(tab)?.merges.length ?? 0) === 0;

function pasteRow(host: AppsScriptHost, tab: string, row: readonly string[], at: number): Done {
  if (sizeOf(host, tab).rows < Math.max(at, 2)) return null;
  host.person(OWNER).paste(tab, at, 1, [row]);
  return at === 1 ? 'không thấy cột “' : '';
}

/** A column among those of people that the tracker writes, and can write again. */
const OWN: Readonly<Record<string, string>> = { 'Công việc': 'Tình trạng', 'Chỉ số': 'Tử số' };

const STRANGE = 'dán nhầm';

export const DISTURBANCES: readonly Disturbance[] = [
  {
    name: 'dời cột cuối lên đầu',
    make: (host, tab) => {
      act(host, 'sheet.moveColumns(sheet.getRange(1, sheet.getLastColumn()), 1);', tab);
      return '';
    },
  },
  { name: 'chèn cột đầu', make: (host, tab) => done(inserted(host, tab, 'columns', 1)) },
  {
    name: 'chèn cột giữa, đặt tên riêng',
    make: (host, tab) => {
      const at = Math.max(2, columnOf(host, tab));
      host.person(OWNER).insertColumns(tab, at);
      host.person(OWNER).type(tab, 1, at, [['Cột riêng']]);
      return '';
    },
  },
  {
    name: 'chèn hai hàng trên tiêu đề',
    make: (host, tab) => {
      host.person(OWNER).insertRows(tab, 1, 2);
      host.person(OWNER).type(tab, 1, 1, [['BẢNG THEO DÕI NĂM 2024']]);
      return '';
    },
  },
  {
    name: 'chèn mười hai hàng trên tiêu đề',
    make: (host, tab) => {
      host.person(OWNER).insertRows(tab, 1, 12);
      return '10 hàng đầu';
    },
  },
  { name: 'sắp xếp ngược', make: (host, tab) => done(sort(host, tab, 1, false)) },
  {
    name: 'lọc hết và ẩn hàng',
    make: (host, tab) => {
      const filter = `sheet.getDataRange().createFilter().setColumnFilterCriteria(1,
        SpreadsheetApp.newFilterCriteria().whenTextEqualTo('không có hàng nào').build()); sheet.hideRows(2);`;
      act(host, filter, tab);
      return '';
    },
  },
  {
    name: 'đổi tên cột',
    make: (host, tab) => done(retitle(host, tab, needed(tab), RENAMED), needed(tab)),
  },
  { name: 'xóa tên cột', make: (host, tab) => done(retitle(host, tab, needed(tab), ''), needed(tab)) },
  {
    name: 'lặp tên cột',
    make: (host, tab) => {
      host.person(OWNER).type(tab, 1, sizeOf(host, tab).columns + 1, [[needed(tab)]]);
      return needed(tab);
    },
  },
  {
    name: 'xóa cả cột',
    make: (host, tab) => {
      host.person(OWNER).deleteColumns(tab, columnOf(host, tab));
      return needed(tab);
    },
  },
  {
    name: 'gộp hai tên cột',
    make: (host, tab) => {
      const left = Math.max(1, columnOf(host, tab) - 1);
      const lost = headingsOf(host, tab)[left] ?? '';
      act(host, 'sheet.getRange(1, column, 1, 2).merge();', tab, left);
      return lost;
    },
  },
  {
    name: 'gộp hai ô của một cột',
    make: (host, tab) => {
      if (!isFree(host, tab)) return null;
      act(host, 'sheet.getRange(2, column, 2, 1).merge();', tab, columnOf(host, tab));
      return '';
    },
    plain: (host, tab) => void host.person(OWNER).clear(tab, 3, columnOf(host, tab)),
  },
  {
    name: 'gộp hai ô do chương trình ghi',
    make: (host, tab) => {
      const column = columnOf(host, tab, OWN[tab] ?? '');
      if (column === 0 || !isFree(host, tab)) return null;
      act(host, 'sheet.getRange(2, column, 2, 1).merge();', tab, column);
      return '';
    },
  },
  {
    name: 'dán một hàng đè lên tiêu đề',
    make: (host, tab) => pasteRow(host, tab, rowOf(host, tab, 2), 1),
  },
  {
    name: 'dán một hàng đè lên hàng khác',
    make: (host, tab) => (sizeOf(host, tab).rows < 3 ? null : pasteRow(host, tab, rowOf(host, tab, 2), 3)),
    plain: (host, tab) => void pasteRow(host, tab, rowOf(host, tab, 2), 3),
    toldIn: ['Một cửa', 'Phiếu tổng hợp', 'Đơn vị', 'Thiết lập'],
    mendedBy: ['Một cửa', 'importOneStop'],
  },
  {
    name: 'dán chữ lạ đè lên một hàng',
    make: (host, tab) =>
      pasteRow(
        host,
        tab,
        headingsOf(host, tab).map(() => STRANGE),
        2,
      ),
    plain: (host, tab) =>
      void pasteRow(
        host,
        tab,
        headingsOf(host, tab).map(() => STRANGE),
        2,
      ),
    toldIn: [
      'Mục tiêu',
      'Khảo sát',
      'Phiếu tổng hợp',
      'Một cửa',
      'Đánh giá ISO',
      'Thay đổi',
      'Đơn vị',
      'Thiết lập',
      'Ngày nghỉ',
    ],
  },
  {
    name: 'đổi tên trang',
    make: (host, tab) => {
      host.person(OWNER).rename(tab, `${tab} (cũ)`);
      return '';
    },
  },
  {
    name: 'xóa trang',
    make: (host, tab) => {
      host.person(OWNER).deleteSheet(tab);
      return '';
    },
  },
];
