/** Text to bytes and back in a charset that a script names. */
import iconv from 'iconv-lite';
import { ServiceError } from '../border/service-object';

/** @throws ServiceError for a charset that Java does not know either */
export function decoded(bytes: Uint8Array, charset = 'UTF-8'): string {
  return iconv.decode(Buffer.from(bytes), known(charset), { stripBOM: false });
}

/** What the charset lacks becomes `?`. */
export function encoded(text: string, charset = 'UTF-8'): Uint8Array {
  const name = known(charset);
  return isAscii(name) ? ascii(text) : iconv.encode(text, name);
}

/** A character outside ASCII becomes one `?`, whether one code unit or two. */
export const ascii = (text: string): Uint8Array => Buffer.from(text.replace(/\P{ASCII}/gu, '?'), 'latin1');

const isAscii = (charset: string): boolean => /^(?:us-?)?ascii$/i.test(charset);

function known(charset: string): string {
  if (!iconv.encodingExists(charset)) throw new ServiceError(`Invalid argument: ${charset}`);
  return charset;
}
