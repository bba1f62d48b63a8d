/** Numbers every service call, counts it by name, and is the one place where a fault can be put in. */

export interface ServiceCall {
  /** 1 for the first call of the host's life. */
  readonly number: number;
  /** `Range.getValues`. */
  readonly name: string;
}

export class CallMeter {
  private count = 0;
  private readonly counts = new Map<string, number>();

  /** Asked before each call; what it throws, the script gets instead of the call. */
  before: (call: ServiceCall) => void = () => undefined;

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

  pass(name: string): void {
    this.count += 1;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.before({ number: this.count, name });
  }
}
