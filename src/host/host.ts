/** The offline Apps Script host: one spreadsheet with its script, form, triggers and mailbox, on a virtual clock. */
import { CallMeter } from './border/call-meter';
import type { HostValue } from './border/service-object';
import type { FormStore } from './forms/form-app';
import { readAnswers, type FormResponseRecord, type FormState } from './forms/form-model';
import { Mailbox, type Plan } from './mail/mailbox';
import { typeAs, type EditEvent } from './model/person';
import { WorkbookModel } from './model/workbook-model';
import { isPrivate } from './runtime/entry-points';
import { submitEvent, timeEvent } from './runtime/events';
import { Executor, type Bundle, type ExecutionRecord, type Runner } from './runtime/executor';
import { IdMaker } from './runtime/id-maker';
import { remoteArgument } from './runtime/remote-value';
import { DEFAULT_COSTS, type Costs, type Run, type RunIdentity } from './runtime/run';
import { ScriptFailure } from './runtime/script-failure';
import type { Services, ServiceWorld } from './runtime/services';
import { changeEvent, editEvent, openEvent, type SheetEventOrigin } from './runtime/sheet-events';
import { readState, writeState, type HostState } from './runtime/state';
import type { TriggerRecord, TriggerSource } from './runtime/trigger';
import { TriggerTable } from './runtime/trigger-table';
import { VirtualClock } from './runtime/virtual-clock';

export type { Bundle, ExecutionRecord } from './runtime/executor';

export interface HostOptions {
  /** `YYYY-MM-DD HH:mm:ss` in the script's zone. */
  readonly now: string;
  /** Account that owns the spreadsheet. */
  readonly owner: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly plan?: Plan;
  readonly title?: string;
  readonly costs?: Costs;
}

export type RunnerMaker = (world: ServiceWorld, calls: CallMeter, costs: Costs) => Runner;

const inContextsOfItsOwn: RunnerMaker = (world, calls, costs) => new Executor(world, calls, costs);

type SheetEventName = Extract<TriggerSource, { kind: 'spreadsheet' }>['event'];

export class AppsScriptHost {
  readonly clock: VirtualClock;
  readonly calls = new CallMeter();
  private readonly ids = new IdMaker();
  private readonly world: ServiceWorld & { readonly forms: FormStore; readonly triggers: TriggerTable };
  private readonly runner: Runner;

  private constructor(
    readonly options: Required<HostOptions>,
    readonly workbook: WorkbookModel,
    makeRunner: RunnerMaker,
  ) {
    this.clock = new VirtualClock(options.timeZone, options.now);
    const { ids } = this;
    this.world = {
      workbook,
      clock: this.clock,
      locale: options.locale,
      mailbox: new Mailbox(this.clock, options.plan),
      forms: { forms: [], newId: () => ids.text(), newItemId: () => ids.number() },
      triggers: new TriggerTable(this.clock, ids),
      properties: new Map(),
      caches: new Map(),
      locks: { heldElsewhere: new Map() },
      screen: { menus: [], dialogs: [], answers: [] },
      log: [],
      random: () => ids.random(),
    };
    this.runner = makeRunner(this.world, this.calls, options.costs);
  }

  /** A new spreadsheet with one empty sheet. */
  static create(given: HostOptions, makeRunner: RunnerMaker = inContextsOfItsOwn): AppsScriptHost {
    const options = {
      timeZone: 'Asia/Ho_Chi_Minh',
      locale: 'vi_VN',
      plan: 'consumer' as const,
      title: 'Bảng tính không có tiêu đề',
      costs: DEFAULT_COSTS,
      ...given,
    };
    const { title, owner, locale, timeZone } = options;
    const workbook = WorkbookModel.create({ id: 'offline-host-spreadsheet', title, owner, locale, timeZone });
    return new AppsScriptHost(options, workbook, makeRunner);
  }

