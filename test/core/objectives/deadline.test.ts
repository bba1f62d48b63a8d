/** What decisions and plans write as *Thời gian hoàn thành*, and what it means for 2024; nothing is guessed. */
import { parseDeadline } from '../../../src/core/objectives/deadline';
import { describeDeadline } from '../../../src/core/objectives/describe-deadline';
import { dueDates } from '../../../src/core/objectives/due-dates';
import { publicHolidays } from '../../../src/core/calendar/holidays';
import { workingCalendar } from '../../../src/core/calendar/working-days';

const SPELLINGS: readonly (readonly [text: string, meaning: string])[] = [
  ['Thường xuyên', 'Thường xuyên'],
  ['Thường xuyên trong năm', 'Thường xuyên'],
  ['Thường xuyên, liên tục', 'Thường xuyên'],
  ['Thuờng xuyên', 'Thường xuyên'],
  ['THƯỜNG XUYÊN.', 'Thường xuyên'],
  ['Thường xuyên (hàng ngày)', 'Thường xuyên'],
  ['Thườngxuyên', 'Thường xuyên'],
  ['Hàng ngày', 'Thường xuyên'],
  ['Thường xuyên trong năm 2024', 'Thường xuyên'],
  ['Theo Kế hoạch', 'Theo kế hoạch'],
  ['Theo KH của tỉnh', 'Theo kế hoạch'],
  ['Theo Kế hoạch số 15/KH-UBND ngày 20/01/2024', 'Theo kế hoạch'],
  ['Theo kế hoạch kiểm tra của Sở KH&CN năm 2024', 'Theo kế hoạch'],
  ['Theo Kế hoạch, hoàn thành trước 30/11/2024', 'Trước ngày 30/11/2024'],
  ['Theo lịch của Ban Chỉ đạo', 'Theo kế hoạch'],
  ['Khi có thay đổi', 'Khi có thay đổi'],
  ['Khi có sự thay đổi', 'Khi có thay đổi'],
  ['Ngay khi có thay đổi', 'Khi có thay đổi'],
  ['Trong 05 ngày làm việc khi có thay đổi', 'Khi có thay đổi, trong 5 ngày làm việc'],
  ['Thường xuyên, khi có thay đổi', 'Khi có thay đổi'],
  ['Cuối mỗi tháng', 'Hằng tháng'],
  ['Tổng hợp hàng tháng (theo phiếu khảo sát tại bộ phận một cửa huyện)', 'Hằng tháng'],
  ['hằng tháng', 'Hằng tháng'],
  ['Hàng thàng', 'Hằng tháng'],
  ['Hàng thnág', 'Hằng tháng'],
  ['Định kỳ hàng tháng', 'Hằng tháng'],
  ['Định kỳ tháng', 'Hằng tháng'],
  ['1 lần/tháng', 'Hằng tháng'],
  ['Mỗi tháng một lần', 'Hằng tháng'],
  ['Ngày 15 hàng tháng', 'Hằng tháng, ngày 15'],
  ['Chậm nhất ngày 20 hằng tháng', 'Hằng tháng, ngày 20'],
  ['Trước ngày 25 hàng tháng', 'Hằng tháng, trước ngày 25'],
  ['Hàng tháng, trước ngày 25', 'Hằng tháng, trước ngày 25'],
  ['Hàng tháng (chậm nhất ngày 05 của tháng sau)', 'Hằng tháng, ngày 5 tháng sau'],
  ['Trước ngày 05 tháng sau', 'Hằng tháng, trước ngày 5 tháng sau'],
  ['Ngày làm việc cuối cùng của tháng', 'Hằng tháng'],
  ['Ngày 15 và ngày 30 hàng tháng', 'Chưa xác định'],
  ['Hàng quý', 'Hằng quý'],
  ['Hàng quí', 'Hằng quý'],
  ['Định kỳ hàng quý', 'Hằng quý'],
  ['Cuối mỗi quý', 'Hằng quý'],
  ['01 lần/quý', 'Hằng quý'],
  ['3 tháng/lần', 'Hằng quý'],
  ['Trước ngày 15 của tháng cuối quý', 'Hằng quý, trước ngày 15 tháng cuối kỳ'],
  ['Hàng quý, 6 tháng, năm', 'Hằng quý'],
  ['Định kỳ tháng, quý, năm', 'Hằng tháng'],
  ['Hàng quý, trước ngày 25', 'Chưa xác định'],
  ['6 tháng', 'Sáu tháng một lần'],
  ['6 tháng/lần', 'Sáu tháng một lần'],
  ['06 tháng một lần', 'Sáu tháng một lần'],
  ['Sáu tháng, một năm', 'Chưa xác định'],
  ['Định kỳ 6 tháng, hàng năm', 'Sáu tháng một lần'],
  ['6 tháng đầu năm', 'Hết 6 tháng đầu năm 2024'],
  ['6 tháng cuối năm 2024', 'Hết 6 tháng cuối năm 2024'],
  ['6 tháng đầu năm và cả năm', 'Hết 6 tháng đầu năm 2024; Hết năm 2024'],
  ['9 tháng đầu năm', 'Hết tháng 9/2024'],
  ['Hàng năm', 'Hằng năm'],
  ['Hằng năm', 'Hằng năm'],
  ['Mỗi năm 01 lần', 'Hằng năm'],
  ['Cuối năm', 'Hằng năm'],
  ['Cuối năm 2024', 'Hết năm 2024'],
  ['Trong năm 2024', 'Hết năm 2024'],
  ['Năm 2024', 'Hết năm 2024'],
  ['2024', 'Hết năm 2024'],
  ['Quý IV/2024', 'Hết quý IV/2024'],
  ['Quý III', 'Hết quý III/2024'],
  ['Quý 3/2024', 'Hết quý III/2024'],
  ['Quý II năm 2024', 'Hết quý II/2024'],
  ['Trong quý I/2024', 'Hết quý I/2024'],
  ['Quý II, IV', 'Hết quý II/2024; Hết quý IV/2024'],
  ['Quý II và quý IV/2024', 'Hết quý II/2024; Hết quý IV/2024'],
  ['Trước quý IV/2024', 'Trước quý IV/2024'],
  ['Từ quý II đến quý IV/2024', 'Hết quý IV/2024'],
  ['Quý I - IV/2024', 'Chưa xác định'],
  ['Đầu quý III', 'Chưa xác định'],
  ['Trong tháng 11/2024', 'Hết tháng 11/2024'],
  ['Tháng 11', 'Hết tháng 11/2024'],
  ['T6/2024', 'Hết tháng 6/2024'],
  ['12/2024', 'Hết tháng 12/2024'],
  ['Tháng 3 và tháng 9', 'Hết tháng 3/2024; Hết tháng 9/2024'],
  ['Tháng 3, 6, 9, 12', 'Hết tháng 3/2024; Hết tháng 6/2024; Hết tháng 9/2024; Hết tháng 12/2024'],
  ['Tháng 6, tháng 12 hàng năm', 'Hết tháng 6/2024; Hết tháng 12/2024'],
  ['Cuối tháng 11/2024', 'Hết tháng 11/2024'],
  ['Đầu tháng 11/2024', 'Chưa xác định'],
  ['Tuần 2 tháng 11', 'Chưa xác định'],
  ['Trước tháng 12/2024', 'Trước tháng 12/2024'],
  ['Đến ngày 31/12/2024', 'Đến ngày 31/12/2024'],
  ['Đến hết ngày 31/12/2024', 'Đến ngày 31/12/2024'],
  ['31/12/2024', 'Đến ngày 31/12/2024'],
  ['Ngày 31/12/24', 'Đến ngày 31/12/2024'],
  ['Ngày 31 tháng 12 năm 2024', 'Đến ngày 31/12/2024'],
  ['Trước 25/12/2024', 'Trước ngày 25/12/2024'],
  ['Trước ngày 25/12/2024', 'Trước ngày 25/12/2024'],
  ['Trước ngày 25 tháng 12 năm 2024', 'Trước ngày 25/12/2024'],
  ['Trước ngày 25 tháng 12', 'Trước ngày 25/12/2024'],
  ['Trước 25-12-2024', 'Trước ngày 25/12/2024'],
  ['Trước 25.12.2024', 'Trước ngày 25/12/2024'],
  ['Trước ngày25/12/2024', 'Trước ngày 25/12/2024'],
  ['Trước  25 / 12 / 2024', 'Trước ngày 25/12/2024'],
  ['Trước 25//12/2024', 'Trước ngày 25/12/2024'],
  ['Trưóc 25/12/2024', 'Trước ngày 25/12/2024'],
  ['Chậm nhất ngày 15/11/2024', 'Đến ngày 15/11/2024'],
  ['Hoàn thành trước 30/6', 'Trước ngày 30/6/2024'],
  ['Xong trước ngày 30/6 và 31/12/2024', 'Trước ngày 30/6/2024; Trước ngày 31/12/2024'],
  ['Trước 15/6 và 15/12', 'Trước ngày 15/6/2024; Trước ngày 15/12/2024'],
  ['30/6; 31/12', 'Đến ngày 30/6/2024; Đến ngày 31/12/2024'],
  ['Báo cáo 6 tháng (trước 15/6), năm (trước 15/12)', 'Chưa xác định'],
  ['Trước ngày 15/12 hàng năm', 'Trước ngày 15/12/2024'],
  ['Từ 01/01/2024 đến 31/12/2024', 'Đến ngày 31/12/2024'],
  ['Từ tháng 3 đến tháng 10/2024', 'Hết tháng 10/2024'],
  ['Từ nay đến 31/12/2024', 'Đến ngày 31/12/2024'],
  ['Từ tháng 5/2024', 'Chưa xác định'],
  ['Sau 30/6/2024', 'Chưa xác định'],
  ['Trước 31/02/2024', 'Chưa xác định'],
  ['Trước 25/13/2024', 'Chưa xác định'],
  ['31/12/20224', 'Chưa xác định'],
  ['Trong vòng 10 ngày', 'Chưa xác định'],
  ['2 lần/năm', 'Chưa xác định'],
  ['Hàng tuần', 'Chưa xác định'],
  ['Ngay sau khi ban hành', 'Chưa xác định'],
  ['Theo quy định', 'Chưa xác định'],
  ['Khi có yêu cầu', 'Chưa xác định'],
  ['Khi rảnh', 'Chưa xác định'],
  ['Kịp thời', 'Chưa xác định'],
  ['Chưa xác định', 'Chưa xác định'],
  ['Truoc 25/12/2024', 'Trước ngày 25/12/2024'],
  ['Cuối tháng', 'Hằng tháng'],
  ['Trong năm 2024, trước 25/12', 'Trước ngày 25/12/2024'],
  ['Tháng 13/2024', 'Chưa xác định'],
  ['Trả kết quả trước hạn, đến ngày 31/12/2024', 'Đến ngày 31/12/2024'],
  ['Thường xuyên; báo cáo định kỳ hàng quý', 'Hằng quý'],
  ['Thường xuyên, báo cáo trước 25/12/2024', 'Trước ngày 25/12/2024'],
  ['Quý IV/2024 và quý I/2025', 'Hết quý IV/2024; Hết quý I/2025'],
  ['14/6/2024; 28/6/2024', 'Đến ngày 14/6/2024; Đến ngày 28/6/2024'],
  ['Tháng 01 - 12/2024', 'Chưa xác định'],
  ['Theo quy trình', 'Chưa xác định'],
  ['Hoàn thành trước ngày 30/6 hàng năm', 'Trước ngày 30/6/2024'],
  ['Ngày 30 tháng 6 và ngày 31 tháng 12', 'Đến ngày 30/6/2024; Đến ngày 31/12/2024'],
  ['Trước ngày 20/6 (6 tháng), trước ngày 20/12 (năm)', 'Chưa xác định'],
  ['Trước ngày 10 của tháng đầu quý sau', 'Chưa xác định'],
  ['Báo cáo quý, 6 tháng, năm', 'Chưa xác định'],
  ['Không quá 05 ngày làm việc', 'Chưa xác định'],
  ['Trước ngày 31/12 hằng năm', 'Trước ngày 31/12/2024'],
  ['Trong Quý 1 năm 2024', 'Hết quý I/2024'],
  ['Hết quý II/2024', 'Hết quý II/2024'],
  ['Tháng 12/2024', 'Hết tháng 12/2024'],
  ['Vào tháng 6 và tháng 12 hằng năm', 'Hết tháng 6/2024; Hết tháng 12/2024'],
  ['Trước ngày 01/12', 'Trước ngày 01/12/2024'],
  ['Trước hoặc trong ngày 15/12/2024', 'Đến ngày 15/12/2024'],
  ['Muộn nhất là ngày 20/12/2024', 'Đến ngày 20/12/2024'],
  ['Thường xuyên, định kỳ báo cáo theo quy định', 'Thường xuyên'],
  ['Giai đoạn 2024-2025', 'Chưa xác định'],
  ['Ngày cuối cùng của quý', 'Hằng quý'],
  ['Trong tháng 6 và tháng 12', 'Hết tháng 6/2024; Hết tháng 12/2024'],
  ['Trong quý III, quý IV năm 2024', 'Hết quý III/2024; Hết quý IV/2024'],
  ['Trước ngày 15 tháng 6 và ngày 15 tháng 12', 'Trước ngày 15/6/2024; Trước ngày 15/12/2024'],
  ['31/12/2024 và hàng năm', 'Đến ngày 31/12/2024'],
  ['Trước kỳ đánh giá', 'Chưa xác định'],
  ['Sau mỗi đợt đánh giá', 'Chưa xác định'],
  ['Thường xuyên cập nhật', 'Thường xuyên'],
  ['Cập nhật thường xuyên khi có thay đổi', 'Khi có thay đổi'],
  ['Từ tháng 01 đến tháng 12', 'Hết tháng 12/2024'],
  ['Từ 15/6-30/6/2024', 'Chưa xác định'],
];

