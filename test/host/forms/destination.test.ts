/** The response sheet, and what the spreadsheet's submit triggers are told. */
import type { Respondent } from '../../../src/host/runtime/form-desk';
import { errorOf, hostWith, valueOf } from '../../builders/script';

const SCRIPT = `function make() {
    const form = FormApp.create('Phiếu');
    form.addTextItem().setTitle('Mã');
    form.addCheckboxItem().setTitle('Ô').setChoiceValues(['A', 'B']);
    form.addDateItem().setTitle('Ngày');
    form.addDurationItem().setTitle('Lâu');
    form.addGridItem().setTitle('Lưới').setRows(['x', 'y']).setColumns(['1', '2']);
    form.addPageBreakItem().setTitle('Trang');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    ScriptApp.newTrigger('heard').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
    ScriptApp.newTrigger('told').forForm(form).onFormSubmit().create();
    return form.getId();
  }
  function note(name, value) {
    const store = PropertiesService.getScriptProperties(); const list = JSON.parse(store.getProperty(name) || '[]');
    store.setProperty(name, JSON.stringify(list.concat([value])));
  }
  function noted(name) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(name) || '[]'); }
  function heard(e) {
    note('active', SpreadsheetApp.getActiveSheet().getName() + ' ' + SpreadsheetApp.getActiveRange().getA1Notation());
    note('heard', { values: e.values, namedValues: e.namedValues, range: e.range.getA1Notation(), sheet: e.range.getSheet().getName(),
      full: String(e.authMode) === 'FULL', uid: typeof e.triggerUid, source: e.source.getId() === SpreadsheetApp.getActive().getId(), keys: Object.keys(e).sort() });
  }
  function told(e) { note('told', e.response.getItemResponses().length); }
  function shown() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getDisplayValues(); }
  function sheets() { return SpreadsheetApp.getActive().getSheets().map(function (sheet) { return sheet.getName(); }); }`;

const ANSWERS = { Mã: 'H1', Ô: ['A', 'B'], Ngày: '2024-06-01', Lâu: '25:00:30', Lưới: ['2', ''] };
const HEADER = ['Dấu thời gian', 'Mã', 'Ô', 'Ngày', 'Lâu', 'Lưới [x]', 'Lưới [y]'];
const ROW = ['05/06/2024 09:00:00', 'H1', 'A, B', '01/06/2024', '25:00:30', '2', ''];

const made = (options = {}): ReturnType<typeof hostWith> => {
  const host = hostWith(SCRIPT, options);
  host.call('make');
  return host;
};
const ask = (host: ReturnType<typeof hostWith>, name: string, ...given: unknown[]): unknown =>
  host.call(name, given, { from: 'sidebar' });
const submit = (
  host: ReturnType<typeof hostWith>,
  answers = ANSWERS as Record<string, string | string[]>,
  as?: Respondent,
): string => host.submitForm(host.forms[0]?.id ?? '', answers, '2024-06-05 09:00:00', as);

test('a new sheet, before all others, headed by the questions in their order', () => {
  const host = made();
  expect(ask(host, 'sheets')).toEqual(['Câu trả lời biểu mẫu 1', 'Trang tính1']);
  expect(ask(host, 'shown')).toEqual([HEADER]);
});

test('in the spreadsheet language', () => {
  const host = made({ locale: 'en_US' });
  expect(ask(host, 'sheets')).toEqual(['Form Responses 1', 'Sheet1']);
  submit(host);
  expect((ask(host, 'shown') as string[][]).map(([first]) => first)).toEqual(['Timestamp', '6/5/2024 9:00:00']);
});

test('each response is a row: dates are dates, choices are joined, a grid has a column a row', () => {
  const host = made();
  submit(host);
  expect(ask(host, 'shown')).toEqual([HEADER, ROW]);
});

test('platform: Triggers: form submit on a spreadsheet has values and namedValues as display strings (D)', () => {
  const host = made();
  submit(host);
  expect(ask(host, 'noted', 'heard')).toEqual([
    {
      values: ROW,
      namedValues: Object.fromEntries(HEADER.map((title, index) => [title, [ROW[index]]])),
      range: 'A2:G2',
      sheet: 'Câu trả lời biểu mẫu 1',
      full: true,
      uid: 'string',
      source: true,
      keys: ['authMode', 'namedValues', 'range', 'source', 'triggerUid', 'values'],
    },
  ]);
  expect(ask(host, 'noted', 'told')).toEqual([5]);
});

test('the row of the response is the active range, also where the response sheet is not the first', () => {
  const host = made();
  const [first] = host.workbook.sheets;
  if (first) host.workbook.moveSheet(first, host.workbook.sheets.length - 1);
  submit(host);
  expect(ask(host, 'noted', 'active')).toEqual(['Câu trả lời biểu mẫu 1 A2:G2']);
});

test('an edited response keeps its row; the trigger hears only what was changed', () => {
  const host = made();
  const id = submit(host);
  host.editResponse(host.forms[0]?.id ?? '', id, { ...ANSWERS, Mã: 'H2' }, '2024-06-05 10:00:00');
  expect(ask(host, 'shown')).toEqual([HEADER, ['05/06/2024 10:00:00', 'H2', ...ROW.slice(2)]]);
  expect((ask(host, 'noted', 'heard') as { values: string[] }[])[1]?.values).toEqual([
    '05/06/2024 10:00:00',
    'H2',
    ...ROW.slice(2).map(() => ''),
  ]);
});

