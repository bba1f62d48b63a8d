/** Faults that a test puts into a run: errors before and after a call, kills with waiting writes, other runs in between. */
import { Kill } from '../../../src/host/border/call-meter';
import { ServiceError } from '../../../src/host/border/service-object';
import type { AppsScriptHost } from '../../../src/host/host';
import { hostWith } from '../../builders/script';

const WRITE_FOUR = `
function write() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  try { for (let row = 1; row <= 4; row += 1) sheet.getRange(row, 1).setValue(row); sheet.getName(); }
  finally { sheet.getRange(9, 9).setValue('finally'); }
}
function caught() {
  try { SpreadsheetApp.getActive().getSheets()[0].appendRow(['x']); return 'written'; } catch (error) { return error.name + ': ' + error.message; }
}
function locked() { return LockService.getDocumentLock().tryLock(500); }
function outer() { const lock = LockService.getDocumentLock(); lock.waitLock(10); SpreadsheetApp.getActive().getName(); lock.releaseLock(); }
`;

const written = (host: AppsScriptHost): unknown[] =>
  host.workbook.sheets.flatMap(({ cells }) => cells.all().flatMap((row) => row.filter((cell) => cell !== '')));

test.each([
  ['none', []],
  ['half', [1, 2]],
  ['all', [1, 2, 3, 4]],
] as const)('a run killed with %s of its waiting writes applied leaves %j', (applied, left) => {
  const host = hostWith(WRITE_FOUR);
  host.calls.before = ({ name }) => {
    if (name === 'Sheet.getName') throw new Kill(applied);
  };
  expect(() => host.call('write')).toThrow('Exceeded maximum execution time');
  expect(written(host)).toEqual(left);
});

test('an error before a call keeps its effect away, one after it does not; the script catches both', () => {
  const host = hostWith(WRITE_FOUR);
  const fail = ({ name }: { name: string }): void => {
    if (name === 'Sheet.appendRow') throw new ServiceError('Service error: Spreadsheets');
  };
  host.calls.before = fail;
  expect(host.call('caught', [], { from: 'sidebar' })).toBe('Exception: Service error: Spreadsheets');
  expect(written(host)).toEqual([]);
  host.calls.before = () => undefined;
  host.calls.after = fail;
  expect(host.call('caught', [], { from: 'sidebar' })).toBe('Exception: Service error: Spreadsheets');
  expect(written(host)).toEqual(['x']);
});

test('a run that starts in the middle of another does not get its lock, and gets it afterwards', () => {
  const host = hostWith(WRITE_FOUR);
  const got: unknown[] = [];
  host.calls.before = ({ name }) => {
    if (name === 'Spreadsheet.getName') got.push(host.call('locked', [], { from: 'sidebar' }));
  };
  host.call('outer');
  got.push(host.call('locked', [], { from: 'sidebar' }));
  expect(got).toEqual([false, true]);
});

test('a killed run lets its locks go', () => {
  const host = hostWith(WRITE_FOUR);
  host.calls.before = ({ name }) => {
    if (name === 'Spreadsheet.getName') throw new Kill('none');
  };
  expect(() => host.call('outer')).toThrow();
  expect(host.call('locked', [], { from: 'sidebar' })).toBe(true);
});

test('what happens to a copy of the host does not happen to the host', () => {
  const host = hostWith(WRITE_FOUR);
  const copy = host.copy();
  copy.call('caught');
  expect([written(host), written(copy), copy.now() >= host.now()]).toEqual([[], ['x'], true]);
});
