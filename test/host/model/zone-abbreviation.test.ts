/** Zones by the short names that Java gives them. */
import { javaDateText, zoneAbbreviation } from '../../../src/host/model/zone-abbreviation';

test.each([
  ['Asia/Ho_Chi_Minh', 'ICT'],
  ['Europe/Moscow', 'MSK'],
  ['America/New_York', 'EDT'],
  ['Europe/Paris', 'CEST'],
  ['Australia/Sydney', 'AEST'],
  ['Asia/Kolkata', 'IST'],
  ['Etc/GMT', 'GMT'],
  ['UTC', 'UTC'],
])('%s in June is %s', (zone, name) => {
  expect(zoneAbbreviation(Date.UTC(2024, 5, 5), zone)).toBe(name);
});

test('a date as Java shows it', () => {
  expect(javaDateText(Date.UTC(2024, 5, 5, 1), 'Asia/Ho_Chi_Minh')).toBe('Wed Jun 05 08:00:00 ICT 2024');
});
