/** The offline Apps Script host: one spreadsheet with its script, form, triggers and mailbox, on a virtual clock. */
import { Script } from 'node:vm';
import { CallMeter } from './border/call-meter';
import type { HostValue, ServiceObject } from './border/service-object';
import { CacheService, type CacheStore } from './cache/cache-service';
import { FormAppService, type FormStore } from './forms/form-app';
import { readAnswers, type FormResponseRecord, type FormState } from './forms/form-model';
import { LockService, type LockTable } from './lock/lock-service';
import { ConsoleService, LoggerService, type LogLine } from './logger/logger';
import { MailAppService } from './mail/mail-app';
import { Mailbox, type Plan } from './mail/mailbox';
import { typeAs, type EditEvent } from './model/person';
import { WorkbookModel } from './model/workbook-model';
import { PropertiesService, type PropertyStore } from './properties/properties-service';
import { entryPoints, isPrivate } from './runtime/entry-points';
import { submitEvent, timeEvent } from './runtime/events';
import { DEFAULT_COSTS, Run, type Costs, type RunIdentity } from './runtime/run';
import { makeSandbox, type Sandbox } from './runtime/sandbox';
import { readState, writeState, type HostState } from './runtime/state';
import { nextFiring, type TriggerRecord, type TriggerSource } from './runtime/trigger';
import { VirtualClock } from './runtime/virtual-clock';
import { ScriptAppService, type TriggerStore } from './script/script-app';
import { SessionService } from './session/session';
import { SpreadsheetAppService } from './spreadsheet/spreadsheet-app';
import { UiService, type Screen } from './ui/ui';
import { ServiceError } from './border/service-object';
import { UtilitiesService } from './utilities/utilities';

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

export interface Bundle {
  readonly code: string;
  readonly manifest: object;
  readonly files: Readonly<Record<string, string>>;
}

/** What a run of the script came to. */
export interface ExecutionRecord {
  readonly name: string;
  readonly user: string;
  readonly origin: RunIdentity['origin'];
  readonly startedAt: string;
  /** Virtual milliseconds. */
  readonly took: number;
  readonly outcome: 'completed' | 'failed' | 'timed out';
  readonly error?: string;
}

/** A run that ended with an error which nobody in the script caught. */
export class ScriptFailure extends Error {}

const UI_ORIGINS: readonly RunIdentity['origin'][] = ['menu', 'sidebar', 'simple-trigger', 'editor'];

export class AppsScriptHost implements FormStore, TriggerStore {
  readonly clock: VirtualClock;
  readonly calls = new CallMeter();
  readonly mailbox: Mailbox;
  readonly forms: FormState[] = [];
  readonly triggers: TriggerRecord[] = [];
  readonly screen: Screen = { menus: [], dialogs: [], answers: [] };
  readonly log: LogLine[] = [];
  readonly executions: ExecutionRecord[] = [];
  readonly locks: LockTable = { heldElsewhere: new Map() };
  private readonly properties = new Map<string, PropertyStore>();
  private readonly caches = new Map<string, CacheStore>();
  private script: Script | undefined;
  private names: readonly string[] = [];
  private made = 0;
  private seed = 1;

  private constructor(
    readonly options: Required<HostOptions>,
    readonly workbook: WorkbookModel,
  ) {
    this.clock = new VirtualClock(options.timeZone, options.now);
    this.mailbox = new Mailbox(this.clock, options.plan);
  }

  /** A new spreadsheet with one empty sheet. */
  static create(given: HostOptions): AppsScriptHost {
    const options = {
      timeZone: 'Asia/Ho_Chi_Minh',
      locale: 'vi_VN',
      plan: 'consumer' as const,
      title: 'Bảng tính không có tiêu đề',
      costs: DEFAULT_COSTS,
      ...given,
    };
    const workbook = WorkbookModel.create({
      id: 'offline-host-spreadsheet',
      title: options.title,
      owner: options.owner,
      locale: options.locale,
      timeZone: options.timeZone,
    });
    return new AppsScriptHost(options, workbook);
  }

  /** The host as `save` left it in a folder. */
  static open(folder: string, costs: Costs = DEFAULT_COSTS): AppsScriptHost {
    const state = readState(folder);
    const host = new AppsScriptHost(
      { ...state.options, now: state.now, costs },
      WorkbookModel.fromJSON(state.workbook),
    );
    host.forms.push(...state.forms);
    host.triggers.push(...state.triggers);
    for (const [name, values] of Object.entries(state.properties))
      host.properties.set(name, new Map(Object.entries(values)));
    host.mailbox.restore(state.mailbox);
    host.made = state.made;
    host.seed = state.seed;
    return host;
  }

