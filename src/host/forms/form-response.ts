/** A response to a form, and its answers in the order of the form. */
import { Instant, ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { FormItem, FormResponseRecord, FormState } from './form-model';
import { itemIdOf, itemService } from './item';

export class FormResponseService extends ServiceObject {
  readonly referenceName = 'FormResponse';

  constructor(
    execution: Execution,
    private readonly form: FormState,
    private readonly response: FormResponseRecord,
  ) {
    super(execution);
  }

  getId(): HostValue {
    return this.response.id;
  }

  getTimestamp(): HostValue {
    return new Instant(this.response.timestamp);
  }

  getRespondentEmail(): HostValue {
    return this.form.collectsEmail ? this.response.email : '';
  }

  getItemResponses(): HostValue {
    return this.form.items.flatMap((item) => this._answerTo(item) ?? []);
  }

  getResponseForItem(item: HostValue): HostValue {
    const id = itemIdOf(item);
    if (id === undefined)
      throw new ServiceError(
        "The parameters don't match the method signature for FormApp.FormResponse.getResponseForItem.",
      );
    const own = this.form.items.find((one) => one.id === id);
    return (own && this._answerTo(own)) ?? null;
  }

  _answerTo(item: FormItem): ServiceObject | undefined {
    const answer = this.response.answers[String(item.id)];
    return answer === undefined ? undefined : new ItemResponseService(this.execution, item, answer);
  }
}

class ItemResponseService extends ServiceObject {
  readonly referenceName = 'ItemResponse';

  constructor(
    execution: Execution,
    private readonly item: FormItem,
    private readonly answer: string | string[],
  ) {
    super(execution);
  }

  getItem(): HostValue {
    return itemService(this.execution, this.item, 'Item');
  }

  /** A string, a list of strings for checkboxes; a scale answers with a string too. */
  getResponse(): HostValue {
    return this.answer;
  }
}
