/** TriggerBuilder: from a function's name to the builder of what fires it. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { TriggerSource } from '../runtime/trigger';
import { ClockTriggerBuilder } from './clock-trigger-builder';
import {
  CalendarTriggerBuilder,
  DocumentTriggerBuilder,
  FormTriggerBuilder,
  SpreadsheetTriggerBuilder,
} from './event-trigger-builders';
import { TriggerService } from './trigger-service';
import { addTrigger, type TriggerStore } from './trigger-store';

export class TriggerBuilder extends ServiceObject {
  readonly referenceName = 'TriggerBuilder';

  constructor(
    execution: Execution,
    readonly _store: TriggerStore,
    readonly _handler: string,
  ) {
    super(execution);
  }

  timeBased(): HostValue {
    return new ClockTriggerBuilder(this.execution, this._create);
  }

  forSpreadsheet(spreadsheet: HostValue): HostValue {
    return new SpreadsheetTriggerBuilder(this.execution, idOf(spreadsheet), this._create);
  }

  forForm(form: HostValue): HostValue {
    return new FormTriggerBuilder(this.execution, idOf(form), this._create);
  }

  forDocument(document: HostValue): HostValue {
    return new DocumentTriggerBuilder(this.execution, idOf(document), this._create);
  }

  forUserCalendar(email: HostValue): HostValue {
    return new CalendarTriggerBuilder(this.execution, String(email), this._create);
  }

  readonly _create = (source: TriggerSource): HostValue =>
    new TriggerService(this.execution, addTrigger(this.execution, this._store, this._handler, source));
}

/** Of a file of Google's or of its id. */
function idOf(file: HostValue): string {
  if (typeof file === 'string') return file;
  const { getId } = (file ?? {}) as { getId?: () => string };
  if (!(file instanceof ServiceObject) || !getId) throw new ServiceError('Invalid argument: key');
  return getId.call(file);
}
