/** What is known of Google’s triggers, events and identity, through scripts. */
import { hostWith, OWNER } from '../../builders/script';
import type { AppsScriptHost } from '../../../src/host/host';

const TAB = 'Trang tính1';
const EDITOR = 'nguoisua@example.vn';

/** A script whose functions may write down what they saw. */
function hostSeeing(code: string): AppsScriptHost {
  const host = hostWith(`${code}
    function see_(value) { PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(value)); }
    function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen')); }
    function onSheet_(name) { return ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive()); }`);
  host.workbook.editors.push(EDITOR);
  return host;
}

const seen = (host: AppsScriptHost): unknown => host.call('seen', [], { from: 'sidebar' });
const names = (host: AppsScriptHost): string[] => host.executions.map(({ name }) => name);
const last = (host: AppsScriptHost): string | undefined => host.executions.slice(-1)[0]?.error;

test('platform: Triggers: simple triggers have 30 s (D)', () => {
  const host = hostSeeing(
    `function onOpen() { see_('begun'); Utilities.sleep(29000); see_('29 s'); Utilities.sleep(2000); see_('31 s'); }`,
  );
  host.open(EDITOR);
  expect(last(host)).toContain('Exceeded maximum execution time');
  expect(seen(host)).toBe('29 s');
});

describe('platform: Triggers: simple triggers use no service that needs authorisation (D)', () => {
  test.each([
    [`MailApp.sendEmail('a@example.vn', 'S', 'B')`, 'MailApp.sendEmail'],
    [`ScriptApp.getProjectTriggers()`, 'ScriptApp.getProjectTriggers'],
    [`FormApp.create('Phiếu')`, 'FormApp.create'],
    [`SpreadsheetApp.openById('khac')`, 'SpreadsheetApp.openById'],
  ])('%s', (call, name) => {
    const host = hostSeeing(`function onEdit() { ${call}; }`);
    host.person(EDITOR).type(TAB, 1, 1, [['x']]);
    expect(last(host)).toContain(`You do not have permission to call ${name}. Required permissions: `);
  });

  test('but the sheet itself, properties, cache and menus', () => {
    const host = hostSeeing(`function onOpen() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x');
      CacheService.getDocumentCache().put('a', 'b');
      SpreadsheetApp.getUi().createMenu('Việc').addItem('Làm', 'work').addToUi();
      see_('done');
    }`);
    host.open(EDITOR);
    expect(seen(host)).toBe('done');
  });
});

test('platform: Triggers: a script’s own writes fire neither simple triggers (D) nor installable ones (D/R)', () => {
  const host = hostSeeing(`function onEdit() {} function edited() {} function changed() {}
    function make() { onSheet_('edited').onEdit().create(); onSheet_('changed').onChange().create(); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); SpreadsheetApp.getActive().insertSheet('Mới'); }`);
  host.call('make');
  host.call('write');
  expect(names(host)).toEqual(['make', 'write']);
});

test('platform: Triggers: installable triggers run as the account that made them (D/R)', () => {
  const host = hostSeeing(
    `function edited() { see_(Session.getEffectiveUser().getEmail()); } function make() { onSheet_('edited').onEdit().create(); }`,
  );
  host.call('make', [], { email: OWNER });
  host.person(EDITOR).type(TAB, 1, 1, [['x']]);
  expect(seen(host)).toBe(OWNER);
});

test('platform: Triggers: 20 a user a script (D/R)', () => {
  const host = hostSeeing(
    `function make(count) { for (let n = 0; n < count; n += 1) onSheet_('x').onEdit().create(); }`,
  );
  host.call('make', [20]);
  expect(() => host.call('make', [1])).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  expect(() => host.call('make', [20], { email: EDITOR })).not.toThrow();
});

test('platform: Triggers: getProjectTriggers shows only one’s own (D/R)', () => {
  const host = hostSeeing(
    `function make() { onSheet_('x').onEdit().create(); } function count() { return ScriptApp.getProjectTriggers().length; }`,
  );
  host.call('make');
  expect([OWNER, EDITOR].map((email) => host.call('count', [], { email, from: 'sidebar' }))).toEqual([1, 0]);
});

