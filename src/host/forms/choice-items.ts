/** Multiple choice, drop-down list and checkboxes. */
import type { HostValue } from '../border/service-object';
import { ServiceError } from '../border/service-object';
import { nameOfEnum } from '../border/enums';
import { ChoiceService, type Choice } from './choice';
import { emptyArray, invalidUpdate } from './form-errors';
import { itemWithId } from './form-model';
import { itemOf, ItemBase } from './item-base';
import type { Jump } from './navigation';
import { GradedItem } from './question-item';

abstract class ChoiceItem extends GradedItem {
  createChoice(value: HostValue, more?: HostValue): HostValue {
    const jump = this._jump(more);
    return new ChoiceService(this._form, { value: String(value), isCorrect: more === true, ...(jump ? { jump } : {}) });
  }

  getChoices(): HostValue {
    const { choices, jumps, correct = [] } = this._item;
    return choices.map((value) => {
      const jump = jumps?.[value];
      return new ChoiceService(this._form, { value, isCorrect: correct.includes(value), ...(jump ? { jump } : {}) });
    });
  }

  setChoices(choices: HostValue): HostValue {
    const given = choices as readonly HostValue[];
    if (given.length === 0) throw emptyArray('choices');
    return this._take(
      given.map((choice) => {
        if (!(choice instanceof ChoiceService)) throw new ServiceError('Invalid argument: choices');
        return choice._choice;
      }),
    );
  }

  setChoiceValues(values: HostValue): HostValue {
    const given = values as readonly HostValue[];
    if (given.length === 0) throw emptyArray('values');
    return this._take(given.map((value) => ({ value: String(value), isCorrect: false })));
  }

  getFeedbackForCorrect(): HostValue {
    return this._feedback('correct');
  }

  setFeedbackForCorrect(feedback: HostValue): HostValue {
    return this._setFeedback('correct', feedback);
  }

  getFeedbackForIncorrect(): HostValue {
    return this._feedback('incorrect');
  }

  setFeedbackForIncorrect(feedback: HostValue): HostValue {
    return this._setFeedback('incorrect', feedback);
  }

  /** Where a choice made with that second argument leads; only some items have choices that lead anywhere. */
  protected abstract _jump(more: HostValue): Jump | undefined;

  /** Choices that lead somewhere do not mix with choices that do not. */
  private _take(choices: readonly Choice[]): HostValue {
    if (new Set(choices.map(({ value }) => value)).size < choices.length)
      throw new ServiceError('Questions cannot have duplicate choice values.');
    const jumps = choices.flatMap(({ value, jump }) => (jump ? [[value, jump] as const] : []));
    const isLost = jumps.some(([, { page }]) => page !== undefined && !itemWithId(this._form.state, page));
    if (isLost || (jumps.length > 0 && jumps.length < choices.length)) throw invalidUpdate();
    const item = this._item;
    item.choices = choices.map(({ value }) => value);
    const correct = choices.flatMap(({ value, isCorrect }) => (isCorrect ? [value] : []));
    if (correct.length > 0 && this._form.state.isQuiz) item.correct = correct;
    else delete item.correct;
    if (jumps.length > 0) item.jumps = Object.fromEntries(jumps);
    else delete item.jumps;
    return this;
  }
}

/** A drop-down list. */
export class ListItem extends ChoiceItem {
  createResponse(response: HostValue): HostValue {
    return this._response(String(response));
  }

  protected override _jump(more: HostValue): Jump | undefined {
    if (more instanceof ItemBase) {
      const page = itemOf(this._form, more);
      if (page?.type !== 'PAGE_BREAK') throw invalidUpdate();
      return { type: 'GO_TO_PAGE', page: page.id };
    }
    const type = nameOfEnum(more, 'PageNavigationType') as Jump['type'] | undefined;
    if (type === 'GO_TO_PAGE') throw invalidUpdate();
    return type && { type };
  }
}

export class MultipleChoiceItem extends ListItem {
  hasOtherOption(): HostValue {
    return this._item.hasOther === true;
  }

  showOtherOption(enabled: HostValue): HostValue {
    this._item.hasOther = enabled === true;
    return this;
  }
}

export class CheckboxItem extends ChoiceItem {
  protected override _jump(): undefined {
    return undefined;
  }

  createResponse(responses: HostValue): HostValue {
    return this._response((responses as readonly HostValue[]).map(String));
  }

  hasOtherOption(): HostValue {
    return this._item.hasOther === true;
  }

  showOtherOption(enabled: HostValue): HostValue {
    this._item.hasOther = enabled === true;
    return this;
  }

  setValidation(validation: HostValue): HostValue {
    return this._setValidation(validation);
  }

  clearValidation(): HostValue {
    return this._setValidation(null);
  }
}
