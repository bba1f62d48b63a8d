import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber } from '../../../src/core/calendar/calendar-date';
import { publicHolidays } from '../../../src/core/calendar/holidays';
import { workingCalendar } from '../../../src/core/calendar/working-days';

const calendar = workingCalendar([2023, 2024, 2025].flatMap(publicHolidays));

test('weekends and holidays are no working days; a swapped Saturday is one', () => {
  expect(['2024-05-04', '2024-05-01', '2024-05-02'].map(calendar.isWorkingDay)).toEqual([false, false, true]);
  const swapped = workingCalendar([{ date: '2024-05-04', name: 'Làm bù', kind: 'work' }]);
  expect(swapped.isWorkingDay('2024-05-04')).toBe(true);
});

test('the 3rd working day after June 2024 is 3 July; the last of June is Friday the 28th', () => {
  expect(calendar.nthOfMonth('2024-07', 3)).toBe('2024-07-03');
  expect(calendar.lastOfMonth('2024-06')).toBe('2024-06-28');
  expect(calendar.add('2024-02-07', 1)).toBe('2024-02-15');
});

test('the nearest working day before or after is a working day, and none lies between', () => {
  const days = fc.integer({ min: dayNumber('2023-02-01'), max: dayNumber('2025-11-30') }).map(dateOfDayNumber);
  fc.assert(
    fc.property(days, (day) => {
      const after = calendar.onOrAfter(day);
      for (let between = day; between < after; between = addDays(between, 1))
        if (calendar.isWorkingDay(between)) return false;
      return (
        calendar.isWorkingDay(after) &&
        calendar.isWorkingDay(calendar.onOrBefore(day)) &&
        calendar.onOrBefore(day) <= day
      );
    }),
  );
});
