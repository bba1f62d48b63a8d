/** The small services, by the statements of what Google does. */
import { createHash } from 'node:crypto';
import { errorOf, hostWith, OWNER, valueOf } from '../../builders/script';

describe('platform: Limits, mail', () => {
  const SEND = `function send(to, more) { MailApp.sendEmail(Object.assign({ to: to, subject: 'S', body: 'B' }, more || {})); return MailApp.getRemainingDailyQuota(); }`;
  const people = (count: number): string =>
    Array.from({ length: count }, (_, index) => `p${index}@example.vn`).join(',');

  test('counted by recipient, cc and bcc too; 100 a day for a consumer, 1,500 for Workspace', () => {
    expect(hostWith(SEND).call('send', [people(2), { cc: people(3), bcc: people(1) }], { from: 'sidebar' })).toBe(94);
    expect(hostWith(SEND, { plan: 'workspace' }).call('send', [people(1)], { from: 'sidebar' })).toBe(1499);
  });

  test('over the quota of the day nothing is sent; the next day begins anew', () => {
    const host = hostWith(SEND);
    host.call('send', [people(50)]);
    host.call('send', [people(50)]);
    expect(() => host.call('send', [people(1)])).toThrow('Service invoked too many times for one day: email.');
    expect(host.mailbox.sent).toHaveLength(2);
    host.advanceTo('2024-06-06 00:00:01');
    expect(host.call('send', [people(1)], { from: 'sidebar' })).toBe(99);
  });

  test('50 recipients of one mail, addresses that are addresses, a body of 200 KB', () => {
    const host = hostWith(SEND);
    expect(() => host.call('send', [people(51)])).toThrow('Limit Exceeded: Email Recipients Per Message.');
    expect(() => host.call('send', ['khong-phai'])).toThrow('Invalid email: khong-phai');
    expect(() => host.call('send', [people(1), { body: 'x'.repeat(200 * 1024 + 1) }])).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
  });

  test('sendEmail returns nothing', () => expect(valueOf(`MailApp.sendEmail('a@example.vn', 'S', 'B')`)).toBeNull());
});

describe('platform: Limits, properties, cache, lock', () => {
  test('properties are strings, 9 KB a value', () => {
    expect(valueOf(`PropertiesService.getDocumentProperties().setProperty('a', 1).getProperty('a')`)).toBe('1');
    expect(valueOf(`PropertiesService.getDocumentProperties().getProperty('b')`)).toBeNull();
    expect(errorOf(`PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9217))`)).toMatch(
      /^Exception: Argument too large/,
    );
  });

  test('500 KB a store', () => {
    expect(
      errorOf(
        `for (let n = 0; n < 60; n += 1) PropertiesService.getScriptProperties().setProperty('k' + n, 'x'.repeat(9000))`,
      ),
    ).toContain('property storage quota');
  });

  test('the cache forgets: 600 s by default, 1 to 21,600 s, keys of 250 characters, 100 KB a value', () => {
    const host = hostWith(
      `function put() { CacheService.getScriptCache().put('a', 'b'); } function get() { return CacheService.getScriptCache().get('a'); }`,
    );
    host.call('put');
    expect(host.call('get', [], { from: 'sidebar' })).toBe('b');
    host.advanceTo('2024-06-05 08:10:05');
    expect(host.call('get', [], { from: 'sidebar' })).toBeNull();
    expect(errorOf(`CacheService.getScriptCache().put('a', 'b', 21601)`)).toContain('expirationInSeconds');
    expect(errorOf(`CacheService.getScriptCache().put('k'.repeat(251), 'b')`)).toContain('key');
    expect(errorOf(`CacheService.getScriptCache().put('a', 'x'.repeat(102401))`)).toContain('value');
  });

  test('waitLock throws, tryLock says no, and a lock is released when the script ends', () => {
    const host = hostWith(
      `function wait() { LockService.getDocumentLock().waitLock(1000); } function attempt() { return LockService.getDocumentLock().tryLock(1000); }`,
    );
    host.locks.heldElsewhere.set('document', Infinity);
    expect(() => host.call('wait')).toThrow('Lock timeout: another process was holding the lock for too long.');
    expect(host.call('attempt', [], { from: 'sidebar' })).toBe(false);
    host.locks.heldElsewhere.clear();
    expect([1, 2].map(() => host.call('attempt', [], { from: 'sidebar' }))).toEqual([true, true]);
  });
});

