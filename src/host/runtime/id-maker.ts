/** Ids and random numbers: the same ones in each replay. */

export class IdMaker {
  constructor(
    /** Ids handed out so far. */
    public made = 0,
    /** Where the random numbers stand. */
    public seed = 1,
  ) {}

  text(): string {
    this.made += 1;
    return `host-${String(this.made).padStart(6, '0')}`;
  }

  number(): number {
    this.made += 1;
    return 100_000 + this.made;
  }

  /** From 0 up to but without 1 (Park & Miller's generator). */
  random(): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }
}
