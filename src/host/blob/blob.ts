/** Blob: bytes with a type and a name, which services hand to one another. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { bytesOfList, signedBytes } from './bytes';
import { decoded, encoded } from './charset';
import { contentTypeOfName } from './content-types';
import { converted } from './conversion';

/** What a blob holds; no bytes only where a script has set them to null. */
export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

export type TypedContent = BlobContent & { readonly contentType: string };

/** @throws ServiceError for a blob without a type */
export function typed(blob: BlobContent): TypedContent {
  const { contentType } = blob;
  if (contentType === null) throw new ServiceError('Blob object must have non-null content type for this operation.');
  return { ...blob, contentType };
}

export class BlobService extends ServiceObject {
  readonly referenceName = 'Blob';
  private bytes: Uint8Array;
  private contentType: string | null;
  private name: string | null;

  constructor(execution: Execution, { bytes, contentType, name }: BlobContent) {
    super(execution);
    this.bytes = bytes;
    this.contentType = contentType;
    this.name = name;
  }

  get _content(): BlobContent {
    return { bytes: this.bytes, contentType: this.contentType, name: this.name };
  }

  getBytes(): HostValue {
    return signedBytes(this.bytes);
  }

  getDataAsString(charset?: HostValue): HostValue {
    return decoded(this.bytes, textOr(charset, 'UTF-8'));
  }

  getContentType(): HostValue {
    return this.contentType;
  }

  getName(): HostValue {
    return this.name;
  }

  isGoogleType(): HostValue {
    return this.contentType?.startsWith('application/vnd.google-apps') ?? false;
  }

  setBytes(data: HostValue): HostValue {
    this.bytes = bytesOfList(data as readonly HostValue[]);
    return this;
  }

  setDataFromString(text: HostValue, charset?: HostValue): HostValue {
    this.bytes = encoded(String(text), textOr(charset, 'UTF-8'));
    return this;
  }

  setContentType(contentType: HostValue): HostValue {
    this.contentType = textOrNull(contentType);
    return this;
  }

  setContentTypeFromExtension(): HostValue {
    this.contentType = contentTypeOfName(this.name);
    return this;
  }

  setName(name: HostValue): HostValue {
    this.name = textOrNull(name);
    return this;
  }

  copyBlob(): HostValue {
    return new BlobService(this.execution, this._content);
  }

  getBlob(): HostValue {
    return this;
  }

  getAs(contentType: HostValue): HostValue {
    return new BlobService(this.execution, converted(typed(this._content), String(contentType), this.execution.now()));
  }

  /** Kept by Google for old scripts: a blob of several parts is no longer to be had, so it is the blob itself. */
  getAllBlobs(): HostValue {
    return [this];
  }
}

/**
 * The blob of anything that has one: a Blob, an HtmlOutput, a chart, a spreadsheet.
 *
 * @param argument name of what the script gave, for the refusal
 * @throws ServiceError for all else
 */
export function blobOf(source: HostValue, argument = 'blob'): BlobService {
  const blob = source instanceof ServiceObject && 'getBlob' in source ? (source as BlobSource).getBlob() : undefined;
  if (!(blob instanceof BlobService)) throw new ServiceError(`Invalid argument: ${argument}`);
  return blob;
}

type BlobSource = ServiceObject & { getBlob(): HostValue };

export const textOrNull = (value: HostValue): string | null =>
  value === null || value === undefined ? null : String(value);

const textOr = (value: HostValue, otherwise: string): string => textOrNull(value) ?? otherwise;
