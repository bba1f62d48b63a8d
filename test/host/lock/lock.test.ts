/** LockService: who holds a lock, how long one waits, and Google's limit of operations. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

test('hasLock follows tryLock and releaseLock', () => {
  expect(
    valueOf(
      `(function () { const lock = LockService.getScriptLock(); const seen = [lock.hasLock()]; lock.waitLock(10); seen.push(lock.hasLock()); lock.releaseLock(); seen.push(lock.hasLock()); return seen; })()`,
    ),
  ).toEqual([false, true, false]);
});

test('waiting takes the time that the other one still holds it', () => {
  const host = hostWith(
    `function wait() { const began = Date.now(); const got = LockService.getScriptLock().tryLock(5000); return [got, Date.now() - began]; }`,
  );
  host.locks.heldElsewhere.set('script', host.clock.now() + 3000);
  const [got, took] = host.call('wait', [], { from: 'sidebar' }) as [boolean, number];
  expect([got, took >= 2800 && took <= 3200]).toEqual([true, true]);
});

test('a lock that is held is not asked for again', () => {
  const host = hostWith(
    `function twice() { const lock = LockService.getScriptLock(); return [lock.tryLock(10), lock.tryLock(10)]; }`,
  );
  host.locks.operationsLeft = 1;
  expect(host.call('twice', [], { from: 'sidebar' })).toEqual([true, true]);
});

test('too many operations are refused, where a test says how many are too many', () => {
  const host = hostWith(`function many() { for (let n = 0; n < 3; n += 1) LockService.getScriptLock().tryLock(10); }`);
  host.locks.operationsLeft = 2;
  expect(() => host.call('many')).toThrow('There are too many LockService operations against the same script.');
});

test('a time that is no number is refused', () => {
  expect(errorOf(`LockService.getScriptLock().waitLock('lâu')`)).toContain('LockService.Lock.waitLock');
});
