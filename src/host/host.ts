/** The offline Apps Script host: one spreadsheet with its script, form, triggers and mailbox, on a virtual clock. */
import { CallMeter } from './border/call-meter';
import { restoredForm, type FormState } from './forms/form-model';
import type { FormStore } from './forms/form-store';
import { Mailbox, type Plan } from './mail/mailbox';
import type { Seat } from './model/seat';
import { WorkbookModel } from './model/workbook-model';
import { isPrivate } from './runtime/entry-points';
import { timeEvent } from './runtime/events';
import type { Turn } from './runtime/conversation';
import {
  Executor,
  type Bundle,
  type ExecutionRecord,
  type InstalledScript,
  type Request,
  type Runner,
} from './runtime/executor';
import { FormDesk, type AnswersByTitle, type Respondent } from './runtime/form-desk';
import { IdMaker } from './runtime/id-maker';
import { remoteArgument } from './runtime/remote-value';
import { DAILY_LIMITS, DailyUse } from './runtime/daily-use';
import { DEFAULT_COSTS, type Costs } from './runtime/run';
import { ScriptFailure } from './runtime/script-failure';
import { Person } from './runtime/person';
import type { ServiceWorld } from './runtime/services';
import { openEvent } from './runtime/sheet-events';
import { readState, writeState, type HostState } from './runtime/state';
import type { TriggerRecord } from './runtime/trigger';
import { TriggerFiring } from './runtime/trigger-firing';
import { TriggerTable } from './runtime/trigger-table';
import { VirtualClock } from './runtime/virtual-clock';
import { WorkbookStore } from './spreadsheet/workbook-store';

export type { Turn } from './runtime/conversation';
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

/** Who calls, and from where. */
export interface Caller {
  readonly email?: string;
  readonly from?: 'menu' | 'sidebar' | 'editor';
  /** Where they sit: what is in front of them and selected there; the script may bring them elsewhere. */
  readonly seat?: Seat;
}

export type RunnerMaker = (world: ServiceWorld, calls: CallMeter, costs: Costs) => Runner;

const inContextsOfItsOwn: RunnerMaker = (world, calls, costs) => new Executor(world, calls, costs);

export class AppsScriptHost {
  readonly clock: VirtualClock;
  readonly calls = new CallMeter();
  private readonly ids = new IdMaker();
  private readonly world: ServiceWorld & { readonly forms: FormStore; readonly triggers: TriggerTable };
  private readonly use: DailyUse;
  private readonly runner: Runner;
  private readonly firing: TriggerFiring;
  private readonly desk: FormDesk;

  private constructor(
    readonly options: Required<HostOptions>,
    readonly workbook: WorkbookModel,
    makeRunner: RunnerMaker,
  ) {
    this.clock = new VirtualClock(options.timeZone, options.now);
    const { ids } = this;
    const limits = DAILY_LIMITS[options.plan];
    this.use = new DailyUse(() => this.clock.text().slice(0, 10));
    this.world = {
      workbook,
      workbooks: new WorkbookStore(workbook, options.locale, () => ids.text()),
      clock: this.clock,
      locale: options.locale,
      mailbox: new Mailbox(this.clock, options.plan),
      forms: {
        forms: [],
        newId: () => ids.text(),
        newItemId: () => ids.number(),
        workbookById: (id) => this.world.workbooks.withId(id),
        graded: [],
      },
      triggers: new TriggerTable(this.clock, ids),
      properties: new Map(),
      countPropertyAccess: (account) => this.use.take('properties', account, 1, limits.propertyAccesses),
      caches: new Map(),
      locks: { heldElsewhere: new Map(), holders: new Map(), operationsLeft: Infinity },
      screen: { menus: [], dialogs: [], pages: [], answers: [] },
      log: [],
      htmlFiles: new Map(),
      random: () => ids.random(),
    };
    this.runner = makeRunner(this.world, this.calls, options.costs);
    this.firing = new TriggerFiring(this.runner, this.world.triggers, this.clock, this.use, limits.triggerTime);
    this.desk = new FormDesk(
      this.world.forms,
      {
        ofForm: (formId, eventOf) => this.firing.ofForm(formId, eventOf),
        ofSheet: (workbookId, eventOf) => this.firing.installable('submit', workbookId, '', eventOf),
      },
      (milliseconds) => this.advanceTo(this.clock.textOf(this.clock.now() + milliseconds)),
    );
    workbook.formulas.isScriptFunction = (name) => this.entryPoints().some((entry) => entry.toUpperCase() === name);
  }

