/** `Item`: must be cast to its own type before its choices or its being required can be reached. */
import { ServiceError, type HostValue, type ServiceObject } from '../border/service-object';
import type { FormItem } from './form-model';
import { ItemBase } from './item-base';
import { ITEM_TYPES, itemClassName, type ItemType } from './item-type';

export class PlainItem extends ItemBase {
  protected override _copy(item: FormItem): ServiceObject {
    return this._form.plain(item);
  }

  _as(type: ItemType): HostValue {
    if (this._item.type !== type) throw new ServiceError(`Invalid conversion for item type: ${this._item.type}.`);
    return this._form.own(this._item);
  }
}

for (const type of ITEM_TYPES) {
  Object.defineProperty(PlainItem.prototype, `as${itemClassName(type)}`, {
    value(this: PlainItem): HostValue {
      return this._as(type);
    },
  });
}
