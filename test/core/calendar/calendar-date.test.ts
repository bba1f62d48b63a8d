import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  daysBetween,
  formatDate,
  lastDayOf,
  parseDate,
  parseDateTime,
} from '../../../src/core/calendar/calendar-date';

test.each([
  ['05/06/2024', '2024-06-05'],
  ['5/6/2024', '2024-06-05'],
  ['05-06-2024', '2024-06-05'],
  ['2024-06-05', '2024-06-05'],
  ['05/06/2024 07:40:22', '2024-06-05'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/02/2024', null],
  ['13/13/2024', null],
  ['hôm qua', null],
])('%j is the date %j', (text, date) => expect(parseDate(text)).toBe(date));

test.each([
  ['01/01/2024 07:40:22', '2024-01-01 07:40:22'],
  ['01/01/2024', '2024-01-01 00:00:00'],
  ['01/01/2024 25:00:00', null],
])('%j is the moment %j', (text, at) => expect(parseDateTime(text)).toBe(at));

test.each([
  ['2024-06-05', '05/6/2024'],
  ['2024-01-15', '15/01/2024'],
  ['2024-02-09', '09/02/2024'],
  ['2024-12-24', '24/12/2024'],
])('%s is written %s, as the administration writes it', (date, text) => expect(formatDate(date)).toBe(text));

test('10 February 2024 was a Saturday, 24 November 2026 is a Tuesday', () => {
  expect([dayOfWeek('2024-02-10'), dayOfWeek('2026-11-24')]).toEqual([6, 2]);
});

test('a year later is 365 or 366 days, and months end where they end', () => {
  expect(addDays('2024-02-28', 366)).toBe('2025-02-28');
  expect(['2023-02', '2024-02', '2100-02', '2000-02'].map(lastDayOf)).toEqual([
    '2023-02-28',
    '2024-02-29',
    '2100-02-28',
    '2000-02-29',
  ]);
  expect([addMonths('2024-12', 1), addMonths('2024-01', -1)]).toEqual(['2025-01', '2023-12']);
});

const DAYS = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') });

test('dates and day numbers are one to one, in order', () => {
  fc.assert(
    fc.property(DAYS, fc.integer({ min: 1, max: 4000 }), (day, more) => {
      const date = dateOfDayNumber(day);
      const later = addDays(date, more);
      return (
        dayNumber(date) === day &&
        parseDate(formatDate(date)) === date &&
        later > date &&
        daysBetween(date, later) === more
      );
    }),
  );
});
