/** Trigger: what a script is told of one of its installable triggers. */
import { enumValue } from '../border/enums';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { uniqueIdOf, type TriggerRecord, type TriggerSource } from '../runtime/trigger';

const EVENTS = {
  submit: 'ON_FORM_SUBMIT',
  open: 'ON_OPEN',
  edit: 'ON_EDIT',
  change: 'ON_CHANGE',
  update: 'ON_EVENT_UPDATED',
} as const;

const SOURCES = {
  clock: 'CLOCK',
  form: 'FORMS',
  spreadsheet: 'SPREADSHEETS',
  document: 'DOCUMENTS',
  calendar: 'CALENDAR',
} as const;

export class TriggerService extends ServiceObject {
  readonly referenceName = 'Trigger';

  constructor(
    execution: Execution,
    readonly _record: TriggerRecord,
  ) {
    super(execution);
  }

  getHandlerFunction(): HostValue {
    return this._record.handler;
  }

  getUniqueId(): HostValue {
    return uniqueIdOf(this._record.id);
  }

  getEventType(): HostValue {
    const { source } = this._record;
    return enumValue(this.execution, 'EventType', source.kind === 'clock' ? 'CLOCK' : EVENTS[source.event]);
  }

  getTriggerSource(): HostValue {
    return enumValue(this.execution, 'TriggerSource', SOURCES[this._record.source.kind]);
  }

  /** `null` for a clock. */
  getTriggerSourceId(): HostValue {
    return sourceIdOf(this._record.source);
  }
}

/** Id of the form, spreadsheet or document, address of the calendar; a clock has none. */
export function sourceIdOf(source: TriggerSource): string | null {
  switch (source.kind) {
    case 'clock':
      return null;
    case 'form':
      return source.formId;
    case 'calendar':
      return source.email;
    default:
      return source.id;
  }
}
