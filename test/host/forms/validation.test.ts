/** What a question may ask of its answers, seen by the respondent. */
import { FormRefusal } from '../../../src/host/forms/form-refusal';
import type { Answer } from '../../../src/host/forms/answer';
import { errorOf, hostWith } from '../../builders/script';

/** Says what the form says of an answer to a question of that making. */
function said(item: string, validation: string, answer: Answer): string {
  const host = hostWith(`function make() {
    FormApp.create('Phiếu').${item}.setTitle('Q').setValidation(FormApp.${validation}.build());
  }`);
  host.call('make');
  try {
    host.submitForm(host.forms[0]?.id ?? '', { Q: answer }, '2024-06-05 09:00:00');
    return 'taken';
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    return error.message.replace(/: the question "Q"$/, '');
  }
}

const text = (rule: string, answer: string): string => said('addTextItem()', `createTextValidation().${rule}`, answer);

test.each([
  ['requireNumber()', '1.5', 'một', 'Must be a number'],
  ['requireWholeNumber()', '-3', '1.5', 'Must be a whole number'],
  ['requireNumberBetween(1, 10)', '10', '11', 'Must be a number between 1 and 10'],
  ['requireNumberNotBetween(1, 10)', '0', '1', 'Must be a number not between 1 and 10'],
  ['requireNumberEqualTo(2)', '2.0', '3', 'Must be a number equal to 2'],
  ['requireNumberNotEqualTo(2)', '3', '2', 'Must be a number not equal to 2'],
  ['requireNumberGreaterThan(2)', '3', '2', 'Must be a number greater than 2'],
  ['requireNumberGreaterThanOrEqualTo(2)', '2', '1', 'Must be a number greater than or equal to 2'],
  ['requireNumberLessThan(2)', '1', '2', 'Must be a number less than 2'],
  ['requireNumberLessThanOrEqualTo(2)', '2', '3', 'Must be a number less than or equal to 2'],
  ['requireTextContainsPattern("[0-9]")', 'a1', 'ab', 'Must contain [0-9]'],
  ['requireTextDoesNotContainPattern("[0-9]")', 'ab', 'a1', 'Must not contain [0-9]'],
  ['requireTextMatchesPattern("H[0-9]+")', 'H12', 'xH12', 'Must match pattern'],
  ['requireTextDoesNotMatchPattern("H[0-9]+")', 'xH12', 'H12', 'Must not match pattern'],
  ['requireTextLengthGreaterThanOrEqualTo(3)', 'abc', 'ab', 'Must be at least 3 characters'],
  ['requireTextLengthLessThanOrEqualTo(3)', 'abc', 'abcd', 'Must be at most 3 characters'],
  ['requireTextIsEmail()', 'an@example.vn', 'an@', 'Must be a valid email address'],
  ['requireTextIsUrl()', 'https://example.vn/a', 'example', 'Must be a valid URL'],
])('%s takes %j and not %j', (rule, kept, broken, message) => {
  expect(text(rule, kept)).toBe('taken');
  expect(text(rule, broken)).toBe(message);
});

test('its own help text is what the respondent is told', () => {
  expect(text("setHelpText('Ghi số').requireNumber()", 'một')).toBe('Ghi số');
});

test('paragraphs know patterns and lengths only', () => {
  const asked = 'createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(2)';
  expect(said('addParagraphTextItem()', asked, 'abc')).toBe('Must be at most 2 characters');
  expect(errorOf('FormApp.createParagraphTextValidation().requireNumber()')).toContain('is not a function');
});

const CHECKBOX = "addCheckboxItem().setChoiceValues(['A', 'B', 'C'])";

test.each([
  ['requireSelectAtLeast(2)', ['A', 'B'], ['A'], 'Must select at least 2 options'],
  ['requireSelectAtMost(2)', ['A', 'B'], ['A', 'B', 'C'], 'Must select at most 2 options'],
  ['requireSelectExactly(2)', ['A', 'B'], ['A'], 'Must select exactly 2 options'],
])('checkboxes: %s', (rule, kept, broken, message) => {
  expect(said(CHECKBOX, `createCheckboxValidation().${rule}`, kept)).toBe('taken');
  expect(said(CHECKBOX, `createCheckboxValidation().${rule}`, broken)).toBe(message);
});

test('grids: one response a column', () => {
  const grid = "addGridItem().setRows(['1', '2']).setColumns(['A', 'B'])";
  const boxes = "addCheckboxGridItem().setRows(['1', '2']).setColumns(['A', 'B'])";
  const message = "Please don't select more than one response per column";
  expect(said(grid, 'createGridValidation().requireLimitOneResponsePerColumn()', ['A', 'B'])).toBe('taken');
  expect(said(grid, 'createGridValidation().requireLimitOneResponsePerColumn()', ['A', 'A'])).toBe(message);
  expect(said(boxes, 'createCheckboxGridValidation().requireLimitOneResponsePerColumn()', [['A'], ['B', 'A']])).toBe(
    message,
  );
});

test('a validation that asks nothing, or none, takes the old one away', () => {
  expect(said('addTextItem()', 'createTextValidation()', 'x')).toBe('taken');
  const host = hostWith(`function make() {
    FormApp.create('Phiếu').addTextItem().setTitle('Q').setValidation(FormApp.createTextValidation().requireNumber().build()).clearValidation();
  }`);
  host.call('make');
  expect(host.forms[0]?.items[0]?.validation).toBeUndefined();
});

test('the last rule asked for is the one that counts; a copy goes its own way', () => {
  expect(text('requireNumber().copy().requireTextLengthLessThanOrEqualTo(9)', 'chữ')).toBe('taken');
});
