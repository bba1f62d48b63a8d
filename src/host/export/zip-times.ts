/** Sets the times inside a zip file, which its writer takes from the computer's clock: the same content, the same bytes. */

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
/** 1 January 1980, 00:00: the earliest that the format knows. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;

/** @returns a copy whose entries all carry the same time */
export function withoutZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('Not a zip file');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== CENTRAL) throw new Error('The directory of the zip file is broken');
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, DOS_TIME, true);
      view.setUint16(at + 2, DOS_DATE, true);
    }
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}
