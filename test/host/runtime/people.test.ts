/** People at the spreadsheet: what their hands do, what protection refuses them, which triggers hear of it. */
import type { AppsScriptHost } from '../../../src/host/host';
import { hostWith, OWNER } from '../../builders/script';

const TAB = 'Trang tính1';
const EDITOR = 'nguoisua@example.vn';

/** Triggers that write down what they are told. */
const SCRIPT = `
  function told_(name, event) {
    const store = PropertiesService.getScriptProperties();
    const list = JSON.parse(store.getProperty('told') || '[]');
    list.push([name, event.changeType || (event.range ? event.range.getA1Notation() : ''), event.value, event.oldValue,
      String(event.authMode), event.source.getId(), event.user.getEmail(), Session.getEffectiveUser().getEmail()]);
    store.setProperty('told', JSON.stringify(list));
  }
  function onOpen(event) { told_('onOpen', event); }
  function onEdit(event) { told_('onEdit', event); }
  function onSelectionChange(event) { told_('onSelectionChange', event); }
  function edited(event) { told_('edited', event); }
  function changed(event) { told_('changed', event); }
  function opened(event) { told_('opened', event); }
  function make() {
    const ss = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('edited').forSpreadsheet(ss).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(ss).onChange().create();
    ScriptApp.newTrigger('opened').forSpreadsheet(ss).onOpen().create();
  }
  function told() {
    const store = PropertiesService.getScriptProperties();
    const list = JSON.parse(store.getProperty('told') || '[]');
    store.deleteProperty('told');
    return list;
  }
  function run(code) { return eval(code); }
  function box() { SpreadsheetApp.getActive().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); }
  function lock(a1) {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    const protection = a1 ? sheet.getRange(a1).protect() : sheet.protect();
    protection.removeEditors(['${EDITOR}']);
  }`;

function openHost(): AppsScriptHost {
  const host = hostWith(SCRIPT);
  host.workbook.editors.push(EDITOR);
  host.call('make');
  return host;
}

type Told = [name: string, what: string, value: unknown, oldValue: unknown, ...rest: string[]];
const told = (host: AppsScriptHost): Told[] => host.call('told', [], { from: 'sidebar' }) as Told[];
const heads = (host: AppsScriptHost): string[] => told(host).map(([name, what]) => `${name} ${what}`);

test('who runs: a simple trigger as whoever did it, an installable one as its maker', () => {
  const host = openHost();
  host.person(EDITOR).type(TAB, 1, 1, [['5']]);
  expect(told(host)).toEqual([
    ['onEdit', 'A1', '5', null, 'LIMITED', host.workbook.id, '', EDITOR],
    ['edited', 'A1', '5', null, 'FULL', host.workbook.id, EDITOR, OWNER],
    ['changed', 'EDIT', null, null, 'FULL', host.workbook.id, EDITOR, OWNER],
  ]);
});

test('opening fires both kinds for those who may edit, and nothing for the others', () => {
  const host = openHost();
  host.open(EDITOR);
  expect(heads(host)).toEqual(['onOpen ', 'opened ']);
  host.open('nguoixem@example.vn');
  expect(told(host)).toEqual([]);
});

