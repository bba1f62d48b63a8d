/** Session: who runs the script. */
import { hostWith, valueOf } from '../../builders/script';

test('the language of the user', () => {
  expect(valueOf('Session.getActiveUserLocale()')).toBe('vi');
  expect(valueOf('Session.getActiveUserLocale()', { locale: 'en_US' })).toBe('en');
});

test('a temporary key is each user’s own, stays for thirty days and names nobody', () => {
  const host = hostWith('function key() { return Session.getTemporaryActiveUserKey(); }', {
    now: '2024-06-05 08:00:00',
  });
  const key = (email: string): unknown => host.call('key', [], { from: 'sidebar', email });
  const first = key('a@example.vn');
  expect([key('a@example.vn') === first, key('b@example.vn') === first, String(first).includes('example')]).toEqual([
    true,
    false,
    false,
  ]);
  host.advanceTo('2024-08-05 08:00:00');
  expect(key('a@example.vn')).not.toBe(first);
});
