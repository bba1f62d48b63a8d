/**
 * Parts of a zip, unpacked piece by piece and counted while unpacking: what the file itself says of sizes is not believed.
 * Written for this one use because whole-file unzippers hand out a part only when all of it is in memory.
 */
import pako from 'pako';
import { MOST_PARTS, MOST_UNPACKED } from '../../core/one-stop/limits';
import { Unreadable } from './fault';

/** Signatures and sizes of records by APPNOTE 4.3. */
const LOCAL = { signature: 0x04034b50, size: 30 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const STORED = 0;
const DEFLATED = 8;
const PIECE = 65_536;

interface Part {
  readonly offset: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
}

export class Zip {
  private left = MOST_UNPACKED;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  /** @throws Unreadable where the directory is missing or wrong, where parts lie over each other, or are too many */
  static open(bytes: Uint8Array): Zip {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOf(view);
    const directory = view.getUint32(end + 16, true);
    const parts = partsOf(bytes, view, directory, end);
    refuseOverlaps([...parts.values()], view, directory);
    return new Zip(bytes, view, parts);
  }

  /** Names in lower case, with `/` between folders. */
  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Hands out a part's content piece by piece. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const part = this.parts.get(name);
    if (!part) throw new Unreadable('damaged');
    if (part.isEncrypted) throw new Unreadable('encrypted');
    const start = contentOf(part, this.view);
    const packed = this.bytes.subarray(start, start + part.packedSize);
    let checksum = 0;
    const count = (piece: Uint8Array): void => {
      this.left -= piece.length;
      if (this.left < 0) throw new Unreadable('unsafe');
      checksum = crc32(piece, checksum);
      take(piece);
    };
    if (part.method === STORED)
      for (let at = 0; at < packed.length; at += PIECE) count(packed.subarray(at, at + PIECE));
    else if (part.method === DEFLATED) inflate(packed, count);
    else throw new Unreadable('damaged');
    if (checksum !== part.checksum) throw new Unreadable('damaged');
  }
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflater = new pako.Inflate({ raw: true, chunkSize: PIECE });
  inflater.onData = take;
  inflater.push(packed, true);
  if (inflater.err !== 0) throw new Unreadable('damaged');
}

/** The record that ends every zip; a download that broke off has none. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new Unreadable('damaged');
}

function partsOf(bytes: Uint8Array, view: DataView, directory: number, end: number): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const names = new TextDecoder();
  let at = directory;
  while (at + ENTRY.size <= end && view.getUint32(at, true) === ENTRY.signature) {
    if (parts.size >= MOST_PARTS) throw new Unreadable('unsafe');
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + ENTRY.size, at + ENTRY.size + nameLength));
    const key = name.replace(/\\/g, '/').toLowerCase();
    if (parts.has(key)) throw new Unreadable('unsafe');
    parts.set(key, {
      offset: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
    });
    at += ENTRY.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (parts.size === 0 || at > end) throw new Unreadable('damaged');
  return parts;
}

/** Where a part's content begins: the lengths before it are those of the local header, not of the directory. */
function contentOf({ offset }: Part, view: DataView): number {
  if (offset + LOCAL.size > view.byteLength || view.getUint32(offset, true) !== LOCAL.signature) {
    throw new Unreadable('damaged');
  }
  return offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** Parts that share their bytes unpack to many times what any sum of sizes could tell. */
function refuseOverlaps(parts: readonly Part[], view: DataView, directory: number): void {
  const sorted = [...parts].sort((a, b) => a.offset - b.offset);
  sorted.forEach((part, index) => {
    const end = contentOf(part, view) + part.packedSize;
    const next = sorted[index + 1]?.offset;
    if (next !== undefined && end > next) throw new Unreadable('unsafe');
    if (end > directory) throw new Unreadable('damaged');
  });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}
