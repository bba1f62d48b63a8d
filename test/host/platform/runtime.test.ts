/** What is known of Google’s sidebars, forms, utilities and the runtime, through scripts. */
import { createHash } from 'node:crypto';
import { errorOf, hostWith, valueOf } from '../../builders/script';

describe('platform: Sidebars: google.script.run passes numbers, booleans, strings, null, objects and arrays of them (D/L)', () => {
  const host = hostWith(`function echo(value) { if (value && value.list) value.list.push('server'); return value; }
    function bad(kind) { return { nested: kind === 'Date' ? [new Date()] : [function () {}] }; }
    function holes() { return [undefined, { a: undefined }]; }`);
  const call = (name: string, ...given: unknown[]): unknown => host.call(name, given, { from: 'sidebar' });

  test.each([5, true, 'chữ', null, [1, ['a']], { a: { b: [null] } }])('%j', (value) =>
    expect(call('echo', value)).toEqual(value),
  );

  test('the server gets a copy', () => {
    const mine = { list: ['page'] };
    expect(call('echo', mine)).toEqual({ list: ['page', 'server'] });
    expect(mine).toEqual({ list: ['page'] });
  });

  test.each(['Date', 'function'])('a %s fails, nested too, either way', (kind) => {
    expect(() => call('bad', kind)).toThrow('not a supported return type');
    expect(() => call('echo', { nested: [kind === 'Date' ? new Date(0) : () => 0] })).toThrow();
  });

  test('undefined in an array becomes null', () => {
    expect((call('holes') as unknown[])[0]).toBeNull();
  });
});

test('platform: Forms: FormApp.create(title) names the file; getTitle() stays empty (L)', () => {
  expect(valueOf(`FormApp.create('Phiếu').getTitle()`)).toBe('');
});

test('platform: Forms: setChoiceValues([]) throws (D)', () => {
  expect(errorOf(`FormApp.create('Phiếu').addListItem().setChoiceValues([])`)).toMatch(/^Exception: /);
});

test('platform: Forms: a response has getId(), getTimestamp(), getItemResponses() in form order; a scale answers with a string (D)', () => {
  const host = hostWith(`function make() {
      const form = FormApp.create('Phiếu');
      form.addTextItem().setTitle('Mã');
      form.addScaleItem().setTitle('Điểm').setBounds(1, 5);
      return form.getId();
    }
    function look(id) {
      const response = FormApp.openById(id).getResponses()[0];
      return [response.getId(), response.getTimestamp().toISOString(), response.getItemResponses().map(function (one) { return [one.getItem().getTitle(), one.getResponse()]; })];
    }`);
  const form = String(host.call('make', [], { from: 'sidebar' }));
  const id = host.submitForm(form, { Điểm: '4', Mã: 'H1' }, '2024-06-05 09:00:00');
  expect(host.call('look', [form], { from: 'sidebar' })).toEqual([
    id,
    '2024-06-05T02:00:00.000Z',
    [
      ['Mã', 'H1'],
      ['Điểm', '4'],
    ],
  ]);
});

test('platform: Utilities: formatDate takes Java letters and a zone (D)', () => {
  const moment = 'new Date(Date.UTC(2024, 5, 5, 0, 40, 22))';
  expect(
    valueOf(
      `[Utilities.formatDate(${moment}, 'Asia/Ho_Chi_Minh', "dd/MM/yyyy HH:mm"), Utilities.formatDate(${moment}, 'GMT', "EEE yyyy-MM-dd'T'hh:mm a")]`,
    ),
  ).toEqual(['05/06/2024 07:40', 'Wed 2024-06-05T12:40 AM']);
});

test('platform: Utilities: bytes are signed (L)', () => {
  expect(valueOf(`[Utilities.base64Decode('/wCA'), Utilities.base64Encode([-1, 0, -128])]`)).toEqual([
    [-1, 0, -128],
    '/wCA',
  ]);
});

test('platform: Utilities: digests take strings as US-ASCII unless a charset is given (L)', () => {
  const signed = (text: string): number[] => [...new Int8Array(createHash('md5').update(text).digest())];
  expect(valueOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'Hài')`)).toEqual(signed('H?i'));
  expect(valueOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'Hài', Utilities.Charset.UTF_8)`)).toEqual(
    signed('Hài'),
  );
});

test('platform: Runtime: V8 has no setTimeout, fetch, URL, TextEncoder, process, require, modules (D)', () => {
  const names = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'process', 'require', 'module', 'exports'];
  expect(valueOf(`[${names.map((name) => `typeof ${name}`).join()}]`)).toEqual(names.map(() => 'undefined'));
});

test('platform: Runtime: a Promise resolves within the call (D)', () => {
  const host = hostWith(`async function later() { return await Promise.resolve('xong'); }`);
  expect(host.call('later', [], { from: 'sidebar' })).toBe('xong');
});

test('platform: Runtime: every call starts from nothing: no state survives in variables (D)', () => {
  const host = hostWith('var count = 0; function next() { count += 1; return count; }');
  expect([1, 2].map(() => host.call('next', [], { from: 'sidebar' }))).toEqual([1, 1]);
});

test('platform: Runtime: values of services are instances of the context’s own Array, Date and Error (L)', () => {
  expect(
    valueOf(`(function () {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date());
      const seen = [cell.getValues() instanceof Array, cell.getValue() instanceof Date];
      try { cell.offset(-1, 0); } catch (error) { seen.push(error instanceof Error); }
      return seen;
    })()`),
  ).toEqual([true, true, true]);
});

test('platform: Runtime: an entry point must be a declared top-level function; a name ending in _ is private (L)', () => {
  const host = hostWith('function declared() {} globalThis.assigned = function () {}; function hidden_() {}');
  expect(() => host.call('declared', [], { from: 'sidebar' })).not.toThrow();
  expect(() => host.call('assigned')).toThrow('Script function not found: assigned');
  expect(() => host.call('hidden_', [], { from: 'sidebar' })).toThrow('Script function not found: hidden_');
});
