/** Logger and console: lines as Google words them. */
import { hostWith, valueOf } from '../../builders/script';

/** Texts in the execution log after some code ran. */
function logged(code: string): string[] {
  const host = hostWith(`function run() { ${code} }`);
  host.call('run');
  return host.log.map(({ level, text }) => `${level} ${text}`);
}

describe('Logger.log words values as Java does', () => {
  test.each([
    [`'chữ'`, 'chữ'],
    ['1', '1.0'],
    ['0.25', '0.25'],
    ['12345678', '1.2345678E7'],
    ['true', 'true'],
    ['null', 'null'],
    [`[1, 'a', [true]]`, '[1.0, a, [true]]'],
    [`{ key: 'value', n: { m: 2 } }`, '{key=value, n={m=2.0}}'],
    [`{ message: 'my log message', data: { key: 'value' } }`, 'my log message'],
    [`{ name: 'Bob', age: 25 }`, '{name=Bob, age=25.0}'],
    ['new Date(2024, 5, 5, 8)', 'Wed Jun 05 08:00:00 GMT+07:00 2024'],
    [`[1, new Date(2025, 11, 3), 'a']`, '[1.0, Wed Dec 03 00:00:00 GMT+07:00 2025, a]'],
    [`'from %s', new Date(2024, 5, 5, 8)`, 'from Wed Jun 05 08:00:00 GMT+07:00 2024'],
    [`'%s of %s', 2, 'three'`, '2.0 of three'],
    [`new Error('hỏng')`, 'Error: hỏng'],
    [`SpreadsheetApp.getActive().getRange('A1')`, 'Range'],
    [`ScriptApp.EventType.CLOCK`, 'CLOCK'],
  ])('%s', (given, text) => {
    expect(logged(`Logger.log(${given});`)).toEqual([`INFO ${text}`]);
  });

  test('log gives the Logger back, for chaining', () => {
    expect(logged(`Logger.log('a').log('b');`)).toEqual(['INFO a', 'INFO b']);
  });
});

test('getLog is a line each with the moment, clear empties it', () => {
  expect(
    valueOf(
      `(function () { Logger.log('một'); Logger.log('hai'); const log = Logger.getLog(); Logger.clear(); return [log, Logger.getLog()]; })()`,
    ),
  ).toEqual(['Wed Jun 05 08:00:00 ICT 2024 INFO: một\nWed Jun 05 08:00:00 ICT 2024 INFO: hai\n', '']);
});

describe('console', () => {
  test('has four levels', () => {
    expect(logged(`console.log('a'); console.info('b'); console.warn('c'); console.error('d');`)).toEqual([
      'DEBUG a',
      'INFO b',
      'WARNING c',
      'ERROR d',
    ]);
  });

  test.each([
    ['', ''],
    [`'%s has %d', 'x', 2, 'more'`, 'x has 2 more'],
    [`{ a: 1, b: ['x'] }`, `{ a: 1, b: [ 'x' ] }`],
    [`new Date(2024, 5, 5, 7, 40, 22)`, 'Wed Jun 05 2024 07:40:22 GMT+0700 (Indochina Time)'],
    [`new Error('hỏng')`, 'Error: hỏng'],
    [`[SpreadsheetApp.getActive().getRange('A1')]`, '[ Range ]'],
  ])('console.log(%s)', (given, text) => {
    expect(logged(`console.log(${given});`)).toEqual([`DEBUG ${text}`]);
  });

  test('time and timeEnd tell how long it took', () => {
    expect(
      logged(`console.time('việc'); Utilities.sleep(1500); console.timeEnd('việc'); console.timeEnd('khác');`),
    ).toEqual(['DEBUG việc: 1700ms']);
  });
});
