/** An answer to one item: read from a response, or made to be put into one. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { Answer } from './answer';
import type { FormItem } from './form-model';
import type { Grade } from './grading';
import type { OpenForm } from './open-form';
import { QuizFeedbackService } from './quiz-feedback';

export class ItemResponseService extends ServiceObject {
  readonly referenceName = 'ItemResponse';
  readonly _answer: Answer | undefined;
  _grade: Grade;

  constructor(
    private readonly _form: OpenForm,
    readonly _item: FormItem,
    given: { readonly answer?: Answer | undefined; readonly grade?: Grade },
  ) {
    super(_form.execution);
    this._answer = given.answer;
    this._grade = given.grade ?? { score: null, feedback: null };
  }

  getItem(): HostValue {
    return this._form.plain(this._item);
  }

  /** A string, a list of strings for checkboxes and grids, a list of lists for checkbox grids. */
  getResponse(): HostValue {
    return this._answer ?? '';
  }

  getScore(): HostValue {
    return this._grade.score;
  }

  setScore(score: HostValue): HostValue {
    this._grade = { ...this._grade, score: score === null ? null : Number(score) };
    return this;
  }

  getFeedback(): HostValue {
    const { feedback } = this._grade;
    return feedback && new QuizFeedbackService(this.execution, feedback);
  }

  setFeedback(feedback: HostValue): HostValue {
    this._grade = { ...this._grade, feedback: feedback instanceof QuizFeedbackService ? feedback._feedback : null };
    return this;
  }
}
