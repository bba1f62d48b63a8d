import { publicHolidays } from '../../../src/core/calendar/holidays';
import { lunarDate } from '../../../src/core/calendar/lunar-calendar';

test.each([
  [1985, '1985-01-21', 'China: a month later'],
  [2007, '2007-02-17', 'China: a day later'],
  [2020, '2020-01-25', ''],
  [2021, '2021-02-12', ''],
  [2022, '2022-02-01', ''],
  [2023, '2023-01-22', ''],
  [2024, '2024-02-10', ''],
  [2025, '2025-01-29', ''],
  [2026, '2026-02-17', ''],
  [2027, '2027-02-06', ''],
  [2028, '2028-01-26', ''],
  [2029, '2029-02-13', ''],
  [2030, '2030-02-02', 'China: a day later'],
  [2031, '2031-01-23', ''],
])('Tết of %i is on %s %s', (year, date) => expect(lunarDate(year, 1, 1)).toBe(date));

test.each([
  [2023, '2023-04-29'],
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
])('Giỗ Tổ of %i is on %s', (year, date) => expect(lunarDate(year, 3, 10)).toBe(date));

test('Tết 2024 takes 8 to 14 February: five days, and two moved from its weekend (articles 111, 112)', () => {
  const days = publicHolidays(2024).filter(({ name }) => name.includes('Nguyên đán'));
  expect(days.map(({ date }) => date)).toEqual(
    [8, 9, 10, 11, 12, 13, 14].map((day) => `2024-02-${String(day).padStart(2, '0')}`),
  );
});

test('National Day is two days', () => {
  const of = (year: number): string[] =>
    publicHolidays(year)
      .filter(({ name }) => name === 'Quốc khánh')
      .map(({ date }) => date.slice(5));
  expect([of(2023), of(2024), of(2025)]).toEqual([
    ['09-01', '09-02'],
    ['09-02', '09-03'],
    ['09-01', '09-02'],
  ]);
});
