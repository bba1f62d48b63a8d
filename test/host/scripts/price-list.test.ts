/** Properties and cache: a memoised lookup, counters, settings of a user, expiry by the clock, and the limits. */
import { COLLEAGUE, InstalledScript, OWNER } from './installed-script';

function prices(): InstalledScript {
  const script = new InstalledScript('price-list');
  script.write('Prices', 'A1:B3', [
    ['Code', 'Price'],
    ['A1', 9.5],
    ['B2', 12],
  ]);
  return script;
}

test('the first look-up reads the sheet, the second the cache', () => {
  const script = prices();
  expect([script.ask('price', ['A1']), script.ask('price', ['A1']), script.ask('price', ['B2'])]).toEqual([
    9.5, 9.5, 12,
  ]);
  expect(script.ask('counts')).toEqual({ hits: '1', misses: '2' });
});

test('a remembered price stays for five minutes, then the sheet is read again', () => {
  const script = prices();
  script.ask('price', ['A1']);
  script.write('Prices', 'B2:B2', [[10]]);
  script.host.advanceTo('2024-03-04 09:04:30');
  expect(script.ask('price', ['A1'])).toBe(9.5);
  script.host.advanceTo('2024-03-04 09:06:00');
  expect(script.ask('price', ['A1'])).toBe(10);
});

test('what is not in the sheet is remembered as null', () => {
  const script = prices();
  expect([script.ask('price', ['ZZ']), script.ask('price', ['ZZ'])]).toEqual([null, null]);
  expect(script.ask('counts')).toEqual({ hits: '1', misses: '1' });
});

test('putAll and getAll leave out what is missing; removeAll forgets', () => {
  const script = prices();
  expect(script.ask('warmUp')).toEqual(['price:A1', 'price:B2']);
  script.ask('forget', [['A1']]);
  script.ask('price', ['A1']);
  script.ask('price', ['B2']);
  expect(script.ask('counts')).toEqual({ hits: '1', misses: '1' });
});

test('properties are strings', () => {
  const script = prices();
  script.ask('price', ['A1']);
  expect(script.value(`typeof PropertiesService.getScriptProperties().getProperty('misses')`)).toBe('string');
  expect(script.value(`PropertiesService.getScriptProperties().getProperty('never')`)).toBeNull();
});

test('each user has a currency of his own', () => {
  const script = prices();
  script.ask('setCurrency', ['EUR'], COLLEAGUE);
  expect([script.ask('currency', [], COLLEAGUE), script.ask('currency', [], OWNER)]).toEqual(['EUR', 'USD']);
});

test.each([
  ['keepTooMuch', 10_000, /Argument too large: value/],
  ['cacheTooLong', 21_601, /Argument too large|Invalid argument|expirationInSeconds|must be/i],
])('%s(%d) is refused', (name, size, words) => {
  const script = prices();
  expect(() => script.ask(name, [size])).toThrow(words);
});
