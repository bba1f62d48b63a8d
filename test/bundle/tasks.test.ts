/** Tab `Công việc` in the sheet: made, reported by a drop-down alone, closed by itself, and kept through people's edits. */
import { callsOf } from '../builders/many-answers';
import { importMonth, newTracker, oneStopRequest, OWNER, records, shown, typeBelowHeading } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

type Line = Record<string, string>;

const tasks = (host: AppsScriptHost): Line[] => records(host, 'Công việc');
const rowOf = (host: AppsScriptHost, matches: (line: Line) => boolean): number => tasks(host).findIndex(matches) + 2;
const is =
  (number: string, period: string, unit = '') =>
  (line: Line): boolean =>
    line['TT'] === number && line['Kỳ'] === period && (unit === '' || line['Đơn vị'] === unit);
const columnOf = (host: AppsScriptHost, heading: string): number =>
  (shown(host, 'Công việc')[0]?.indexOf(heading) ?? -1) + 1;

function type(host: AppsScriptHost, matches: (line: Line) => boolean, cells: Readonly<Record<string, string>>): void {
  const row = rowOf(host, matches);
  for (const [heading, text] of Object.entries(cells)) {
    host.person(OWNER).type('Công việc', row, columnOf(host, heading), [[text]]);
  }
}

const start = newTracker({ now: '2024-07-01 10:00:00' });
const fresh = (): AppsScriptHost => start.copy();
const byUnit = is('1.2', 'Quý II/2024', 'Phòng Tư pháp');

test('the first run makes the lines of the year, and a second changes nothing', () => {
  const host = fresh();
  const lines = tasks(host);
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.find(byUnit)).toMatchObject({ Hạn: '28/06/2024', 'Trạng thái': '', 'Tình trạng': 'Chậm báo cáo' });
  expect(lines.find(({ TT }) => TT === '1.3')).toMatchObject({ Hạn: '', 'Tình trạng': 'Chưa có kế hoạch' });
  expect(records(host, 'Mục tiêu').map((row) => row['Cách theo dõi'])).toEqual([
    'Theo sổ',
    'Từng đơn vị báo cáo',
    'Theo sổ',
    'Theo sổ',
    'Theo số liệu',
    'Theo số liệu',
    'Một đầu mối báo cáo',
    'Theo số liệu',
    'Từng đơn vị báo cáo',
  ]);
  host.call('recompute');
  expect(tasks(host)).toEqual(lines);
});

test('a line is reported by its drop-down alone; what came of it stands in Chỉ số', () => {
  const host = fresh();
  type(host, byUnit, { 'Trạng thái': 'Không phát sinh' });
  type(host, is('1.2', 'Quý II/2024', 'Phòng Nội vụ'), {
    'Trạng thái': 'Đã thực hiện',
    'Ngày hoàn thành': '26/06/2024',
  });
  host.call('recompute');
  const lines = tasks(host);
  expect(lines.find(byUnit)).toMatchObject({ 'Tình trạng': 'Đã xong, chậm', 'Ngày ghi nhận': '01/07/2024' });
  expect(lines.find(is('1.2', 'Quý II/2024', 'Phòng Nội vụ'))).toMatchObject({
    'Tình trạng': 'Đã xong đúng hạn',
    'Ngày ghi nhận': '26/06/2024',
  });
  const shares = records(host, 'Chỉ số')
    .filter(
      (row) => /kiểm tra/.test(row['Chỉ số'] ?? '') && row['Kỳ'] === '2024-06' && row['Đơn vị'] === 'Toàn cơ quan',
    )
    .map((row) => `${row['Chỉ số'] ?? ''} ${row['Tử số'] ?? ''}/${row['Mẫu số'] ?? ''}`);
  expect(shares).toEqual([
    'Tỷ lệ tự kiểm tra đúng hạn 1/13',
    'Tỷ lệ tự kiểm tra chậm 1/13',
    'Tỷ lệ chưa tự kiểm tra 11/13',
  ]);
});

