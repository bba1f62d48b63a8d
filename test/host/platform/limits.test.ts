/** What is known of Google’s limits, through scripts. The day's limits of triggers and properties stand in runtime/. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const SEND = `function send(to, more) { MailApp.sendEmail(Object.assign({ to: to, subject: 'S', body: 'B' }, more || {})); return MailApp.getRemainingDailyQuota(); }`;
const people = (count: number): string => Array.from({ length: count }, (_, n) => `p${n}@example.vn`).join(',');

test('platform: Limits: one execution has 6 minutes, and its error cannot be caught (D)', () => {
  const host = hostWith(`function long() {
    const store = PropertiesService.getScriptProperties();
    try { for (let n = 0; n < 7; n += 1) { store.setProperty('minute', String(n)); Utilities.sleep(60000); } }
    catch (error) { store.setProperty('minute', 'caught'); }
  }
  function minute() { return PropertiesService.getScriptProperties().getProperty('minute'); }`);
  expect(() => host.call('long')).toThrow('Exceeded maximum execution time');
  expect(host.call('minute', [], { from: 'sidebar' })).toBe('5');
});

test('platform: Limits: mail is counted by recipient, cc and bcc too: 100 a day, for Workspace 1,500 (D)', () => {
  const host = hostWith(SEND);
  expect(host.call('send', [people(40), { cc: people(5), bcc: people(5) }], { from: 'sidebar' })).toBe(50);
  host.call('send', [people(50)]);
  expect(() => host.call('send', [people(1)])).toThrow('Service invoked too many times for one day: email.');
  expect(hostWith(SEND, { plan: 'workspace' }).call('send', [people(1)], { from: 'sidebar' })).toBe(1499);
});

describe('platform: Limits: one mail has 50 recipients and a body of 200 KB, for Workspace 400 KB (D)', () => {
  test('recipients', () => {
    expect(() => hostWith(SEND).call('send', [people(51)])).toThrow('Limit Exceeded: Email Recipients Per Message.');
  });

  test('body', () => {
    const body = 'x'.repeat(300 * 1024);
    expect(() => hostWith(SEND).call('send', [people(1), { body }])).toThrow('Limit Exceeded: Email Body Size.');
    expect(() => hostWith(SEND, { plan: 'workspace' }).call('send', [people(1), { body }])).not.toThrow();
  });
});

test('platform: Limits: properties are strings only, 9 KB a value, 500 KB a store (D)', () => {
  const store = 'PropertiesService.getScriptProperties()';
  expect(valueOf(`${store}.setProperty('a', 1).getProperty('a')`)).toBe('1');
  expect(errorOf(`${store}.setProperty('a', 'x'.repeat(8066))`)).toBe('no error');
  expect(errorOf(`${store}.setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toContain('Argument too large: value');
  expect(errorOf(`for (let n = 0; n < 57; n += 1) ${store}.setProperty('k' + n, 'x'.repeat(9000))`)).toContain(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
});

describe('platform: Limits: the cache has 100 KB a value, keys of 250 characters, 1 s to 21,600 s, 600 by default, 1,000 items (D)', () => {
  const cache = 'CacheService.getScriptCache()';

  test.each([
    [`${cache}.put('a', 'x'.repeat(100 * 1024))`, 'no error'],
    [`${cache}.put('a', 'x'.repeat(100 * 1024 + 1))`, 'Argument too large: value'],
    [`${cache}.put('k'.repeat(250), 'b')`, 'no error'],
    [`${cache}.put('k'.repeat(251), 'b')`, 'Argument too large: key'],
    [`${cache}.put('a', 'b', 21600)`, 'no error'],
    [`${cache}.put('a', 'b', 21601)`, 'expirationInSeconds'],
    [`${cache}.put('a', 'b', 0)`, 'expirationInSeconds'],
  ])('%s', (code, outcome) => expect(errorOf(code)).toContain(outcome));

  test('gone after ten minutes', () => {
    const host = hostWith(`function put() { ${cache}.put('a', 'b'); } function get() { return ${cache}.get('a'); }`);
    host.call('put');
    host.advanceTo('2024-06-05 08:09:50');
    expect(host.call('get', [], { from: 'sidebar' })).toBe('b');
    host.advanceTo('2024-06-05 08:10:10');
    expect(host.call('get', [], { from: 'sidebar' })).toBeNull();
  });

  test('of 1,001 items 900 stay', () => {
    expect(
      valueOf(`(function () { const keys = []; for (let n = 0; n <= 1000; n += 1) { keys.push('k' + n); ${cache}.put('k' + n, 'v'); }
        return Object.keys(${cache}.getAll(keys)).length; })()`),
    ).toBe(900);
  });
});

test('platform: Limits: waitLock throws when the time is up; a lock is released when the script ends (D)', () => {
  const host = hostWith(
    `function wait() { LockService.getScriptLock().waitLock(1000); } function keep() { return LockService.getScriptLock().tryLock(0); }`,
  );
  host.locks.heldElsewhere.set('script', Infinity);
  expect(() => host.call('wait')).toThrow('Lock timeout: another process was holding the lock for too long.');
  host.locks.heldElsewhere.clear();
  expect([1, 2].map(() => host.call('keep', [], { from: 'sidebar' }))).toEqual([true, true]);
});

test('platform: Limits: Utilities.sleep takes 300,000 ms at most (D)', () => {
  expect(errorOf('Utilities.sleep(300000)')).toBe('no error');
  expect(errorOf('Utilities.sleep(300001)')).toMatch(/^Exception: /);
});
