/** The installable triggers of the script, and which of them time fires next: on time, or as a test would have it. */
import type { TriggerStore } from '../script/trigger-store';
import type { IdMaker } from './id-maker';
import { nextFiring, type TriggerRecord, type TriggerSource } from './trigger';
import type { VirtualClock } from './virtual-clock';

export interface Firing {
  readonly trigger: TriggerRecord;
  readonly at: number;
}

/** What Google may do with a time trigger: let it wait, run it twice, forget it. */
export interface ClockFault {
  /** Milliseconds. */
  readonly late?: number;
  /** 1 by default; 0 for a firing that never comes. */
  readonly times?: number;
}

export class TriggerTable implements TriggerStore {
  readonly triggers: TriggerRecord[] = [];
  /** Asked before each firing of a time trigger; what it returns, happens. */
  clockFault: (firing: { readonly handler: string; readonly at: string }) => ClockFault = () => ({});
  private readonly waiting: Firing[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly ids: IdMaker,
  ) {}

  add(handler: string, owner: string, source: TriggerSource, isDisabled: boolean): TriggerRecord {
    const id = this.ids.text();
    const trigger = { id, handler, owner, source, isDisabled, nextAt: null };
    this.triggers.push(trigger);
    this.schedule(trigger, this.clock.now(), false);
    return trigger;
  }

  remove(id: string): void {
    const index = this.triggers.findIndex((trigger) => trigger.id === id);
    if (index >= 0) this.triggers.splice(index, 1);
  }

  /** Those that an event of a form or of the spreadsheet fires, in the order in which they were made. */
  firedBy(isFired: (source: TriggerSource) => boolean): TriggerRecord[] {
    return this.triggers.filter(({ source, isDisabled }) => !isDisabled && isFired(source));
  }

  /** The first that time fires up to a moment; its next firing is set. */
  takeDue(until: number): Firing | undefined {
    for (let due = this.firstDue(until); due; due = this.firstDue(until)) {
      const held = this.waiting.indexOf(due);
      if (held >= 0) {
        this.waiting.splice(held, 1);
        if (this.triggers.includes(due.trigger)) return due;
        continue;
      }
      this.schedule(due.trigger, due.at, true);
      const { late = 0, times = 1 } = this.clockFault({ handler: due.trigger.handler, at: this.clock.textOf(due.at) });
      for (let n = 0; n < times; n += 1) this.waiting.push({ trigger: due.trigger, at: due.at + late });
    }
    return undefined;
  }

  private firstDue(until: number): Firing | undefined {
    const [first] = [...this.waiting, ...this.triggers.flatMap(nextOf)]
      .filter(({ at }) => at <= until)
      .sort((a, b) => a.at - b.at);
    return first;
  }

  private schedule(trigger: TriggerRecord, after: number, hasFired: boolean): void {
    const { id, source } = trigger;
    trigger.nextAt = source.kind === 'clock' ? nextFiring(id, source.schedule, after, this.clock.zone, hasFired) : null;
  }
}

function nextOf(trigger: TriggerRecord): Firing[] {
  return trigger.isDisabled || trigger.nextAt === null ? [] : [{ trigger, at: trigger.nextAt }];
}
