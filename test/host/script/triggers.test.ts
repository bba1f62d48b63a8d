/** ScriptApp's triggers: what a script is told of them, and which builders make which. */
import { errorOf, hostWith, OWNER, valueOf } from '../../builders/script';

const NEW = `ScriptApp.newTrigger('work')`;
const SHEET = `SpreadsheetApp.getActive()`;

describe('a trigger tells what fires it', () => {
  test.each([
    [`${NEW}.timeBased().everyDays(1)`, 'CLOCK', 'CLOCK', null],
    [`${NEW}.forSpreadsheet(${SHEET}).onOpen()`, 'ON_OPEN', 'SPREADSHEETS', 'offline-host-spreadsheet'],
    [`${NEW}.forSpreadsheet(${SHEET}).onEdit()`, 'ON_EDIT', 'SPREADSHEETS', 'offline-host-spreadsheet'],
    [`${NEW}.forSpreadsheet(${SHEET}).onChange()`, 'ON_CHANGE', 'SPREADSHEETS', 'offline-host-spreadsheet'],
    [`${NEW}.forSpreadsheet('another').onFormSubmit()`, 'ON_FORM_SUBMIT', 'SPREADSHEETS', 'another'],
    [`${NEW}.forForm('phieu').onFormSubmit()`, 'ON_FORM_SUBMIT', 'FORMS', 'phieu'],
    [`${NEW}.forForm('phieu').onOpen()`, 'ON_OPEN', 'FORMS', 'phieu'],
    [`${NEW}.forDocument('van-ban').onOpen()`, 'ON_OPEN', 'DOCUMENTS', 'van-ban'],
    [`${NEW}.forUserCalendar('a@example.vn').onEventUpdated()`, 'ON_EVENT_UPDATED', 'CALENDAR', 'a@example.vn'],
  ])('%s', (builder, event, source, id) => {
    const look = `(function () { const made = ${builder}.create();
      return [made.getEventType() === ScriptApp.EventType.${event}, made.getTriggerSource() === ScriptApp.TriggerSource.${source}, made.getTriggerSourceId(), made.getHandlerFunction()]; })()`;
    const host = hostWith('');
    host.install({ code: `function look() { return ${look}; }`, manifest: {}, files: {} });
    expect(host.call('look', [], { from: 'sidebar' })).toEqual([true, true, id, 'work']);
  });
});

test('enumerations are Google’s objects, equal only to themselves', () => {
  expect(
    valueOf(`[String(ScriptApp.WeekDay.FRIDAY), typeof ScriptApp.EventType.CLOCK, ScriptApp.AuthMode.FULL === ScriptApp.AuthMode.FULL,
      ScriptApp.EventType.CLOCK === ScriptApp.TriggerSource.CLOCK, String(ScriptApp.InstallationSource.NONE)]`),
  ).toEqual(['FRIDAY', 'object', true, false, 'NONE']);
});

test('a unique id is a long number in text; the event of the trigger carries the same', () => {
  const host =
    hostWith(`function make() { return ScriptApp.newTrigger('ring').timeBased().after(1000).create().getUniqueId(); }
    function ring(event) { PropertiesService.getScriptProperties().setProperty('uid', event.triggerUid); }
    function seen() { return PropertiesService.getScriptProperties().getProperty('uid'); }`);
  const id = host.call('make', [], { from: 'sidebar' });
  expect(id).toMatch(/^\d{19}$/);
  host.advanceTo('2024-06-05 08:01:00');
  expect(host.call('seen', [], { from: 'sidebar' })).toBe(id);
});

test('the function may be given itself: its name counts', () => {
  expect(
    valueOf(`ScriptApp.newTrigger(function daily() {}).timeBased().everyDays(1).create().getHandlerFunction()`),
  ).toBe('daily');
});

test('a function that does not exist is found missing when the trigger fires', () => {
  const host = hostWith(`function make() { ScriptApp.newTrigger('nobody').timeBased().after(1000).create(); }`);
  host.call('make');
  host.advanceTo('2024-06-05 08:01:00');
  expect(host.executions.slice(-1)[0]).toMatchObject({ name: 'nobody', outcome: 'failed' });
  expect(host.executions.slice(-1)[0]?.error).toContain('Script function not found: nobody');
});

test('getUserTriggers gives those of one file, deleteTrigger removes one', () => {
  expect(
    valueOf(`(function () {
      const ss = SpreadsheetApp.getActive();
      ScriptApp.newTrigger('a').forSpreadsheet(ss).onEdit().create();
      const clock = ScriptApp.newTrigger('b').timeBased().everyDays(1).create();
      const names = function (triggers) { return triggers.map(function (one) { return one.getHandlerFunction(); }).join(); };
      const before = [names(ScriptApp.getUserTriggers(ss)), names(ScriptApp.getProjectTriggers())];
      ScriptApp.deleteTrigger(clock);
      return before.concat(names(ScriptApp.getProjectTriggers()));
    })()`),
  ).toEqual(['a', 'a,b', 'a']);
});

test('a trigger of another spreadsheet does not hear of this one', () => {
  const host = hostWith(
    `function make() { ScriptApp.newTrigger('heard').forSpreadsheet('another').onEdit().create(); } function heard() {}`,
  );
  host.call('make');
  host.person(OWNER).type('Trang tính1', 1, 1, [['x']]);
  expect(host.executions.map(({ name }) => name)).toEqual(['make']);
});

describe('create() wants to know when', () => {
  test.each([
    ['nothing said', `.timeBased()`, 'has no time'],
    ['an hour without days', `.timeBased().atHour(5)`, 'has no time'],
    ['no event', `.forSpreadsheet(SpreadsheetApp.getActive())`, 'has no event'],
  ])('%s', (_, builder, message) => {
    expect(errorOf(`ScriptApp.newTrigger('x')${builder}.create()`)).toContain(message);
  });
});

test('triggers of no file are refused in Google’s words', () => {
  expect(errorOf(`ScriptApp.getUserTriggers(null)`)).toBe(
    "Exception: The parameters (null) don't match the method signature for ScriptApp.getUserTriggers.",
  );
});