test.each(SPELLINGS)('%s: %s', (text, meaning) => {
  for (const written of [text, text.normalize('NFD'), ` ${text.toUpperCase()}\u00a0`]) {
    expect(describeDeadline(parseDeadline(written), 2024)).toBe(meaning);
  }
});

test('more than 80 spellings, more than 20 of them of no certain meaning', () => {
  expect(SPELLINGS.length).toBeGreaterThan(80);
  expect(SPELLINGS.filter(([, meaning]) => meaning === 'Chưa xác định').length).toBeGreaterThan(20);
});

test('what is not clear keeps its words', () => {
  expect(parseDeadline(' Khi  rảnh ')).toEqual({ kind: 'unclear', text: 'Khi rảnh' });
});

const calendar = workingCalendar([2024, 2025].flatMap(publicHolidays));
const due = (text: string) => dueDates(parseDeadline(text), { year: 2024, calendar });
const days = (text: string) => due(text).map(({ period, due: day }) => `${period} ${day}`);

test('strictly before the 25th means the 24th at the latest; until the 31st includes it', () => {
  const year = { period: '2024', isOnly: true, from: '2024-01' };
  expect(due('Trước 25/12/2024')).toEqual([{ ...year, due: '2024-12-24', to: '2024-11' }]);
  expect(due('Đến ngày 31/12/2024')).toEqual([{ ...year, due: '2024-12-31', to: '2024-12' }]);
});

