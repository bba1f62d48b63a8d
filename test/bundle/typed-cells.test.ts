/** Typing that cannot be right is answered at once by a note on the cell, which goes away when the cell is mended. */
import type { AppsScriptHost } from '../../src/host/host';
import { CLERK, inspect, newTracker, OWNER, shown } from '../builders/tracker';

const tracker = newTracker({ now: '2024-07-01 09:00:00' });

const columnOf = (host: AppsScriptHost, tab: string, heading: string): number =>
  (shown(host, tab)[0] ?? []).indexOf(heading) + 1;
const noteAt = (host: AppsScriptHost, tab: string, row: number, column: number): string =>
  inspect(
    host,
    `function note(name, row, column) { return SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column).getNote(); }`,
    tab,
    row,
    column,
  ) as string;

test.each([
  [
    'Một cửa',
    'Từ ngày',
    '31/2/2024',
    '05/2/2024',
    '“31/2/2024” chưa đọc được. Cần một ngày theo dạng ngày/tháng/năm, ví dụ 05/7/2024.',
  ],
  ['Một cửa', 'Đã giải quyết: trước hạn', '12,5', '12', '“12,5” chưa đọc được. Cần một số nguyên không âm, ví dụ 120.'],
  [
    'Một cửa',
    'Đã giải quyết: quá hạn',
    'mười',
    '1.234',
    '“mười” chưa đọc được. Cần một số nguyên không âm, ví dụ 120.',
  ],
  [
    'Một cửa',
    'Phân loại theo',
    'Phòng',
    'lĩnh vực',
    '“Phòng” không có trong danh sách. Chọn một trong: Đơn vị; Lĩnh vực.',
  ],
  [
    'Phiếu tổng hợp',
    'Kỳ',
    'tháng sáu',
    '6/2024',
    '“tháng sáu” chưa đọc được. Cần một tháng theo dạng tháng/năm, ví dụ 6/2024.',
  ],
  [
    'Đơn vị',
    'Email',
    'a@b.vn, c',
    'a@b.vn; c@d.vn',
    '“a@b.vn, c” chưa đọc được. Cần địa chỉ thư điện tử, nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
  ],
  [
    'Đơn vị',
    'Thuộc phạm vi',
    'tạm',
    'Từ 01/7/2024',
    '“tạm” chưa đọc được. Cần “Có”, “Không”, “Từ 01/7/2024” hoặc “Đến 30/6/2024”.',
  ],
])('%s, %s: %s is answered, %s is not', (tab, heading, wrong, right, note) => {
  const host = tracker.copy();
  const column = columnOf(host, tab, heading);
  host.person(CLERK).type(tab, 30, column, [[wrong]]);
  expect(noteAt(host, tab, 30, column)).toBe(`Cần xem lại: ${note}`);
  host.person(CLERK).type(tab, 30, column, [[right]]);
  expect(noteAt(host, tab, 30, column)).toBe('');
  host.person(CLERK).type(tab, 30, column, [[wrong]]);
  host.person(CLERK).clear(tab, 30, column);
  expect(noteAt(host, tab, 30, column)).toBe('');
});

test('a report that lacks its evidence or its reason is answered at its drop-down, until that is typed', () => {
  const host = tracker.copy();
  const at = (heading: string): number => columnOf(host, 'Công việc', heading);
  const type = (heading: string, text: string): string => {
    host.person(CLERK).type('Công việc', 3, at(heading), [[text]]);
    return noteAt(host, 'Công việc', 3, at('Trạng thái'));
  };
  expect(type('Trạng thái', 'Có phát sinh')).toBe(
    'Cần xem lại: ghi số, ký hiệu văn bản hoặc liên kết ở cột “Minh chứng”.',
  );
  expect(type('Ghi chú', 'đã mở lại')).toContain('ở cột “Minh chứng”');
  expect(type('Minh chứng', 'CV 12')).toBe('');
  expect(type('Trạng thái', 'Không tính')).toBe('');
  expect(type('Ghi chú', '')).toBe('Cần xem lại: ghi lý do ở cột “Ghi chú”.');
  expect(type('Trạng thái', 'Xong')).toContain('“Xong” không có trong danh sách');
  expect(type('Trạng thái', 'Đã thực hiện')).toBe('');
  host.person(CLERK).paste('Công việc', 4, at('Trạng thái'), [
    ['Không tính', '', '', 'lý do'],
    ['Không tính', '', 'x', ''],
  ]);
  expect([4, 5].map((row) => noteAt(host, 'Công việc', row, at('Trạng thái')))).toEqual([
    '',
    'Cần xem lại: ghi lý do ở cột “Ghi chú”.',
  ]);
});

