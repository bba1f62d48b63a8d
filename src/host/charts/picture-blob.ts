/** Pictures as blobs: the one place where the chart and picture classes meet the host's Blob. */
import { blobOf, BlobService } from '../blob/blob';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';

export const PNG = 'image/png';

/** What a script gives as a blob, or as an object that has one. */
export interface GivenBlob {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

export function pictureBlob(execution: Execution, bytes: Uint8Array, name: string): BlobService {
  return new BlobService(execution, { bytes, contentType: PNG, name });
}

/** A chart's picture in the type asked for: the host draws it as PNG, the blob does the rest. */
export function chartBlobAs(execution: Execution, contentType: HostValue, draw: () => Uint8Array): HostValue {
  return pictureBlob(execution, draw(), 'chart.png').getAs(contentType);
}

/** @returns `null` for what is no BlobSource */
export function givenBlob(value: HostValue): GivenBlob | null {
  if (!(value instanceof ServiceObject)) return null;
  return value instanceof BlobService || 'getBlob' in value ? blobOf(value)._content : null;
}