test("a month's file, a change with its posting and an assessment close their lines and say from what", () => {
  const host = fresh();
  typeBelowHeading(host, 'Thay đổi', [
    [
      'Thủ tục hành chính',
      'TTHC lĩnh vực đất đai',
      'Phòng TN&MT',
      '12/QĐ-UBND',
      '20/06/2024',
      '24/06/2024',
      '26/06/2024',
      'Một cửa',
    ],
    ['Cơ cấu tổ chức', 'Sáp nhập phòng', '', '15/QĐ-UBND', '20/06/2024', '24/06/2024', '', ''],
  ]);
  typeBelowHeading(host, 'Đánh giá ISO', [['Đánh giá nội bộ', '14/06/2024', '', 'Đạt yêu cầu', '2']]);
  const plan = (shown(host, 'Mục tiêu')[0]?.indexOf('Lịch theo dõi') ?? 0) + 1;
  host.person(OWNER).type('Mục tiêu', 4, plan, [['Đánh giá nội bộ 14/6; Xem xét của lãnh đạo 28/6']]);
  importMonth(host, oneStopRequest('2024-06', { 'Phòng Tư pháp': [8, 1, 1] }));
  const lines = tasks(host);
  expect(lines.find(is('2.2', 'Tháng 6/2024'))).toMatchObject({
    'Tình trạng': 'Đã xong đúng hạn',
    'Ngày ghi nhận': '01/07/2024',
    'Chương trình ghi nhận': 'Đã có thống kê một cửa.',
    'Trạng thái': '',
  });
  expect(lines.find(is('1.1', '12/QĐ-UBND'))).toMatchObject({
    'Đơn vị': 'Phòng Tài nguyên và Môi trường',
    'Tình trạng': 'Đã xong đúng hạn',
  });
  expect(lines.find(is('1.4', '15/QĐ-UBND'))).toMatchObject({ Hạn: '01/07/2024', 'Tình trạng': 'Sắp đến hạn' });
  expect(lines.filter(({ TT }) => TT === '1.3').map((line) => [line['Kỳ'], line['Tình trạng']])).toEqual(
    [
      ['Ngày 28/6/2024', 'Chậm báo cáo'],
      ['Ngày 14/6/2024', 'Đã xong đúng hạn'],
    ].reverse(),
  );
});

test('sorted, filtered by columns of their own, with rows and columns of their own: what people typed stays with its line', () => {
  const host = fresh();
  type(host, byUnit, { 'Trạng thái': 'Có phát sinh', 'Minh chứng': 'CV 12/PTP', 'Ghi chú': 'đã mở 30 hồ sơ' });
  const person = host.person(OWNER);
  const { length } = shown(host, 'Công việc');
  person.sort('Công việc', { row: 2, column: 1, height: length - 1, width: 13 }, [{ column: 4, ascending: false }]);
  person.insertColumns('Công việc', 3);
  person.type('Công việc', 1, 3, [['Người làm']]);
  person.insertRows('Công việc', 5);
  person.type('Công việc', 5, 5, [['Các việc của quý II']]);
  const before = tasks(host);
  // A measure is worded otherwise, its unit's name too, and another comes in above it.
  person.type('Mục tiêu', 3, 4, [['Tuân thủ, áp dụng đầy đủ các quy trình và biểu mẫu đã ban hành']]);
  const unit = shown(host, 'Đơn vị').findIndex(([name]) => name === 'Phòng Tư pháp') + 1;
  person.type('Đơn vị', unit, 1, [['Phòng Tư pháp huyện']]);
  host.call('recompute');
  const after = tasks(host);
  expect(after.filter((line) => line['Minh chứng'] === 'CV 12/PTP')).toMatchObject([
    { 'Đơn vị': 'Phòng Tư pháp huyện', Kỳ: 'Quý II/2024', 'Trạng thái': 'Có phát sinh', 'Tình trạng': 'Đã xong, chậm' },
  ]);
  expect(after.map((line) => line['Người làm'])).toEqual(before.map((line) => line['Người làm']));
  expect(
    after.filter(
      (line) => line['Biện pháp thực hiện'] === 'Các việc của quý II' || line['Đơn vị'] === 'Các việc của quý II',
    ),
  ).toHaveLength(1);
  expect(new Set(after.map((line) => line['Mã']).filter(Boolean)).size).toBe(after.filter((line) => line['Mã']).length);
});

test('a measure that is dropped leaves its report, which says that it has no place any more, and nothing else', () => {
  const host = fresh();
  type(host, is('3.2', 'Năm 2024'), { 'Ghi chú': 'Thư ký đã có dự thảo' });
  host.person(OWNER).deleteRows('Mục tiêu', 10);
  host.call('recompute');
  expect(tasks(host).filter(({ TT }) => TT === '3.2')).toMatchObject([
    { 'Tình trạng': 'Không còn trong bảng mục tiêu', 'Ghi chú': 'Thư ký đã có dự thảo' },
  ]);
});

test('a run on which nothing changed writes nothing into it; calls do not grow with its lines', () => {
  const host = fresh();
  const writes: string[] = [];
  host.calls.before = ({ name }) => {
    if (/setValues|deleteRows|insertRows/.test(name)) writes.push(name);
  };
  host.call('recompute');
  expect(writes).toEqual([]);
  host.calls.before = () => undefined;
  const monthly = fresh();
  const row = shown(monthly, 'Thiết lập').findIndex(([name]) => name === 'Nhịp tự kiểm tra') + 1;
  monthly.person(OWNER).type('Thiết lập', row, 2, [['hằng tháng']]);
  monthly.call('recompute');
  expect(tasks(monthly).length).toBeGreaterThan(tasks(host).length + 100);
  expect(callsOf(monthly, () => monthly.call('recompute'))).toBe(callsOf(host, () => host.call('recompute')));
});
