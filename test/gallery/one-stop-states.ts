/** Every state of the sidebar that brings in a month's statistics. */
import type { Page } from 'playwright-core';
import { importMonth, oneStopRequest, OWNER } from '../builders/tracker';
import { counts, oneStopExport, withCell } from '../builders/one-stop-export';
import { workbookOf } from '../builders/one-stop-formats';
import { sampleOneStopRows } from '../builders/sample-year';
import type { AppsScriptHost } from '../../src/host/host';
import { broken, chooseFile, silent, type SidebarState } from './sidebar-state';

const FILE = 'Thong_ke_TTHC.xlsx';

const monthTitle = (month: number): string[] => ['BÁO CÁO KẾT QUẢ GIẢI QUYẾT TTHC', `Tháng ${month}/2024`];
/** The sample's June, with the figures that `change` makes of them. */
const rowsOfJune = (change: (early: number) => number) =>
  sampleOneStopRows()
    .filter(({ to }) => to === '2024-06-30')
    .map(({ name, counts: { early, onTime, overdue } }) => ({ name, counts: counts(change(early), onTime, overdue) }));

const july = workbookOf(oneStopExport({ titles: monthTitle(7), rows: rowsOfJune((early) => early + 7) }), 'xlsx');
const june = workbookOf(
  oneStopExport({ titles: monthTitle(6), rows: rowsOfJune((early) => (early > 100 ? early - 3 : early)).slice(1) }),
  'xlsx',
);
const faulty = workbookOf(
  { cells: withCell(oneStopExport({ titles: monthTitle(7) }).cells, 7, 6, 1270), merges: [] },
  'xlsx',
);
const twice = workbookOf(
  oneStopExport({ titles: monthTitle(7), rows: [...rowsOfJune((early) => early), ...rowsOfJune((early) => early)] }),
  'xlsx',
);
const nameless = workbookOf(oneStopExport({ titles: ['BÁO CÁO'] }), 'xlsx');

const choose = (bytes: Uint8Array) => (page: Page) => chooseFile(page, FILE, bytes);
const done =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const pick = (name: string) => (page: Page) => page.getByText(name, { exact: true }).click();
const imported = done(choose(july), press('Nhập vào trang “Một cửa”'), (page) => page.waitForSelector('text=Đã nhập'));
const type = (unit: string, values: readonly string[]) => async (page: Page) => {
  const fields = page.getByRole('group', { name: unit }).getByRole('textbox');
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value);
};
const julyOf = (host: AppsScriptHost) => importMonth(host, oneStopRequest('2024-07', { 'Phòng Tư pháp': [90, 8, 2] }));

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Mới mở', shows: 'Chưa có lần nhập nào' },
  {
    name: 'Đang lấy lần nhập gần nhất',
    isForGallery: true,
    bridge: silent('openOneStopDesk'),
    shows: 'Đang xem trong trang tính',
  },
  {
    name: 'Không lấy được lần nhập gần nhất',
    isForGallery: true,
    bridge: broken('openOneStopDesk'),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Có lần nhập gần nhất', prepare: julyOf, shows: 'Hoàn tác lần nhập này' },
  { name: 'Hỏi trước khi hoàn tác', prepare: julyOf, act: press('Hoàn tác lần nhập này'), shows: 'Giữ lại' },
  {
    name: 'Không hoàn tác được',
    prepare: (host) => {
      julyOf(host);
      const rows = host.workbook.sheetNamed('Một cửa')?.cells.lastRow ?? 0;
      host.person(OWNER).type('Một cửa', rows, 10, [['91']]);
    },
    shows: 'Không hoàn tác được',
  },
  {
    name: 'Tệp không đọc được',
    act: (page) => chooseFile(page, 'bao-cao-thang-7.pdf', Buffer.from('%PDF-1.4')),
    shows: 'chỉ nhận tệp',
  },
  { name: 'Đang đối chiếu', bridge: silent('previewOneStop'), act: choose(july), shows: 'Đang đối chiếu' },
  {
    name: 'Không đối chiếu được',
    isForGallery: true,
    bridge: broken('previewOneStop'),
    act: choose(july),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Xem trước một tháng mới', act: choose(july), shows: 'Nhập vào trang' },
  { name: 'Xem trước khi thay một tháng', act: choose(june), shows: 'Thay số liệu của kỳ này' },
  { name: 'Cần xác nhận', act: choose(faulty), shows: 'Tôi đã kiểm tra' },
  { name: 'Không nhập được', act: choose(twice), shows: 'đã có ở hàng' },
  { name: 'Tệp không ghi kỳ', act: choose(nameless), shows: 'Xem lại với lựa chọn này' },
  {
    name: 'Đang nhập',
    bridge: silent('importOneStop'),
    act: done(choose(july), press('Nhập vào trang “Một cửa”')),
    shows: 'Đang nhập và tính lại',
  },
  {
    name: 'Nhập bị lỗi',
    bridge: broken('importOneStop'),
    act: done(choose(july), press('Nhập vào trang “Một cửa”')),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Nhập xong', act: imported, shows: 'Nhập tháng khác' },
  {
    name: 'Nhập xong, chưa tính lại được',
    prepare: (host) => void host.person(OWNER).type('Công việc', 1, 7, [['Tình hình']]),
    act: imported,
    shows: 'Chỉ số chưa được tính lại',
  },
  {
    name: 'Đã hoàn tác',
    act: done(imported, press('Hoàn tác lần nhập này'), press('Hoàn tác')),
    shows: 'Nhập lại',
  },
  { name: 'Nhập tay', act: pick('Nhập tay'), shows: 'Theo văn bản' },
  {
    name: 'Nhập tay, có ô sai',
    act: done(pick('Nhập tay'), type('Phòng Tư pháp', ['120', '12,5', '3']), press('Xem trước')),
    shows: 'Chọn kỳ thống kê trước',
  },
  {
    name: 'Nhập tay đủ các cột',
    act: done(pick('Nhập tay'), pick('Nhập cả số tiếp nhận và đang giải quyết')),
    shows: 'Từ kỳ trước',
  },
  { name: 'Nhập tay khi chưa có đơn vị', at: 'empty', act: pick('Nhập tay'), shows: 'Chưa có đơn vị nào' },
];

export const ONE_STOP_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showOneStopDesk',
  at: 'without July',
  ...state,
}));
