/** A response to a form: one that was submitted, or one that a script puts together. */
import { Instant, ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { invalidUpdate } from './form-errors';
import type { FormItem, FormResponseRecord } from './form-model';
import { FormRefusal } from './form-refusal';
import { gradeOf, isGradable, type Grade } from './grading';
import { itemOf } from './item-base';
import { ItemResponseService } from './item-response';
import type { OpenForm } from './open-form';
import { editResponseUrl, prefilledUrl } from './prefilled-url';
import { checkAnswers, keepResponse, type AnswersById } from './submission';

export class FormResponseService extends ServiceObject {
  readonly referenceName = 'FormResponse';
  /** Grades given here, until the form's grades are submitted. */
  _grades: Readonly<Record<string, Grade>>;
  /** Never changed in place, so that a hundred thousand responses need no copies. */
  private answers: AnswersById;
  private wasSubmitted: boolean;

  /** @param _stored `null` for a response that is only being put together */
  constructor(
    private readonly _form: OpenForm,
    readonly _stored: FormResponseRecord | null,
  ) {
    super(_form.execution);
    this.answers = _stored?.answers ?? {};
    this._grades = _stored?.grades ?? {};
    this.wasSubmitted = _stored !== null;
  }

  getId(): HostValue {
    return this._stored?.id ?? null;
  }

  getTimestamp(): HostValue {
    return this._stored ? new Instant(this._stored.timestamp) : null;
  }

  getRespondentEmail(): HostValue {
    if (!this._stored) return null;
    return this._form.state.collectsEmail ? this._stored.email : '';
  }

  getEditResponseUrl(): HostValue {
    return this._stored && editResponseUrl(this._form.state, this._stored.id);
  }

  toPrefilledUrl(): HostValue {
    return prefilledUrl(this._form.state, this.answers);
  }

  /** In the order of the form. */
  getItemResponses(): HostValue {
    return this._form.state.items.flatMap((item) => this._answerTo(item) ?? []);
  }

  getResponseForItem(item: HostValue): HostValue {
    const own = itemOf(this._form, item);
    return (own && this._answerTo(own)) ?? null;
  }

  /** Those of all questions with points, answered or not. */
  getGradableItemResponses(): HostValue {
    return this._form.state.items.flatMap((item) => this._gradable(item) ?? []);
  }

  getGradableResponseForItem(item: HostValue): HostValue {
    const own = itemOf(this._form, item);
    return (own && this._gradable(own)) ?? null;
  }

  /** The last answer to an item counts. */
  withItemResponse(response: HostValue): HostValue {
    const { _item: item, _answer: answer } = this._own(response);
    if (this._stored) throw invalidUpdate();
    if (answer !== undefined) this.answers = { ...this.answers, [String(item.id)]: answer };
    return this;
  }

  withItemGrade(graded: HostValue): HostValue {
    const { _item: item, _grade: grade } = this._own(graded);
    if (!this._stored) throw invalidUpdate();
    const others = Object.entries(this._grades).filter(([id]) => id !== String(item.id));
    const isGraded = grade.score !== null || grade.feedback !== null;
    this._grades = Object.fromEntries(isGraded ? [...others, [String(item.id), grade]] : others);
    return this;
  }

  /**
   * Keeps the response and writes it into the response sheet. Fires no trigger: what a script does never does.
   * A form that takes one response of each account takes none of a script.
   */
  submit(): HostValue {
    const { state, store } = this._form;
    if (this.wasSubmitted) throw new ServiceError('This form response has already been submitted.');
    if (!state.isPublished || !state.isAccepting) throw new ServiceError('This form is not accepting responses.');
    if (state.limitsToOne || state.collectsEmail) throw invalidUpdate();
    this.execution.pending.flush();
    const answers = inGooglesWords(() => checkAnswers(state, this.answers));
    const { response } = keepResponse(store, state, { answers, at: this.execution.now(), email: '' });
    this.wasSubmitted = true;
    return new FormResponseService(this._form, response);
  }

  private _own(response: HostValue): ItemResponseService {
    if (!(response instanceof ItemResponseService)) throw new ServiceError('Invalid argument: response');
    if (!this._form.state.items.some(({ id }) => id === response._item.id)) throw invalidUpdate();
    return response;
  }

  private _answerTo(item: FormItem): ServiceObject | undefined {
    const answer = this.answers[String(item.id)];
    return answer === undefined ? undefined : this._itemResponse(item);
  }

  private _gradable(item: FormItem): ServiceObject | undefined {
    return isGradable(this._form.state, item) ? this._itemResponse(item) : undefined;
  }

  private _itemResponse(item: FormItem): ServiceObject {
    const response = { answers: this.answers, grades: this._grades };
    const grade = this._stored ? gradeOf(this._form.state, item, response) : { score: null, feedback: null };
    return new ItemResponseService(this._form, item, { answer: this.answers[String(item.id)], grade });
  }
}

function inGooglesWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormRefusal ? invalidUpdate() : error;
  }
}
