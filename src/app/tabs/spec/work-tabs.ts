/** What is owed and what was done: the tasks, the register of changes, the corrective actions. */
import { CHANGE_WORDS } from '../../../core/tasks/follow-up';
import { REPORTS } from '../../../core/tasks/task';
import type { ColumnSpec, TabSpec } from '../tab-spec';
import { INPUT, longText, text, WRITTEN } from './columns';

const date = (id: string, heading: string, note?: string): ColumnSpec => ({
  id,
  heading,
  kind: 'date',
  width: 100,
  ...(note ? { note } : {}),
});
const view = (column: ColumnSpec): ColumnSpec => ({ note: WRITTEN, ...column, isView: true });

export const TASKS: TabSpec = {
  name: 'Công việc',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    view(text('key', 'Mã', 92)),
    view(text('number', 'TT', 44)),
    view(longText('text', 'Biện pháp thực hiện', 260)),
    view(text('unit', 'Đơn vị', 160)),
    view(text('period', 'Kỳ', 96)),
    view(date('due', 'Hạn')),
    text('status', 'Trạng thái', 130, {
      choices: REPORTS,
      note: 'Chỉ cần chọn ở đây là đã báo cáo. “Có phát sinh” thì ghi minh chứng; “Không tính” thì ghi lý do ở “Ghi chú”.',
    }),
    date('doneOn', 'Ngày hoàn thành', 'Để trống thì tính theo ngày chương trình thấy đã báo cáo.'),
    longText('evidence', 'Minh chứng', 200, 'Số, ký hiệu văn bản hoặc liên kết.'),
    longText('note', 'Ghi chú', 160),
    text('reporter', 'Người nhập', 140),
    text('onBehalf', 'Nhập thay', 160, { note: 'Khi nhập thay đơn vị: ai báo, báo bằng cách nào.' }),
    view(text('standing', 'Tình trạng', 140)),
    view(date('countedOn', 'Ngày ghi nhận')),
    view(longText('seen', 'Chương trình ghi nhận', 240)),
  ],
};

export const CHANGES: TabSpec = {
  name: 'Thay đổi',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('kind', 'Loại', 150, { choices: CHANGE_WORDS }),
    longText('what', 'Nội dung thay đổi', 280),
    text('unit', 'Đơn vị', 230, { offersUnits: true, note: 'Đơn vị phải cập nhật; để trống thì thuộc Thư ký ISO.' }),
    text('decision', 'Quyết định', 160, { note: 'Số, ký hiệu của quyết định.' }),
    date('decided', 'Ngày quyết định'),
    date('received', 'Ngày nhận', 'Thời hạn tính từ ngày này.'),
    date('posted', 'Ngày niêm yết, công bố'),
    text('place', 'Nơi niêm yết, công bố', 200),
    longText('note', 'Ghi chú', 160),
  ],
};

export const ACTIONS: TabSpec = {
  name: 'Hành động khắc phục',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    longText('about', 'Nội dung chưa đạt, không phù hợp', 240),
    longText('cause', 'Nguyên nhân', 200),
    longText('action', 'Hành động', 240),
    text('unit', 'Đơn vị', 230, { offersUnits: true }),
    date('due', 'Hạn'),
    date('doneOn', 'Ngày hoàn thành'),
    longText('effect', 'Kiểm tra hiệu quả', 200),
    longText('note', 'Ghi chú', 160),
  ],
};