  /** Writes the state as plain files; the same state gives the same bytes. */
  save(folder: string): void {
    writeState(folder, this.state());
  }

  private state(): HostState {
    const { owner, timeZone, locale, plan, title } = this.options;
    return {
      options: { owner, timeZone, locale, plan, title },
      now: this.clock.text(),
      made: this.made,
      seed: this.seed,
      workbook: this.workbook.toJSON(),
      forms: this.forms,
      triggers: this.triggers,
      properties: Object.fromEntries([...this.properties].map(([name, store]) => [name, Object.fromEntries(store)])),
      mailbox: this.mailbox.toJSON(),
    };
  }

  /** Puts in the script. Its entry points are the functions declared at its top level. */
  install(bundle: Bundle): void {
    this.script = new Script(bundle.code, { filename: 'Code.js' });
    this.names = entryPoints(bundle.code);
  }

  /** Functions that Google would find, in the order of their declaration. */
  entryPoints(): readonly string[] {
    return this.names;
  }

  now(): string {
    return this.clock.text();
  }

  /** Lets time pass; time triggers fire in the order of their times. */
  advanceTo(at: string): void {
    const until = this.clock.momentOf(at);
    for (let next = this.nextDue(until); next; next = this.nextDue(until)) {
      const moment = next.nextAt ?? until;
      this.clock.moveTo(moment);
      next.nextAt =
        next.source.kind === 'clock' ? nextFiring(next.id, next.source.schedule, moment, this.options.timeZone) : null;
      this.fire(next, 'time-trigger', () => timeEvent(next.id, moment));
    }
    this.clock.moveTo(until);
  }

  private nextDue(until: number): TriggerRecord | undefined {
    return this.triggers
      .filter(({ nextAt, isDisabled }) => !isDisabled && nextAt !== null && nextAt <= until)
      .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
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
    const from = as.from ?? 'menu';
    if (from === 'sidebar' && isPrivate(name)) throw new ScriptFailure(`Script function not found: ${name}`);
    const email = as.email ?? this.options.owner;
    const identity = this.identity(email, email, from);
    return this.execute(
      name,
      identity,
      ({ tools }) => given.map((value) => tools.parseJson(JSON.stringify(value))),
      from === 'sidebar',
    );
  }

  /** A person opens the spreadsheet. */
  open(email: string = this.options.owner): void {
    if (this.names.includes('onOpen')) this.execute('onOpen', this.identity('', email, 'simple-trigger'), () => []);
  }

