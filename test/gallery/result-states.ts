/** Every state of the sidebar in which units report what they have done. */
import type { Page } from 'playwright-core';
import type { Bridge } from '../builders/page-browser';
import { SECRETARY } from '../builders/tracker';
import { broken, silent, type SidebarState } from './sidebar-state';

const done =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const name = (page: Page) => page.getByLabel('Người nhập').fill('Nguyễn Thị Lan');
const unit = (label: string) => (page: Page) =>
  page.getByLabel('Đơn vị', { exact: true }).selectOption({ value: label });
const check = (word: string) => (page: Page) => page.getByLabel(/^Kết quả/).selectOption(word);
const first = (word: string) => (page: Page) => page.getByLabel('Trạng thái').first().selectOption(word);
const save = press(/^Lưu/);
const told = done(
  (page) => page.getByLabel('Ai báo').fill('Ông Bình'),
  (page) => page.getByLabel('Báo bằng').selectOption('Zalo'),
);
const UNIT = 'Phòng Tư pháp';
const OWING = 'Văn phòng HĐND&UBND huyện';

/** As if somebody had reported on the line after the page last saw it. */
const changedBehind =
  (host: Bridge): Bridge =>
  (called, argument) => {
    if (called !== 'saveResults') return host(called, argument);
    const { lines } = argument as { lines: { seen: string[] }[] };
    const changed = lines.map((line, at) =>
      at === 0 ? { ...line, seen: ['Đã thực hiện', ...line.seen.slice(1)] } : line,
    );
    return host(called, { lines: changed });
  };

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang lấy từ trang tính', isForGallery: true, bridge: silent('openResults'), shows: 'Đang xem trong trang' },
  { name: 'Không lấy được', isForGallery: true, bridge: broken('openResults'), shows: 'Chưa liên lạc được' },
  { name: 'Tài khoản chưa được ghi', isForGallery: true, at: 'empty', shows: 'chưa có ở trang “Đơn vị”' },
  { name: 'Mới mở, một đơn vị', shows: 'Người nhập' },
  { name: 'Mới mở, Thư ký', email: SECRETARY, shows: 'Người nhập' },
  {
    name: 'Nhập thay đơn vị khác',
    isForGallery: true,
    email: SECRETARY,
    act: done(unit(UNIT)),
    shows: 'Nhập thay đơn vị',
  },
  { name: 'Đang chậm', email: SECRETARY, act: done(unit(OWING)), shows: 'Đang chậm' },
  { name: 'Có phát sinh, thiếu minh chứng', act: done(name, check('Có phát sinh'), save), shows: 'thì cần minh chứng' },
  {
    name: 'Chưa ghi người nhập',
    isForGallery: true,
    act: done(check('Không phát sinh'), save),
    shows: 'Chưa ghi người nhập.',
  },
  {
    name: 'Đang ghi',
    isForGallery: true,
    bridge: silent('saveResults'),
    act: done(name, check('Không phát sinh'), save),
    shows: 'Đang ghi',
  },
  {
    name: 'Ghi bị lỗi',
    isForGallery: true,
    bridge: broken('saveResults'),
    act: done(name, check('Không phát sinh'), save),
    shows: 'Chưa liên lạc',
  },
  { name: 'Ghi xong', act: done(name, check('Không phát sinh'), save), shows: 'Đã lưu 2 việc' },
  {
    name: 'Đã hoàn tác',
    isForGallery: true,
    act: done(name, check('Không phát sinh'), save, press('Hoàn tác')),
    shows: 'Đã hoàn tác 2 việc',
  },
  {
    name: 'Nhập thay xong',
    isForGallery: true,
    email: SECRETARY,
    act: done(unit(UNIT), name, told, check('Không phát sinh'), save),
    shows: 'nhập thay: Ông Bình, qua Zalo',
  },
  {
    name: 'Có người vừa sửa',
    bridge: changedBehind,
    act: done(name, check('Không phát sinh'), save),
    shows: 'Có người vừa ghi việc này',
  },
  {
    name: 'Việc đã thực hiện',
    email: SECRETARY,
    act: done(unit(OWING), first('Đã thực hiện')),
    shows: 'Ngày hoàn thành',
  },
  {
    name: 'Không tính, thiếu lý do',
    act: done(name, first('Không tính'), save),
    shows: 'cần ghi lý do',
  },
  {
    name: 'Đã xong trong năm',
    email: SECRETARY,
    at: 'mid-year',
    act: done(unit(OWING), (page) => page.getByText(/^Đã xong trong năm/).click()),
    shows: 'Đã có thống kê một cửa',
  },
  { name: 'Tin nhắn kèm liên kết', act: press('Chép liên kết'), shows: 'Chép tin nhắn Zalo' },
];

export const RESULT_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showResults',
  at: 'units only',
  ...state,
}));
