/** Items that ask: they may be required, may have points in a quiz, may check their answers. */
import { type HostValue } from '../border/service-object';
import type { Answer } from './answer';
import { isBlank, misfit } from './answer';
import { invalidResponse, invalidUpdate } from './form-errors';
import type { FeedbackKind } from './form-model';
import { ItemBase } from './item-base';
import { ItemResponseService } from './item-response';
import { QuizFeedbackService } from './quiz-feedback';
import { ValidationService } from './validation-builder';

export abstract class QuestionItem extends ItemBase {
  isRequired(): HostValue {
    return this._item.isRequired;
  }

  setRequired(enabled: HostValue): HostValue {
    this._item.isRequired = enabled === true;
    return this;
  }

  /** An answer to be put into a response; validation waits for the submission. */
  protected _response(answer: Answer): HostValue {
    if (!isBlank(this._item, answer) && misfit(this._item, answer) !== null) throw invalidResponse(answer);
    return new ItemResponseService(this._form, this._item, { answer });
  }

  protected _setValidation(validation: HostValue): HostValue {
    const asked = validation instanceof ValidationService ? validation._validation : null;
    if (asked === null || asked.rule === null) delete this._item.validation;
    else this._item.validation = asked;
    return this;
  }
}

/** A question that a quiz can grade. */
export abstract class GradedItem extends QuestionItem {
  getPoints(): HostValue {
    return this._item.points ?? 0;
  }

  /** Only a quiz has points. */
  setPoints(points: HostValue): HostValue {
    if (!this._form.state.isQuiz || Number(points) < 0) throw invalidUpdate();
    this._item.points = Number(points);
    return this;
  }

  protected _feedback(kind: FeedbackKind): HostValue {
    const feedback = this._item.feedback?.[kind];
    return feedback ? new QuizFeedbackService(this.execution, feedback) : null;
  }

  protected _setFeedback(kind: FeedbackKind, feedback: HostValue): HostValue {
    const others = Object.entries(this._item.feedback ?? {}).filter(([present]) => present !== kind);
    const given = feedback instanceof QuizFeedbackService ? [[kind, feedback._feedback] as const] : [];
    this._item.feedback = Object.fromEntries([...others, ...given]);
    return this;
  }
}

/** One that only a person can grade: its feedback does not know right from wrong. */
export abstract class GeneralItem extends GradedItem {
  getGeneralFeedback(): HostValue {
    return this._feedback('general');
  }

  setGeneralFeedback(feedback: HostValue): HostValue {
    return this._setFeedback('general', feedback);
  }
}