test('a new question gets a new column, a renamed one a new heading, a deleted one keeps its column', () => {
  const host = hostWith(`${SCRIPT}
    function change(id) { const form = FormApp.openById(id); const items = form.getItems(); items[0].setTitle('Mã số'); form.deleteItem(items[2]); form.addTextItem().setTitle('Mới'); }`);
  host.call('make');
  host.call('change', [host.forms[0]?.id]);
  submit(host, { 'Mã số': '007', Mới: '=1+1' });
  expect(ask(host, 'shown')).toEqual([
    ['Dấu thời gian', 'Mã số', 'Ô', 'Ngày', 'Lâu', 'Lưới [x]', 'Lưới [y]', 'Mới'],
    ['05/06/2024 09:00:00', '7', '', '', '', '', '', '=1+1'],
  ]);
});

test('what a script submits is written as well, and fires no trigger (D)', () => {
  const host = hostWith(`${SCRIPT}
    function send(id) { const form = FormApp.openById(id); form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse('S')).submit(); }`);
  host.call('make');
  host.call('send', [host.forms[0]?.id]);
  expect((ask(host, 'shown') as string[][])[1]?.[1]).toBe('S');
  expect([ask(host, 'noted', 'heard'), ask(host, 'noted', 'told')]).toEqual([[], []]);
});

describe('platform: triggers: a submit event can fire twice, or blank seconds after the real one (R)', () => {
  const told = (event: Respondent['event']): unknown[] => {
    const host = made();
    submit(host, ANSWERS, event === undefined ? {} : { event });
    const heard = ask(host, 'noted', 'heard') as { values: string[] }[];
    return [
      heard.map(({ values }) => values.join('') !== ''),
      ask(host, 'noted', 'told'),
      host.forms[0]?.responses.length,
    ];
  };

  test.each<[Respondent['event'], unknown[]]>([
    ['once', [[true], [5], 1]],
    ['doubled', [[true, true], [5, 5], 1]],
    ['blank after', [[true, false], [5, 0], 1]],
    ['none', [[], [], 1]],
  ])('%s', (event, outcome) => {
    expect(told(event)).toEqual(outcome);
  });
});

test('responses that there are already go into a new response sheet; addresses and points have columns', () => {
  const host =
    hostWith(`function make() { const form = FormApp.create('Đố').setCollectEmail(true).setIsQuiz(true); const item = form.addListItem().setTitle('Q').setPoints(2);
      item.setChoices([item.createChoice('A', true), item.createChoice('B')]); }
    function link(id) { FormApp.openById(id).setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId()); return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getDisplayValues(); }`);
  host.call('make');
  const id = host.forms[0]?.id ?? '';
  host.submitForm(id, { Q: 'A' }, '2024-06-05 09:00:00', 'an@example.vn');
  expect(ask(host, 'link', id)).toEqual([
    ['Dấu thời gian', 'Địa chỉ email', 'Điểm số', 'Q'],
    ['05/06/2024 09:00:00', 'an@example.vn', '2 / 2', 'A'],
  ]);
});

test('a form tells its destination while it has one', () => {
  const open = `const form = FormApp.create('a'); const id = SpreadsheetApp.getActive().getId(); form.setDestination(FormApp.DestinationType.SPREADSHEET, id);`;
  expect(
    valueOf(
      `(function () { ${open} return [form.getDestinationId() === id, form.getDestinationType() === FormApp.DestinationType.SPREADSHEET]; })()`,
    ),
  ).toEqual([true, true]);
  const NONE = 'Exception: The form currently has no response destination.';
  expect(errorOf(`${open} form.removeDestination().getDestinationId()`)).toBe(NONE);
  expect(errorOf("FormApp.create('a').getDestinationType()")).toBe(NONE);
  expect(errorOf("FormApp.create('a').setDestination(FormApp.DestinationType.SPREADSHEET, 'x')")).toContain(
    'Exception: ',
  );
});

test('a second form of the same spreadsheet gets a sheet of its own', () => {
  const host = made();
  host.call('make');
  expect(ask(host, 'sheets')).toEqual(['Câu trả lời biểu mẫu 2', 'Câu trả lời biểu mẫu 1', 'Trang tính1']);
});

test('the response sheet tells its form, and cannot be deleted while it is linked', () => {
  const OPEN = `const book = SpreadsheetApp.getActive(); const form = FormApp.create('a').setDestination(FormApp.DestinationType.SPREADSHEET, book.getId()); const sheet = book.getSheets()[0];`;
  expect(
    valueOf(
      `(function () { ${OPEN} const urls = function () { return [sheet.getFormUrl() === form.getEditUrl(), book.getFormUrl() === form.getEditUrl(), book.getSheets()[1].getFormUrl()]; };
        const before = urls(); form.removeDestination(); return before.concat(urls(), book.getFormUrl()); })()`,
    ),
  ).toEqual([true, true, null, false, false, null, null]);
  expect(errorOf(`${OPEN} book.deleteSheet(sheet)`)).toContain('linked form');
  expect(errorOf(`${OPEN} form.removeDestination(); book.deleteSheet(sheet)`)).toBe('no error');
});
