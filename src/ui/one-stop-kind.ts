/** What a file really is, by its bytes: its name may say anything. */
import { CFB } from '@e965/xlsx';
import { decodeText } from './one-stop-encoding';

export type FileKind = 'workbook' | 'binary-workbook' | 'html' | 'text' | 'encrypted' | 'damaged' | 'other';

const HEAD = 4096;
/** Record of a binary workbook that says that what follows is encrypted, and the end of its first part. */
const FILEPASS = 0x2f;
const END_OF_PART = 0x0a;

export function kindOf(bytes: Uint8Array): FileKind {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return containerKind(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'other';
  const head = decodeText(bytes.subarray(0, HEAD)).toLowerCase();
  if (/<(html|table|!doctype html|\?xml|meta|style)/.test(head)) return 'html';
  return [...head].some((character) => character < '\t') ? 'other' : 'text';
}

/** A zip ends with its directory; a download that broke off has none. */
function zipKind(bytes: Uint8Array): FileKind {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('PK\u0005\u0006', Math.max(0, text.length - 65_557))) return 'damaged';
  return text.includes('xl/workbook') ? 'workbook' : 'other';
}

/** A compound file: an old workbook, a new one under a password, or a document of another program. */
function containerKind(bytes: Uint8Array): FileKind {
  try {
    const container = CFB.read(bytes, { type: 'array' });
    if (CFB.find(container, 'EncryptedPackage')) return 'encrypted';
    const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
    if (!stream) return 'other';
    const content = Uint8Array.from(stream.content as ArrayLike<number>);
    if (content.length < (stream.size as number)) return 'damaged';
    return isEncrypted(content) ? 'encrypted' : 'binary-workbook';
  } catch {
    return 'damaged';
  }
}

function isEncrypted(content: Uint8Array): boolean {
  const wordAt = (at: number): number => (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8);
  for (let at = 0; at + 4 <= content.length; at += 4 + wordAt(at + 2)) {
    if (wordAt(at) === FILEPASS) return true;
    if (wordAt(at) === END_OF_PART) return false;
  }
  return false;
}
