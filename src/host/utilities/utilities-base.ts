/** Utilities: text, bytes, digests, signatures. */
import { blobOf, BlobService, textOrNull, typed, type TypedContent } from '../blob/blob';
import { bytesOfList, signedBytes } from '../blob/bytes';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { fromBase64, toBase64 } from './base64';
import { bytesOf, charsetOf, digest, hmac, signature } from './digests';
import { enumValue } from '../border/enums';

export interface SleepingRun extends Execution {
  sleep(milliseconds: number): void;
}

export abstract class UtilitiesBase extends ServiceObject {
  readonly referenceName = 'Utilities';

  constructor(
    protected readonly run: SleepingRun,
    protected readonly random: () => number,
  ) {
    super(run);
  }

  base64Encode(data: HostValue, ...charset: HostValue[]): HostValue {
    return toBase64(bytesOf(data, charset), 'standard');
  }

  base64EncodeWebSafe(data: HostValue, ...charset: HostValue[]): HostValue {
    return toBase64(bytesOf(data, charset), 'web-safe');
  }

  /** The charset changes nothing: base 64 is ASCII in either. */
  base64Decode(text: HostValue, ...charset: HostValue[]): HostValue {
    charsetOf(charset);
    return signedBytes(fromBase64(String(text), 'standard'));
  }

  base64DecodeWebSafe(text: HostValue, ...charset: HostValue[]): HostValue {
    charsetOf(charset);
    return signedBytes(fromBase64(String(text), 'web-safe'));
  }

  computeDigest(algorithm: HostValue, value: HostValue, ...charset: HostValue[]): HostValue {
    return signedBytes(digest(algorithm, bytesOf(value, charset)));
  }

  computeHmacSignature(algorithm: HostValue, value: HostValue, key: HostValue, ...charset: HostValue[]): HostValue {
    return signedBytes(hmac(algorithm, bytesOf(value, charset), bytesOf(key, charset)));
  }

  computeHmacSha256Signature(value: HostValue, key: HostValue, ...charset: HostValue[]): HostValue {
    const algorithm = enumValue(this.execution, 'MacAlgorithm', 'HMAC_SHA_256');
    return this.computeHmacSignature(algorithm, value, key, ...charset);
  }

  computeRsaSignature(algorithm: HostValue, value: HostValue, key: HostValue, ...charset: HostValue[]): HostValue {
    return signedBytes(signature(algorithm, bytesOf(value, charset), String(key)));
  }

  computeRsaSha1Signature(value: HostValue, key: HostValue, ...charset: HostValue[]): HostValue {
    return this.computeRsaSignature(this._rsa('RSA_SHA_1'), value, key, ...charset);
  }

  computeRsaSha256Signature(value: HostValue, key: HostValue, ...charset: HostValue[]): HostValue {
    return this.computeRsaSignature(this._rsa('RSA_SHA_256'), value, key, ...charset);
  }

  /** A text is kept in UTF-8 and is `text/plain` unless a type is given, be it null. */
  newBlob(data: HostValue, ...typeAndName: HostValue[]): HostValue {
    const [contentType, name] = typeAndName;
    const isText = !Array.isArray(data);
    return new BlobService(this.execution, {
      bytes: isText ? Buffer.from(String(data), 'utf8') : bytesOfList(data as readonly HostValue[]),
      contentType: typeAndName.length === 0 && isText ? 'text/plain' : textOrNull(contentType),
      name: textOrNull(name),
    });
  }

  _blob(bytes: Uint8Array, contentType: string | null, name: string | null): BlobService {
    return new BlobService(this.execution, { bytes, contentType, name });
  }

  _rsa(name: string): HostValue {
    return enumValue(this.execution, 'RsaAlgorithm', name);
  }

  _contentOf(source: HostValue): BlobService['_content'] {
    return blobOf(source)._content;
  }

  /** @throws ServiceError for a blob that does not say what it is, such as one of bytes alone */
  _typedContentOf(source: HostValue): TypedContent {
    return typed(this._contentOf(source));
  }
}
