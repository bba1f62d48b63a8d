/** Every state of the sidebar of the register of changes. */
import type { Page } from 'playwright-core';
import type { Bridge } from '../builders/page-browser';
import { SECRETARY, typeBelowHeading } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';
import { broken, silent, type SidebarState } from './sidebar-state';

const done =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const fill = (label: string, text: string) => (page: Page) => page.getByLabel(label, { exact: true }).fill(text);
const kind = (word: string) => (page: Page) => page.getByLabel('Loại thay đổi').selectOption(word);

const entered = (host: AppsScriptHost) =>
  typeBelowHeading(host, 'Thay đổi', [
    [
      ...['Thủ tục hành chính', 'Sửa đổi 03 thủ tục lĩnh vực hộ tịch', 'Phòng Tư pháp', '45/QĐ-UBND'],
      ...['24/06/2024', '26/06/2024', '28/06/2024', 'Bảng niêm yết của Bộ phận một cửa', ''],
    ],
    ['Cơ cấu tổ chức', 'Sáp nhập hai phòng', '', '51/QĐ-UBND', '20/06/2024', '21/06/2024', '', '', ''],
  ]);
const typed = done(
  kind('Thủ tục hành chính'),
  fill('Nội dung thay đổi', 'Ban hành mới 02 thủ tục lĩnh vực đất đai'),
  fill('Quyết định', '60/QĐ-UBND'),
  fill('Ngày quyết định', '01/7/2024'),
  fill('Ngày nhận', '02/7/2024'),
);
const save = press('Ghi vào sổ');
/** As if somebody had changed the entry after the page last saw it. */
const changedBehind =
  (host: Bridge): Bridge =>
  (called, argument) => {
    const { seen, entry } = argument as { seen?: string[] | null; entry?: string[] };
    return host(called, called === 'saveChange' && seen ? { seen: [...seen.slice(0, 8), 'khác'], entry } : argument);
  };

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang lấy từ trang tính', isForGallery: true, bridge: silent('openChanges'), shows: 'Đang xem trong trang' },
  { name: 'Không lấy được', isForGallery: true, bridge: broken('openChanges'), shows: 'Chưa liên lạc được' },
  { name: 'Tài khoản chưa được ghi', isForGallery: true, at: 'empty', shows: 'chưa có ở trang “Đơn vị”' },
  { name: 'Mới mở, sổ trống', isForGallery: true, shows: 'Sổ chưa có mục nào' },
  { name: 'Có mục, một đơn vị', isForGallery: true, prepare: entered, shows: 'Sáp nhập hai phòng' },
  { name: 'Có mục, Thư ký', prepare: entered, email: SECRETARY, shows: 'Sáp nhập hai phòng' },
  { name: 'Đang gõ, chưa niêm yết', isForGallery: true, act: typed, shows: 'chậm nhất ngày 09/7/2024' },
  {
    name: 'Đã niêm yết',
    isForGallery: true,
    act: done(typed, fill('Ngày niêm yết, công bố', '04/7/2024')),
    shows: 'sau 2 ngày làm việc',
  },
  { name: 'Không biện pháp nào theo dõi', at: 'no measures', act: typed, shows: 'Không có biện pháp nào' },
  {
    name: 'Năm khác',
    isForGallery: true,
    act: done(typed, fill('Ngày nhận', '28/12/2023')),
    shows: 'theo dõi năm 2024',
  },
  {
    name: 'Thiếu ngày nhận',
    isForGallery: true,
    act: done(typed, fill('Ngày nhận', ''), save),
    shows: 'Chưa ghi ngày nhận; thời hạn',
  },
  { name: 'Đang ghi', isForGallery: true, bridge: silent('saveChange'), act: done(typed, save), shows: 'Đang ghi' },
  {
    name: 'Ghi bị lỗi',
    isForGallery: true,
    bridge: broken('saveChange'),
    act: done(typed, save),
    shows: 'Chưa liên lạc',
  },
  { name: 'Ghi xong', act: done(typed, save), shows: 'Đã ghi vào sổ' },
  { name: 'Đã hoàn tác', isForGallery: true, act: done(typed, save, press('Hoàn tác')), shows: 'Đã hoàn tác' },
  {
    name: 'Ghi lại lần nữa',
    isForGallery: true,
    act: done(typed, save, (page) => page.getByText('Đã ghi vào sổ').waitFor(), typed, save),
    shows: 'đã có đúng mục này',
  },
  {
    name: 'Mục đã có, khác ngày',
    act: done(
      typed,
      save,
      (page) => page.getByText('Đã ghi vào sổ').waitFor(),
      typed,
      fill('Ngày nhận', '03/7/2024'),
      save,
    ),
    shows: 'Sổ đã có mục cùng nội dung',
  },
  { name: 'Sửa mục', prepare: entered, email: SECRETARY, act: press('Sửa'), shows: 'Sửa mục đã ghi' },
  {
    name: 'Có người vừa sửa',
    prepare: entered,
    email: SECRETARY,
    bridge: changedBehind,
    act: done(press('Sửa'), fill('Ghi chú', 'đã họp'), press('Lưu sửa đổi')),
    shows: 'vừa có người sửa hoặc xóa',
  },
  { name: 'Hỏi trước khi xóa', prepare: entered, email: SECRETARY, act: press('Xóa'), shows: 'Xóa mục này' },
  {
    name: 'Đã xóa',
    prepare: entered,
    email: SECRETARY,
    act: done(press('Xóa'), press('Xóa mục')),
    shows: 'Đã xóa mục khỏi sổ',
  },
];

export const CHANGE_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showChanges',
  at: 'units only',
  ...state,
}));
