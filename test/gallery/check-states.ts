/** Every state of the sidebar that says whether the tracker is well. */
import { OWNER, setSetting } from '../builders/tracker';
import { broken, silent, type SidebarState } from './sidebar-state';

const STATES: readonly Omit<SidebarState, 'handler'>[] = [
  { name: 'Đang kiểm tra', isForGallery: true, bridge: silent('checkSystem'), shows: 'Đang kiểm tra' },
  { name: 'Không kiểm tra được', isForGallery: true, bridge: broken('checkSystem'), shows: 'Chưa liên lạc được' },
  { name: 'Mọi thứ đang tốt', at: 'small and well', shows: 'Chương trình đang tốt' },
  { name: 'Vừa cài đặt', at: 'empty', shows: 'Chưa có phiếu nào' },
  {
    name: 'Có câu trả lời và đơn vị lạ',
    at: 'mid-year',
    prepare: (host) => {
      host.person(OWNER).type('Khảo sát', 7, 5, [['Tạm được']]);
      host.person(OWNER).type('Khảo sát', 9, 3, [['Phòng Dân tộc']]);
      host.person(OWNER).type('Mục tiêu', 2, 5, [['khi nào xong thì xong']]);
    },
    shows: 'việc cần xem',
  },
  {
    name: 'Trang bị đổi tên, cột bị xóa, tham số sai',
    at: 'units only',
    prepare: (host) => {
      host.person(OWNER).rename('Phiếu tổng hợp', 'Phiếu tổng hợp (cũ)');
      host.person(OWNER).type('Khảo sát', 1, 2, [['Mã HS']]);
      setSetting(host, 'Ngày gửi báo cáo tháng', 'cuối tháng');
    },
    shows: 'không thấy cột',
  },
  {
    name: 'Ngừng chạy, nhìn từ tài khoản khác',
    at: 'small and well',
    prepare: (host) => {
      host.triggers.length = 0;
      host.advanceTo('2024-01-25 09:00:00');
    },
    shows: 'nhận phụ trách',
  },
  { name: 'Có thư chưa rõ', at: 'mail unknown', shows: 'chưa rõ đã gửi hay chưa' },
  {
    name: 'Đang sửa',
    at: 'mail unknown',
    prepare: (host) => host.person(OWNER).rename('Nhật ký', 'Nhật ký cũ'),
    bridge: silent('repairSystem'),
    act: async (page) => page.getByRole('button', { name: 'Cài đặt lại' }).first().click(),
    shows: 'Đang làm',
  },
  {
    name: 'Không được sửa',
    at: 'mail unknown',
    prepare: (host) => host.person(OWNER).rename('Phiếu tổng hợp', 'Phiếu cũ'),
    act: async (page) => page.getByRole('button', { name: 'Cài đặt lại' }).first().click(),
    shows: 'chỉ Thư ký ISO làm được',
  },
];

export const CHECK_STATES: readonly SidebarState[] = STATES.map((state) => ({ handler: 'showCheck', ...state }));
