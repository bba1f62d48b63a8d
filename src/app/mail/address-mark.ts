/** A short mark of an address, so that keys and subjects tell mails apart and name no one. */
import { normalise } from '../../core/text/text';

/** Four letters (FNV-1a). */
export function markOf(address: string): string {
  const text = normalise(address);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36).slice(-4).padStart(4, '0').toUpperCase();
}
