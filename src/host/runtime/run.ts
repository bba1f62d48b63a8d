/** One execution: whose it is, what it costs, when it must stop, and the writes that wait. */
import { Terminated, type BorderGuard } from '../border/border';
import type { CallMeter } from '../border/call-meter';
import { ServiceError, type Execution } from '../border/service-object';
import type { VirtualClock } from './virtual-clock';

/** Cost of a call and of a hundred cells, in virtual milliseconds. */
export interface Costs {
  readonly call: number;
  readonly hundredCells: number;
}

export const DEFAULT_COSTS: Costs = { call: 100, hundredCells: 1 };

const SIX_MINUTES = 6 * 60_000;
const HALF_A_MINUTE = 30_000;

export interface RunIdentity {
  readonly scriptTimeZone: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly origin: Execution['origin'];
}

/** Services that a simple trigger may not use, since nobody has authorised it. */
const NEEDS_AUTHORISATION = /^(MailApp|FormApp|Form)\./;

export class Run implements Execution, BorderGuard {
  readonly scriptTimeZone: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly origin: Execution['origin'];
  private readonly waiting: (() => void)[] = [];
  private readonly releases: (() => void)[] = [];
  private readonly startedAt: number;
  private terminated = false;

  constructor(
    identity: RunIdentity,
    private readonly clock: VirtualClock,
    private readonly meter: CallMeter,
    private readonly costs: Costs,
  ) {
    this.scriptTimeZone = identity.scriptTimeZone;
    this.effectiveUser = identity.effectiveUser;
    this.activeUser = identity.activeUser;
    this.origin = identity.origin;
    this.startedAt = clock.now();
  }

  readonly pending = {
    push: (write: () => void): void => {
      this.waiting.push(write);
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

  /** Work to be done when the run ends, however it ends: locks are let go. */
  atEnd(release: () => void): void {
    this.releases.push(release);
  }

  enter(name: string): void {
    if (this.terminated) throw new Terminated('Exceeded maximum execution time');
    this.meter.pass(name);
    if (this.origin === 'simple-trigger' && NEEDS_AUTHORISATION.test(name)) {
      throw new ServiceError(`You do not have permission to call ${name}.`);
    }
    this.clock.pass(this.costs.call);
    this.stopWhenTimeIsUp();
  }

  isTerminated(): boolean {
    return this.terminated;
  }

  /** Applies what waits, unless the run was stopped: then only what was flushed stands. */
  end(): void {
    if (this.terminated) this.waiting.length = 0;
    else this.pending.flush();
    for (const release of this.releases.splice(0)) release();
  }

  private stopWhenTimeIsUp(): void {
    const limit = this.origin === 'simple-trigger' ? HALF_A_MINUTE : SIX_MINUTES;
    if (this.clock.now() - this.startedAt <= limit) return;
    this.terminated = true;
    throw new Terminated('Exceeded maximum execution time');
  }
}
