/** The items of a form: making, finding, moving and deleting them. */
import { nameOfEnum } from '../border/enums';
import type { HostValue } from '../border/service-object';
import { invalidUpdate } from './form-errors';
import { itemWithId, newItem, type FormItem } from './form-model';
import { FormPeople } from './form-people';
import { itemOf } from './item-base';
import { ITEM_TYPES, itemClassName, type ItemType } from './item-type';
import { isLedTo } from './navigation';

export abstract class FormItems extends FormPeople {
  getItems(type?: HostValue): HostValue {
    const wanted = nameOfEnum(type, 'ItemType');
    const items = this._form.state.items.filter((item) => wanted === undefined || item.type === wanted);
    return items.map((item) => this._form.plain(item));
  }

  getItemById(id: HostValue): HostValue {
    const item = itemWithId(this._form.state, Number(id));
    return item ? this._form.plain(item) : null;
  }

  /** @param target an item or its index */
  deleteItem(target: HostValue): HostValue {
    const index = this._indexOf(target);
    const item = this._at(index);
    if (isLedTo(this._form.state, item.id)) throw invalidUpdate();
    this._form.state.items.splice(index, 1);
    return undefined;
  }

  /** @param target an item or its index */
  moveItem(target: HostValue, to: HostValue): HostValue {
    const { items } = this._form.state;
    const index = this._indexOf(target);
    const item = this._at(index);
    this._at(Number(to));
    items.splice(index, 1);
    items.splice(Number(to), 0, item);
    return this._form.plain(item);
  }

  _add(type: ItemType): HostValue {
    const { state, store } = this._form;
    const item = newItem(store.newItemId(), type);
    state.items.push(item);
    this._form.questionsChanged();
    return this._form.own(item);
  }

  private _indexOf(target: HostValue): number {
    if (typeof target === 'number') return target;
    const item = itemOf(this._form, target);
    return item ? this._form.state.items.indexOf(item) : -1;
  }

  private _at(index: number): FormItem {
    const item = this._form.state.items[index];
    if (!item) throw invalidUpdate();
    return item;
  }
}

for (const type of ITEM_TYPES) {
  Object.defineProperty(FormItems.prototype, `add${itemClassName(type)}`, {
    value(this: FormItems): HostValue {
      return this._add(type);
    },
  });
}
