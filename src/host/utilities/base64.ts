/** Base 64 as Java reads it: strictly its alphabet, with white space and padding as they come. */
import { ServiceError } from '../border/service-object';

export type Alphabet = 'standard' | 'web-safe';

const ALPHABETS: Readonly<Record<Alphabet, RegExp>> = { standard: /^[A-Za-z0-9+/]*$/, 'web-safe': /^[\w-]*$/ };

/** Padded in either alphabet. */
export function toBase64(bytes: Uint8Array, alphabet: Alphabet): string {
  const text = Buffer.from(bytes).toString('base64');
  return alphabet === 'standard' ? text : text.replace(/\+/g, '-').replace(/\//g, '_');
}

/** @throws ServiceError where the text is no base 64 */
export function fromBase64(text: string, alphabet: Alphabet): Uint8Array {
  const digits = text.replace(/\s/g, '').replace(/=+$/, '');
  if (!ALPHABETS[alphabet].test(digits) || digits.length % 4 === 1) throw new ServiceError('Could not decode string.');
  return Buffer.from(digits, 'base64');
}