  /** A new spreadsheet with one empty sheet. */
  static create(given: HostOptions, makeRunner: RunnerMaker = inContextsOfItsOwn): AppsScriptHost {
    const options = {
      timeZone: 'Asia/Ho_Chi_Minh',
      locale: 'vi_VN',
      plan: 'consumer' as const,
      title: given.locale?.startsWith('vi') === false ? 'Untitled spreadsheet' : 'Bảng tính không có tiêu đề',
      costs: DEFAULT_COSTS,
      ...given,
    };
    const { title, owner, locale, timeZone } = options;
    const workbook = WorkbookModel.create({ id: 'offline-host-spreadsheet', title, owner, locale, timeZone });
    return new AppsScriptHost(options, workbook, makeRunner);
  }

  /** The host as `save` left it in a folder. */
  static open(folder: string, costs: Costs = DEFAULT_COSTS): AppsScriptHost {
    return AppsScriptHost.of(readState(folder), costs);
  }

  /** The same on its own, the script included: what happens to the copy does not happen here. Caches come empty. */
  copy(): AppsScriptHost {
    const { workbook, workbooks, ...others } = this.state();
    // Workbooks are made anew of their plain data, which they do not keep.
    const state = { ...structuredClone(others), workbook, ...(workbooks ? { workbooks } : {}) };
    const copy = AppsScriptHost.of(state, this.options.costs);
    copy.clock.moveTo(this.clock.now());
    copy.runner.installed = this.runner.installed;
    for (const [name, content] of this.htmlFiles) copy.htmlFiles.set(name, content);
    return copy;
  }

  private static of(state: HostState, costs: Costs): AppsScriptHost {
    const options = { ...state.options, now: state.now, costs };
    const host = new AppsScriptHost(options, WorkbookModel.fromJSON(state.workbook), inContextsOfItsOwn);
    const { forms, triggers, properties, mailbox } = host.world;
    host.world.workbooks.load(state.workbooks ?? []);
    forms.forms.push(...state.forms.map(restoredForm));
    triggers.triggers.push(...state.triggers);
    for (const [name, values] of Object.entries(state.properties))
      properties.set(name, new Map(Object.entries(values)));
    mailbox.restore(state.mailbox);
    host.use.restore(state.dailyUse);
    host.ids.made = state.made;
    host.ids.seed = state.seed;
    return host;
  }

  /** Writes the state as plain files; the same state gives the same bytes. */
  save(folder: string): void {
    writeState(folder, this.state());
  }

  /** All that what happens next depends on, but for the clock's time within the day, locks and caches. */
  state(): HostState {
    const { owner, timeZone, locale, plan, title } = this.options;
    const { mailbox, workbooks } = this.world;
    const made = workbooks.toJSON();
    return {
      options: { owner, timeZone, locale, plan, title },
      now: this.clock.text(),
      made: this.ids.made,
      seed: this.ids.seed,
      workbook: this.workbook.toJSON(),
      ...(made.length > 0 ? { workbooks: made } : {}),
      forms: this.forms,
      triggers: this.triggers,
      properties: this.properties,
      mailbox: mailbox.toJSON(),
      dailyUse: this.use.toJSON(),
    };
  }

