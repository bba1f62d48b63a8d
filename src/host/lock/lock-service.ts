/** LockService: a lock for the script, the document, the user; let go when the run ends. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

export interface LockTable {
  /** By lock: when another execution, which nobody sees run, would let go (`Infinity`: never). */
  readonly heldElsewhere: Map<LockName, number>;
  /** By lock (and account, where each has its own): the run that holds it now. */
  readonly holders: Map<string, LockingRun>;
  /** Lock operations that Google still lets the script do; `Infinity` unless a test says otherwise. */
  operationsLeft: number;
}

export type LockName = 'script' | 'document' | 'user';

const TOO_MANY = 'There are too many LockService operations against the same script.';

/** What a lock needs of its run besides what every service has. */
export interface LockingRun extends Execution {
  sleep(milliseconds: number): void;
  atEnd(release: () => void): void;
}

export class LockService extends ServiceObject {
  readonly referenceName = 'LockService';

  constructor(
    private readonly run: LockingRun,
    private readonly table: LockTable,
    private readonly isBound: boolean,
  ) {
    super(run);
  }

  getScriptLock(): HostValue {
    return new Lock(this.run, this.table, 'script');
  }

  getUserLock(): HostValue {
    return new Lock(this.run, this.table, 'user');
  }

  getDocumentLock(): HostValue {
    return this.isBound ? new Lock(this.run, this.table, 'document') : null;
  }
}

class Lock extends ServiceObject {
  readonly referenceName = 'Lock';
  private readonly key: string;
  private isHeld = false;

  constructor(
    private readonly run: LockingRun,
    private readonly table: LockTable,
    private readonly name: LockName,
  ) {
    super(run);
    this.key = name === 'user' ? `user ${run.effectiveUser}` : name;
  }

  hasLock(): HostValue {
    return this.isHeld;
  }

  /** A lock that is held already is not asked for again. */
  tryLock(wait: HostValue): HostValue {
    if (this.isHeld) return true;
    if (this.table.operationsLeft <= 0) throw new ServiceError(TOO_MANY);
    this.table.operationsLeft -= 1;
    const until = this.table.heldElsewhere.get(this.name) ?? 0;
    const now = this.run.now();
    const holder = this.table.holders.get(this.key);
    // A run that stands still while this one runs cannot let go before this one has waited in vain.
    if ((holder && holder !== this.run) || until > now + Number(wait)) {
      this.run.sleep(Number(wait));
      return false;
    }
    if (until > now) this.run.sleep(until - now);
    this.isHeld = true;
    this.table.holders.set(this.key, this.run);
    this.run.atEnd(() => this.release());
    return true;
  }

  waitLock(wait: HostValue): HostValue {
    if (this.tryLock(wait) === true) return undefined;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): HostValue {
    this.release();
    return undefined;
  }

  private release(): void {
    if (this.isHeld && this.table.holders.get(this.key) === this.run) this.table.holders.delete(this.key);
    this.isHeld = false;
  }
}
