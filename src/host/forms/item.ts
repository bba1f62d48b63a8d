/** Items of a form: the plain `Item` that `getItems` gives, and each type's own. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { FormItem, ItemType } from './form-model';

class BaseItem extends ServiceObject {
  constructor(
    execution: Execution,
    readonly _item: FormItem,
    readonly referenceName: string,
  ) {
    super(execution);
  }

  getId(): HostValue {
    return this._item.id;
  }

  getTitle(): HostValue {
    return this._item.title;
  }

  setTitle(title: HostValue): HostValue {
    this._item.title = String(title);
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
    return this._item.type;
  }
}

/** `Item`: must be cast to its own type before its choices or its being required can be reached. */
class PlainItem extends BaseItem {
  asTextItem(): HostValue {
    return this._as('TEXT');
  }

  asParagraphTextItem(): HostValue {
    return this._as('PARAGRAPH_TEXT');
  }

  asMultipleChoiceItem(): HostValue {
    return this._as('MULTIPLE_CHOICE');
  }

  asListItem(): HostValue {
    return this._as('LIST');
  }

  asCheckboxItem(): HostValue {
    return this._as('CHECKBOX');
  }

  asScaleItem(): HostValue {
    return this._as('SCALE');
  }

  _as(type: ItemType): ServiceObject {
    if (this._item.type !== type) throw new ServiceError(`Invalid conversion for item type: ${this._item.type}.`);
    return itemService(this.execution, this._item, 'own');
  }
}

class QuestionItem extends BaseItem {
  isRequired(): HostValue {
    return this._item.isRequired;
  }

  setRequired(enabled: HostValue): HostValue {
    this._item.isRequired = enabled === true;
    return this;
  }
}

class ChoiceItem extends QuestionItem {
  setChoiceValues(values: HostValue): HostValue {
    if (!Array.isArray(values) || values.length === 0) throw new ServiceError('Invalid argument: values');
    this._item.choices = (values as readonly HostValue[]).map(String);
    return this;
  }
}

class ScaleItemService extends QuestionItem {
  getLowerBound(): HostValue {
    return this._item.lower;
  }

  getUpperBound(): HostValue {
    return this._item.upper;
  }

  setBounds(lower: HostValue, upper: HostValue): HostValue {
    const isInRange = (lower === 0 || lower === 1) && typeof upper === 'number' && upper >= 3 && upper <= 10;
    if (!isInRange) throw new ServiceError('Invalid data updating form.');
    this._item.lower = lower;
    this._item.upper = upper;
    return this;
  }
}

const NAMES: Readonly<Record<ItemType, string>> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  SCALE: 'ScaleItem',
  CHECKBOX: 'CheckboxItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
};

export function itemService(execution: Execution, item: FormItem, as: 'Item' | 'own'): ServiceObject {
  if (as === 'Item') return new PlainItem(execution, item, 'Item');
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return new ChoiceItem(execution, item, NAMES[item.type]);
    case 'SCALE':
      return new ScaleItemService(execution, item, NAMES[item.type]);
    case 'SECTION_HEADER':
    case 'PAGE_BREAK':
      return new BaseItem(execution, item, NAMES[item.type]);
    default:
      return new QuestionItem(execution, item, NAMES[item.type]);
  }
}

export function itemIdOf(value: HostValue): number | undefined {
  return value instanceof BaseItem ? value._item.id : undefined;
}
