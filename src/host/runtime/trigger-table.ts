/** The installable triggers of the script, and which of them time fires next. */
import type { TriggerStore } from '../script/script-app';
import type { IdMaker } from './id-maker';
import { nextFiring, type TriggerRecord, type TriggerSource } from './trigger';
import type { VirtualClock } from './virtual-clock';

export class TriggerTable implements TriggerStore {
  readonly triggers: TriggerRecord[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly ids: IdMaker,
  ) {}

  add(handler: string, owner: string, source: TriggerSource, isDisabled: boolean): TriggerRecord {
    const id = this.ids.text();
    const trigger = { id, handler, owner, source, isDisabled, nextAt: null };
    this.triggers.push(trigger);
    this.schedule(trigger, this.clock.now());
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
  takeDue(until: number): { readonly trigger: TriggerRecord; readonly at: number } | undefined {
    const [first] = this.triggers
      .flatMap((trigger) => (trigger.isDisabled || trigger.nextAt === null ? [] : [{ trigger, at: trigger.nextAt }]))
      .filter(({ at }) => at <= until)
      .sort((a, b) => a.at - b.at);
    if (first) this.schedule(first.trigger, first.at);
    return first;
  }

  private schedule(trigger: TriggerRecord, after: number): void {
    const { id, source } = trigger;
    trigger.nextAt = source.kind === 'clock' ? nextFiring(id, source.schedule, after, this.clock.zone) : null;
  }
}
