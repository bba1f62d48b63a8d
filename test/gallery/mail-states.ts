/** Every state of the sidebar of mails. */
import type { Page } from 'playwright-core';
import { CLERK, SECRETARY, setSetting } from '../builders/tracker';
import { after, broken, silent, type SidebarState } from './sidebar-state';

const press =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
  };

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang xem', isForGallery: true, bridge: silent('openMailDesk'), shows: 'Đang xem hộp thư' },
  { name: 'Không xem được', isForGallery: true, bridge: broken('openMailDesk'), shows: 'Chưa liên lạc được' },
  { name: 'Chưa có thư nào', at: 'empty', shows: 'Chưa có thư nào' },
  { name: 'Có thư chưa rõ đã gửi hay chưa', shows: 'Chưa rõ đã gửi hay chưa' },
  { name: 'Đang xác nhận', isForGallery: true, bridge: silent('settleMail'), act: press('Gửi lại'), shows: 'Đang ghi' },
  {
    name: 'Không xác nhận được',
    isForGallery: true,
    bridge: broken('settleMail'),
    act: press('Gửi lại'),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Đã xác nhận', act: press('Đã gửi'), shows: 'là đã gửi' },
  {
    name: 'Có thư không gửi được',
    at: 'wrong address',
    shows: 'Không gửi được',
  },
  {
    name: 'Đang soạn báo cáo',
    isForGallery: true,
    bridge: silent('previewSummary'),
    act: press('Xem trước'),
    shows: 'Đang tính và soạn',
  },
  {
    name: 'Không soạn được',
    isForGallery: true,
    bridge: broken('previewSummary'),
    act: press('Xem trước'),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Báo cáo sắp gửi', act: press('Xem trước'), shows: 'Chép tin nhắn Zalo' },
  {
    name: 'Báo cáo đang giữ lại',
    prepare: (host) => setSetting(host, 'Tạm dừng gửi', '1/2024'),
    act: press('Xem trước'),
    shows: 'Bỏ giữ',
  },
  {
    name: 'Không giữ lại được',
    isForGallery: true,
    bridge: broken('holdSummary'),
    act: press('Xem trước', 'Tạm dừng gửi'),
    shows: 'Chưa liên lạc được',
  },
  { name: 'Đã gửi thư thử', act: press('Gửi thư thử cho tôi'), shows: 'Hôm nay đã gửi thư thử tới' },
  {
    name: 'Không gửi được thư thử',
    isForGallery: true,
    bridge: after(1, broken('sendTestMail')),
    act: press('Gửi thư thử cho tôi'),
    shows: 'Chưa liên lạc được',
  },
  {
    name: 'Đơn vị không được xác nhận',
    email: CLERK,
    act: press('Đã gửi'),
    shows: 'chỉ Thư ký ISO làm được',
  },
];

export const MAIL_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showMailDesk',
  at: 'mail unknown',
  email: SECRETARY,
  ...state,
}));
