/** An onEdit that stamps date and author beside; protected ranges; the installable trigger that may do more. */
import { COLLEAGUE, InstalledScript, OWNER } from './installed-script';

function tasks(): InstalledScript {
  const script = new InstalledScript('edit-stamps');
  script.host.call('makeTasks');
  script.host.call('install');
  return script;
}

const type = (script: InstalledScript, row: number, column: number, ...rows: string[][]): unknown =>
  script.host.person(COLLEAGUE).type('Tasks', row, column, rows);

test('an edit is stamped with its time; a simple trigger does not learn who it was', () => {
  const script = tasks();
  script.host.advanceTo('2024-03-04 10:30:00');
  type(script, 2, 1, ['Water the plants']);
  expect(script.shown('Tasks', 'A2:D2')).toEqual([
    ['Water the plants', '', expect.stringMatching(/^3\/4\/2024 10:30:0\d$/), 'unknown'],
  ]);
});

test('a pasted block is stamped row by row, and has no value in its event', () => {
  const script = tasks();
  type(script, 2, 1, ['One', 'open'], ['Two', ''], ['', '']);
  expect((script.shown('Tasks', 'D2:D4') as string[][]).flat()).toEqual(['unknown', 'unknown', '']);
});

test('emptying a task takes its stamp away', () => {
  const script = tasks();
  type(script, 2, 1, ['One']);
  type(script, 2, 1, ['']);
  expect(script.shown('Tasks', 'A2:D2')).toEqual([['', '', '', '']]);
});

test('other tabs and other columns are left alone', () => {
  const script = tasks();
  script.write('Elsewhere', 'A1:A1', [['x']]);
  script.host.person(COLLEAGUE).type('Elsewhere', 2, 1, [['y']]);
  type(script, 2, 5, ['a remark']);
  expect(script.shown('Tasks', 'A2:E2')).toEqual([['', '', '', '', 'a remark']]);
});

test('a task that is done is struck through and then closed to others, but not to the owner', () => {
  const script = tasks();
  type(script, 2, 1, ['One']);
  type(script, 2, 2, ['done']);
  expect(script.value(`SpreadsheetApp.getActive().getSheetByName('Tasks').getRange('A2').getFontLine()`)).toBe(
    'line-through',
  );
  expect(script.ask('protections')).toEqual(['Header 1:1', 'Done in row 2 A2:D2']);
  expect(() => type(script, 2, 1, ['Changed'])).toThrow();
  expect(script.shown('Tasks', 'A2:A2')).toEqual([['One']]);
  expect(() => script.host.person(OWNER).type('Tasks', 2, 5, [['free']])).not.toThrow();
});

test('a simple trigger runs with the rights of its editor: it may not stamp over a protected row', () => {
  const script = tasks();
  script.value(
    `(() => { const p = SpreadsheetApp.getActive().getSheetByName('Tasks').getRange('C:D').protect(); p.removeEditors(p.getEditors()); })()`,
  );
  type(script, 3, 1, ['Three']);
  const run = script.host.executions.filter(({ name }) => name === 'onEdit').at(-1);
  expect([run?.outcome, run?.error]).toEqual([
    'failed',
    expect.stringContaining('You are trying to edit a protected cell or object.'),
  ]);
  expect(script.shown('Tasks', 'A3:D3')).toEqual([['Three', '', '', '']]);
});

test('a script’s own writes fire nothing', () => {
  const script = tasks();
  const before = script.host.executions.filter(({ name }) => name === 'onEdit').length;
  script.write('Tasks', 'A5:A5', [['by script']]);
  expect(script.host.executions.filter(({ name }) => name === 'onEdit')).toHaveLength(before);
  expect(script.shown('Tasks', 'A5:D5')).toEqual([['by script', '', '', '']]);
});
