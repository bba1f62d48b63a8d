/** Responses: what each type answers, those that a script makes, those that people give. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const ofForm = (body: string): unknown => valueOf(`(function () { const form = FormApp.create('Phiếu'); ${body} })()`);
const errorIn = (body: string): string => errorOf(`const form = FormApp.create('Phiếu'); ${body}`);

test.each<[string, string, unknown]>([
  ["addTextItem().createResponse('a')", 'a text', 'a'],
  ["addParagraphTextItem().createResponse('a')", 'a text', 'a'],
  ["addListItem().setChoiceValues(['A', 'B']).createResponse('B')", 'a choice', 'B'],
  ["addCheckboxItem().setChoiceValues(['A', 'B']).createResponse(['B', 'A'])", 'a list', ['B', 'A']],
  ['addScaleItem().createResponse(4)', 'a string', '4'],
  ['addRatingItem().createResponse(2)', 'a string', '2'],
  [
    "addGridItem().setRows(['1', '2']).setColumns(['A']).createResponse([null, 'A'])",
    'a list, null for no answer',
    [null, 'A'],
  ],
  [
    "addCheckboxGridItem().setRows(['1', '2']).setColumns(['A', 'B']).createResponse([['A', 'B'], null])",
    'lists',
    [['A', 'B'], null],
  ],
  ['addDateItem().createResponse(new Date(2024, 5, 5, 23, 30))', 'yyyy-MM-dd', '2024-06-05'],
  ['addDateItem().setIncludesYear(false).createResponse(new Date(2024, 5, 5))', 'MM-dd', '06-05'],
  ['addDateTimeItem().createResponse(new Date(2024, 5, 5, 9, 7, 30))', 'yyyy-MM-dd HH:mm', '2024-06-05 09:07'],
  ['addTimeItem().createResponse(10, 90)', 'HH:mm, as a clock', '11:30'],
  ['addTimeItem().createResponse(-1, 60)', 'HH:mm, as a clock', '00:00'],
  ['addDurationItem().createResponse(24, 60, 90)', 'HH:mm:ss, each part within its bounds', '24:59:59'],
])('%s answers with %s', (item, _, answer) => {
  expect(
    ofForm(`const given = form.${item}; const response = form.createResponse().withItemResponse(given).submit();
      return [given.getResponse(), form.getResponses()[0].getItemResponses()[0].getResponse()];`),
  ).toEqual([answer, answer]);
});

test.each([
  "addListItem().setChoiceValues(['A']).createResponse('B')",
  "addMultipleChoiceItem().setChoiceValues(['A']).createResponse('B')",
  "addCheckboxItem().setChoiceValues(['A']).createResponse(['A', 'B'])",
  'addScaleItem().createResponse(6)',
  'addRatingItem().createResponse(4)',
  "addGridItem().setRows(['1', '2']).setColumns(['A']).createResponse(['A'])",
  "addGridItem().setRows(['1']).setColumns(['A']).createResponse(['B'])",
])('%s is refused', (item) => {
  expect(errorIn(`form.${item}`)).toMatch(/^Exception: Invalid response submitted to item/);
});

test('a response that was not submitted has no id, time, address or link', () => {
  expect(
    ofForm(`const draft = form.createResponse();
      const before = [draft.getId(), draft.getTimestamp(), draft.getRespondentEmail(), draft.getEditResponseUrl()];
      const stored = draft.submit();
      return before.concat(typeof stored.getId(), stored.getTimestamp() instanceof Date, stored.getRespondentEmail(), stored.getEditResponseUrl().indexOf(stored.getId()) > 0);`),
  ).toEqual([null, null, null, null, 'string', true, '', true]);
});

test('a response is submitted once', () => {
  expect(errorIn('const draft = form.createResponse(); draft.submit(); draft.submit()')).toMatch(
    /^Exception: .*already/,
  );
});

test('the last answer to an item counts; a stored response takes no more', () => {
  expect(
    ofForm(`const item = form.addTextItem(); const draft = form.createResponse();
      draft.withItemResponse(item.createResponse('a')).withItemResponse(item.createResponse('b'));
      return draft.submit().getResponseForItem(item).getResponse();`),
  ).toBe('b');
  expect(
    errorIn(
      `const item = form.addTextItem(); form.createResponse().submit().withItemResponse(item.createResponse('a'))`,
    ),
  ).toContain('Exception: ');
});

test.each(['setAcceptingResponses(false)', 'setPublished(false)', 'setLimitOneResponsePerUser(true)'])(
  'a form with %s takes no response of a script',
  (setting) => {
    expect(errorIn(`form.${setting}; form.createResponse().submit()`)).toContain('Exception: ');
  },
);

test('a script cannot leave out what is required', () => {
  expect(errorIn('form.addTextItem().setRequired(true); form.createResponse().submit()')).toContain('Exception: ');
});

test('answers in the order of the form, items without an answer left out', () => {
  expect(
    ofForm(`const a = form.addTextItem().setTitle('A'); const b = form.addTextItem().setTitle('B'); const c = form.addTextItem().setTitle('C');
      const stored = form.createResponse().withItemResponse(c.createResponse('3')).withItemResponse(a.createResponse('1')).submit();
      return [stored.getItemResponses().map(function (one) { return one.getItem().getTitle(); }), stored.getResponseForItem(b)];`),
  ).toEqual([['A', 'C'], null]);
});

test('an address with the answers already in', () => {
  const url =
    ofForm(`const text = form.addTextItem(); const boxes = form.addCheckboxItem().setChoiceValues(['A', 'B']).showOtherOption(true);
    return form.createResponse().withItemResponse(text.createResponse('một hai')).withItemResponse(boxes.createResponse(['A', 'khác'])).toPrefilledUrl();`);
  expect(url).toMatch(
    /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.(\d+)=m%E1%BB%99t\+hai&entry\.(\d+)=A&entry\.\2=__other_option__&entry\.\2\.other_option_response=kh%C3%A1c$/,
  );
});

test('responses since a moment, one by its id, and away with them', () => {
  const host = hostWith(`function make() { FormApp.create('Phiếu').addTextItem().setTitle('Q'); }
    function look(id) {
      const form = FormApp.openById(id); const all = form.getResponses();
      const since = form.getResponses(new Date(2024, 5, 5, 10)).length;
      const one = form.getResponse(all[1].getId()).getItemResponses()[0].getResponse();
      form.deleteResponse(all[0].getId());
      const left = form.getResponses().length;
      return [all.length, since, one, left, form.deleteAllResponses().getResponses().length];
    }
    function lost(id) { FormApp.openById(id).getResponse('x'); }`);
  host.call('make');
  const id = host.forms[0]?.id ?? '';
  host.submitForm(id, { Q: 'a' }, '2024-06-05 09:00:00');
  host.submitForm(id, { Q: 'b' }, '2024-06-05 11:00:00');
  expect(host.call('look', [id], { from: 'sidebar' })).toEqual([2, 1, 'b', 1, 0]);
  expect(() => host.call('lost', [id])).toThrow('Exception: ');
});

describe('what the live form takes of people', () => {
  const host = (settings: string): ReturnType<typeof hostWith> => {
    const made =
      hostWith(`function make() { const form = FormApp.create('Phiếu'); form.addDateItem().setTitle('Ngày'); form.addTimeItem().setTitle('Giờ');
      form.addGridItem().setTitle('Lưới').setRows(['1', '2']).setColumns(['A']).setRequired(true); ${settings} }`);
    made.call('make');
    return made;
  };
  const submit = (settings: string, answers: Record<string, string | string[]>, email = ''): unknown => {
    const made = host(settings);
    made.submitForm(made.forms[0]?.id ?? '', answers, '2024-06-05 09:00:00', email);
    return Object.values(made.forms[0]?.responses[0]?.answers ?? {});
  };

  test('dates and times as their fields give them', () => {
    const answers = { Ngày: '2024-02-29', Giờ: '07:05', Lưới: ['A', 'A'] };
    expect(submit('', answers)).toEqual(['2024-02-29', '07:05', ['A', 'A']]);
    expect(() => submit('', { ...answers, Ngày: '29/02/2024' })).toThrow('is no date');
    expect(() => submit('', { ...answers, Giờ: '24:00' })).toThrow('is no time');
  });

  test('each row of a required grid', () => {
    expect(() => submit('', { Lưới: ['A', ''] })).toThrow('requires an answer in each row');
  });

  test('an address where it is asked for, one response of each account where that is asked', () => {
    const answers = { Lưới: ['A', 'A'] };
    expect(() => submit('form.setCollectEmail(true)', answers)).toThrow('e-mail');
    expect(submit('form.setCollectEmail(true)', answers, 'an@example.vn')).toHaveLength(1);
    const made = host('form.setLimitOneResponsePerUser(true)');
    const id = made.forms[0]?.id ?? '';
    made.submitForm(id, answers, '2024-06-05 09:00:00', 'an@example.vn');
    expect(() => made.submitForm(id, answers, '2024-06-05 10:00:00', 'an@example.vn')).toThrow('already responded');
  });

  test('nothing while it is closed', () => {
    expect(() => submit('form.setAcceptingResponses(false)', { Lưới: ['A', 'A'] })).toThrow('accepts no responses');
  });
});
