/** Every state of the sidebar *Thiết lập*: the five steps, each empty, filled, saved, refused. */
import type { Page } from 'playwright-core';
import { csv } from '../builders/sample-files';
import { paste, pasteWord } from '../builders/pasting';
import { OWNER, SECRETARY } from '../builders/tracker';
import { broken, silent, type SidebarState } from './sidebar-state';

const step = (title: string) => (page: Page) => page.getByRole('button', { name: title }).first().click();
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const then =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page);
  };
const fill = (label: string, text: string) => (page: Page) => page.getByLabel(label).first().fill(text);

const TABLE = csv('muc-tieu.csv');
const unclear = TABLE.map((row, at) =>
  row.map((text, column) =>
    at === 8 && column === 2 ? 'Nâng cao mức hài lòng' : at === 2 && column === 4 ? 'Khi nào xong' : text,
  ),
);
const withStranger = TABLE.map((row, at) =>
  row.map((text, column) => (at === 3 && column === 5 ? 'Phòng Dân tộc' : text)),
);

const AUTHORITY = 'Cơ quan và năm';
const UNITS = 'Đơn vị';
const OBJECTIVES = 'Bảng mục tiêu';
const MAILS = 'Thư thử và xem lại';
const unitsStep = step('Bước 3');
const objectivesStep = step('Bước 4');
const mailsStep = step('Bước 5');

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang xem', isForGallery: true, bridge: silent('openSetUp'), shows: 'Đang xem đã thiết lập' },
  { name: 'Không xem được', isForGallery: true, bridge: broken('openSetUp'), shows: 'Chưa liên lạc được' },
  { name: 'Trang tính trống', at: 'bare', email: OWNER, shows: 'Bắt đầu' },
  {
    name: 'Đang tạo',
    at: 'bare',
    email: OWNER,
    bridge: silent('repairSystem'),
    act: press('Bắt đầu'),
    shows: 'Đang tạo các trang',
  },
  { name: 'Vừa tạo', at: 'bare', email: OWNER, act: press('Bắt đầu'), shows: 'Đã tạo 15 trang' },
  { name: `${AUTHORITY}, chưa điền`, at: 'empty', email: OWNER, shows: 'Còn thiếu: Tên cơ quan' },
  {
    name: `${AUTHORITY}, ghi sai`,
    at: 'units only',
    act: then(fill('Năm', 'hai nghìn'), press('Lưu')),
    shows: 'chưa hiểu “hai nghìn”',
  },
  {
    name: `${AUTHORITY}, đã lưu`,
    at: 'units only',
    act: then(fill('Địa danh', 'Tuy Phước'), press('Lưu')),
    shows: 'Hoàn tác',
  },
  {
    name: `${AUTHORITY}, đang lưu`,
    at: 'units only',
    bridge: silent('saveRows'),
    act: then(fill('Địa danh', 'Tuy Phước'), press('Lưu')),
    shows: 'Đang ghi',
  },
  {
    name: `${AUTHORITY}, đơn vị không được sửa`,
    at: 'units only',
    email: 'motcua@tuyphuoc.example',
    act: then(fill('Địa danh', 'Tuy Phước'), press('Lưu')),
    shows: 'chỉ Thư ký ISO làm được',
  },
  { name: `${UNITS}, chưa có`, at: 'empty', email: OWNER, act: unitsStep, shows: 'Thêm đơn vị' },
  { name: `${UNITS}, đã có`, at: 'units only', act: unitsStep, shows: 'Thanh tra huyện' },
  { name: `${UNITS}, sửa`, at: 'units only', act: then(unitsStep, step('Sửa Phòng Nội vụ')), shows: 'Cán bộ đầu mối' },
  {
    name: `${UNITS}, dán danh sách`,
    at: 'units only',
    act: then(unitsStep, (page) =>
      paste(
        page,
        'Dán danh sách đơn vị',
        '',
        'Phòng Dân tộc\tdantoc@tuyphuoc.example\nPhòng Nội vụ\tnoivu@tuyphuoc.example',
      ),
    ),
    shows: 'Sẽ ghi vào trang',
  },
  {
    name: `${UNITS}, dán nội dung lạ`,
    at: 'units only',
    act: then(unitsStep, (page) => paste(page, 'Dán danh sách đơn vị', '', ' ')),
    shows: 'Chưa thấy tên đơn vị',
  },
  { name: `${OBJECTIVES}, chưa có`, at: 'empty', email: OWNER, act: objectivesStep, shows: 'Dán bảng mục tiêu' },
  {
    name: `${OBJECTIVES}, dán từ Word`,
    at: 'empty',
    email: OWNER,
    act: then(objectivesStep, (page) => pasteWord(page, TABLE)),
    shows: 'Đọc được 3 mục tiêu',
  },
  {
    name: `${OBJECTIVES}, có chỗ chưa xác định`,
    at: 'units only',
    act: then(objectivesStep, (page) => pasteWord(page, unclear)),
    shows: 'Nâng cao mức hài lòng',
  },
  {
    name: `${OBJECTIVES}, đơn vị lạ`,
    at: 'units only',
    act: then(objectivesStep, (page) => pasteWord(page, withStranger)),
    shows: 'là đơn vị nào',
  },
  {
    name: `${OBJECTIVES}, dán nội dung lạ`,
    at: 'units only',
    act: then(objectivesStep, (page) => paste(page, 'Dán bảng mục tiêu', '', 'Kính gửi Ông/Bà')),
    shows: 'Chưa thấy bảng mục tiêu',
  },
  { name: `${OBJECTIVES}, đã có`, at: 'units only', act: objectivesStep, shows: 'Cách đánh giá' },
  { name: `${MAILS}, chưa gửi`, at: 'units only', act: mailsStep, shows: 'Chương trình sẽ gửi thư gì' },
  {
    name: `${MAILS}, đang gửi`,
    at: 'units only',
    bridge: silent('sendUnitTests'),
    act: then(mailsStep, step('Gửi thư thử tới')),
    shows: 'Đang gửi thư thử',
  },
  {
    name: `${MAILS}, đã gửi`,
    at: 'units only',
    act: then(mailsStep, step('Gửi thư thử tới')),
    shows: 'Hôm nay đã gửi thư thử',
  },
  {
    name: `${MAILS}, đã xác nhận một đơn vị`,
    at: 'units only',
    act: then(mailsStep, step('Gửi thư thử tới'), press('Ghi là đã nhận')),
    shows: 'Đã xác nhận',
  },
];

export const SET_UP_STATES: readonly SidebarState[] = STATES.map((state) => ({
  handler: 'showSetUp',
  email: SECRETARY,
  ...state,
}));