  /** The host as `save` left it in a folder. */
  static open(folder: string, costs: Costs = DEFAULT_COSTS): AppsScriptHost {
    const state = readState(folder);
    const options = { ...state.options, now: state.now, costs };
    const host = new AppsScriptHost(options, WorkbookModel.fromJSON(state.workbook), inContextsOfItsOwn);
    const { forms, triggers, properties, mailbox } = host.world;
    forms.forms.push(...state.forms);
    triggers.triggers.push(...state.triggers);
    for (const [name, values] of Object.entries(state.properties))
      properties.set(name, new Map(Object.entries(values)));
    mailbox.restore(state.mailbox);
    host.ids.made = state.made;
    host.ids.seed = state.seed;
    return host;
  }

  /** Writes the state as plain files; the same state gives the same bytes. */
  save(folder: string): void {
    writeState(folder, this.state());
  }

  private state(): HostState {
    const { owner, timeZone, locale, plan, title } = this.options;
    const { properties, mailbox } = this.world;
    return {
      options: { owner, timeZone, locale, plan, title },
      now: this.clock.text(),
      made: this.ids.made,
      seed: this.ids.seed,
      workbook: this.workbook.toJSON(),
      forms: this.forms,
      triggers: this.triggers,
      properties: Object.fromEntries([...properties].map(([name, store]) => [name, Object.fromEntries(store)])),
      mailbox: mailbox.toJSON(),
    };
  }

  get mailbox(): Mailbox {
    return this.world.mailbox;
  }

  get forms(): FormState[] {
    return this.world.forms.forms;
  }

  get triggers(): TriggerRecord[] {
    return this.world.triggers.triggers;
  }

  get screen(): ServiceWorld['screen'] {
    return this.world.screen;
  }

  get log(): ServiceWorld['log'] {
    return this.world.log;
  }

  get locks(): ServiceWorld['locks'] {
    return this.world.locks;
  }

  get executions(): ExecutionRecord[] {
    return this.runner.executions;
  }

  /** Puts in the script. Its entry points are the functions declared at its top level. */
  install(bundle: Bundle): void {
    this.runner.install(bundle);
  }

  /** Functions that Google would find, in the order of their declaration. */
  entryPoints(): readonly string[] {
    return this.runner.entryPoints;
  }

  now(): string {
    return this.clock.text();
  }

  /** Lets time pass; time triggers fire in the order of their times. */
  advanceTo(at: string): void {
    const until = this.clock.momentOf(at);
    for (let next = this.world.triggers.takeDue(until); next; next = this.world.triggers.takeDue(until)) {
      const { trigger, at: moment } = next;
      this.clock.moveTo(moment);
      this.fire(trigger, 'time-trigger', '', (run) => timeEvent(run, trigger.id, moment));
    }
    this.clock.moveTo(until);
  }

  /**
   * Calls a function as a menu, a sidebar or the editor does; arguments and result are plain data.
   *
   * @throws ScriptFailure with what the script threw and did not catch
   */
  call(
    name: string,
    given: readonly unknown[] = [],
    as: { email?: string; from?: 'menu' | 'sidebar' | 'editor' } = {},
  ): unknown {
    const origin = as.from ?? 'menu';
    const isRemote = origin === 'sidebar';
    if (isRemote && isPrivate(name)) throw ScriptFailure.of(new Error(`Script function not found: ${name}`));
    const email = as.email ?? this.options.owner;
    const identity = this.identity(email, email, origin);
    return this.runner.execute({ name, identity, given: isRemote ? given.map(remoteArgument) : given, isRemote });
  }

  /** A person opens the spreadsheet; what fails there stands in `executions`. */
  open(email: string = this.options.owner): void {
    this.fireSheet('onOpen', 'open', email, openEvent);
  }

  /** What a person does in the sheet by hand. */
  person(email: string): {
    /** Texts are read by the spreadsheet's locale. */
    type(tab: string, row: number, column: number, values: readonly (readonly string[])[]): EditEvent;
  } {
    return {
      type: (tab, row, column, values) => {
        const today = Math.floor(this.workbook.zone.serialOf(this.clock.now()));
        const edit = typeAs(this.workbook, email, tab, row, column, values, today);
        this.fireSheet('onEdit', 'edit', email, (origin) => editEvent(origin, edit));
        this.fireSheet(null, 'change', email, changeEvent);
        return edit;
      },
    };
  }