test('a setting that the next run would stop at is answered in the words of that run', () => {
  const host = tracker.copy();
  const row = shown(host, 'Thiết lập').findIndex(([name]) => name === 'Số phiếu tối thiểu') + 1;
  host.person(OWNER).type('Thiết lập', row, 2, [['ba mươi']]);
  expect(noteAt(host, 'Thiết lập', row, 2)).toContain(
    'tham số “Số phiếu tối thiểu”: chưa hiểu “ba mươi”. Ghi lại một số nguyên',
  );
  host.person(OWNER).type('Thiết lập', row, 2, [['30']]);
  expect(noteAt(host, 'Thiết lập', row, 2)).toBe('');
});

test('a paste is answered cell by cell; notes of people, headings and views are left alone', () => {
  const host = tracker.copy();
  const early = columnOf(host, 'Một cửa', 'Đã giải quyết: trước hạn');
  inspect(
    host,
    `function put(column) { SpreadsheetApp.getActive().getSheetByName('Một cửa').getRange(31, column).setNote('Số của chị Lan'); }`,
    early,
  );
  host.person(CLERK).paste('Một cửa', 30, early, [
    ['a', '1', 'b'],
    ['c', 'd', '2'],
  ]);
  expect([30, 31].map((row) => [0, 1, 2].map((at) => noteAt(host, 'Một cửa', row, early + at).slice(0, 14)))).toEqual([
    ['Cần xem lại: “', '', 'Cần xem lại: “'],
    ['Số của chị Lan', 'Cần xem lại: “', ''],
  ]);
  host.person(OWNER).type('Chỉ số', 3, 4, [['x']]);
  expect(noteAt(host, 'Chỉ số', 3, 4)).toBe('');
});

test.each([
  ['Phiếu tổng hợp', 'Kỳ', 'tháng sáu'],
  ['Chỉ số', 'Tử số', 'Mẫu số'],
])('typing over a heading of %s is answered at once, and its own note comes back with its name', (tab, name, typed) => {
  const host = tracker.copy();
  const column = columnOf(host, tab, name);
  const own = noteAt(host, tab, 1, column);
  expect(own).not.toBe('');
  host.person(OWNER).type(tab, 1, column, [[typed]]);
  expect(noteAt(host, tab, 1, column)).toMatch(/^Cần xem lại: Hàng này là tên cột, .* Bấm Ctrl\+Z/);
  host.person(OWNER).type(tab, 1, column, [[name]]);
  expect(noteAt(host, tab, 1, column)).toBe(own);
});

test('it costs little, however long the tab and the paste, and needs no right that typing does not give', () => {
  const host = tracker.copy();
  const cost = (rows: number): number => {
    const before = host.calls.total;
    host.person(CLERK).paste(
      'Một cửa',
      2,
      1,
      Array.from({ length: rows }, () => ['01/6/2024', '30/6/2024', 'Đơn vị', 'Phòng Y tế', 'x']),
    );
    return host.calls.total - before;
  };
  expect(cost(1)).toBeLessThanOrEqual(20);
  expect(cost(900)).toBeLessThanOrEqual(20);
  expect(host.executions.filter(({ name }) => name === 'onEdit').map(({ outcome }) => outcome)).not.toContain('failed');
});
