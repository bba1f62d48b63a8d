/** What is filled when the tracker is set up: who is there, how it counts, when nobody works. */
import type { TabSpec } from '../tab-spec';
import { INPUT, longText, text } from './columns';

export const UNITS: TabSpec = {
  name: 'Đơn vị',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('name', 'Tên đơn vị', 290, { note: 'Tên chính thức, dùng trong mọi bảng và thư.' }),
    text('otherNames', 'Tên khác', 160, { note: 'Nhiều tên cách nhau bằng dấu chấm phẩy.' }),
    text('group', 'Nhóm', 140, { note: 'Ví dụ “Cơ quan chuyên môn”, “Lãnh đạo”, “Thư ký ISO”.' }),
    text('email', 'Email', 200, {
      note: 'Nơi nhận thư công vụ; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
      holds: 'addresses',
    }),
    text('account', 'Tài khoản Google', 170, {
      note: 'Tài khoản dùng để mở trang tính này, nếu khác Email.',
      holds: 'addresses',
    }),
    text('contact', 'Cán bộ đầu mối', 120),
    text('phone', 'Điện thoại/Zalo', 100),
    text('scope', 'Thuộc phạm vi', 105, {
      note: 'Để trống hoặc “Có”, “Không”, “Từ 01/7/2024”, “Đến 30/6/2024”.',
      choices: ['Có', 'Không'],
      isOpenChoice: true,
      holds: 'scope',
    }),
    text('confirmed', 'Đã nhận thư thử', 105, {
      note: 'Đơn vị chọn “Đã nhận” khi thấy thư thử trong hộp thư đến.',
      choices: ['Đã nhận'],
      isOpenChoice: true,
    }),
  ],
};

export const SETTINGS: TabSpec = {
  name: 'Thiết lập',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('name', 'Tham số', 220, { note: 'Giữ nguyên tên tham số; chỉ sửa cột “Giá trị”.', isView: true }),
    text('value', 'Giá trị', 320),
    { ...longText('help', 'Giải thích', 480), isView: true },
  ],
};

export const HOLIDAYS: TabSpec = {
  name: 'Ngày nghỉ',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    { id: 'date', heading: 'Ngày', kind: 'date', width: 100 },
    text('name', 'Nội dung', 320),
    text('kind', 'Loại', 110, {
      choices: ['Nghỉ', 'Làm bù'],
      note: '“Làm bù” là ngày thứ Bảy, Chủ nhật phải làm việc do hoán đổi.',
    }),
  ],
};