describe('platform: Triggers: everyMinutes takes 1, 5, 10, 15, 30 (D)', () => {
  const host = (): AppsScriptHost =>
    hostSeeing(`function make(minutes) { ScriptApp.newTrigger('x').timeBased().everyMinutes(minutes).create(); }`);

  test.each([1, 5, 10, 15, 30])('%i', (minutes) => expect(() => host().call('make', [minutes])).not.toThrow());

  test.each([0, 2, 20, 60])('not %i', (minutes) =>
    expect(() => host().call('make', [minutes])).toThrow('It must be one of 1, 5, 10, 15 or 30.'),
  );
});

test('platform: Triggers: atHour fires some time within that hour, in the script’s zone (D)', () => {
  const host = hostSeeing(
    `function ring() {} function make() { for (let n = 0; n < 5; n += 1) ScriptApp.newTrigger('ring').timeBased().everyDays(1).atHour(6).create(); }`,
  );
  host.call('make');
  host.advanceTo('2024-06-06 12:00:00');
  const moments = host.executions.filter(({ name }) => name === 'ring').map(({ startedAt }) => startedAt);
  expect(moments.map((moment) => moment.slice(0, 13))).toEqual(new Array(5).fill('2024-06-06 06'));
  expect(new Set(moments).size).toBeGreaterThan(1);
});

describe('platform: Triggers: onEdit(e) has value and oldValue only for a single cell, as strings; range, source, authMode (D)', () => {
  const host = (): AppsScriptHost =>
    hostSeeing(
      `function onEdit(e) { see_([e.value, e.oldValue, 'value' in e, e.range.getA1Notation(), e.source.getId(), String(e.authMode)]); }`,
    );

  test('a number in a single cell', () => {
    const open = host();
    open.person(EDITOR).type(TAB, 2, 2, [['7']]);
    open.person(EDITOR).type(TAB, 2, 2, [['8']]);
    expect(seen(open)).toEqual(['8', '7', true, 'B2', open.workbook.id, 'LIMITED']);
  });

  test('a block', () => {
    const open = host();
    open.person(EDITOR).type(TAB, 2, 2, [['7', '8']]);
    expect(seen(open)).toEqual([null, null, false, 'B2:C2', open.workbook.id, 'LIMITED']);
  });
});

test('platform: Triggers: form submit on a form has the response (D)', () => {
  const host = hostSeeing(`function make() { const form = FormApp.create('Phiếu'); form.addTextItem().setTitle('Mã');
      ScriptApp.newTrigger('submitted').forForm(form).onFormSubmit().create(); return form.getId(); }
    function submitted(e) { see_([e.response.getId(), e.response.getItemResponses()[0].getResponse(), e.source.getId(), String(e.authMode)]); }`);
  const form = String(host.call('make', [], { from: 'sidebar' }));
  const id = host.submitForm(form, { Mã: 'H1' }, '2024-06-05 09:00:00');
  expect(seen(host)).toEqual([id, 'H1', form, 'FULL']);
});

describe('platform: Triggers: Session.getActiveUser().getEmail() is empty in simple triggers and where policy forbids it (D)', () => {
  const WHO = `function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; } function onEdit() { see_(who()[0]); }`;

  test('in a simple trigger', () => {
    const host = hostSeeing(WHO);
    host.person(EDITOR).type(TAB, 1, 1, [['x']]);
    expect(seen(host)).toBe('');
  });

  test('where policy forbids it', () => {
    const host = hostSeeing(WHO);
    const call = (): unknown => host.call('who', [], { email: EDITOR, from: 'sidebar' });
    expect(call()).toEqual([EDITOR, EDITOR]);
    host.hidesActiveUsers = true;
    expect(call()).toEqual(['', EDITOR]);
  });
});

test('platform: Triggers: alert and prompt suspend the script and its locks do not survive (D)', () => {
  const host =
    hostSeeing(`function ask(kind) { const lock = LockService.getScriptLock(); lock.waitLock(10); const before = lock.hasLock();
    SpreadsheetApp.getUi()[kind]('Hỏi'); return [before, lock.hasLock()]; }`);
  expect(['alert', 'prompt'].map((kind) => host.call('ask', [kind], { from: 'sidebar' }))).toEqual([
    [true, false],
    [true, false],
  ]);
});

test('platform: Triggers: a trigger made inside a trigger’s run is created disabled (L)', () => {
  const host =
    hostSeeing(`function first() { ScriptApp.newTrigger('second').timeBased().everyMinutes(1).create(); } function second() {}
    function make() { ScriptApp.newTrigger('first').timeBased().after(1000).create(); }`);
  host.call('make');
  host.advanceTo('2024-06-05 12:00:00');
  expect(names(host)).toEqual(['make', 'first']);
});
