/** `build/host.mjs` as a stranger has it: a few lines of plain JavaScript outside the project. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const HOST = pathToFileURL(join(process.cwd(), 'build/host.mjs')).href;

/** Runs a module in a folder of its own; what it prints as JSON is returned. */
function outcomeOf(lines: string): unknown {
  const file = join(mkdtempSync(join(tmpdir(), 'host-globals-')), 'script.mjs');
  writeFileSync(file, `import vm from 'node:vm';\nimport { createGlobals } from '${HOST}';\n${lines}`);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}

const OPTIONS = `{ email: 'an@example.vn', timeZone: 'Asia/Ho_Chi_Minh', locale: 'vi_VN', now: '2024-06-05 08:00:00' }`;

const SCRIPT = `
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['Ngày', '1/2/2024']);
  var row = sheet.getDataRange().getValues()[0];
  [row instanceof Array, row[1] instanceof Date, row[1].getMonth(), new Date().getHours(), Session.getActiveUser().getEmail(),
   SpreadsheetApp.getActive().getSheets().length];`;

test('in a bare context, with the context’s own constructors', () => {
  expect(
    outcomeOf(`const context = vm.createContext({});
      Object.assign(context, createGlobals({ ...${OPTIONS}, context }));
      console.log(JSON.stringify(vm.runInContext(${JSON.stringify(SCRIPT)}, context)));`),
  ).toEqual([true, true, 1, 8, 'an@example.vn', 1]);
});

test('in Node’s own context', () => {
  expect(
    outcomeOf(`const { SpreadsheetApp, Date, Session } = createGlobals(${OPTIONS});
      const show = new Function('SpreadsheetApp', 'Date', 'Session', ${JSON.stringify(SCRIPT.replace(/\n {2}\[row/, '\n return [row'))});
      console.log(JSON.stringify(show(SpreadsheetApp, Date, Session)));`),
  ).toEqual([true, true, 1, 8, 'an@example.vn', 1]);
});

test('each call gives a fresh set, and Node’s own Date stays as it is', () => {
  expect(
    outcomeOf(`const [one, other] = [createGlobals(${OPTIONS}), createGlobals(${OPTIONS})];
      one.SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
      console.log(JSON.stringify([other.SpreadsheetApp.getActiveSheet().getLastRow(), new Date().getFullYear() > 2024]));`),
  ).toEqual([0, true]);
});

test('__host lets time pass, types, and shows what was mailed; handlers are the context’s functions', () => {
  expect(
    outcomeOf(`const context = vm.createContext({});
      const globals = createGlobals({ ...${OPTIONS}, context });
      Object.assign(context, globals);
      vm.runInContext(\`
        function daily() { MailApp.sendEmail('b@example.vn', 'Hằng ngày', String(new Date().getDate())); }
        function onEdit(e) { e.range.offset(0, 1).setValue(e.value + '!'); }
        ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create();\`, context);
      const { __host } = globals;
      __host.advanceTo('2024-06-07 12:00:00');
      __host.person('an@example.vn').type(__host.workbook.sheets[0].name, 1, 1, [['x']]);
      console.log(JSON.stringify([__host.mailbox.sent.map(({ text }) => text), vm.runInContext('SpreadsheetApp.getActiveSheet().getRange("B1").getValue()', context)]));`),
  ).toEqual([['6', '7'], 'x!']);
});

test('what Google has and the host lacks throws by its full name', () => {
  expect(
    outcomeOf(`const { DriveApp } = createGlobals();
      try { DriveApp.getFiles(); } catch (error) { console.log(JSON.stringify(String(error))); }`),
  ).toBe('Error: NOT IMPLEMENTED: DriveApp.getFiles');
});

test('a spreadsheet without a title has the one of its language', () => {
  expect(
    outcomeOf(`const titles = ['en_US', 'vi_VN'].map((locale) => createGlobals({ locale }).SpreadsheetApp.getActive().getName());
      console.log(JSON.stringify(titles));`),
  ).toEqual(['Untitled spreadsheet', 'Bảng tính không có tiêu đề']);
});
