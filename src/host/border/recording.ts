/**
 * What the service calls of one run came to. A script cannot be held in the middle of a call while others go on; it can be
 * run again from its beginning, with the recorded results in place of the calls, until it is where it stopped.
 */
import type { HostValue } from './service-object';

type Outcome = { readonly call: string } & ({ readonly result: HostValue } | { readonly thrown: unknown });

/** Thrown in the call that has to wait for a person, and by each call that the script still tries after it. */
export class Interrupted extends Error {}

export class Recording {
  private readonly outcomes: Outcome[] = [];
  private played = 0;
  private interrupted = false;

  /** From now on the script runs again from its beginning. */
  rewind(): void {
    this.played = 0;
    this.interrupted = false;
  }

  get isInterrupted(): boolean {
    return this.interrupted;
  }

  /** @throws Interrupted always */
  interrupt(): never {
    this.interrupted = true;
    throw new Interrupted('The script waits for a person');
  }

  /**
   * The recorded result of the next call, or that of `live`, which is recorded then.
   *
   * @throws Error where the script, run again, makes another call than the first time
   */
  of<T extends HostValue>(call: string, live: () => T): T {
    if (this.interrupted) throw new Interrupted('The script waits for a person');
    const known = this.outcomes[this.played];
    if (known) return this.replayed(known, call) as T;
    const outcome = attempted(call, live);
    this.outcomes.push(outcome);
    this.played += 1;
    return valueOf(outcome) as T;
  }

  private replayed(known: Outcome, call: string): HostValue {
    if (known.call !== call) throw new Error(`The script went another way: ${call} in place of ${known.call}`);
    this.played += 1;
    return valueOf(known);
  }
}

function attempted(call: string, live: () => HostValue): Outcome {
  try {
    return { call, result: live() };
  } catch (thrown) {
    if (thrown instanceof Interrupted) throw thrown;
    return { call, thrown };
  }
}

function valueOf(outcome: Outcome): HostValue {
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.result;
}