test('a month by its last working day, or by the day that is named, in a short month its last', () => {
  expect(days('Cuối mỗi tháng')[5]).toBe('2024-06 2024-06-28');
  expect(days('Ngày 31 hàng tháng')[1]).toBe('2024-02 2024-02-29');
  expect(days('Trước ngày 25 hàng tháng')[1]).toBe('2024-02 2024-02-24');
  expect(days('Chậm nhất ngày 05 tháng sau')[11]).toBe('2024-12 2025-01-05');
});

test('periods by their last working day, named ones once', () => {
  expect(days('Hàng quý')).toEqual([
    '2024-Q1 2024-03-29',
    '2024-Q2 2024-06-28',
    '2024-Q3 2024-09-30',
    '2024-Q4 2024-12-31',
  ]);
  expect(days('6 tháng')).toEqual(['2024-H1 2024-06-28', '2024-H2 2024-12-31']);
  expect(days('Tháng 3 và tháng 9')).toEqual(['2024-03 2024-03-29', '2024-09 2024-09-30']);
  expect(days('Trước quý IV')).toEqual(['2024-Q4 2024-09-30']);
  expect(days('Trước 30/6 và 31/12')).toEqual(['2024-06 2024-06-29', '2024-12 2024-12-30']);
});

test('a habit, a plan, a change and what cannot be read give no date', () => {
  expect(['Thường xuyên', 'Theo Kế hoạch', 'Khi có thay đổi', 'Khi rảnh'].flatMap(due)).toEqual([]);
});
