/** Points of a quiz: what it counts by itself, what a person gave, and the words that go with it. */
import type { Answer } from './answer';
import type { FormItem, FormResponseRecord, FormState } from './form-model';

export interface Feedback {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

export interface Grade {
  readonly score: number | null;
  readonly feedback: Feedback | null;
}

/** Only what has points can be graded. */
export const isGradable = (form: FormState, item: FormItem): boolean => form.isQuiz && (item.points ?? 0) > 0;

/** A person's grade, else the points that the quiz gives by itself, `null` where it cannot tell. */
export function gradeOf(
  form: FormState,
  item: FormItem,
  response: Pick<FormResponseRecord, 'answers' | 'grades'>,
): Grade {
  const given = response.grades?.[String(item.id)];
  if (given) return given;
  return { score: countedScore(form, item, response.answers[String(item.id)]), feedback: null };
}

function countedScore(form: FormState, item: FormItem, answer: Answer | undefined): number | null {
  const { correct = [], points = 0 } = item;
  if (!isGradable(form, item) || correct.length === 0) return null;
  const given = answer === undefined ? [] : typeof answer === 'string' ? [answer] : (answer as readonly string[]);
  const isRight =
    item.type === 'CHECKBOX'
      ? given.length === correct.length && given.every((one) => correct.includes(one))
      : given.length === 1 && correct.includes(given[0] ?? '');
  return isRight ? points : 0;
}

/** `3 / 5`, as the response sheet shows it. */
export function totalScore(form: FormState, response: FormResponseRecord): string {
  const gradable = form.items.filter((item) => isGradable(form, item));
  const reached = gradable.reduce((sum, item) => sum + (gradeOf(form, item, response).score ?? 0), 0);
  return `${reached} / ${gradable.reduce((sum, { points = 0 }) => sum + points, 0)}`;
}

/** A form that is no quiz any more keeps nothing of it. */
export function dropGrading(form: FormState): void {
  for (const item of form.items) {
    delete item.points;
    delete item.correct;
    delete item.feedback;
  }
  for (const response of form.responses) delete response.grades;
}
