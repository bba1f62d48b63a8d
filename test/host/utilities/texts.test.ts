/** CSV, marks filled in, sleep. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

describe('parseCsv', () => {
  test.each([
    [
      'a,b\\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\\r\\nc\\n', [['a', 'b'], ['c']]],
    ['"a ""b""","c\\nd",', [['a "b"', 'c\nd', '']]],
    ['a "b" c,d', [['a "b" c', 'd']]],
    [',\\n', [['', '']]],
  ])('%j', (text, rows) => expect(valueOf(`Utilities.parseCsv('${text}')`)).toEqual(rows));

  test('another delimiter', () => expect(valueOf(`Utilities.parseCsv('a;b,c;d', ';')`)).toEqual([['a', 'b,c', 'd']]));

  test.each(['"a', '"a"b,c'])('%j cannot be parsed', (text) =>
    expect(errorOf(`Utilities.parseCsv('${text}')`)).toBe('Exception: Could not parse text.'),
  );
});

describe('formatString', () => {
  test.each([
    [`'%11.6f', 123.456`, ' 123.456000'],
    [`'%6s', 'abc'`, '   abc'],
    [`'%-6s|%.2s', 'abc', 'abc'`, 'abc   |ab'],
    [`'%05d %d %i %+d', 42, 1.9, -7, 3`, '00042 1 -7 +3'],
    [`'%.2f %05.1f', 1.005, -2.25`, '1.00 -02.3'],
    [`'%x %X %o %e', 255, 255, 8, 12345.678`, 'ff FF 10 1.234568e+4'.replace('e+4', 'e+04')],
    [`'100%% %s', 5`, '100% 5'],
    [`'%s %s %s', true, null, [1, 'a']`, 'true null [1, a]'],
  ])('(%s) is %j', (given, text) => expect(valueOf(`Utilities.formatString(${given})`)).toBe(text));

  test('a mark without its value is refused', () =>
    expect(errorOf(`Utilities.formatString('%s và %d', 1)`)).toBe("Exception: Format specifier '%d'"));
});

describe('sleep', () => {
  test('platform: Limits: Utilities.sleep 300,000 ms (D)', () => {
    expect(errorOf(`Utilities.sleep(300001)`)).toMatch(/^Exception: /);
    const host = hostWith(`function nap() { Utilities.sleep(60000); }`);
    host.call('nap');
    expect(host.now()).toBe('2024-06-05 08:01:00');
  });
});