describe('onEdit', () => {
  test('of a single cell tells the value before and after, as texts', () => {
    const host = openHost();
    const person = host.person(EDITOR);
    person.type(TAB, 2, 1, [['7']]);
    told(host);
    person.type(TAB, 2, 1, [['8']]);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A2', '8', '7']);
    person.clear(TAB, 2, 1);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A2', null, '8']);
  });

  test('of a block tells no value', () => {
    const host = openHost();
    host.person(EDITOR).type(TAB, 1, 1, [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A1:B2', null, null]);
    host.person(EDITOR).clear(TAB, 1, 1, 2, 2);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A1:B2', null, null]);
  });

  test('of a paste tells no value', () => {
    const host = openHost();
    host.person(EDITOR).paste(TAB, 1, 1, [['x']]);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A1', null, null]);
  });

  test('of a checkbox tells TRUE and FALSE', () => {
    const host = openHost();
    host.call('box');
    host.person(EDITOR).check(TAB, 1, 1);
    expect(told(host)[0]?.slice(0, 3)).toEqual(['onEdit', 'A1', 'TRUE']);
    host.person(EDITOR).check(TAB, 1, 1, false);
    expect(told(host)[0]?.slice(0, 4)).toEqual(['onEdit', 'A1', 'FALSE', 'TRUE']);
  });
});

describe('onChange tells the kind of change; onEdit hears nothing of structure', () => {
  test.each<[string, (host: AppsScriptHost) => void, string]>([
    ['rows put in', (host) => host.person(EDITOR).insertRows(TAB, 2, 3), 'INSERT_ROW'],
    ['columns put in', (host) => host.person(EDITOR).insertColumns(TAB, 2), 'INSERT_COLUMN'],
    ['rows taken out', (host) => host.person(EDITOR).deleteRows(TAB, 2, 2), 'REMOVE_ROW'],
    ['columns taken out', (host) => host.person(EDITOR).deleteColumns(TAB, 2), 'REMOVE_COLUMN'],
    ['a tab added', (host) => host.person(EDITOR).addSheet('Mới'), 'INSERT_GRID'],
    ['a tab renamed', (host) => host.person(EDITOR).rename(TAB, 'Tên khác'), 'OTHER'],
    [
      'rows sorted',
      (host) =>
        host.person(EDITOR).sort(TAB, { row: 1, column: 1, height: 2, width: 1 }, [{ column: 1, ascending: true }]),
      'OTHER',
    ],
  ])('%s', (_, act, change) => {
    const host = openHost();
    act(host);
    expect(heads(host)).toEqual([`changed ${change}`]);
  });

  test('a tab removed', () => {
    const host = openHost();
    host.person(EDITOR).addSheet('Tạm');
    told(host);
    host.person(EDITOR).deleteSheet('Tạm');
    expect(heads(host)).toEqual(['changed REMOVE_GRID']);
  });
});

test('the hands do what they say', () => {
  const host = openHost();
  const person = host.person(EDITOR);
  person.type(TAB, 1, 1, [['b'], ['a']]);
  person.sort(TAB, { row: 1, column: 1, height: 2, width: 1 }, [{ column: 1, ascending: true }]);
  person.insertRows(TAB, 1);
  person.insertColumns(TAB, 1);
  person.rename(TAB, 'Đổi tên');
  expect(
    host.call('run', [`SpreadsheetApp.getActive().getSheetByName('Đổi tên').getRange('B2:B3').getValues()`], {
      from: 'sidebar',
    }),
  ).toEqual([['a'], ['b']]);
  person.deleteRows('Đổi tên', 1);
  person.deleteColumns('Đổi tên', 1);
  expect(host.call('run', [`SpreadsheetApp.getActive().getDataRange().getA1Notation()`], { from: 'sidebar' })).toBe(
    'A1:A2',
  );
});

test('selecting cells fires onSelectionChange', () => {
  const host = openHost();
  host.person(EDITOR).select(TAB, 2, 2, 2, 1);
  expect(heads(host)).toEqual(['onSelectionChange B2:B3']);
});

describe('protection refuses a person', () => {
  test.each<[string, string | null, (host: AppsScriptHost) => void]>([
    ['typing in protected cells', 'A1:B2', (host) => host.person(EDITOR).type(TAB, 1, 1, [['x']])],
    ['pasting over them', 'A1:B2', (host) => host.person(EDITOR).paste(TAB, 2, 2, [['x', 'y']])],
    ['rows put in between them', 'A1:B3', (host) => host.person(EDITOR).insertRows(TAB, 2)],
    ['rows taken out from among them', 'A1:B3', (host) => host.person(EDITOR).deleteRows(TAB, 3)],
    ['sorting them', 'A1:B3', (host) => host.person(EDITOR).sort(TAB, { row: 1, column: 1, height: 5, width: 1 }, [])],
    ['renaming a protected tab', null, (host) => host.person(EDITOR).rename(TAB, 'x')],
    ['removing a protected tab', null, (host) => host.person(EDITOR).deleteSheet(TAB)],
  ])('%s', (_, a1, act) => {
    const host = openHost();
    host.call('lock', [a1]);
    expect(() => act(host)).toThrow('may not edit');
    expect(told(host)).toEqual([]);
  });

  test('rows put in beside protected cells are taken', () => {
    const host = openHost();
    host.call('lock', ['A1:B3']);
    expect(() => host.person(EDITOR).insertRows(TAB, 4)).not.toThrow();
  });

  test('who may not edit the spreadsheet changes nothing', () => {
    const host = openHost();
    const stranger = host.person('la@example.vn');
    expect(() => stranger.type(TAB, 1, 1, [['x']])).toThrow('may not edit');
    expect(() => stranger.insertRows(TAB, 1)).toThrow('may not edit');
    expect(() => stranger.addSheet()).toThrow('may not edit');
  });
});
