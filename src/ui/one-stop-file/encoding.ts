/** Text of a file in whichever encoding an office's programs wrote it. */
import { composed } from '../../core/text/text';

const SAMPLE = 512;

/** UTF-8 with or without mark, UTF-16 by its mark or its noughts, else Windows-1258, whose tones stand apart: NFC mends. */
export function decodeText(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal = false): string =>
    composed(new TextDecoder(encoding, { fatal }).decode(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const sample = bytes.subarray(0, SAMPLE);
  const noughts = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  if ((noughts[1] ?? 0) > sample.length / 8) return decode('utf-16le');
  if ((noughts[0] ?? 0) > sample.length / 8) return decode('utf-16be');
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1258');
  }
}
