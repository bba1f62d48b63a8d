/** Dates by the letters of Java's SimpleDateFormat. */
import { errorOf, valueOf } from '../../builders/script';

const format = (moment: string, zone: string, pattern: string): unknown =>
  valueOf(`Utilities.formatDate(new Date('${moment}'), '${zone}', "${pattern}")`);

describe('formatDate', () => {
  test.each([
    ['2024-06-05T00:40:22.007Z', 'G yyyy yy y', 'AD 2024 24 2024'],
    ['2024-06-05T00:40:22.007Z', 'M MM MMM MMMM L', '6 06 Jun June 6'],
    ['2024-06-05T00:40:22.007Z', 'w W D d dd F E EEEE u', '23 2 157 5 05 1 Wed Wednesday 3'],
    ['2024-06-05T17:40:22.007Z', 'a H HH k K h m s S SSS', 'AM 0 00 24 0 12 40 22 7 007'],
    ['2024-06-05T00:40:22.007Z', 'z zzzz Z X XX XXX', 'ICT Indochina Time +0700 +07 +0700 +07:00'],
    ['2024-06-05T00:40:22.007Z', "'ngày' d, h 'o''clock'", "ngày 5, 7 o'clock"],
    ['2024-12-30T05:00:00Z', 'YYYY yyyy w', '2025 2024 1'],
    ['2022-01-01T05:00:00Z', 'YYYY w W', '2022 1 1'],
    ['2022-01-02T05:00:00Z', 'w W F', '2 2 1'],
  ])('%s under %j is %j', (moment, pattern, text) => expect(format(moment, 'Asia/Ho_Chi_Minh', pattern)).toBe(text));

  test.each([
    ['GMT+7', '19:00 GMT+07:00'],
    ['GMT-0530', '06:30 GMT-05:30'],
    ['EST', '07:00 EST'],
    ['PST', '05:00 PDT'],
    ['America/New_York', '08:00 EDT'],
    ['VST', '19:00 ICT'],
    ['UTC', '12:00 UTC'],
    ['GMT', '12:00 GMT'],
    ['UTC+7', '12:00 GMT'],
    ['Hà Nội', '12:00 GMT'],
    ['asia/ho_chi_minh', '12:00 GMT'],
  ])('in the zone %s it is %j; an unknown zone is GMT', (zone, text) =>
    expect(format('2024-06-05T12:00:00Z', zone, 'HH:mm z')).toBe(text),
  );

  test.each([
    ['q', "Illegal pattern character 'q'"],
    ["'d", 'Unterminated quote'],
    ['XXXX', 'invalid ISO 8601 format: length=4'],
  ])('the pattern %j is refused', (pattern, words) =>
    expect(errorOf(`Utilities.formatDate(new Date(), 'GMT', "${pattern}")`)).toBe(`Exception: ${words}`),
  );

  test('a Date that is none is refused', () =>
    expect(errorOf(`Utilities.formatDate(new Date(NaN), 'GMT', 'y')`)).toBe('Exception: Invalid argument: date'));
});

describe('parseDate', () => {
  const parse = (text: string, zone: string, pattern: string): unknown =>
    valueOf(`Utilities.parseDate('${text}', '${zone}', "${pattern}").toISOString()`);

  test.each([
    ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['05/06/2024', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy', '2024-06-04T17:00:00.000Z'],
    ['5/6/24', 'GMT', 'd/M/yy', '2024-06-05T00:00:00.000Z'],
    ['5/6/60', 'GMT', 'd/M/yy', '1960-06-05T00:00:00.000Z'],
    ['20240605', 'GMT', 'yyyyMMdd', '2024-06-05T00:00:00.000Z'],
    ['Jun 5, 2024 03:15 PM', 'GMT', 'MMM d, yyyy hh:mm a', '2024-06-05T15:15:00.000Z'],
    ['june 5 2024', 'GMT', 'MMMM d yyyy', '2024-06-05T00:00:00.000Z'],
    ['2024-06-05T08:00:00+0700', 'GMT', "yyyy-MM-dd'T'HH:mm:ssZ", '2024-06-05T01:00:00.000Z'],
    ['2024-06-05T08:00:00Z', 'GMT+7', "yyyy-MM-dd'T'HH:mm:ssX", '2024-06-05T08:00:00.000Z'],
    ['2024-01-32', 'GMT', 'yyyy-MM-dd', '2024-02-01T00:00:00.000Z'],
    ['2024-06-05 và thêm nữa', 'GMT', 'yyyy-MM-dd', '2024-06-05T00:00:00.000Z'],
    ['2024-03-10 02:30', 'America/New_York', 'yyyy-MM-dd HH:mm', '2024-03-10T07:30:00.000Z'],
  ])('%s in %s under %j is %s', (text, zone, pattern, moment) => expect(parse(text, zone, pattern)).toBe(moment));

  test('it gives a Date of the script', () =>
    expect(valueOf(`Utilities.parseDate('2024', 'GMT', 'yyyy') instanceof Date`)).toBe(true));

  test('a text that is no such date is refused', () =>
    expect(errorOf(`Utilities.parseDate('hôm nay', 'GMT', 'yyyy-MM-dd')`)).toBe(
      'Exception: Unparseable date: "hôm nay"',
    ));
});
