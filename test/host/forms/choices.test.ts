/** Choices, and the pages to which they lead. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const ofForm = (body: string): unknown => valueOf(`(function () { const form = FormApp.create('Phiếu'); ${body} })()`);
const errorIn = (body: string): string => errorOf(`const form = FormApp.create('Phiếu'); ${body}`);

test('platform: forms: setChoiceValues([]) throws (D)', () => {
  expect(errorIn('form.addListItem().setChoiceValues([])')).toBe('Exception: Array is empty: values');
  expect(errorIn('form.addCheckboxItem().setChoices([])')).toBe('Exception: Array is empty: choices');
});

test('no two choices of a question are the same', () => {
  expect(errorIn("form.addListItem().setChoiceValues(['A', 'A'])")).toBe(
    'Exception: Questions cannot have duplicate choice values.',
  );
});

test.each(['addCheckboxItem', 'addListItem', 'addMultipleChoiceItem'])('%s: has one choice without a text', (adder) =>
  expect(valueOf(`FormApp.create('F').${adder}().getChoices().map((choice) => choice.getValue())`)).toEqual(['']),
);

test('choices come back as they were set', () => {
  expect(
    ofForm(`const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('A'), item.createChoice('B')]);
      return item.getChoices().map(function (one) { return [one.getValue(), one.getPageNavigationType(), one.getGotoPage(), one.isCorrectAnswer()]; });`),
  ).toEqual([
    ['A', null, null, false],
    ['B', null, null, false],
  ]);
});

test('a choice leads to a page, on, back to the start, or to the end', () => {
  expect(
    ofForm(`const page = form.addPageBreakItem().setTitle('P'); const item = form.addListItem(); const to = FormApp.PageNavigationType;
      item.setChoices([item.createChoice('A', page), item.createChoice('B', to.CONTINUE), item.createChoice('C', to.RESTART), item.createChoice('D', to.SUBMIT)]);
      return item.getChoices().map(function (one) { const page = one.getGotoPage(); return [one.getPageNavigationType().name(), page && page.getTitle()]; });`),
  ).toEqual([
    ['GO_TO_PAGE', 'P'],
    ['CONTINUE', null],
    ['RESTART', null],
    ['SUBMIT', null],
  ]);
});

test('choices that lead somewhere do not mix with choices that do not', () => {
  expect(
    errorIn(`const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('A', FormApp.PageNavigationType.SUBMIT), item.createChoice('B')]);`),
  ).toBe('Exception: Invalid data updating form.');
});

test('a page to which something leads cannot be deleted', () => {
  const MADE = `const page = form.addPageBreakItem(); const item = form.addListItem(); item.setChoices([item.createChoice('A', page)]);`;
  expect(errorIn(`${MADE} form.deleteItem(page)`)).toBe('Exception: Invalid data updating form.');
  expect(errorIn(`${MADE} item.setChoiceValues(['A']); form.deleteItem(page)`)).toBe('no error');
});

test('a page break leads on unless it is told otherwise', () => {
  expect(
    ofForm(`const first = form.addPageBreakItem(); const second = form.addPageBreakItem().setTitle('2');
      const before = [first.getPageNavigationType().name(), first.getGoToPage()];
      first.setGoToPage(second);
      const after = [first.getPageNavigationType().name(), first.getGoToPage().getTitle()];
      return before.concat(after, first.setGoToPage(FormApp.PageNavigationType.SUBMIT).getPageNavigationType().name(), first.getGoToPage());`),
  ).toEqual(['CONTINUE', null, 'GO_TO_PAGE', '2', 'SUBMIT', null]);
});

describe('what a respondent sees', () => {
  const host = (): ReturnType<typeof hostWith> => {
    const made = hostWith(`function make() {
      const form = FormApp.create('Phiếu'); const to = FormApp.PageNavigationType;
      const way = form.addMultipleChoiceItem().setTitle('Đường').setRequired(true);
      const left = form.addPageBreakItem(); form.addTextItem().setTitle('Trái').setRequired(true);
      const right = form.addPageBreakItem().setGoToPage(to.SUBMIT); form.addTextItem().setTitle('Phải').setRequired(true);
      way.setChoices([way.createChoice('T', left), way.createChoice('P', right), way.createChoice('Lại', to.RESTART), way.createChoice('Hết', to.SUBMIT)]);
      form.addMultipleChoiceItem().setTitle('Khác').setChoiceValues(['A']).showOtherOption(true);
    }`);
    made.call('make');
    return made;
  };
  const submit = (answers: Record<string, string>): unknown => {
    const made = host();
    made.submitForm(made.forms[0]?.id ?? '', answers, '2024-06-05 09:00:00');
    return Object.values(made.forms[0]?.responses[0]?.answers ?? {});
  };

  test('a required question on a page that is passed over need not be answered', () => {
    expect(submit({ Đường: 'T', Trái: 'x' })).toEqual(['T', 'x']);
    expect(submit({ Đường: 'Hết' })).toEqual(['Hết']);
  });

  test('nobody answers on a page that is not reached', () => {
    expect(() => submit({ Đường: 'T', Trái: 'x', Phải: 'y' })).toThrow('do not lead to the page');
    expect(() => submit({ Đường: 'P' })).toThrow('The question "Phải" is required');
    expect(() => submit({ Đường: 'Lại' })).toThrow('back to the start');
  });

  test('"other" takes any text', () => {
    expect(submit({ Đường: 'P', Phải: 'y', Khác: 'gì đó' })).toEqual(['P', 'y', 'gì đó']);
  });
});
