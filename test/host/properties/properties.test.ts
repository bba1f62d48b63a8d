/** PropertiesService: three stores of texts. */
import { hostWith, valueOf } from '../../builders/script';

const STORE = 'PropertiesService.getScriptProperties()';

test('setProperties adds to what is there, or with true takes its place', () => {
  expect(
    valueOf(`(function () { const store = ${STORE}; store.setProperties({ a: '1', b: '2' }); store.setProperties({ c: '3' });
      const added = store.getKeys().join(); return [added, store.setProperties({ d: '4' }, true).getKeys().join()]; })()`),
  ).toEqual(['a,b,c', 'd']);
});

test('values become texts', () => {
  expect(
    valueOf(`${STORE}.setProperty('n', 5).setProperty('t', true).setProperties({ x: 0.5 }).getProperties()`),
  ).toEqual({ n: '5', t: 'true', x: '0.5' });
});

test('getProperties is a copy; deleteProperty and deleteAllProperties empty the store', () => {
  expect(
    valueOf(`(function () { const store = ${STORE}; store.setProperties({ a: '1', b: '2' }); store.getProperties().a = 'x';
      const a = store.getProperty('a'); const rest = store.deleteProperty('a').getKeys(); return [a, rest, store.deleteAllProperties().getKeys()]; })()`),
  ).toEqual(['1', ['b'], []]);
});

test('the user’s store is each user’s own', () => {
  const host = hostWith(
    `function put() { PropertiesService.getUserProperties().setProperty('a', '1'); } function get() { return PropertiesService.getUserProperties().getProperty('a'); }`,
  );
  host.call('put');
  expect(
    [undefined, 'khac@example.vn'].map((email) =>
      host.call('get', [], { from: 'sidebar', ...(email ? { email } : {}) }),
    ),
  ).toEqual(['1', null]);
});

test('keys and values come in the order of their keys, as in the reference’s own example', () => {
  const store = `PropertiesService.getScriptProperties().setProperties({ cow: 'moo', sheep: 'baa', chicken: 'cluck' })`;
  expect(valueOf(`[${store}.getKeys(), Object.keys(${store}.getProperties())]`)).toEqual([
    ['chicken', 'cow', 'sheep'],
    ['chicken', 'cow', 'sheep'],
  ]);
});
