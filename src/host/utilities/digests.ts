/** Digests, message authentication codes and signatures, by the names of Google's algorithms. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';
import { ascii } from '../blob/charset';
import { bytesOfList } from '../blob/bytes';

/** MD2 is not among them: Node has it no more. */
const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export function digest(algorithm: HostValue, value: Uint8Array): Uint8Array {
  return createHash(hashOf(nameOfEnum(algorithm, 'DigestAlgorithm'), 'DigestAlgorithm'))
    .update(value)
    .digest();
}

export function hmac(algorithm: HostValue, value: Uint8Array, key: Uint8Array): Uint8Array {
  const name = nameOfEnum(algorithm, 'MacAlgorithm')?.replace(/^HMAC_/, '');
  return createHmac(hashOf(name, 'MacAlgorithm'), key).update(value).digest();
}

/**
 * @param pem a private key
 * @throws ServiceError where it is none
 */
export function signature(algorithm: HostValue, value: Uint8Array, pem: string): Uint8Array {
  const name = nameOfEnum(algorithm, 'RsaAlgorithm')?.replace(/^RSA_/, '');
  const signer = createSign(hashOf(name, 'RsaAlgorithm')).update(value);
  try {
    return signer.sign(pem);
  } catch {
    throw new ServiceError('Invalid argument: key');
  }
}

function hashOf(name: string | undefined, enumeration: string): string {
  if (name === undefined) throw new ServiceError('Invalid argument: algorithm');
  const hash = HASHES[name];
  if (hash === undefined) throw new Error(`NOT IMPLEMENTED: Utilities.${enumeration}.${name}`);
  return hash;
}

/**
 * Bytes of a text or of a list of bytes. A text is taken as US-ASCII unless a charset is given: what is not ASCII becomes
 * `?`.
 *
 * @param given what the script wrote after its other arguments: a charset or nothing
 */
export function bytesOf(value: HostValue, given: readonly HostValue[] = []): Uint8Array {
  const isUtf8 = charsetOf(given) === 'UTF_8';
  if (Array.isArray(value)) return bytesOfList(value as readonly HostValue[]);
  const text = String(value);
  return isUtf8 ? Buffer.from(text, 'utf8') : ascii(text);
}

/** @throws ServiceError for a charset that is given and is none */
export function charsetOf(given: readonly HostValue[]): string | undefined {
  const [charset] = given;
  if (given.length === 0) return undefined;
  if (charset === null || charset === undefined) throw new ServiceError('Argument cannot be null: charset');
  return nameOfEnum(charset, 'Charset');
}
