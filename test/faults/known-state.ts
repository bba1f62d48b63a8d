/**
 * A host's state as a key. Most calls that a job can be broken at leave one of a few states behind, and what the next days
 * make of a state need be played once.
 */
import { createHash } from 'node:crypto';
import type { AppsScriptHost } from '../../src/host/host';

/** Counters of ids and of the day's use decide nothing; of the time it is the hour that triggers go by. */
export function stateKey(host: AppsScriptHost): string {
  const { now, ...state } = host.state();
  const kept = { ...state, made: 0, seed: 0, dailyUse: null, hour: now.slice(0, 13) };
  return createHash('sha1')
    .update(JSON.stringify([kept, [...host.locks.heldElsewhere]]))
    .digest('hex');
}
