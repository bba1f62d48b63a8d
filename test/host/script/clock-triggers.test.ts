/** Time triggers: what their builder takes, when they fire, and that Google's clock may be late, double or silent. */
import { errorOf, hostWith } from '../../builders/script';
import type { AppsScriptHost } from '../../../src/host/host';

function hostWithClock(builder: string, timeZone = 'Asia/Ho_Chi_Minh'): AppsScriptHost {
  const host = hostWith(
    `function make() { ScriptApp.newTrigger('ring').timeBased()${builder}.create(); } function ring() {}
     function count() { return ScriptApp.getProjectTriggers().length; }`,
    { timeZone },
  );
  host.call('make');
  return host;
}

function rings(host: AppsScriptHost, until: string): string[] {
  host.advanceTo(until);
  return host.executions.filter(({ name }) => name === 'ring').map(({ startedAt }) => startedAt);
}

describe('it fires', () => {
  test.each([
    ['.everyDays(3).atHour(6).nearMinute(30)', ['2024-06-06 06:30:00', '2024-06-09 06:30:00', '2024-06-12 06:30:00']],
    ['.onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(7).nearMinute(0)', ['2024-06-07 07:00:00', '2024-06-14 07:00:00']],
    ['.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.THURSDAY).nearMinute(0)', ['2024-06-06 00:00:00']],
    ['.onMonthDay(10).atHour(9).nearMinute(5)', ['2024-06-10 09:05:00']],
    ['.atDate(2024, 6, 8)', ['2024-06-08 00:00:00']],
    ['.atDate(2024, 6, 8).atHour(14).nearMinute(15)', ['2024-06-08 14:15:00']],
    ['.at(new Date(2024, 5, 7, 10, 20))', ['2024-06-07 10:20:00']],
    ['.at(new Date(2024, 5, 1))', []],
  ])('%s', (builder, moments) => {
    expect(rings(hostWithClock(builder), '2024-06-15 00:00:00')).toEqual(moments);
  });

  test('everyHours in steps, near a minute', () => {
    expect(rings(hostWithClock('.everyHours(6).nearMinute(10)'), '2024-06-06 03:00:00')).toEqual([
      '2024-06-05 14:10:00',
      '2024-06-05 20:10:00',
      '2024-06-06 02:10:00',
    ]);
  });

  test('after a while that is never shorter than asked for', () => {
    const [ring = ''] = rings(hostWithClock('.after(90000)'), '2024-06-05 09:00:00');
    expect(ring >= '2024-06-05 08:01:30').toBe(true);
  });

  test('at an hour of the zone that inTimezone names', () => {
    const host = hostWithClock(`.atHour(12).nearMinute(0).everyDays(1).inTimezone('America/Los_Angeles')`);
    expect(rings(host, '2024-06-06 12:00:00')).toEqual(['2024-06-06 02:00:00']);
  });

  test('a month without the day is passed over', () => {
    expect(rings(hostWithClock('.onMonthDay(31).nearMinute(0)'), '2024-08-31 12:00:00')).toEqual([
      '2024-07-31 00:00:00',
      '2024-08-31 00:00:00',
    ]);
  });
});

test('a trigger that fired once stays in the list and counts towards the twenty', () => {
  const host = hostWithClock('.after(1000)');
  expect(rings(host, '2024-06-06 08:00:00')).toHaveLength(1);
  expect(host.call('count', [], { from: 'sidebar' })).toBe(1);
});

describe('its arguments', () => {
  test.each([
    ['everyMinutes(2)', 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours(0)', 'everyHours'],
    ['everyDays(0)', 'everyDays'],
    ['everyWeeks(-1)', 'everyWeeks'],
    ['onMonthDay(32)', 'onMonthDay'],
    ['atHour(24)', 'atHour'],
    ['nearMinute(60)', 'nearMinute'],
    ['atDate(2024, 2, 30)', 'atDate'],
    ['after(-1)', 'after'],
    [`inTimezone('Sao Hoa')`, 'Sao Hoa'],
  ])('%s is refused', (call, message) => {
    const error = errorOf(`ScriptApp.newTrigger('x').timeBased().${call}`);
    expect(error).toMatch(/^Exception: /);
    expect(error).toContain(message);
  });

  test.each([1, 3, 7, 12, 24])('everyHours(%i) is taken', (hours) => {
    expect(errorOf(`ScriptApp.newTrigger('x').timeBased().everyHours(${hours}).create()`)).toBe('no error');
  });
});

describe('Google’s clock may be', () => {
  const daily = (): AppsScriptHost => hostWithClock('.everyDays(1).atHour(6).nearMinute(0)');

  test('late', () => {
    const host = daily();
    host.clockFault = ({ at }) => (at.startsWith('2024-06-06') ? { late: 20 * 60_000 } : {});
    expect(rings(host, '2024-06-07 12:00:00')).toEqual(['2024-06-06 06:20:00', '2024-06-07 06:00:00']);
  });

  test('double', () => {
    const host = daily();
    host.clockFault = () => ({ times: 2 });
    expect(rings(host, '2024-06-06 12:00:00')).toHaveLength(2);
  });

  test('silent', () => {
    const host = daily();
    host.clockFault = ({ handler, at }) => (handler === 'ring' && at.startsWith('2024-06-06') ? { times: 0 } : {});
    expect(rings(host, '2024-06-07 12:00:00')).toEqual(['2024-06-07 06:00:00']);
  });
});
