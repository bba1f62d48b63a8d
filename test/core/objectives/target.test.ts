import { parseTarget, type Target } from '../../../src/core/objectives/target';

const threshold = (
  comparison: '>=' | '>' | '<=' | '<',
  digits: number,
  places = 0,
  unit: 'percent' | 'count' = 'percent',
): Target => ({
  kind: 'threshold',
  comparison,
  value: { digits, places },
  unit,
});
const change = (
  direction: 'up' | 'down',
  digits: number,
  places: number,
  stated: 'percent' | 'points',
  baselineYear: number | null,
): Target => ({
  kind: 'change',
  direction,
  amount: { digits, places },
  stated,
  baselineYear,
});

const READINGS: [string, Target][] = [
  ['≥ 90%', threshold('>=', 90)],
  ['>= 90%', threshold('>=', 90)],
  ['≥\u00a090 %', threshold('>=', 90)],
  ['từ 90% trở lên', threshold('>=', 90)],
  ['tối thiểu 90%', threshold('>=', 90)],
  ['đạt 90%', threshold('>=', 90)],
  ['Phấn đấu đạt từ 90,5% trở lên', threshold('>=', 905, 1)],
  ['100%', threshold('>=', 100)],
  ['trên 90%', threshold('>', 90)],
  ['> 90%', threshold('>', 90)],
  ['≤ 2%', threshold('<=', 2)],
  ['không quá 2%', threshold('<=', 2)],
  ['tối đa 5 hồ sơ', threshold('<=', 5, 0, 'count')],
  ['dưới 2%', threshold('<', 2)],
  ['DƯỚI 2%'.normalize('NFD'), threshold('<', 2)],
  ['không dưới 90%', threshold('>=', 90)],
  ['Tăng 1% so với năm 2023', change('up', 1, 0, 'percent', 2023)],
  ['giảm 0,5% so với năm 2023', change('down', 5, 1, 'percent', 2023)],
  ['tăng 1 điểm phần trăm so với năm 2023', change('up', 1, 0, 'points', 2023)],
  ['Tăng 1% so với năm trước', change('up', 1, 0, 'percent', null)],
  ['Kết quả kiểm tra, đánh giá hậu kiểm của Chi cục TC-ĐL-CL đạt yêu cầu.', { kind: 'pass' }],
];

test.each(READINGS)('%s', (text, target) => expect(parseTarget(text)).toEqual(target));

test.each([
  ['Nâng cao tỷ lệ trước hẹn', 'vì thiếu con số'],
  ['', 'vì ô còn trống'],
  ['từ 80% đến 90%', 'vì có nhiều hơn một con số'],
  ['≥ 90', 'vì thiếu đơn vị tính (% hoặc hồ sơ)'],
  ['5 hồ sơ', 'vì chưa rõ là tối thiểu hay tối đa'],
  ['tối đa 90% trở lên', 'vì hai vế trái nhau'],
])('%j cannot be read, and is never guessed: %s', (text, reason) => {
  expect(parseTarget(text)).toEqual({ kind: 'unclear', text, reason });
});
