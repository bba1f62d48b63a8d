/** What every item of a form has, whatever its type. */
import { enumValue } from '../border/enums';
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { itemWithId, type FormItem } from './form-model';
import type { OpenForm } from './open-form';

export abstract class ItemBase extends ServiceObject {
  constructor(
    protected readonly _form: OpenForm,
    readonly _item: FormItem,
    readonly referenceName: string,
  ) {
    super(_form.execution);
  }

  getId(): HostValue {
    return this._item.id;
  }

  getIndex(): HostValue {
    return this._form.state.items.findIndex(({ id }) => id === this._item.id);
  }

  getTitle(): HostValue {
    return this._item.title;
  }

  setTitle(title: HostValue): HostValue {
    this._item.title = String(title);
    this._form.questionsChanged();
    return this;
  }

  getHelpText(): HostValue {
    return this._item.helpText;
  }

  setHelpText(text: HostValue): HostValue {
    this._item.helpText = String(text);
    return this;
  }

  getType(): HostValue {
    return enumValue(this.execution, 'ItemType', this._item.type);
  }

  /** The copy stands at the end of the form. */
  duplicate(): HostValue {
    const { state, store } = this._form;
    const copy = { ...structuredClone(this._item), id: store.newItemId() };
    state.items.push(copy);
    this._form.questionsChanged();
    return this._copy(copy);
  }

  protected _copy(item: FormItem): ServiceObject {
    return this._form.own(item);
  }
}

/** The form's own item that a script's object stands for, if it is one of the form's. */
export function itemOf(form: OpenForm, value: HostValue): FormItem | undefined {
  if (!(value instanceof ItemBase)) throw new ServiceError('Invalid argument: item');
  return itemWithId(form.state, value._item.id);
}
