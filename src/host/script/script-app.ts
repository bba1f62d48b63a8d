/** ScriptApp: triggers and their builders. Triggers run as the account that made them; one sees only one's own. */
import { Instant, ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { Schedule, TriggerRecord, TriggerSource } from '../runtime/trigger';

const MOST_TRIGGERS = 20;
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const MINUTES = [1, 5, 10, 15, 30];

export interface TriggerStore {
  readonly triggers: TriggerRecord[];
  add(handler: string, owner: string, source: TriggerSource, isDisabled: boolean): TriggerRecord;
  remove(id: string): void;
}

export class ScriptAppService extends ServiceObject {
  readonly referenceName = 'ScriptApp';

  constructor(
    execution: Execution,
    private readonly store: TriggerStore,
  ) {
    super(execution);
  }

  get EventType(): HostValue {
    return named(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
  }

  get TriggerSource(): HostValue {
    return named(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
  }

  get WeekDay(): HostValue {
    return named(WEEK_DAYS);
  }

  get AuthMode(): HostValue {
    return named(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  }

  newTrigger(handler: HostValue): HostValue {
    return new TriggerBuilder(this.execution, this.store, String(handler));
  }

  getProjectTriggers(): HostValue {
    return this._own().map((trigger) => new TriggerService(this.execution, trigger));
  }

  deleteTrigger(trigger: HostValue): HostValue {
    if (trigger instanceof TriggerService) this.store.remove(trigger._record.id);
    return undefined;
  }

  getScriptId(): HostValue {
    return 'offline-host-script';
  }

  _own(): TriggerRecord[] {
    return this.store.triggers.filter(({ owner }) => owner === this.execution.effectiveUser);
  }
}

const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const named = (names: readonly string[]): HostValue => Object.fromEntries(names.map((name) => [name, name]));

class TriggerService extends ServiceObject {
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
    return this._record.id;
  }

  getEventType(): HostValue {
    const { source } = this._record;
    if (source.kind === 'clock') return 'CLOCK';
    return { submit: 'ON_FORM_SUBMIT', open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE' }[source.event];
  }

  getTriggerSource(): HostValue {
    return { clock: 'CLOCK', form: 'FORMS', spreadsheet: 'SPREADSHEETS' }[this._record.source.kind];
  }

  getTriggerSourceId(): HostValue {
    const { source } = this._record;
    return source.kind === 'form' ? source.formId : null;
  }
}

class TriggerBuilder extends ServiceObject {
  readonly referenceName = 'TriggerBuilder';

  constructor(
    execution: Execution,
    readonly _store: TriggerStore,
    readonly _handler: string,
  ) {
    super(execution);
  }

  timeBased(): HostValue {
    return new ClockTriggerBuilder(this.execution, this);
  }

  forForm(form: HostValue): HostValue {
    const formId = typeof form === 'string' ? form : (form as unknown as { getId(): string }).getId();
    return new EventTriggerBuilder(this.execution, this, 'FormTriggerBuilder', (event) =>
      event === 'submit' || event === 'open' ? { kind: 'form', formId, event } : null,
    );
  }

  forSpreadsheet(): HostValue {
    return new EventTriggerBuilder(this.execution, this, 'SpreadsheetTriggerBuilder', (event) => ({
      kind: 'spreadsheet',
      event,
    }));
  }

  _create(source: TriggerSource): ServiceObject {
    const user = this.execution.effectiveUser;
    if (this._store.triggers.filter(({ owner }) => owner === user).length >= MOST_TRIGGERS)
      throw new ServiceError(TOO_MANY);
    const isInTrigger = this.execution.origin.endsWith('-trigger');
    return new TriggerService(this.execution, this._store.add(this._handler, user, source, isInTrigger));
  }
}

type SheetEvent = 'open' | 'edit' | 'change' | 'submit';

class EventTriggerBuilder extends ServiceObject {
  private source: TriggerSource | null = null;

  constructor(
    execution: Execution,
    private readonly builder: TriggerBuilder,
    readonly referenceName: string,
    private readonly sourceOf: (event: SheetEvent) => TriggerSource | null,
  ) {
    super(execution);
  }

  onFormSubmit(): HostValue {
    return this._on('submit');
  }

  onOpen(): HostValue {
    return this._on('open');
  }

  onEdit(): HostValue {
    return this._on('edit');
  }

  onChange(): HostValue {
    return this._on('change');
  }

  create(): HostValue {
    if (!this.source) throw new ServiceError('The trigger has no event.');
    return this.builder._create(this.source);
  }

  _on(event: SheetEvent): ServiceObject {
    this.source = this.sourceOf(event);
    return this;
  }
}

class ClockTriggerBuilder extends ServiceObject {
  readonly referenceName = 'ClockTriggerBuilder';
  private schedule: Schedule | null = null;
  private hour = 0;
  private minute: number | null = null;

  constructor(
    execution: Execution,
    private readonly builder: TriggerBuilder,
  ) {
    super(execution);
  }

  everyMinutes(count: HostValue): HostValue {
    if (!MINUTES.includes(Number(count)))
      throw new ServiceError('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    this.schedule = { every: 'minutes', count: Number(count) };
    return this;
  }

  everyHours(count: HostValue): HostValue {
    this.schedule = { every: 'hours', count: Number(count) };
    return this;
  }

  everyDays(count: HostValue): HostValue {
    this.schedule = { every: 'days', count: Number(count), hour: 0, minute: null };
    return this;
  }

  everyWeeks(): HostValue {
    this.schedule = { every: 'weeks', weekDay: 1, hour: 0, minute: null };
    return this;
  }

  onWeekDay(day: HostValue): HostValue {
    this.schedule = { every: 'weeks', weekDay: WEEK_DAYS.indexOf(String(day)) + 1, hour: 0, minute: null };
    return this;
  }

  onMonthDay(day: HostValue): HostValue {
    this.schedule = { every: 'month', day: Number(day), hour: 0, minute: null };
    return this;
  }

  atHour(hour: HostValue): HostValue {
    if (!(Number(hour) >= 0 && Number(hour) <= 23))
      throw new ServiceError('The value you passed to atHour was invalid. It must be between 0 and 23.');
    this.hour = Number(hour);
    return this;
  }

  nearMinute(minute: HostValue): HostValue {
    this.minute = Number(minute);
    return this;
  }

  at(date: HostValue): HostValue {
    if (date instanceof Instant) this.schedule = { every: 'once', at: date.milliseconds };
    return this;
  }

  after(milliseconds: HostValue): HostValue {
    this.schedule = { every: 'once', at: this.execution.now() + Number(milliseconds) };
    return this;
  }

  create(): HostValue {
    const { schedule } = this;
    if (!schedule) throw new ServiceError('The trigger has no time.');
    const isDaily = schedule.every === 'days' || schedule.every === 'weeks' || schedule.every === 'month';
    const source = isDaily ? { ...schedule, hour: this.hour, minute: this.minute } : schedule;
    return this.builder._create({ kind: 'clock', schedule: source });
  }
}