  /** A person types in the sheet; texts are read by the spreadsheet's locale. */
  person(email: string): {
    type(tab: string, row: number, column: number, values: readonly (readonly string[])[]): EditEvent;
  } {
    return {
      type: (tab, row, column, values) =>
        typeAs(this.workbook, email, tab, row, column, values, Number(this.clock.text().slice(0, 4))),
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
    const response: FormResponseRecord = {
      id: this.newId(),
      timestamp: this.clock.momentOf(at),
      email,
      answers: readAnswers(form, byTitle),
    };
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
    for (const trigger of [...this.triggers]) {
      if (trigger.source.kind !== 'form' || trigger.source.formId !== form.id || trigger.isDisabled) continue;
      this.fire(trigger, 'submit-trigger', (run) => submitEvent(run, trigger.id, form, response, this));
    }
  }

  /** A failure in a trigger goes to its owner by mail on Google; here it stands in `executions`. */
  private fire(trigger: TriggerRecord, origin: RunIdentity['origin'], eventOf: (run: Run) => HostValue): void {
    try {
      this.execute(trigger.handler, this.identity('', trigger.owner, origin), ({ border }, run) => [
        border.toScript(eventOf(run)),
      ]);
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
    }
  }

  private identity(activeUser: string, effectiveUser: string, origin: RunIdentity['origin']): RunIdentity {
    return { activeUser, effectiveUser, origin, scriptTimeZone: this.options.timeZone };
  }

  private execute(
    name: string,
    identity: RunIdentity,
    argumentsOf: (sandbox: Sandbox, run: Run) => unknown[],
    isRemote = false,
  ): unknown {
    const run = new Run(identity, this.clock, this.calls, this.options.costs);
    const startedAt = this.clock.text();
    const start = this.clock.now();
    const finish = (outcome: ExecutionRecord['outcome'], error?: string): void => {
      run.end();
      const took = this.clock.now() - start;
      const record = { name, user: identity.effectiveUser, origin: identity.origin, startedAt, took, outcome };
      this.executions.push(error === undefined ? record : { ...record, error });
    };
    try {
      if (!this.names.includes(name)) throw new Error(`Script function not found: ${name}`);
      const sandbox = makeSandbox(this.world(run), run);
      this.script?.runInContext(sandbox.context);
      const entry = sandbox.context[name] as (...values: unknown[]) => unknown;
      const result = entry(...argumentsOf(sandbox, run));
      const plain = isRemote ? plainResult(result) : undefined;
      if (run.isTerminated()) throw new Error('Exceeded maximum execution time');
      finish('completed');
      return plain;
    } catch (error) {
      const message = describeError(error);
      finish(run.isTerminated() ? 'timed out' : 'failed', message);
      throw new ScriptFailure(run.isTerminated() ? 'Exceeded maximum execution time' : message);
    }
  }

  private world(run: Run) {
    const owner = this.options;
    const services: Record<string, () => ServiceObject> = {
      SpreadsheetApp: () => new SpreadsheetAppService(run, this.workbook, () => this.uiFor(run)),
      FormApp: () => new FormAppService(run, this),
      MailApp: () => new MailAppService(run, this.mailbox, () => this.clock.text()),
      PropertiesService: () => new PropertiesService(run, this.storesOf(this.properties)),
      CacheService: () => new CacheService(run, this.storesOf(this.caches)),
      LockService: () => new LockService(run, this.locks, true),
      Utilities: () => new UtilitiesService(run, () => this.random()),
      Session: () => new SessionService(run, owner.locale),
      ScriptApp: () => new ScriptAppService(run, this),
      Logger: () => new LoggerService(run, this.log),
      console: () => new ConsoleService(run, this.log),
    };
    return { zone: owner.timeZone, now: () => this.clock.now(), random: () => this.random(), services };
  }

  private uiFor(run: Run): HostValue {
    if (!UI_ORIGINS.includes(run.origin))
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new UiService(run, this.screen);
  }

  private storesOf<T>(all: Map<string, Map<string, T>>): {
    script: Map<string, T>;
    document: Map<string, T>;
    user(email: string): Map<string, T>;
  } {
    const store = (name: string): Map<string, T> => {
      const present = all.get(name) ?? new Map<string, T>();
      all.set(name, present);
      return present;
    };
    return { script: store('script'), document: store('document'), user: (email) => store(`user ${email}`) };
  }

  newId(): string {
    this.made += 1;
    return `host-${String(this.made).padStart(6, '0')}`;
  }

  newItemId(): number {
    this.made += 1;
    return 100_000 + this.made;
  }

  add(handler: string, owner: string, source: TriggerSource, isDisabled: boolean): TriggerRecord {
    const id = this.newId();
    const nextAt =
      source.kind === 'clock' ? nextFiring(id, source.schedule, this.clock.now(), this.options.timeZone) : null;
    const trigger = { id, handler, owner, source, isDisabled, nextAt };
    this.triggers.push(trigger);
    return trigger;
  }

  remove(id: string): void {
    const index = this.triggers.findIndex((trigger) => trigger.id === id);
    if (index >= 0) this.triggers.splice(index, 1);
  }

  private formWithId(id: string): FormState {
    const form = this.forms.find((one) => one.id === id);
    if (!form) throw new Error(`No form ${id}`);
    return form;
  }

  /** The same numbers in each replay (Park & Miller's generator). */
  private random(): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }
}

/** What `google.script.run` lets through: plain data; a Date or a function fails, nested too. */
function plainResult(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'function') throw new Error('A function cannot be returned to a sidebar');
    return item;
  });
  if (holdsDate(value)) throw new Error('A Date cannot be returned to a sidebar');
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.prototype.toString.call(value) === '[object Date]' || Object.values(value).some(holdsDate);
}

function describeError(error: unknown): string {
  const { name, message, stack } = (error ?? {}) as { name?: string; message?: string; stack?: string };
  if (message === undefined) return String(error);
  return name === 'HostError' || name === 'TypeError' || name === 'ReferenceError'
    ? `${name}: ${message}\n${stack ?? ''}`
    : `${name ?? 'Error'}: ${message}`;
}