  /**
   * Somebody submits the form; its submit triggers fire.
   *
   * @param byTitle answers by the titles of the questions
   * @returns id of the response
   * @throws FormRefusal where the live form would not take it
   */
  submitForm(formId: string, byTitle: Readonly<Record<string, string | string[]>>, at: string, email = ''): string {
    this.advanceTo(at);
    const form = this.formWithId(formId);
    const answers = readAnswers(form, byTitle);
    const response = { id: this.ids.text(), timestamp: this.clock.momentOf(at), email, answers };
    form.responses.push(response);
    this.fireSubmit(form, response);
    return response.id;
  }

  /** Somebody edits a response: it keeps its id and gets a new time. */
  editResponse(
    formId: string,
    responseId: string,
    byTitle: Readonly<Record<string, string | string[]>>,
    at: string,
  ): void {
    this.advanceTo(at);
    const form = this.formWithId(formId);
    const response = form.responses.find(({ id }) => id === responseId);
    if (!response) throw new Error(`No response ${responseId}`);
    response.answers = readAnswers(form, byTitle);
    response.timestamp = this.clock.momentOf(at);
    this.fireSubmit(form, response);
  }

  private fireSubmit(form: FormState, response: FormResponseRecord): void {
    const { triggers, forms } = this.world;
    const isOfForm = (source: TriggerSource): boolean =>
      source.kind === 'form' && source.formId === form.id && source.event === 'submit';
    for (const trigger of triggers.firedBy(isOfForm)) {
      this.fire(trigger, 'submit-trigger', '', (run) => submitEvent(run, trigger.id, form, response, forms));
    }
  }

  /** The simple trigger of that name, if the script has it, then the installable ones. */
  private fireSheet(
    simple: 'onOpen' | 'onEdit' | null,
    event: SheetEventName,
    email: string,
    eventOf: (origin: SheetEventOrigin) => HostValue,
  ): void {
    if (simple !== null && this.entryPoints().includes(simple)) {
      this.attempt(simple, this.identity('', email, 'simple-trigger'), (run, { spreadsheetApp }) =>
        eventOf({ run, app: spreadsheetApp(), triggerId: null }),
      );
    }
    const isOfEvent = (source: TriggerSource): boolean => source.kind === 'spreadsheet' && source.event === event;
    for (const trigger of this.world.triggers.firedBy(isOfEvent)) {
      this.fire(trigger, 'installable-trigger', email, (run, { spreadsheetApp }) =>
        eventOf({ run, app: spreadsheetApp(), triggerId: trigger.id }),
      );
    }
  }

  /** Runs as the account that made the trigger, whoever caused the event. */
  private fire(
    { handler, owner }: TriggerRecord,
    origin: RunIdentity['origin'],
    activeUser: string,
    eventOf: (run: Run, services: Services) => HostValue,
  ): void {
    this.attempt(handler, this.identity(activeUser, owner, origin), eventOf);
  }

  /** A failure in a trigger goes to its owner by mail on Google; here it stands in `executions`. */
  private attempt(
    name: string,
    identity: Omit<RunIdentity, 'scopes'>,
    given: (run: Run, services: Services) => HostValue,
  ): void {
    try {
      this.runner.execute({ name, identity, given, isRemote: false });
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
    }
  }

  private identity(
    activeUser: string,
    effectiveUser: string,
    origin: RunIdentity['origin'],
  ): Omit<RunIdentity, 'scopes'> {
    return { activeUser, effectiveUser, origin, scriptTimeZone: this.options.timeZone };
  }

  private formWithId(id: string): FormState {
    const form = this.forms.find((one) => one.id === id);
    if (!form) throw new Error(`No form ${id}`);
    return form;
  }
}
