/** FormApp: makes forms, opens them, and gives out the builders of feedback and of validation. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { FormService } from './form';
import { newForm, type FormState } from './form-model';
import type { FormStore } from './form-store';
import { OpenForm } from './open-form';
import { formIdIn } from './prefilled-url';
import { QuizFeedbackBuilder } from './quiz-feedback';
import { newValidationBuilder } from './validation-builder';

const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export class FormAppService extends ServiceObject {
  readonly referenceName = 'FormApp';

  constructor(
    execution: Execution,
    private readonly store: FormStore,
  ) {
    super(execution);
  }

  create(title: HostValue, isPublished?: HostValue): HostValue {
    if (typeof title !== 'string' || title === '') throw new ServiceError('Invalid argument: title');
    const form = newForm(this.store.newId(), title, this.execution.effectiveUser);
    if (isPublished === false) {
      form.isPublished = false;
      form.isAccepting = false;
    }
    this.store.forms.push(form);
    return this._open(form);
  }

  /** Only for those who may edit the form, whatever their rights in the spreadsheet. */
  openById(id: HostValue): HostValue {
    const form = this.store.forms.find((one) => one.id === id);
    if (!form || !mayEdit(form, this.execution.effectiveUser)) throw new ServiceError(NOT_FOUND);
    return this._open(form);
  }

  openByUrl(url: HostValue): HostValue {
    const id = formIdIn(String(url));
    if (id === undefined) throw new ServiceError('Invalid argument: url');
    return this.openById(id);
  }

  /** The script is bound to a spreadsheet, never to a form. */
  getActiveForm(): HostValue {
    return null;
  }

  getUi(): HostValue {
    throw new ServiceError('Cannot call FormApp.getUi() from this context.');
  }

  createFeedback(): HostValue {
    return new QuizFeedbackBuilder(this.execution);
  }

  createTextValidation(): HostValue {
    return newValidationBuilder(this.execution, 'text');
  }

  createParagraphTextValidation(): HostValue {
    return newValidationBuilder(this.execution, 'paragraph');
  }

  createCheckboxValidation(): HostValue {
    return newValidationBuilder(this.execution, 'checkbox');
  }

  createGridValidation(): HostValue {
    return newValidationBuilder(this.execution, 'grid');
  }

  createCheckboxGridValidation(): HostValue {
    return newValidationBuilder(this.execution, 'checkbox grid');
  }

  private _open(form: FormState): FormService {
    return new FormService(new OpenForm(this.execution, form, this.store));
  }
}

/** A form of a state of old has no owner: it is then anybody's. */
const mayEdit = ({ owner, editors }: FormState, email: string): boolean =>
  owner === '' || owner === email || editors.includes(email);
