/** Monthly statistics of the one-stop system. */
import type { TabSpec } from '../tab-spec';
import { INPUT, text, count } from './columns';

export const ONE_STOP: TabSpec = {
  name: 'Một cửa',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    { id: 'from', heading: 'Từ ngày', kind: 'date', width: 84, note: 'Ngày đầu của kỳ thống kê.' },
    {
      id: 'to',
      heading: 'Đến ngày',
      kind: 'date',
      width: 84,
      note: 'Ngày cuối của kỳ; số liệu tính cho tháng của ngày này.',
    },
    text('by', 'Phân loại theo', 84, { choices: ['Đơn vị', 'Lĩnh vực'] }),
    text('name', 'Tên', 290, {
      note: 'Tên đơn vị hoặc lĩnh vực. Nhập cả tháng một lần: Mục tiêu chất lượng → Nhập số liệu một cửa.',
    }),
    count('receivedTotal', 'Tiếp nhận: tổng số'),
    count('receivedOnline', 'Tiếp nhận: trực tuyến'),
    count('receivedDirect', 'Tiếp nhận: trực tiếp, bưu chính'),
    count('carriedOver', 'Tiếp nhận: từ kỳ trước'),
    count('settledTotal', 'Đã giải quyết: tổng số', 'Tỷ lệ tính trên tổng của ba cột trước hạn, đúng hạn, quá hạn.'),
    count('early', 'Đã giải quyết: trước hạn'),
    count('onTime', 'Đã giải quyết: đúng hạn'),
    count('overdue', 'Đã giải quyết: quá hạn'),
    count('pendingTotal', 'Đang giải quyết: tổng số'),
    count('pendingInTime', 'Đang giải quyết: trong hạn'),
    count('pendingOverdue', 'Đang giải quyết: quá hạn'),
    text('source', 'Nguồn', 150, { note: 'Tệp hoặc văn bản mà hàng này lấy số liệu.' }),
    {
      id: 'importedAt',
      heading: 'Thời điểm nhập',
      kind: 'date-time',
      width: 140,
      note: 'Chương trình ghi khi nhập từ tệp; để trống với hàng gõ tay.',
      isView: true,
    },
  ],
};
