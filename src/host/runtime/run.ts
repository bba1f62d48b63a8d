/** One execution: whose it is, what it costs, when it must stop, and the writes that wait. */
import { Terminated, type BorderGuard } from '../border/border';
import { Kill, type CallMeter } from '../border/call-meter';
import { referenceMembers } from '../border/reference';
import { ServiceError, type Execution } from '../border/service-object';
import type { Recording } from '../border/recording';
import type { Seat } from '../model/seat';
import type { Answer, Question } from '../ui/screen';
import type { Conversation } from './conversation';
import type { VirtualClock } from './virtual-clock';

/** Cost of a call and of a hundred cells, in virtual milliseconds. */
export interface Costs {
  readonly call: number;
  readonly hundredCells: number;
}

export const DEFAULT_COSTS: Costs = { call: 100, hundredCells: 1 };

export const TIME_IS_UP = 'Exceeded maximum execution time';

const SIX_MINUTES = 6 * 60_000;

/** Longest run, in virtual milliseconds; the console is the host's own, and Google sets it no limit. */
const LIMITS: Readonly<Record<Execution['origin'], number>> = {
  menu: SIX_MINUTES,
  sidebar: SIX_MINUTES,
  editor: SIX_MINUTES,
  'time-trigger': SIX_MINUTES,
  'submit-trigger': SIX_MINUTES,
  'installable-trigger': SIX_MINUTES,
  'simple-trigger': 30_000,
  console: Infinity,
};

export interface RunIdentity {
  readonly scriptTimeZone: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly origin: Execution['origin'];
  /** Of the person before it, where they have one. */
  readonly seat?: Seat | undefined;
  /** Scopes in the manifest; `null` where it names none and Google finds them by itself. */
  readonly scopes: readonly string[] | null;
}

const SCOPE_ROOT = 'https://www.googleapis.com/auth/';

/** What a simple trigger may use unasked: its own spreadsheet; of accounts it hears only `''`. */
const SCOPES_OF_SIMPLE = [`${SCOPE_ROOT}spreadsheets.currentonly`, `${SCOPE_ROOT}userinfo.email`];

export class Run implements Execution, BorderGuard {
  private readonly waiting: (() => void)[] = [];
  private readonly releases: (() => void)[] = [];
  private startedAt: number;
  private terminated = false;
  private waitingSince = 0;
  private lastCall = 0;
  /** Service calls made so far. */
  calls = 0;

  constructor(
    private identity: RunIdentity,
    private readonly clock: VirtualClock,
    private readonly meter: CallMeter,
    private readonly costs: Costs,
    /** Where dialogs wait for a person. */
    private readonly conversation: Conversation | null = null,
  ) {
    this.startedAt = clock.now();
  }

  get recording(): Recording | undefined {
    return this.conversation?.recording;
  }

  waitFor(question: Question): Answer | undefined {
    this.waitingSince = this.clock.now();
    return this.conversation?.waitFor(question);
  }

  /** The person has answered; the time until then does not count. */
  goOn(answer: Answer): void {
    this.startedAt += this.clock.now() - this.waitingSince;
    this.conversation?.goOn(answer);
  }

  get scriptTimeZone(): string {
    return this.identity.scriptTimeZone;
  }

  get effectiveUser(): string {
    return this.identity.effectiveUser;
  }

  get activeUser(): string {
    return this.identity.activeUser;
  }

  get origin(): Execution['origin'] {
    return this.identity.origin;
  }

  get seat(): Seat | undefined {
    return this.identity.seat;
  }

  get scopes(): readonly string[] | null {
    return this.identity.scopes;
  }

  /** Whose run it is, and since when: for services that outlive a run. */
  become(identity: RunIdentity): void {
    this.identity = identity;
    this.startedAt = this.clock.now();
    this.terminated = false;
  }

  readonly pending = {
    push: (write: () => void): void => {
      if (this.origin === 'console') write();
      else this.waiting.push(write);
    },
    flush: (): void => {
      for (const write of this.waiting.splice(0)) write();
    },
  };

  now(): number {
    return this.clock.now();
  }

  chargeCells(count: number): void {
    this.clock.pass((this.costs.hundredCells * count) / 100);
    this.stopWhenTimeIsUp();
  }

  /** Virtual time passes, as in `Utilities.sleep`. */
  sleep(milliseconds: number): void {
    this.clock.pass(milliseconds);
    this.stopWhenTimeIsUp();
  }

  /** Work to be done when the run ends or is suspended, however it ends: locks are let go. */
  atEnd(release: () => void): void {
    this.releases.push(release);
  }

  /** The script waits for a person (`alert`, `prompt`): its locks do not survive that. */
  suspend(): void {
    for (const release of this.releases.splice(0)) release();
  }

  enter(className: string, member: string): number {
    if (this.terminated) throw new Terminated(TIME_IS_UP);
    if (this.conversation?.isAnswered) return this.lastCall;
    const number = this.unlessKilled(() => this.meter.pass(`${className}.${member}`, this.waiting.length));
    this.lastCall = number;
    this.calls += 1;
    this.requireScope(className, member);
    this.clock.pass(this.costs.call);
    this.stopWhenTimeIsUp();
    return number;
  }

  leave(className: string, member: string, call: number): void {
    this.unlessKilled(() => this.meter.passed(`${className}.${member}`, call, this.waiting.length));
  }

  private unlessKilled<T>(ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof Kill)) throw error;
      this.terminated = true;
      const share = { none: 0, half: Math.floor(this.waiting.length / 2), all: this.waiting.length }[error.applied];
      for (const write of this.waiting.splice(0).slice(0, share)) write();
      throw new Terminated(TIME_IS_UP);
    }
  }

  /** Google words it differently where the manifest lacks the scope and where nobody was asked for it. */
  private requireScope(className: string, member: string): void {
    const isSimple = this.origin === 'simple-trigger';
    const scopes = isSimple ? SCOPES_OF_SIMPLE : this.identity.scopes;
    const wanted = scopes === null ? [] : (referenceMembers(className).get(member)?.scopes ?? []);
    if (wanted.length === 0 || wanted.some((scope) => scopes?.includes(scope))) return;
    const refusal = isSimple
      ? 'You do not have permission to call'
      : 'Specified permissions are not sufficient to call';
    const listed = wanted.length === 1 ? wanted.join('') : `(${wanted.join(' || ')})`;
    throw new ServiceError(`${refusal} ${className}.${member}. Required permissions: ${listed}`);
  }

  isTerminated(): boolean {
    return this.terminated;
  }

  /** Applies what waits, unless the run was stopped: then only what was flushed stands. */
  end(): void {
    try {
      if (this.terminated) this.waiting.length = 0;
      else this.pending.flush();
    } finally {
      this.suspend();
    }
  }

  private stopWhenTimeIsUp(): void {
    if (this.clock.now() - this.startedAt <= LIMITS[this.origin]) return;
    this.terminated = true;
    throw new Terminated(TIME_IS_UP);
  }
}
