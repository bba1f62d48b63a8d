/** What happens when a response comes in or is edited: it is checked, kept, and written into the response sheet. */
import { checkedAnswer, isBlank, type Answer } from './answer';
import { writeResponse, type WrittenRow } from './destination';
import type { FormResponseRecord, FormState } from './form-model';
import { FormRefusal } from './form-refusal';
import type { FormStore } from './form-store';
import { isQuestion } from './item-type';
import { itemsReached } from './navigation';

export type AnswersById = Record<string, Answer>;

export interface Submission {
  readonly form: FormState;
  readonly response: FormResponseRecord;
  /** The row in the response sheet; `null` where the form has none. */
  readonly written: WrittenRow | null;
}

/**
 * Answers by title made answers by item id. Blank answers are no answers.
 *
 * @throws FormRefusal where the live form would not take them
 */
export function readAnswers(form: FormState, byTitle: Readonly<Record<string, Answer>>): AnswersById {
  const asked = form.items.filter(({ type }) => isQuestion(type));
  const unknown = Object.keys(byTitle).find((title) => asked.every((item) => item.title !== title));
  if (unknown !== undefined) throw new FormRefusal(`The form has no question "${unknown}"`);
  const reached = itemsReached(form, ({ title }) => byTitle[title]);
  const seen = new Set(reached.map(({ title }) => title));
  const hidden = asked.find((item) => !seen.has(item.title) && !isBlank(item, byTitle[item.title]));
  if (hidden) throw new FormRefusal(`The answers do not lead to the page of the question "${hidden.title}"`);
  return answersOf(reached, ({ title }) => byTitle[title]);
}

/** The same of answers that a script has put together, which may stand on any page. */
export function checkAnswers(form: FormState, given: Readonly<AnswersById>): AnswersById {
  const reached = new Set(itemsReached(form, ({ id }) => given[String(id)]));
  const checked = form.items.filter((item) => reached.has(item) || !isBlank(item, given[String(item.id)]));
  return answersOf(checked, ({ id }) => given[String(id)]);
}

function answersOf(items: FormState['items'], answerTo: (item: FormState['items'][number]) => Answer | undefined) {
  const answers: AnswersById = {};
  for (const item of items) {
    if (!isQuestion(item.type)) continue;
    const answer = checkedAnswer(item, answerTo(item));
    if (answer !== undefined) answers[String(item.id)] = answer;
  }
  return answers;
}

/** @throws FormRefusal where the form is closed to the respondent */
export function refuseClosed(form: FormState, email: string): void {
  if (!form.isPublished || !form.isAccepting) throw new FormRefusal('The form accepts no responses');
  if (form.collectsEmail && email === '') throw new FormRefusal('The form asks for an e-mail address');
  if (!form.limitsToOne) return;
  if (email === '') throw new FormRefusal('The form takes one response of each account: respondents sign in');
  if (form.responses.some((response) => response.email === email))
    throw new FormRefusal(`${email} has already responded`);
}

export function keepResponse(
  store: FormStore,
  form: FormState,
  given: { readonly answers: AnswersById; readonly at: number; readonly email: string },
): Submission {
  const { answers, at, email } = given;
  const response: FormResponseRecord = { id: store.newId(), timestamp: at, email, answers };
  form.responses.push(response);
  return { form, response, written: written(store, form, response, null) };
}

/** The response keeps its id and gets a new time. */
export function reviseResponse(
  store: FormStore,
  form: FormState,
  response: FormResponseRecord,
  answers: AnswersById,
  at: number,
): Submission {
  const before = { ...response };
  response.answers = answers;
  response.timestamp = at;
  return { form, response, written: written(store, form, response, before) };
}

function written(
  store: FormStore,
  form: FormState,
  response: FormResponseRecord,
  before: FormResponseRecord | null,
): WrittenRow | null {
  const workbook = form.destination && store.workbookById(form.destination.workbookId);
  return workbook && writeResponse(form, workbook, response, before);
}
