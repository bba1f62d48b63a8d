/** Utilities: dates by Java's letters, bytes as Java has them, digests, CSV, sleep. */
import { createHash, createHmac } from 'node:crypto';
import Papa from 'papaparse';
import { enumValue, nameOfEnum } from '../border/enums';
import { Instant, ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { formatJavaDate } from './java-date-format';

const LONGEST_SLEEP = 300_000;

export interface SleepingRun extends Execution {
  sleep(milliseconds: number): void;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Java's bytes are signed. */
const signed = (bytes: Uint8Array): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
const unsigned = (bytes: readonly HostValue[]): Uint8Array => Uint8Array.from(bytes, (byte) => Number(byte) & 0xff);

export class UtilitiesService extends ServiceObject {
  readonly referenceName = 'Utilities';

  constructor(
    private readonly run: SleepingRun,
    private readonly random: () => number,
  ) {
    super(run);
  }

  formatDate(date: HostValue, timeZone: HostValue, format: HostValue): HostValue {
    if (!(date instanceof Instant) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw new ServiceError("The parameters don't match the method signature for Utilities.formatDate.");
    }
    try {
      return formatJavaDate(date.milliseconds, timeZone, format);
    } catch (error) {
      throw error instanceof RangeError ? new ServiceError(error.message) : error;
    }
  }

  sleep(milliseconds: HostValue): HostValue {
    if (Number(milliseconds) > LONGEST_SLEEP) throw new ServiceError('Invalid argument: milliseconds');
    this.run.sleep(Number(milliseconds));
    return undefined;
  }

  base64Encode(data: HostValue, charset?: HostValue): HostValue {
    return Buffer.from(bytesOf(data, charset ?? enumValue(this.run, 'Charset', 'UTF_8'))).toString('base64');
  }

  base64EncodeWebSafe(data: HostValue, charset?: HostValue): HostValue {
    return String(this.base64Encode(data, charset)).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(text: HostValue): HostValue {
    return signed(Buffer.from(String(text), 'base64'));
  }

  base64DecodeWebSafe(text: HostValue): HostValue {
    return signed(Buffer.from(String(text), 'base64url'));
  }

  /** A string is taken as US-ASCII unless a charset is given: what is not ASCII becomes `?`. */
  computeDigest(algorithm: HostValue, value: HostValue, charset?: HostValue): HostValue {
    const name = ALGORITHMS[String(nameOfEnum(algorithm, 'DigestAlgorithm'))];
    if (name === undefined) throw new Error(`NOT IMPLEMENTED: Utilities.DigestAlgorithm.${String(algorithm)}`);
    return signed(createHash(name).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: HostValue, value: HostValue, key: HostValue, charset?: HostValue): HostValue {
    const name = ALGORITHMS[String(nameOfEnum(algorithm, 'MacAlgorithm')).replace(/^HMAC_/, '')];
    if (name === undefined) throw new ServiceError('Invalid argument: algorithm');
    return signed(createHmac(name, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: HostValue, key: HostValue, charset?: HostValue): HostValue {
    return this.computeHmacSignature(enumValue(this.run, 'MacAlgorithm', 'HMAC_SHA_256'), value, key, charset);
  }

  getUuid(): HostValue {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.random() * 16).toString(16));
    hex[12] = '4';
    hex[16] = ((parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  parseCsv(csv: HostValue, delimiter?: HostValue): HostValue {
    const text = String(csv).replace(/\r?\n$/, '');
    return Papa.parse<string[]>(text, { delimiter: typeof delimiter === 'string' ? delimiter : ',' }).data;
  }
}

function bytesOf(value: HostValue, charset?: HostValue): Uint8Array {
  if (Array.isArray(value)) return unsigned(value as readonly HostValue[]);
  const text = String(value);
  return Buffer.from(nameOfEnum(charset, 'Charset') === 'UTF_8' ? text : text.replace(/\P{ASCII}/gu, '?'), 'utf8');
}
