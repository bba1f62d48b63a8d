/** What `getAs` makes of a blob: the same thing in another format, or Google's refusal. */
import { ServiceError } from '../border/service-object';
import type { BlobContent } from './blob';
import { convertedName } from './content-types';

/** @throws ServiceError for pairs of formats between which Google does not convert */
export function converted(blob: BlobContent, contentType: string, now: number): BlobContent {
  const from = blob.contentType;
  if (from === null) throw new ServiceError('Blob object must have non-null data for this operation.');
  if (sameType(from, contentType)) return { ...blob, name: convertedName(blob.name, contentType) };
  void now;
  throw new ServiceError(`Converting from ${from} to ${contentType} is not supported.`);
}

const sameType = (one: string, other: string): boolean => bareType(one) === bareType(other);

/** `text/html; charset=utf-8` → `text/html`. */
const bareType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();
