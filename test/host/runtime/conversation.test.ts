/** Runs that wait for a person: each by itself, in whatever order the answers come. */
import type { Turn } from '../../../src/host/host';
import { hostWith } from '../../builders/script';

const SCRIPT = `
  function rename() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('bắt đầu lúc ' + new Date().getMinutes());
    SpreadsheetApp.flush();
    var before = sheet.getRange('B1').getValue(), dice = Math.random(), at = Date.now();
    var ui = SpreadsheetApp.getUi();
    var name = ui.prompt('Tên', ui.ButtonSet.OK_CANCEL).getResponseText();
    if (ui.alert('Ghi ' + name + '?', ui.ButtonSet.YES_NO) === ui.Button.NO) return 'thôi';
    sheet.appendRow([name]);
    return [name, before, sheet.getRange('B1').getValue(), dice < 1, at <= Date.now()].join();
  }
  function stubborn() {
    try { SpreadsheetApp.getUi().alert('Có?'); } catch (error) { SpreadsheetApp.getActiveSheet().appendRow(['bắt']); }
    return 'xong';
  }
  function fails() { SpreadsheetApp.getUi().alert('Có?'); throw new Error('hỏng'); }
  function write() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('mới'); return 'đã ghi'; }`;

const host = () => hostWith(SCRIPT);

function asking(turn: Turn) {
  if (turn.state !== 'asks') throw new Error(`The run does not ask, it has ${turn.state}`);
  return turn;
}

const yes = { button: 'YES', text: '' };
const ok = { button: 'OK', text: '' };

test('a run stops where it asks, and goes on with each answer', () => {
  const at = host();
  const first = asking(at.begin('rename', [], { from: 'sidebar' }));
  expect(first.question).toEqual({ kind: 'prompt', title: '', text: 'Tên', buttons: ['OK', 'CANCEL'] });
  const second = asking(first.answer({ button: 'OK', text: 'An' }));
  expect(second.question.text).toBe('Ghi An?');
  expect(second.answer(yes)).toEqual({ state: 'ended', result: 'An,,,true,true' });
  expect(at.workbook.sheets[0]?.cells.all()).toEqual([['bắt đầu lúc 0'], ['An']]);
});

test('what others do meanwhile is seen after the answer, and what was read before stays as it was', () => {
  const at = host();
  const waiting = asking(at.begin('rename', [], { from: 'sidebar' }));
  expect(at.begin('write', [], { from: 'sidebar' })).toEqual({ state: 'ended', result: 'đã ghi' });
  const last = asking(waiting.answer({ button: 'OK', text: 'An' })).answer(yes);
  expect(last).toEqual({ state: 'ended', result: 'An,,mới,true,true' });
});

test('of two that wait, either may be answered first', () => {
  const at = host();
  const [one, other] = [asking(at.begin('rename')), asking(at.begin('rename'))];
  const { state } = asking(one.answer({ button: 'OK', text: 'An' })).answer(yes);
  expect(state).toBe('ended');
  expect(asking(other.answer({ button: 'OK', text: 'Bình' })).answer(yes).state).toBe('ended');
  expect(at.workbook.sheets[0]?.cells.all().slice(1)).toEqual([['An'], ['Bình']]);
});

test('each call counts once, and the wait is no part of the six minutes', () => {
  const at = host();
  const waiting = asking(at.begin('fails'));
  const calls = at.calls.total;
  at.advanceTo('2024-06-05 12:00:00');
  const { state } = waiting.answer(ok);
  expect(state).toBe('failed');
  expect(at.calls.total).toBe(calls);
  expect(at.executions.map(({ name, outcome, error }) => [name, outcome, error])).toEqual([
    ['fails', 'failed', 'Error: hỏng'],
  ]);
});

test('a script that catches everything does not get past its question', () => {
  const at = host();
  const waiting = asking(at.begin('stubborn', [], { from: 'sidebar' }));
  expect(at.workbook.sheets[0]?.cells.lastRow).toBe(0);
  expect(waiting.answer(ok)).toEqual({ state: 'ended', result: 'xong' });
  expect(at.workbook.sheets[0]?.cells.lastRow).toBe(0);
});
