import { dueDates, parseDeadline, type Deadline } from '../../../src/core/objectives/deadline';
import { publicHolidays } from '../../../src/core/calendar/holidays';
import { workingCalendar } from '../../../src/core/calendar/working-days';

const READINGS: [string, Deadline][] = [
  ['Thường xuyên', { kind: 'continuous' }],
  ['Theo Kế hoạch', { kind: 'planned' }],
  ['Khi có thay đổi', { kind: 'on-change' }],
  ['Cuối mỗi tháng', { kind: 'monthly', day: null }],
  ['Tổng hợp hàng tháng (theo phiếu khảo sát tại bộ phận một cửa huyện)', { kind: 'monthly', day: null }],
  ['hằng tháng', { kind: 'monthly', day: null }],
  ['Ngày 15 hàng tháng', { kind: 'monthly', day: 15 }],
  ['Hàng quý', { kind: 'quarterly' }],
  ['6 tháng', { kind: 'half-yearly' }],
  ['Hàng năm', { kind: 'yearly' }],
  ['Quý IV/2024', { kind: 'period', last: '2024-12-31' }],
  ['Trong tháng 11/2024', { kind: 'period', last: '2024-11-30' }],
  ['Đến ngày 31/12/2024', { kind: 'until', date: '2024-12-31' }],
  ['Trước 25/12/2024', { kind: 'before', date: '2024-12-25' }],
  ['Trước ngày 25/12/2024'.normalize('NFD'), { kind: 'before', date: '2024-12-25' }],
  ['Khi rảnh', { kind: 'unclear', text: 'Khi rảnh' }],
  ['Trước 31/02/2024', { kind: 'unclear', text: 'Trước 31/02/2024' }],
];

test.each(READINGS)('%s', (text, deadline) => expect(parseDeadline(text)).toEqual(deadline));

const calendar = workingCalendar([2024, 2025].flatMap(publicHolidays));
const due = (text: string, graceDays = 0, rhythm: 'quarterly' | 'none' = 'quarterly') =>
  dueDates(parseDeadline(text), { year: 2024, calendar, graceDays, rhythm });

test('strictly before the 25th means the 24th at the latest; until the 31st includes it', () => {
  expect(due('Trước 25/12/2024')).toEqual([{ period: '2024', due: '2024-12-24' }]);
  expect(due('Đến ngày 31/12/2024')).toEqual([{ period: '2024', due: '2024-12-31' }]);
});

test('every month by its last working day; figures of a whole month until the 3rd working day after', () => {
  expect(due('Cuối mỗi tháng')[5]).toEqual({ period: '2024-06', due: '2024-06-28' });
  expect(due('Cuối mỗi tháng', 3)[5]).toEqual({ period: '2024-06', due: '2024-07-03' });
  expect(due('Cuối mỗi tháng', 3)[11]).toEqual({ period: '2024-12', due: '2025-01-06' });
  expect(due('Ngày 31 hàng tháng')[1]).toEqual({ period: '2024-02', due: '2024-02-29' });
});

test('a continuous measure has one self-check a quarter, or none where the setting says so', () => {
  expect(due('Thường xuyên').map(({ period }) => period)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
  expect(due('Thường xuyên', 0, 'none')).toEqual([]);
});

test('a plan, a change and what cannot be read give no date', () => {
  expect(['Theo Kế hoạch', 'Khi có thay đổi', 'Khi rảnh'].flatMap((text) => due(text))).toEqual([]);
});
