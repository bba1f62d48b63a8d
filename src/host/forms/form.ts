/** A Form and what is got from it. */
import { Instant, ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { FormStore } from './form-app';
import type { FormItem, FormState, ItemType } from './form-model';
import { FormResponseService } from './form-response';
import { itemService } from './item';

export class FormService extends ServiceObject {
  readonly referenceName = 'Form';

  constructor(
    execution: Execution,
    private readonly form: FormState,
    private readonly store: FormStore,
  ) {
    super(execution);
  }

  getId(): HostValue {
    return this.form.id;
  }

  getTitle(): HostValue {
    return this.form.title;
  }

  setTitle(title: HostValue): HostValue {
    this.form.title = String(title);
    return this;
  }

  getDescription(): HostValue {
    return this.form.description;
  }

  setDescription(text: HostValue): HostValue {
    this.form.description = String(text);
    return this;
  }

  getConfirmationMessage(): HostValue {
    return this.form.confirmation;
  }

  setConfirmationMessage(text: HostValue): HostValue {
    this.form.confirmation = String(text);
    return this;
  }

  isPublished(): HostValue {
    return this.form.isPublished;
  }

  setPublished(enabled: HostValue): HostValue {
    this.form.isPublished = enabled === true;
    return this;
  }

  isAcceptingResponses(): HostValue {
    return this.form.isAccepting;
  }

  setAcceptingResponses(enabled: HostValue): HostValue {
    this.form.isAccepting = enabled === true;
    return this;
  }

  canEditResponse(): HostValue {
    return this.form.allowsEdits;
  }

  setAllowResponseEdits(enabled: HostValue): HostValue {
    this.form.allowsEdits = enabled === true;
    return this;
  }

  collectsEmail(): HostValue {
    return this.form.collectsEmail;
  }

  setCollectEmail(enabled: HostValue): HostValue {
    this.form.collectsEmail = enabled === true;
    return this;
  }

  getPublishedUrl(): HostValue {
    return `https://docs.google.com/forms/d/e/${this.form.id}/viewform`;
  }

  getEditUrl(): HostValue {
    return `https://docs.google.com/forms/d/${this.form.id}/edit`;
  }

  addTextItem(): HostValue {
    return this._add('TEXT');
  }

  addParagraphTextItem(): HostValue {
    return this._add('PARAGRAPH_TEXT');
  }

  addMultipleChoiceItem(): HostValue {
    return this._add('MULTIPLE_CHOICE');
  }

  addListItem(): HostValue {
    return this._add('LIST');
  }

  addCheckboxItem(): HostValue {
    return this._add('CHECKBOX');
  }

  addScaleItem(): HostValue {
    return this._add('SCALE');
  }

  addSectionHeaderItem(): HostValue {
    return this._add('SECTION_HEADER');
  }

  addPageBreakItem(): HostValue {
    return this._add('PAGE_BREAK');
  }

  getItems(type?: HostValue): HostValue {
    const items = this.form.items.filter((item) => type === undefined || item.type === type);
    return items.map((item) => itemService(this.execution, item, 'Item'));
  }

  getItemById(id: HostValue): HostValue {
    const item = this.form.items.find((one) => one.id === id);
    return item ? itemService(this.execution, item, 'Item') : null;
  }

  deleteItem(target: HostValue): HostValue {
    const index =
      typeof target === 'number'
        ? target
        : this.form.items.findIndex(({ id }) => id === (target as unknown as { getId(): number }).getId());
    if (index < 0 || index >= this.form.items.length) throw new ServiceError('Invalid data updating form.');
    this.form.items.splice(index, 1);
    return undefined;
  }

  getResponses(since?: HostValue): HostValue {
    const from = since instanceof Instant ? since.milliseconds : -Infinity;
    return this.form.responses
      .filter(({ timestamp }) => timestamp >= from)
      .map((response) => new FormResponseService(this.execution, this.form, response));
  }

  getResponse(id: HostValue): HostValue {
    const response = this.form.responses.find((one) => one.id === id);
    if (!response) throw new ServiceError(`Invalid response ID: ${String(id)}`);
    return new FormResponseService(this.execution, this.form, response);
  }

  _add(type: ItemType): ServiceObject {
    const item: FormItem = {
      id: this.store.newItemId(),
      type,
      title: '',
      helpText: '',
      isRequired: false,
      choices: [],
      lower: 1,
      upper: 5,
    };
    this.form.items.push(item);
    return itemService(this.execution, item, 'own');
  }
}
