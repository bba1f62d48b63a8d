/** What `getAs` makes of a blob: the same thing in another format, or Google's refusal. */
import { ServiceError } from '../border/service-object';
import type { BlobContent, TypedContent } from './blob';
import { fromBrowser } from './browser/browser';
import { convertedName } from './content-types';
import { decoded } from './charset';
import { withPdfTimes } from './pdf-times';

const PDF = 'application/pdf';
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/bmp'];

/** How a blob looks as a page, by its type; the formats of which Google makes a PDF. */
const PAGES: Readonly<Record<string, (blob: BlobContent) => string>> = {
  'text/html': ({ bytes }) => decoded(bytes, 'UTF-8'),
  'text/plain': ({ bytes }) =>
    `<pre style="white-space: pre-wrap; font-family: serif">${escaped(decoded(bytes, 'UTF-8'))}</pre>`,
  ...Object.fromEntries(PICTURES.map((type) => [type, pictureHtml])),
};

/** What the host can write of pictures. */
const WRITTEN: Readonly<Record<string, 'png' | 'jpeg'>> = { 'image/png': 'png', 'image/jpeg': 'jpeg' };

/**
 * @param now milliseconds, for formats that tell when they were made
 * @throws ServiceError for pairs of formats between which Google does not convert
 */
export function converted(blob: TypedContent, contentType: string, now: number): BlobContent {
  const from = bareType(blob.contentType);
  const to = bareType(contentType);
  const name = convertedName(blob.name, contentType);
  if (from === to) return { ...blob, name };
  const html = PAGES[from]?.(blob);
  if (html !== undefined && to === PDF)
    return { bytes: withPdfTimes(fromBrowser({ html, result: 'pdf' }), now), contentType: PDF, name };
  if (html !== undefined && PICTURES.includes(from) && PICTURES.includes(to))
    return { bytes: picture(html, to), contentType: to, name };
  throw new ServiceError(`Converting from ${blob.contentType} to ${contentType} is not supported.`);
}

function picture(html: string, to: string): Uint8Array {
  const result = WRITTEN[to];
  if (result === undefined) throw new Error(`NOT IMPLEMENTED: Blob.getAs to ${to}`);
  const bytes = fromBrowser({ html, result });
  if (bytes.length === 0) throw new ServiceError('Invalid image data.');
  return bytes;
}

function pictureHtml({ bytes, contentType }: BlobContent): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<body style="margin: 0"><img style="display: block" src="data:${contentType ?? ''};base64,${data}">`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** `text/html; charset=utf-8` → `text/html`. */
const bareType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();
