/** Numbers every service call, counts it by name, and is the one place where a fault can be put in. */

export interface ServiceCall {
  /** 1 for the first call of the host's life. */
  readonly number: number;
  /** `Range.getValues`. */
  readonly name: string;
  /** Writes of the run that wait to be applied. */
  readonly waiting: number;
}

/** Thrown by `before` or `after`: Google stops the run there, having applied none, half or all of what waits to be written. */
export class Kill extends Error {
  constructor(readonly applied: 'none' | 'half' | 'all') {
    super(`Killed with ${applied} of the waiting writes applied`);
  }
}

export class CallMeter {
  private count = 0;
  private readonly counts = new Map<string, number>();

  /** Asked before each call; what it throws, the script gets instead of the call. */
  before: (call: ServiceCall) => void = () => undefined;

  /** Asked after each call that went well; what it throws, the script gets instead of the call's result. */
  after: (call: ServiceCall) => void = () => undefined;

  get total(): number {
    return this.count;
  }

  /** Calls by name, most frequent first. */
  get byName(): ReadonlyMap<string, number> {
    return new Map([...this.counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
  }

  reset(): void {
    this.count = 0;
    this.counts.clear();
  }

  /** @returns number of the call */
  pass(name: string, waiting: number): number {
    this.count += 1;
    const number = this.count;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.before({ number, name, waiting });
    return number;
  }

  /** @param number of the call that ends, as `pass` counted it: calls of other runs may lie between */
  passed(name: string, number: number, waiting: number): void {
    this.after({ number, name, waiting });
  }
}
