/** The files of a mail, within Google's limits. */
import { blobOf } from '../blob/blob';
import { ServiceError, type HostValue } from '../border/service-object';
import { MOST_ATTACHMENTS_OF_ONE, MOST_BYTES_OF_ATTACHMENTS, type MailFile, type SentMail } from './mailbox';

type Files = Pick<SentMail, 'attachments' | 'inlineImages'>;

/** @throws ServiceError for what is no blob, for too many files and for too large ones */
export function mailFiles(attachments: HostValue, inlineImages: HostValue): Files {
  const attached = Array.isArray(attachments) ? attachments.map((one: HostValue) => fileOf(one, 'attachments')) : [];
  const images = Object.entries((inlineImages ?? {}) as Readonly<Record<string, HostValue>>).map(
    ([key, image]) => [key, fileOf(image, 'inlineImages', key)] as const,
  );
  const all = [...attached, ...images.map(([, image]) => image)];
  if (all.length > MOST_ATTACHMENTS_OF_ONE) throw new ServiceError('Limit Exceeded: Email Attachments Per Message.');
  if (all.reduce((sum, { base64 }) => sum + Buffer.byteLength(base64, 'base64'), 0) > MOST_BYTES_OF_ATTACHMENTS)
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  return {
    ...(attached.length === 0 ? {} : { attachments: attached }),
    ...(images.length === 0 ? {} : { inlineImages: Object.fromEntries(images) }),
  };
}

function fileOf(source: HostValue, argument: string, key = 'Untitled'): MailFile {
  const { bytes, contentType, name } = blobOf(source, argument)._content;
  return {
    name: name ?? key,
    contentType: contentType ?? 'application/octet-stream',
    base64: Buffer.from(bytes).toString('base64'),
  };
}
