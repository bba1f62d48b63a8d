/** Every state of the sidebar that shows how the objectives stand. */
import type { Page } from 'playwright-core';
import { OBJECTIVE_ROWS } from '../builders/mid-year';
import { OWNER, typeBelowHeading } from '../builders/tracker';
import { after, broken, silent, type SidebarState } from './sidebar-state';

const select = (label: string, option: string) => async (page: Page) => {
  await page.getByLabel(label).selectOption(option);
};
const explain = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Vì sao là con số này' }).nth(1).click();
};

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang tính', isForGallery: true, bridge: silent('trackObjectives'), shows: 'Đang đọc và tính' },
  { name: 'Không tính được', isForGallery: true, bridge: broken('trackObjectives'), shows: 'Chưa liên lạc được' },
  { name: 'Chưa có mục tiêu', at: 'empty', shows: 'Chưa có mục tiêu nào' },
  {
    name: 'Chưa có số liệu',
    at: 'empty',
    prepare: (host) => typeBelowHeading(host, 'Mục tiêu', OBJECTIVE_ROWS),
    shows: 'Chưa có số liệu',
  },
  { name: 'Toàn cơ quan', shows: 'Đơn vị kéo kết quả xuống' },
  { name: 'Một đơn vị', act: select('Đơn vị', 'Phòng Tư pháp'), shows: 'mức chỉ tiêu chung' },
  { name: 'Một tháng trước', act: select('Số liệu đến hết', '2024-02'), shows: 'lũy kế đến tháng 2/2024' },
  { name: 'Vì sao là con số này', act: explain, shows: 'Không tính' },
  {
    name: 'Đang lần lại các hàng',
    isForGallery: true,
    bridge: silent('explainFigure'),
    act: explain,
    shows: 'Đang lần lại từng hàng',
  },
  {
    name: 'Không lần lại được',
    isForGallery: true,
    bridge: broken('explainFigure'),
    act: explain,
    shows: 'Chưa liên lạc được',
  },
  {
    name: 'Đang tính lại',
    isForGallery: true,
    bridge: after(1, silent('trackObjectives')),
    act: select('Đơn vị', 'Phòng Nội vụ'),
    shows: 'Đang tính lại theo lựa chọn',
  },
  {
    name: 'Tính lại bị lỗi',
    isForGallery: true,
    bridge: after(1, broken('trackObjectives')),
    act: select('Đơn vị', 'Phòng Nội vụ'),
    shows: 'Chưa liên lạc được',
  },
  {
    name: 'Trang tính thiếu cột',
    prepare: (host) => {
      host.person(OWNER).type('Một cửa', 1, 4, [['Tên phòng']]);
    },
    shows: 'không thấy cột',
  },
];

export const TRACKING_STATES: readonly SidebarState[] = STATES.map((state) => ({ handler: 'showTracking', ...state }));
