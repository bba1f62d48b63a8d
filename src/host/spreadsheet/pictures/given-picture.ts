/** Pictures as scripts give them, a blob or a URL, and Google's refusals. */
import { ServiceError, type HostValue } from '../../border/service-object';
import { givenBlob } from '../../charts/picture-blob';
import { PICTURE_LIMITS, pictureSize, type PictureContent } from '../../model/picture-model';

const TOO_LARGE = 'The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.';

/**
 * @throws ServiceError for what is no picture, for one that is too big, and for every URL: the host has no network, and
 *   says what Google says of a URL that it cannot reach
 */
export function readPicture(source: HostValue): PictureContent {
  if (typeof source === 'string') {
    throw new ServiceError(`Error retrieving image from URL or bad URL: ${source}`);
  }
  const blob = givenBlob(source);
  if (!blob) throw new ServiceError('Invalid argument: blobSource');
  if (blob.bytes.length > PICTURE_LIMITS.bytes) throw new ServiceError(TOO_LARGE);
  const found = pictureSize(blob.bytes);
  if (!found || found.width < 1 || found.height < 1) throw new ServiceError('Invalid image data.');
  if (found.width * found.height > PICTURE_LIMITS.pixels) throw new ServiceError(TOO_LARGE);
  return { ...found, base64: Buffer.from(blob.bytes).toString('base64') };
}
