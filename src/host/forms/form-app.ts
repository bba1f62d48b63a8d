/** FormApp: makes forms and opens them by id. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { FormService } from './form';
import { newForm, type FormState } from './form-model';

export interface FormStore {
  readonly forms: FormState[];
  newId(): string;
  newItemId(): number;
}

export class FormAppService extends ServiceObject {
  readonly referenceName = 'FormApp';

  constructor(
    execution: Execution,
    private readonly store: FormStore,
  ) {
    super(execution);
  }

  get ItemType(): HostValue {
    const types = [
      'TEXT',
      'PARAGRAPH_TEXT',
      'MULTIPLE_CHOICE',
      'LIST',
      'SCALE',
      'CHECKBOX',
      'SECTION_HEADER',
      'PAGE_BREAK',
    ];
    return Object.fromEntries(types.map((type) => [type, type]));
  }

  create(title?: HostValue, isPublished?: HostValue): HostValue {
    if (typeof title !== 'string' || title === '') throw new ServiceError('Invalid argument: title');
    const form = newForm(this.store.newId(), title);
    if (isPublished === false) form.isPublished = false;
    this.store.forms.push(form);
    return new FormService(this.execution, form, this.store);
  }

  openById(id?: HostValue): HostValue {
    const form = this.store.forms.find((one) => one.id === id);
    if (!form)
      throw new ServiceError(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    return new FormService(this.execution, form, this.store);
  }

  getActiveForm(): HostValue {
    return null;
  }
}
