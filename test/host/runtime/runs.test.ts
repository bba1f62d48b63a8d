/** Runs: what they cost, when they are stopped, who runs, and what a stopped run leaves. */
import { hostWith, OWNER } from '../../builders/script';

const LOOK = `function look() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1:A2').getValues().map(String); }`;

describe('platform: Limits', () => {
  test('six minutes: the error cannot be caught, nothing after it counts, only what was flushed stands', () => {
    const host = hostWith(`function long() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue('flushed'); SpreadsheetApp.flush();
      sheet.getRange('A2').setValue('waiting');
      try { while (true) Utilities.sleep(60000); } catch (error) { sheet.getRange('A1').setValue('caught'); }
      finally { try { sheet.getRange('A1').setValue('finally'); } catch (error) {} }
    } ${LOOK}`);
    expect(() => host.call('long')).toThrow('Exceeded maximum execution time');
    expect(host.executions.slice(-1)[0]?.outcome).toBe('timed out');
    expect(host.call('look', [], { from: 'sidebar' })).toEqual(['flushed', '']);
  });

  test('a run that fails keeps what it wrote before', () => {
    const host = hostWith(
      `function fail() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('kept'); throw new Error('no'); } ${LOOK}`,
    );
    expect(() => host.call('fail')).toThrow('Error: no');
    expect(host.call('look', [], { from: 'sidebar' })).toEqual(['kept', '']);
  });

  test('each call costs virtual time, and Utilities.sleep lets it pass, 300,000 ms at most', () => {
    const host = hostWith(
      `function pause(time) { const start = Date.now(); Utilities.sleep(time); return Date.now() - start; }`,
    );
    expect(host.call('pause', [5000], { from: 'sidebar' })).toBe(5100);
    expect(() => host.call('pause', [300_001])).toThrow('Invalid argument');
  });
});

describe('platform: Triggers, events, identity', () => {
  const MAKE = `function make() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create(); }
    function daily(event) { PropertiesService.getScriptProperties().setProperty(String(Date.now()), JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), event.authMode, typeof event.triggerUid])); }`;

  test('atHour fires some time within that hour, in the script’s zone, each day, as the account that made it', () => {
    const host = hostWith(MAKE);
    host.call('make', [], { email: 'nguoilam@example.vn' });
    host.advanceTo('2024-06-08 12:00:00');
    const runs = host.executions.filter(({ name }) => name === 'daily');
    expect(runs.map(({ startedAt }) => startedAt.slice(0, 13))).toEqual([
      '2024-06-06 06',
      '2024-06-07 06',
      '2024-06-08 06',
    ]);
    expect(new Set(runs.map(({ user }) => user))).toEqual(new Set(['nguoilam@example.vn']));
  });

  test('20 triggers a user: one more is refused', () => {
    const host = hostWith(
      `function many(count) { for (let n = 0; n < count; n += 1) ScriptApp.newTrigger('x').timeBased().everyDays(1).create(); }`,
    );
    host.call('many', [20]);
    expect(() => host.call('many', [1])).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(() => host.call('many', [1], { email: 'khac@example.vn' })).not.toThrow();
  });

  test('getProjectTriggers shows only one’s own', () => {
    const host = hostWith(`${MAKE} function count() { return ScriptApp.getProjectTriggers().length; }`);
    host.call('make');
    expect([OWNER, 'khac@example.vn'].map((email) => host.call('count', [], { email, from: 'sidebar' }))).toEqual([
      1, 0,
    ]);
  });

  test('everyMinutes takes 1, 5, 10, 15, 30', () => {
    const host = hostWith(
      `function make(minutes) { ScriptApp.newTrigger('x').timeBased().everyMinutes(minutes).create(); }`,
    );
    for (const minutes of [1, 5, 10, 15, 30]) expect(() => host.call('make', [minutes])).not.toThrow();
    expect(() => host.call('make', [7])).toThrow('everyMinutes');
  });

  test('a trigger made inside a trigger’s run is created disabled', () => {
    const host =
      hostWith(`function first() { ScriptApp.newTrigger('second').timeBased().everyMinutes(1).create(); } function second() {}
      function make() { ScriptApp.newTrigger('first').timeBased().after(60000).create(); }`);
    host.call('make');
    host.advanceTo('2024-06-05 12:00:00');
    expect(host.executions.map(({ name }) => name)).toEqual(['make', 'first']);
  });

  test('getUi is refused from a time trigger', () => {
    const host = hostWith(
      `function ring() { SpreadsheetApp.getUi(); } function make() { ScriptApp.newTrigger('ring').timeBased().after(60000).create(); }`,
    );
    host.call('make');
    host.advanceTo('2024-06-05 12:00:00');
    expect(host.executions.slice(-1)[0]?.error).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('a simple trigger knows no user and may not send mail', () => {
    const host =
      hostWith(`function onOpen() { PropertiesService.getScriptProperties().setProperty('who', Session.getActiveUser().getEmail()); MailApp.getRemainingDailyQuota(); }
      function who() { return PropertiesService.getScriptProperties().getProperty('who'); }`);
    host.workbook.editors.push('nguoimo@example.vn');
    host.open('nguoimo@example.vn');
    expect(host.executions[0]?.error).toContain('You do not have permission to call MailApp.getRemainingDailyQuota');
    expect(host.call('who', [], { from: 'sidebar' })).toBe('');
  });
});

describe('every service call', () => {
  test('is numbered and counted by name, and can be made to fail', () => {
    const host = hostWith(
      `function write() { const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); cell.setValue(1); try { cell.setValue(2); } catch (error) { return error.message; } }`,
    );
    host.calls.before = ({ number, name }) => {
      if (number === 5 && name === 'Range.setValue') throw new Error('Service Spreadsheets timed out');
    };
    expect(host.call('write', [], { from: 'sidebar' })).toBe('Service Spreadsheets timed out');
    expect(Object.fromEntries(host.calls.byName)).toEqual({
      'Range.setValue': 2,
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
    });
  });
});
