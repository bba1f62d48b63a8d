/** A short mark of an address, so that keys and subjects tell mails apart and name no one. */
import { fingerprint } from '../../core/text/fingerprint';
import { normalise } from '../../core/text/text';

/** Four letters. */
export function markOf(address: string): string {
  const [sum = ''] = fingerprint(normalise(address)).split('-');
  return sum.slice(-4).padStart(4, '0').toUpperCase();
}