describe('platform: Sidebars, forms, utilities, runtime: Utilities', () => {
  test('formatDate: Java letters and a zone (D)', () => {
    const moment = 'new Date(Date.UTC(2024, 5, 5, 0, 40, 22))';
    expect(valueOf(`Utilities.formatDate(${moment}, 'Asia/Ho_Chi_Minh', "dd/MM/yyyy HH:mm:ss")`)).toBe(
      '05/06/2024 07:40:22',
    );
    expect(valueOf(`Utilities.formatDate(${moment}, 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z' EEE u D h a")`)).toBe(
      '2024-06-05T00:40:22Z Wed 3 157 12 AM',
    );
    expect(errorOf(`Utilities.formatDate(${moment}, 'GMT', 'q')`)).toContain("Illegal pattern character 'q'");
    expect(errorOf(`Utilities.formatDate('2024', 'GMT', 'yyyy')`)).toContain(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  test('bytes are signed (L)', () => {
    expect(valueOf(`Utilities.base64Decode('/wCA')`)).toEqual([-1, 0, -128]);
    expect(valueOf(`Utilities.base64Encode([-1, 0, -128])`)).toBe('/wCA');
  });

  test('digests take strings as US-ASCII unless a charset is given (L)', () => {
    const signed = (text: string): number[] =>
      [...createHash('sha256').update(text).digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
    expect(
      valueOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Hài', Utilities.Charset.UTF_8)`),
    ).toEqual(signed('Hài'));
    expect(valueOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Hài')`)).toEqual(signed('H?i'));
  });
});

describe('platform: Sidebars, forms, utilities, runtime: forms', () => {
  const FORM = `function make() {
      const form = FormApp.create('Phiếu');
      const title = form.getTitle();
      form.addTextItem().setTitle('Mã');
      form.addMultipleChoiceItem().setTitle('Mức').setChoiceValues(['A', 'B']);
      form.addScaleItem().setTitle('Điểm').setBounds(1, 5);
      ScriptApp.newTrigger('submitted').forForm(form).onFormSubmit().create();
      return title;
    }
    function submitted(event) {
      const answers = event.response.getItemResponses().map(function (one) { return [one.getItem().getTitle(), one.getResponse()]; });
      PropertiesService.getScriptProperties().setProperty(event.response.getId(), JSON.stringify([answers, event.authMode, event.source.getId() !== '']));
    }
    function seen(id) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(id)); }
    function times(id) {
      const form = FormApp.openById(id);
      return [form.getResponses().length, form.getResponses(new Date(2024, 5, 5, 10)).length, form.getResponses()[0].getTimestamp().getTime()];
    }`;

  test('create names the file; getTitle stays empty (L)', () => {
    expect(hostWith(FORM).call('make', [], { from: 'sidebar' })).toBe('');
  });

  test('setChoiceValues([]) throws (D)', () => {
    expect(errorOf(`FormApp.create('x').addListItem().setChoiceValues([])`)).toMatch(/^Exception: /);
  });

  test('a response: id, timestamp, answers in form order; a scale answers with a string (D)', () => {
    const host = hostWith(FORM);
    host.call('make');
    const [form] = host.forms;
    const id = host.submitForm(form?.id ?? '', { Điểm: '4', Mã: 'H1', Mức: '' }, '2024-06-05 09:00:00');
    expect(host.call('seen', [id], { from: 'sidebar' })).toEqual([
      [
        ['Mã', 'H1'],
        ['Điểm', '4'],
      ],
      'FULL',
      true,
    ]);
    host.submitForm(form?.id ?? '', { Mã: 'H2' }, '2024-06-05 11:00:00');
    expect(host.call('times', [form?.id], { from: 'sidebar' })).toEqual([2, 1, Date.UTC(2024, 5, 5, 2)]);
  });

  test('an answer outside the choices is refused, as the live form would', () => {
    const host = hostWith(FORM);
    host.call('make');
    expect(() => host.submitForm(host.forms[0]?.id ?? '', { Mức: 'C' }, '2024-06-05 09:00:00')).toThrow('no choice');
  });
});

test('menus and alerts are shown and recorded', () => {
  const host =
    hostWith(`function onOpen() { SpreadsheetApp.getUi().createMenu('Việc').addItem('Làm', 'work').addToUi(); }
    function work() { const ui = SpreadsheetApp.getUi(); return ui.alert('Hỏi', 'Có không?', ui.ButtonSet.YES_NO) === ui.Button.YES; }`);
  host.open();
  expect(host.screen.menus).toEqual([{ caption: 'Việc', items: [{ caption: 'Làm', handler: 'work' }] }]);
  host.screen.answers.push({ button: 'YES', text: '' });
  expect(host.call('work', [], { from: 'sidebar' })).toBe(true);
  expect(host.screen.dialogs).toEqual([{ kind: 'alert', title: 'Hỏi', text: 'Có không?' }]);
});

test('Session tells who runs and where', () => {
  expect(valueOf(`[Session.getActiveUser().getEmail(), Session.getScriptTimeZone()]`)).toEqual([
    OWNER,
    'Asia/Ho_Chi_Minh',
  ]);
});
