/** The hours inside a PDF: by the host's clock, so that the same page gives the same bytes. */

const HOURS = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g;

/** @param now milliseconds */
export function withPdfTimes(pdf: Uint8Array, now: number): Uint8Array {
  const digits = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  // Each is as long as what it replaces: a PDF tells its parts by their distance from its beginning.
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(HOURS, `/$1 (D:${digits}+00'00')`), 'latin1');
}
