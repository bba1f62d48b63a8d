/** A form in the hands of a script: its state, and the objects made of its items. */
import type { Execution, ServiceObject } from '../border/service-object';
import { refreshHeader } from './destination';
import type { FormItem, FormState } from './form-model';
import type { FormStore } from './form-store';
import { ownItem } from './own-item';
import { PlainItem } from './plain-item';

export class OpenForm {
  constructor(
    readonly execution: Execution,
    readonly state: FormState,
    readonly store: FormStore,
  ) {}

  /** `Item`, which must be cast before its choices can be reached. */
  plain(item: FormItem): ServiceObject {
    return new PlainItem(this, item, 'Item');
  }

  /** `TextItem`, … */
  own(item: FormItem): ServiceObject {
    return ownItem(this, item);
  }

  /** To be called when questions come or are renamed: the response sheet's headings follow. */
  questionsChanged(): void {
    const { destination } = this.state;
    const workbook = destination && this.store.workbookById(destination.workbookId);
    if (workbook) refreshHeader(this.state, workbook);
  }
}
