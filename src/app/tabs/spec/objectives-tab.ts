/** The decision's table, and beside it what the tracker finds of it. */
import { INDICATOR_NAMES } from '../../../core/figures/indicator';
import { FOLLOW_UPS } from '../../../core/tasks/follow-up';
import type { TabSpec } from '../tab-spec';
import { INPUT, text, longText, WRITTEN } from './columns';

export const OBJECTIVES: TabSpec = {
  name: 'Mục tiêu',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('number', 'TT', 34),
    longText('objective', 'Mục tiêu', 165),
    longText(
      'target',
      'Chỉ tiêu',
      105,
      'Chép nguyên văn quyết định, ví dụ “≥ 90%”, “Tăng 1% so với năm 2023”, “đạt yêu cầu”.',
    ),
    longText('measure', 'Biện pháp thực hiện', 215, 'Mỗi biện pháp một hàng; các ô của mục tiêu chỉ ghi ở hàng đầu.'),
    longText('time', 'Thời gian hoàn thành', 95, 'Ví dụ “Thường xuyên”, “Cuối mỗi tháng”, “Trước 25/12/2024”.'),
    longText(
      'responsible',
      'Trách nhiệm thực hiện và báo cáo kết quả',
      145,
      'Tên đơn vị hoặc tên nhóm ở trang “Đơn vị”, cách nhau bằng dấu phẩy.',
    ),
    longText('note', 'Ghi chú', 60),
    longText('resources', 'Nguồn lực', 75, 'Nhân lực, kinh phí, phương tiện cho biện pháp (ISO 9001, điều 6.2.2).'),
    {
      ...longText('evaluation', 'Cách đánh giá', 95),
      choices: [...INDICATOR_NAMES, 'Hậu kiểm'],
      note: 'Chỉ số dùng để đánh giá mục tiêu. Chương trình đề xuất khi ô còn trống; Thư ký chọn lại nếu cần.',
    },
    {
      ...longText('followUp', 'Cách theo dõi', 95),
      choices: Object.values(FOLLOW_UPS),
      note: 'Ai báo cáo biện pháp này. Chương trình đề xuất khi ô còn trống; Thư ký chọn lại nếu cần.',
    },
    { ...longText('result', 'Kết quả', 140, WRITTEN), isView: true },
    { id: 'verdict', heading: 'Đánh giá', kind: 'verdict', width: 95, note: WRITTEN, isView: true },
    longText(
      'plan',
      'Lịch theo dõi',
      150,
      'Ngày theo kế hoạch, ví dụ “Đánh giá nội bộ 14/6/2024; Xem xét của lãnh đạo 28/6/2024”; hoặc thời hạn ghi lại cho rõ ' +
        'khi “Thời gian hoàn thành” chưa xác định được.',
    ),
    longText(
      'aim',
      'Chỉ tiêu theo dõi',
      105,
      'Chỉ tiêu ghi lại cho rõ khi “Chỉ tiêu” chưa xác định được, ví dụ “≥ 90%”; để trống thì theo quyết định.',
    ),
  ],
};
