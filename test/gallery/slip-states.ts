/** Every state of the sidebar in which paper slips are typed. */
import type { Page } from 'playwright-core';
import { CLERK, typeBelowHeading } from '../builders/tracker';
import type { Bridge } from '../builders/page-browser';
import type { AppsScriptHost } from '../../src/host/host';
import { broken, silent, type SidebarState } from './sidebar-state';

const KEY = 'abcdefghij012345678';
const LEVELS = ['Hài lòng', 'Rất hài lòng', 'Không hài lòng'];

function typedSlips(host: AppsScriptHost): void {
  LEVELS.forEach((level, index) => {
    const slip = {
      ...{ date: '2024-07-04', unit: 'Phòng Tài nguyên và Môi trường', field: 'Đất đai', channel: 'Trực tiếp' },
      ...{ code: index === 0 ? '' : `H08.42-240${index}`, comment: 'Chờ lâu.', levels: [level, level, '', '', '', ''] },
    };
    host.call('addSlip', [{ key: `${KEY}${index}`, slip }], { email: CLERK, from: 'sidebar' });
  });
}

const done =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const typeSlip = async (page: Page): Promise<void> => {
  await page.getByLabel('Cơ quan giải quyết').selectOption('Phòng Tư pháp');
  await page.getByLabel('Lĩnh vực').fill('Hộ tịch');
  await page.getByLabel('Mã hồ sơ').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('213');
};
const save = press('Lưu phiếu (Enter)');

const openTallies = (page: Page) => page.getByText('Phiếu tổng hợp', { exact: true }).first().click();
const typeTally = (values: readonly string[]) => async (page: Page) => {
  await openTallies(page);
  await page.getByLabel('Tháng').selectOption('2024-06');
  await page.getByLabel('Đơn vị', { exact: true }).selectOption('Phòng Tư pháp');
  for (const [index, value] of values.entries()) await page.locator('.count-row input').nth(index).fill(value);
};
const look = done(typeTally(['50', '42', '2', '20', '15', '3', '2', '0']), press('Xem trước'));
const tallied = (host: AppsScriptHost) =>
  typeBelowHeading(host, 'Phiếu tổng hợp', [
    ['6/2024', 'Phòng Tư pháp', 'Phiếu giấy', '50', '41', '1', '20', '15', '3', '2', '0'],
  ]);
const slipOfJune = (host: AppsScriptHost) =>
  typeBelowHeading(host, 'Khảo sát', [
    ['15/06/2024', '', 'Phòng Tư pháp', '', 'Hài lòng', '', '', '', '', '', '', '', 'Phiếu giấy', ''],
  ]);
const pickUnit = (page: Page) => page.getByLabel('Cơ quan giải quyết').selectOption('Phòng Tư pháp');
const withoutUnits =
  (host: Bridge): Bridge =>
  (name, argument) =>
    name === 'openSlipDesk' ? { ...(host(name, argument) as object), units: [] } : host(name, argument);
/** As if the row had been changed after the page last saw it. */
const changedBehind =
  (host: Bridge): Bridge =>
  (name, argument) =>
    host(name, name === 'correctSlip' ? { ...(argument as object), print: 'another' } : argument);

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  {
    name: 'Đang lấy từ trang tính',
    isForGallery: true,
    bridge: silent('openSlipDesk'),
    shows: 'Đang xem trong trang tính',
  },
  { name: 'Không lấy được', isForGallery: true, bridge: broken('openSlipDesk'), shows: 'Chưa liên lạc được' },
  { name: 'Tài khoản chưa được ghi', isForGallery: true, at: 'empty', shows: 'chưa có ở trang “Đơn vị”' },
  { name: 'Chưa có đơn vị', bridge: withoutUnits, shows: 'Chưa có đơn vị nào' },
  { name: 'Mới mở', shows: 'Chưa có phiếu nào nhập ở bảng này' },
  { name: 'Đang gõ, đã có phiếu', prepare: typedSlips, act: typeSlip, shows: 'Hôm nay đã nhập 3 phiếu' },
  { name: 'Thiếu mức độ', act: done(pickUnit, save), shows: 'Chưa chọn mức độ hài lòng chung' },
  { name: 'Đang lưu', bridge: silent('addSlip'), act: done(typeSlip, save), shows: 'Đang lưu 1 phiếu' },
  { name: 'Chưa lưu được', bridge: broken('addSlip'), act: done(typeSlip, save), shows: 'Có phiếu chưa lưu được' },
  { name: 'Sửa phiếu', prepare: typedSlips, act: press('Sửa'), shows: 'Sửa phiếu đã nhập' },
  {
    name: 'Phiếu đã bị người khác sửa',
    prepare: typedSlips,
    act: done(press('Sửa'), (page) => page.getByLabel('Mã hồ sơ').fill('7'), press('Lưu sửa đổi (Enter)')),
    bridge: changedBehind,
    shows: 'đã được sửa sau khi nhập',
  },
  { name: 'Hỏi trước khi xóa', prepare: typedSlips, act: press('Xóa'), shows: 'Xóa phiếu này' },
  { name: 'Phiếu tổng hợp', act: openTallies, shows: 'Không hợp lệ' },
  {
    name: 'Phiếu tổng hợp, có ô sai',
    act: done(typeTally(['50', '4,2', '2']), press('Xem trước')),
    shows: 'Có ô chưa phải là số nguyên',
  },
  { name: 'Đang đối chiếu', isForGallery: true, bridge: silent('previewTally'), act: look, shows: 'Đang đối chiếu' },
  {
    name: 'Không đối chiếu được',
    isForGallery: true,
    bridge: broken('previewTally'),
    act: look,
    shows: 'Chưa liên lạc được',
  },
  { name: 'Xem trước', act: look, shows: 'Ghi vào trang' },
  { name: 'Xem trước khi thay', prepare: tallied, act: look, shows: 'Thay số đang có' },
  {
    name: 'Cộng không khớp',
    act: done(typeTally(['40', '43', '2', '20', '15', '3', '2', '0']), press('Xem trước')),
    shows: 'Đếm lại, rồi sửa số chưa đúng',
  },
  {
    name: 'Cần xác nhận',
    act: done(typeTally(['40', '42', '2', '20', '15', '3', '2', '0']), press('Xem trước')),
    shows: 'Tôi đã kiểm tra',
  },
  { name: 'Có phiếu lẻ', prepare: slipOfJune, act: look, shows: 'ã có phiếu lẻ cùng đơn vị' },
  {
    name: 'Đang ghi',
    isForGallery: true,
    bridge: silent('saveTally'),
    act: done(look, press('Ghi vào trang')),
    shows: 'Đang ghi',
  },
  {
    name: 'Ghi bị lỗi',
    isForGallery: true,
    bridge: broken('saveTally'),
    act: done(look, press('Ghi vào trang')),
    shows: 'Chưa liên lạc',
  },
  { name: 'Ghi xong', act: done(look, press('Ghi vào trang')), shows: 'Nhập đơn vị khác' },
];

export const SLIP_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showSlipDesk',
  at: 'units only',
  ...state,
}));