  /** The bound spreadsheet first, then those that scripts made. */
  get workbooks(): readonly WorkbookModel[] {
    return this.world.workbooks.all;
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

  /** By store (script, document, each account): names and values. */
  get properties(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    return Object.fromEntries([...this.world.properties].map(([name, store]) => [name, Object.fromEntries(store)]));
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

  /** Scripts are told of nobody who is at the keyboard, as where a domain's policy forbids it. */
  set hidesActiveUsers(isHidden: boolean) {
    this.firing.hidesActiveUsers = isHidden;
  }

  /** Makes time triggers late, doubled or lost; see `ClockFault`. */
  set clockFault(fault: TriggerTable['clockFault']) {
    this.world.triggers.clockFault = fault;
  }

  /** All that the caches hold is gone, as may happen on Google at any time. */
  forgetCaches(): void {
    for (const store of this.world.caches.values()) store.clear();
  }

  get executions(): ExecutionRecord[] {
    return this.runner.executions;
  }

  /** Puts in the script. Its entry points are the functions declared at its top level. */
  install(bundle: Bundle): void {
    this.htmlFiles.clear();
    for (const [name, content] of Object.entries(bundle.files))
      this.htmlFiles.set(name.replace(/\.html$/, ''), content);
    this.runner.install(bundle);
  }

  /** HTML files of the script by name without ending; more may be put in. */
  get htmlFiles(): ServiceWorld['htmlFiles'] {
    return this.world.htmlFiles;
  }

  /** What `install` made ready: to be put back after another script had its turn. */
  get script(): InstalledScript | null {
    return this.runner.installed;
  }

  set script(script: InstalledScript | null) {
    this.runner.installed = script;
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
    this.desk.tellGraded();
    for (let next = this.world.triggers.takeDue(until); next; next = this.world.triggers.takeDue(until)) {
      const { trigger, at: moment } = next;
      this.clock.moveTo(moment);
      this.firing.fire(trigger, 'time-trigger', '', (run) => timeEvent(run, trigger.id, moment));
    }
    this.clock.moveTo(until);
  }

  /**
   * Calls a function as a menu, a sidebar or the editor does; arguments and result are plain data.
   *
   * @throws ScriptFailure with what the script threw and did not catch
   */
  call(name: string, given: readonly unknown[] = [], as: Caller = {}): unknown {
    return this.runner.execute(this.request(name, given, as));
  }

  /**
   * As `call`, with somebody before the screen: where the script asks something, its run stops there, others go on, and
   * it continues when it is answered. What the script throws is told, not thrown.
   */
  begin(name: string, given: readonly unknown[] = [], as: Caller = {}): Turn {
    return this.runner.begin(this.request(name, given, as));
  }

  private request(name: string, given: readonly unknown[], as: Caller): Request {
    const origin = as.from ?? 'menu';
    const isRemote = origin === 'sidebar';
    if (isRemote && isPrivate(name)) throw ScriptFailure.of(new Error(`Script function not found: ${name}`));
    const email = as.email ?? this.options.owner;
    const identity = { ...this.firing.identity(email, email, origin), seat: as.seat };
    return { name, identity, given: isRemote ? given.map(remoteArgument) : given, isRemote };
  }

  /** A person opens the spreadsheet for editing; what fails there stands in `executions`. Viewers fire nothing. */
  open(email: string = this.options.owner, seat?: Seat): void {
    if (!this.workbook.isEditor(email)) return;
    this.firing.simple('onOpen', email, openEvent, seat);
    this.firing.installable('open', this.workbook.id, email, openEvent);
  }

  /** Somebody at the spreadsheet. */
  person(email: string): Person {
    return new Person(email, this.workbook, this.clock, this.firing);
  }

  /**
   * Somebody submits the form; its submit triggers fire, and those of the spreadsheet that takes its responses.
   *
   * @param byTitle answers by the titles of the questions
   * @param as the respondent's address, or with it how Google tells the triggers
   * @returns id of the response
   * @throws FormRefusal where the live form would not take it
   */
  submitForm(formId: string, byTitle: AnswersByTitle, at: string, as: string | Respondent = ''): string {
    this.advanceTo(at);
    return this.desk.submit(formId, byTitle, this.clock.momentOf(at), typeof as === 'string' ? { email: as } : as);
  }

  /** Somebody edits a response: it keeps its id and its row, and gets a new time. */
  editResponse(formId: string, responseId: string, byTitle: AnswersByTitle, at: string, as: Respondent = {}): void {
    this.advanceTo(at);
    this.desk.edit(formId, responseId, byTitle, this.clock.momentOf(at), as);
  }
}
