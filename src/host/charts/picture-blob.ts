/** Pictures as blobs: the one place where the chart and picture classes meet the host's Blob. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

export const PNG = 'image/png';

/** What a script gives as a blob, or as an object that has one. */
export interface GivenBlob {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

class PictureBlob extends ServiceObject {
  readonly referenceName = 'Blob';

  constructor(
    execution: Execution,
    readonly _bytes: Uint8Array,
    private readonly _contentType: string | null,
    private readonly _name: string | null,
  ) {
    super(execution);
  }

  getBytes(): HostValue {
    return [...new Int8Array(this._bytes)];
  }

  getContentType(): HostValue {
    return this._contentType;
  }

  getName(): HostValue {
    return this._name;
  }
}

export function pictureBlob(execution: Execution, bytes: Uint8Array, name: string): HostValue {
  return new PictureBlob(execution, bytes, PNG, name);
}

/** A chart's picture in the type asked for: the host draws PNG only. */
export function chartBlobAs(execution: Execution, contentType: HostValue, draw: () => Uint8Array): HostValue {
  const known = ['image/png', 'image/jpeg', 'image/gif', 'image/bmp', 'application/pdf'];
  if (!known.includes(String(contentType))) {
    throw new ServiceError(`Converting from image/png to ${String(contentType)} is not supported.`);
  }
  if (contentType !== PNG) throw new Error(`NOT IMPLEMENTED: a chart as ${String(contentType)}`);
  return pictureBlob(execution, draw(), 'chart.png');
}

/** @returns `null` for what is no BlobSource */
export function givenBlob(value: HostValue): GivenBlob | null {
  if (!(value instanceof ServiceObject)) return null;
  const source = value as unknown as {
    getBlob?: () => HostValue;
    getBytes?: () => HostValue;
    getContentType?: () => HostValue;
  };
  if (!source.getBytes) return source.getBlob ? givenBlob(source.getBlob()) : null;
  const bytes = Uint8Array.from(source.getBytes.call(value) as readonly number[], (byte) => byte & 0xff);
  const contentType = source.getContentType?.call(value);
  return { bytes, contentType: typeof contentType === 'string' ? contentType : null };
}
