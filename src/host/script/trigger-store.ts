/** Where the script's installable triggers stand, as ScriptApp needs it: each made by an account and seen only by it. */
import { ServiceError, type Execution } from '../border/service-object';
import type { TriggerRecord, TriggerSource } from '../runtime/trigger';

const MOST_TRIGGERS = 20;
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

export interface TriggerStore {
  readonly triggers: TriggerRecord[];
  add(handler: string, owner: string, source: TriggerSource, isDisabled: boolean): TriggerRecord;
  remove(id: string): void;
}

/** Triggers of the account whose rights the run has; fired one-shot triggers are still among them. */
export function ownTriggers(execution: Execution, store: TriggerStore): TriggerRecord[] {
  return store.triggers.filter(({ owner }) => owner === execution.effectiveUser);
}

/**
 * Adds a trigger of the run's own account; one made inside a trigger's run is created disabled.
 *
 * @throws ServiceError where the account has 20 of them already
 */
export function addTrigger(
  execution: Execution,
  store: TriggerStore,
  handler: string,
  source: TriggerSource,
): TriggerRecord {
  if (ownTriggers(execution, store).length >= MOST_TRIGGERS) throw new ServiceError(TOO_MANY);
  return store.add(handler, execution.effectiveUser, source, execution.origin.endsWith('-trigger'));
}
