/** One choice of an item, made by a script or read from the form. */
import { enumValue } from '../border/enums';
import { ServiceObject, type HostValue } from '../border/service-object';
import { itemWithId } from './form-model';
import type { Jump } from './navigation';
import type { OpenForm } from './open-form';

export interface Choice {
  readonly value: string;
  readonly isCorrect: boolean;
  readonly jump?: Jump;
}

export class ChoiceService extends ServiceObject {
  readonly referenceName = 'Choice';

  constructor(
    private readonly _form: OpenForm,
    readonly _choice: Choice,
  ) {
    super(_form.execution);
  }

  getValue(): HostValue {
    return this._choice.value;
  }

  getPageNavigationType(): HostValue {
    const { jump } = this._choice;
    return jump ? enumValue(this.execution, 'PageNavigationType', jump.type) : null;
  }

  getGotoPage(): HostValue {
    const page = this._choice.jump?.page;
    const item = page === undefined ? undefined : itemWithId(this._form.state, page);
    return item ? this._form.own(item) : null;
  }

  /** Only a quiz knows right from wrong. */
  isCorrectAnswer(): HostValue {
    return this._form.state.isQuiz && this._choice.isCorrect;
  }
}
