/** CacheService: what it keeps, for how long, and what it forgets. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const CACHE = 'CacheService.getScriptCache()';

test('putAll and getAll: values as texts, nothing for keys that are not there', () => {
  expect(
    valueOf(
      `(function () { const cache = ${CACHE}; cache.putAll({ a: 1, b: 'x' }, 20); return cache.getAll(['a', 'b', 'c']); })()`,
    ),
  ).toEqual({ a: '1', b: 'x' });
});

test('remove and removeAll', () => {
  expect(
    valueOf(
      `(function () { const cache = ${CACHE}; cache.putAll({ a: '1', b: '2', c: '3' }); cache.remove('a'); cache.removeAll(['b', 'x']); return cache.getAll(['a', 'b', 'c']); })()`,
    ),
  ).toEqual({ c: '3' });
});

test('of more than 1,000 items the 900 farthest from expiration stay', () => {
  const host =
    hostWith(`function fill() { const cache = ${CACHE}; for (let n = 0; n < 1001; n += 1) cache.put('k' + n, 'v', 1000 + n); }
    function left() { const keys = []; for (let n = 0; n < 1001; n += 1) keys.push('k' + n); return Object.keys(${CACHE}.getAll(keys)); }`);
  host.call('fill');
  const left = host.call('left', [], { from: 'sidebar' }) as string[];
  expect(left).toHaveLength(900);
  expect([left[0], left[899]]).toEqual(['k101', 'k1000']);
});

test('three caches; the user’s is each user’s own', () => {
  const host =
    hostWith(`function put() { CacheService.getUserCache().put('a', 'user'); CacheService.getDocumentCache().put('a', 'document'); }
    function get() { return [CacheService.getUserCache(), CacheService.getDocumentCache(), ${CACHE}].map(function (cache) { return cache.get('a'); }); }`);
  host.call('put');
  expect(host.call('get', [], { from: 'sidebar' })).toEqual(['user', 'document', null]);
  expect(host.call('get', [], { from: 'sidebar', email: 'khac@example.vn' })).toEqual([null, 'document', null]);
});

test('it may vanish at any time', () => {
  const host = hostWith(`function put() { ${CACHE}.put('a', 'b'); } function get() { return ${CACHE}.get('a'); }`);
  host.call('put');
  host.forgetCaches();
  expect(host.call('get', [], { from: 'sidebar' })).toBeNull();
});

test.each(['get', 'remove'])('a key that is too long is refused by %s too', (member) => {
  expect(errorOf(`${CACHE}.${member}('k'.repeat(251))`)).toBe('Exception: Argument too large: key');
});

test('no record at all is refused in Google’s words', () => {
  expect(errorOf(`CacheService.getScriptCache().putAll(null)`)).toBe(
    "Exception: The parameters (null) don't match the method signature for CacheService.Cache.putAll.",
  );
});
