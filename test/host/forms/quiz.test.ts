/** Quizzes: points, right answers, feedback, grades. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const ofQuiz = (body: string): unknown =>
  valueOf(`(function () { const form = FormApp.create('Đố').setIsQuiz(true); ${body} })()`);

test('points and right answers are there in a quiz only', () => {
  const MADE = `const item = form.addListItem().setPoints(3); item.setChoices([item.createChoice('A', true), item.createChoice('B', false)]);
    const told = function () { return [item.getPoints(), item.getChoices().map(function (one) { return one.isCorrectAnswer(); })]; };`;
  expect(ofQuiz(`${MADE} return told();`)).toEqual([3, [true, false]]);
  expect(ofQuiz(`${MADE} form.setIsQuiz(false); return told();`)).toEqual([0, [false, false]]);
});

test('feedback has words and links', () => {
  expect(
    ofQuiz(`const feedback = FormApp.createFeedback().setText('Đúng').addLink('https://a.example').addLink('https://b.example', 'B').build();
      const item = form.addCheckboxItem().setFeedbackForCorrect(feedback); const text = form.addTextItem().setGeneralFeedback(feedback);
      return [item.getFeedbackForCorrect().getText(), item.getFeedbackForCorrect().getLinkUrls(), item.getFeedbackForIncorrect(), text.getGeneralFeedback().getText()];`),
  ).toEqual(['Đúng', ['https://a.example', 'https://b.example'], null, 'Đúng']);
});

test('choices are counted by themselves, texts by a person', () => {
  expect(
    ofQuiz(`const list = form.addListItem().setPoints(3); list.setChoices([list.createChoice('A', true), list.createChoice('B')]);
      const text = form.addTextItem().setPoints(2); const free = form.addTextItem();
      const stored = form.createResponse().withItemResponse(list.createResponse('A')).submit();
      return [stored.getGradableItemResponses().map(function (one) { return one.getScore(); }), stored.getGradableResponseForItem(free)];`),
  ).toEqual([[3, null], null]);
});

test('grades are kept when they are submitted, and the submit trigger fires once more', () => {
  const host = hostWith(`function make() {
      const form = FormApp.create('Đố').setIsQuiz(true); form.addTextItem().setTitle('Q').setPoints(4);
      ScriptApp.newTrigger('count').forForm(form).onFormSubmit().create();
    }
    function count() { const store = PropertiesService.getScriptProperties(); store.setProperty('n', String(Number(store.getProperty('n') || 0) + 1)); }
    function grade(id) {
      const form = FormApp.openById(id); const response = form.getResponses()[0]; const item = form.getItems()[0];
      response.withItemGrade(response.getGradableResponseForItem(item).setScore(2.5));
      const before = form.getResponses()[0].getGradableResponseForItem(item).getScore();
      form.submitGrades([response]);
      return [before, form.getResponses()[0].getGradableResponseForItem(item).getScore()];
    }
    function counted() { return PropertiesService.getScriptProperties().getProperty('n'); }`);
  host.call('make');
  const id = host.forms[0]?.id ?? '';
  host.submitForm(id, { Q: 'a' }, '2024-06-05 09:00:00');
  expect(host.call('grade', [id], { from: 'sidebar' })).toEqual([null, 2.5]);
  host.advanceTo('2024-06-05 10:00:00');
  expect(host.call('counted', [], { from: 'sidebar' })).toBe('2');
});

test('a form that is no quiz takes no points', () => {
  expect(errorOf("FormApp.create('a').addListItem().setPoints(1)")).toBe('Exception: Invalid data updating form.');
});
