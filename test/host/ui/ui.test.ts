/** What a script shows to the person at the spreadsheet. */
import { errorOf, hostWith } from '../../builders/script';

const UI = 'SpreadsheetApp.getUi()';

/** Value of an expression for which the person presses these buttons. */
function answered(expression: string, ...answers: { button: string; text?: string }[]): unknown {
  const host = hostWith(`function look() { return ${expression}; }`);
  host.screen.answers.push(...answers.map(({ button, text = '' }) => ({ button, text })));
  return host.call('look', [], { from: 'sidebar' });
}

describe('alerts and prompts', () => {
  test.each([
    [`String(${UI}.alert('Có?', ${UI}.ButtonSet.YES_NO))`, { button: 'NO' }, 'NO'],
    [`${UI}.alert('T', 'Có?', ${UI}.ButtonSet.YES_NO) === ${UI}.Button.CLOSE`, { button: 'CLOSE' }, true],
    [`String(${UI}.prompt('Tên', ${UI}.ButtonSet.OK_CANCEL).getSelectedButton())`, { button: 'CANCEL' }, 'CANCEL'],
    [`${UI}.prompt('T', 'Tên', ${UI}.ButtonSet.OK).getResponseText()`, { button: 'CLOSE', text: 'An' }, 'An'],
    [`Browser.msgBox('Có?', Browser.Buttons.YES_NO_CANCEL)`, { button: 'YES' }, 'yes'],
    [`Browser.msgBox('T', 'Có?', Browser.Buttons.OK)`, { button: 'CLOSE' }, 'cancel'],
    [`Browser.inputBox('Tên')`, { button: 'OK', text: 'An' }, 'An'],
    [`Browser.inputBox('Tên', Browser.Buttons.OK_CANCEL)`, { button: 'CANCEL', text: 'An' }, 'cancel'],
  ])('%s, %j: %j', (expression, answer, value) => expect(answered(expression, answer)).toBe(value));

  test('title and text are told apart by the number of arguments', () => {
    const host = hostWith(
      `function look() { ${UI}.alert('a'); ${UI}.alert('b', ${UI}.ButtonSet.OK); ${UI}.prompt('t', 'c', ${UI}.ButtonSet.OK); Browser.msgBox('u', 'd', Browser.Buttons.OK); }`,
    );
    host.call('look');
    expect(host.screen.dialogs).toEqual([
      { kind: 'alert', title: '', text: 'a' },
      { kind: 'alert', title: '', text: 'b' },
      { kind: 'prompt', title: 't', text: 'c' },
      { kind: 'alert', title: 'u', text: 'd' },
    ]);
  });

  test('a button that the dialog lacks cannot be pressed', () =>
    expect(() => answered(`${UI}.alert('a')`, { button: 'YES' })).toThrow('has no button YES'));
});

describe('pages', () => {
  test('a sidebar, 300 pixels wide, and dialogs; the script goes on', () => {
    const host = hostWith(`function look() {
      var page = HtmlService.createHtmlOutput('<p>a</p>').setTitle('Riêng').setWidth(250).setHeight(100);
      ${UI}.showSidebar(page); ${UI}.showModalDialog(page, 'Hộp'); ${UI}.showModelessDialog(page, 'Khác');
    }`);
    host.call('look');
    const content = '<p>a</p>';
    expect(host.screen.pages).toEqual([
      { kind: 'sidebar', title: 'Riêng', content, width: 300, height: null },
      { kind: 'modal dialog', title: 'Hộp', content, width: 250, height: 100 },
      { kind: 'modeless dialog', title: 'Khác', content, width: 250, height: 100 },
    ]);
  });

  test('what is no page is refused', () =>
    expect(errorOf(`${UI}.showSidebar('<p>')`)).toBe('Exception: Invalid argument: userInterface'));

  test('a simple trigger may not show one', () => {
    const host = hostWith(`function onOpen() { ${UI}.showSidebar(HtmlService.createHtmlOutput('a')); }`);
    host.open();
    expect(host.executions[0]?.error).toContain('You do not have permission to call Ui.showSidebar.');
    expect(host.screen.pages).toEqual([]);
  });
});

test('nobody sits before a run that time started', () => {
  const host = hostWith(`function look() { Browser.msgBox('a'); }
    function make() { ScriptApp.newTrigger('look').timeBased().everyHours(1).create(); }`);
  host.call('make');
  host.advanceTo('2024-06-05 10:00:00');
  expect(host.executions[1]?.error).toContain('Cannot call Browser.msgBox() from this context.');
});
