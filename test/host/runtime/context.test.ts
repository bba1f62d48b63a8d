/** The script's context: its own values, its own clock and zone, nothing that Google lacks, nothing that survives. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

describe('platform: Sidebars, forms, utilities, runtime', () => {
  test('V8 without setTimeout, fetch, URL, TextEncoder, process, require', () => {
    const names = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'process', 'require', 'globalThis.process', 'Buffer'];
    expect(valueOf(`[${names.map((name) => `typeof ${name}`).join(',')}]`)).toEqual(names.map(() => 'undefined'));
  });

  test('every call starts from nothing: no state survives in variables', () => {
    const host = hostWith(
      `var count = 0; function next() { count += 1; globalThis.seen = (globalThis.seen || 0) + 1; return [count, seen]; }`,
    );
    host.call('next', [], { from: 'sidebar' });
    expect(host.call('next', [], { from: 'sidebar' })).toEqual([1, 1]);
  });

  test('values are made with the context’s own constructors', () => {
    expect(
      valueOf(`[
        SpreadsheetApp.getActive().getSheets() instanceof Array,
        SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues()[0] instanceof Array,
        (function () { const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); cell.setValue(new Date(2024, 0, 5)); return cell.getValue() instanceof Date; })(),
        (function () { try { SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1); } catch (error) { return error instanceof Error; } })(),
      ]`),
    ).toEqual([true, true, true, true]);
  });

  test('a Promise resolves within the call', () => {
    const host =
      hostWith(`function begin() { Promise.resolve('done').then(function (text) { PropertiesService.getScriptProperties().setProperty('promise', text); }); }
      function look() { return PropertiesService.getScriptProperties().getProperty('promise'); }`);
    host.call('begin');
    expect(host.call('look', [], { from: 'sidebar' })).toBe('done');
  });

  test('google.script.run: a Date or a function fails, nested too; undefined in a list becomes null', () => {
    expect(() => valueOf('{ nested: [new Date()] }')).toThrow('not a supported return type');
    expect(() => valueOf('{ nested: function () {} }')).toThrow('not a supported return type');
    expect(valueOf('[undefined, 1]')).toEqual([null, 1]);
  });
});

describe('platform: Values, dates, locale', () => {
  test('new Date(y, m, d) is the script’s zone, a date alone is UTC, date and time the script’s zone (D/L)', () => {
    expect(
      valueOf(
        `[new Date(2024, 1, 26), new Date('2024-02-26'), new Date('2024-02-26 00:00'), new Date('2024-02-26T00:00:00')].map(function (date) { return date.toISOString(); })`,
      ),
    ).toEqual([
      '2024-02-25T17:00:00.000Z',
      '2024-02-26T00:00:00.000Z',
      '2024-02-25T17:00:00.000Z',
      '2024-02-25T17:00:00.000Z',
    ]);
  });

  test('getters, setters and strings are in the script’s zone, whatever the machine’s is', () => {
    expect(
      valueOf(`(function () {
        const date = new Date(2024, 5, 5, 7, 40, 22);
        const text = String(date);
        date.setHours(23); date.setDate(31);
        return [text, date.getDate(), date.getMonth(), date.getDay(), date.getHours(), date.getTimezoneOffset(), Date().slice(0, 15), typeof Date.now()];
      })()`),
    ).toEqual(['Wed Jun 05 2024 07:40:22 GMT+0700 (Indochina Time)', 1, 6, 1, 23, -420, 'Wed Jun 05 2024', 'number']);
  });

  test('a zone with summer time has it', () => {
    const zone = { timeZone: 'America/New_York' };
    expect(
      valueOf(
        `[new Date(2024, 0, 1), new Date(2024, 6, 1)].map(function (date) { return date.getTimezoneOffset(); })`,
        zone,
      ),
    ).toEqual([300, 240]);
    expect(valueOf(`new Date(2024, 2, 10, 2, 30).getHours()`, zone)).toBe(3);
  });

  test('a moment before the zone’s names were kept has today’s, as a time of day without a date', () => {
    expect(
      valueOf(`[new Date(1899, 11, 30, 10, 30), new Date(1969, 6, 1)].map(String)`, { timeZone: 'America/New_York' }),
    ).toEqual([
      'Sat Dec 30 1899 10:30:00 GMT-0500 (Eastern Standard Time)',
      'Tue Jul 01 1969 00:00:00 GMT-0400 (Eastern Daylight Time)',
    ]);
  });

  test('a service error has the name Exception (R)', () => {
    expect(errorOf('SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1)')).toBe(
      'Exception: The starting row of the range is too small.',
    );
  });
});

describe('what Google has and the host lacks', () => {
  test('throws by its full name', () => {
    expect(errorOf(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').createPivotTable()`)).toBe(
      'Error: NOT IMPLEMENTED: Range.createPivotTable',
    );
    expect(errorOf('DriveApp.getFiles()')).toBe('Error: NOT IMPLEMENTED: DriveApp.getFiles');
    expect(errorOf('FormApp.create("x").shortenFormUrl("u")')).toBe('Error: NOT IMPLEMENTED: Form.shortenFormUrl');
  });

  test('what Google has not is no member at all', () => {
    expect(valueOf(`typeof SpreadsheetApp.getActive().getSheets()[0].getRange('A1').foo`)).toBe('undefined');
  });
});

describe('platform: an entry point must be a declared top-level function', () => {
  const host = hostWith(
    `function declared() {} var assigned = function () {}; globalThis.late = function () {}; function hidden_() {}`,
  );

  test('what is assigned is not found', () => {
    expect(host.entryPoints()).toEqual(['declared', 'hidden_']);
    expect(() => host.call('assigned')).toThrow('Script function not found: assigned');
    expect(() => host.call('late')).toThrow('Script function not found: late');
  });

  test('a name ending in _ is private: hidden from google.script.run', () => {
    expect(() => host.call('hidden_', [], { from: 'sidebar' })).toThrow('Script function not found');
  });
});
