/** Builders of triggers that an event fires: of a spreadsheet, a form, a document, a calendar. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { TriggerSource } from '../runtime/trigger';

/** Puts the finished trigger into the store and gives it back. */
export type Create = (source: TriggerSource) => HostValue;

abstract class EventTriggerBuilder extends ServiceObject {
  _source: TriggerSource | null = null;

  constructor(
    execution: Execution,
    readonly _id: string,
    readonly _create: Create,
  ) {
    super(execution);
  }

  create(): HostValue {
    if (!this._source) throw new ServiceError('The trigger has no event.');
    return this._create(this._source);
  }

  _on(source: TriggerSource): HostValue {
    this._source = source;
    return this;
  }
}

export class SpreadsheetTriggerBuilder extends EventTriggerBuilder {
  readonly referenceName = 'SpreadsheetTriggerBuilder';

  onOpen(): HostValue {
    return this._on({ kind: 'spreadsheet', id: this._id, event: 'open' });
  }

  onEdit(): HostValue {
    return this._on({ kind: 'spreadsheet', id: this._id, event: 'edit' });
  }

  onChange(): HostValue {
    return this._on({ kind: 'spreadsheet', id: this._id, event: 'change' });
  }

  onFormSubmit(): HostValue {
    return this._on({ kind: 'spreadsheet', id: this._id, event: 'submit' });
  }
}

export class FormTriggerBuilder extends EventTriggerBuilder {
  readonly referenceName = 'FormTriggerBuilder';

  onFormSubmit(): HostValue {
    return this._on({ kind: 'form', formId: this._id, event: 'submit' });
  }

  onOpen(): HostValue {
    return this._on({ kind: 'form', formId: this._id, event: 'open' });
  }
}

/** The host has no documents: such a trigger stands in the list and never fires. */
export class DocumentTriggerBuilder extends EventTriggerBuilder {
  readonly referenceName = 'DocumentTriggerBuilder';

  onOpen(): HostValue {
    return this._on({ kind: 'document', id: this._id, event: 'open' });
  }
}

/** The host has no calendars: such a trigger stands in the list and never fires. */
export class CalendarTriggerBuilder extends EventTriggerBuilder {
  readonly referenceName = 'CalendarTriggerBuilder';

  onEventUpdated(): HostValue {
    return this._on({ kind: 'calendar', email: this._id, event: 'update' });
  }
}
