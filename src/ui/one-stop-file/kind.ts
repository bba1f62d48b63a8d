/** What a file really is, by its bytes: its name may say anything. */
import { cellsOnly } from './biff';
import { Container } from './container';
import { decodeText } from './encoding';
import { Unreadable } from './fault';
import { WORKBOOK_PART } from './workbook';
import { Zip } from './zip';

/** With what was opened to find out. */
export type FileContent =
  | { readonly kind: 'workbook'; readonly zip: Zip }
  | { readonly kind: 'binary-workbook'; readonly stream: Uint8Array }
  | { readonly kind: 'html' | 'text' | 'other' };

export type FileKind = FileContent['kind'];

const HEAD = 4096;
/** Record of a binary workbook that says that what follows is encrypted, and the end of its first part. */
const FILEPASS = 0x2f;
const END_OF_PART = 0x0a;

/** @throws Unreadable for a file that is damaged, under a password, or a trap */
export function contentOf(bytes: Uint8Array): FileContent {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return zipContent(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return containerContent(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) {
    return { kind: 'other' };
  }
  const head = decodeText(bytes.subarray(0, HEAD)).toLowerCase();
  if (/<(html|table|!doctype|\?xml|meta|style)/.test(head)) return { kind: 'html' };
  return { kind: [...head].some((character) => character < '\t') ? 'other' : 'text' };
}

function zipContent(bytes: Uint8Array): FileContent {
  const zip = Zip.open(bytes);
  return zip.has(WORKBOOK_PART) ? { kind: 'workbook', zip } : { kind: 'other' };
}

/** A compound file: an old workbook, a new one under a password, or a document of another program. */
function containerContent(bytes: Uint8Array): FileContent {
  const container = new Container(bytes);
  if (container.has('EncryptedPackage')) throw new Unreadable('encrypted');
  if (!container.has('Workbook', 'Book')) return { kind: 'other' };
  const stream = container.stream('Workbook', 'Book');
  if (isEncrypted(stream)) throw new Unreadable('encrypted');
  return { kind: 'binary-workbook', stream: cellsOnly(stream) };
}

function isEncrypted(content: Uint8Array): boolean {
  const wordAt = (at: number): number => (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8);
  for (let at = 0; at + 4 <= content.length; at += 4 + wordAt(at + 2)) {
    if (wordAt(at) === FILEPASS) return true;
    if (wordAt(at) === END_OF_PART) return false;
  }
  return false;
}
