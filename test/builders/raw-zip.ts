/** Zips written byte by byte, so that their headers may say what is not so. */
import { CFB } from '@e965/xlsx';
import { constants, deflateRawSync } from 'node:zlib';

export interface RawPart {
  readonly name: string;
  /** What the part unpacks to. */
  readonly content?: Uint8Array | string;
  /** Bytes as they lie in the file, deflated, instead of `content`. */
  readonly packed?: Uint8Array;
  readonly declaredSize?: number;
  readonly checksum?: number;
  /** Points the directory to another place than where the part lies. */
  readonly offset?: number;
  /** Room in the local header before the content: where other parts may lie within this one. */
  readonly extra?: Uint8Array;
}

export function zipOf(parts: readonly RawPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content ?? '');
    const packed = part.packed ?? deflateRawSync(content);
    const name = Buffer.from(part.name);
    const extra = part.extra ?? new Uint8Array();
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(part.checksum ?? crc32(content), 0);
    sums.writeUInt32LE(packed.length, 4);
    sums.writeUInt32LE(part.declaredSize ?? content.length, 8);
    const lengths = words(name.length, extra.length);
    const local = [Buffer.from('PK\u0003\u0004'), words(20, 0, 8, 0, 0x21), sums, lengths, name, extra, packed];
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(part.offset ?? at);
    directory.push(
      Buffer.concat([
        ...[Buffer.from('PK\u0001\u0002'), words(20, 20, 0, 8, 0, 0x21), sums, words(name.length, 0)],
        ...[words(0, 0, 0, 0, 0), offset, name],
      ]),
    );
    locals.push(Buffer.concat(local));
    at += locals[locals.length - 1]?.length ?? 0;
  }
  return Buffer.concat([...locals, endedDirectory(directory, at)]);
}

/** A directory and the record that ends a zip. */
function endedDirectory(entries: readonly Buffer[], at: number): Buffer {
  const directory = Buffer.concat(entries);
  const places = Buffer.alloc(8);
  places.writeUInt32LE(directory.length, 0);
  places.writeUInt32LE(at, 4);
  const count = entries.length & 0xffff;
  return Buffer.concat([directory, Buffer.from('PK\u0005\u0006'), words(0, 0, count, count), places, words(0)]);
}

/** Parts of a workbook as a library writes it, some changed (`null` leaves one out). */
export function partsOf(workbook: Uint8Array, changes: Readonly<Record<string, string | null>> = {}): RawPart[] {
  const container = CFB.read(workbook, { type: 'buffer' }) as {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly type: number; readonly content: Uint8Array }[];
  };
  const written = container.FullPaths.flatMap((path, index) => {
    const name = path.replace(/^Root Entry\//, '');
    const { type, content } = container.FileIndex[index] ?? {};
    return type === 2 && /\.(xml|rels)$/.test(name) ? { name, content: Buffer.from(content ?? []) } : [];
  });
  const kept = written.filter(({ name }) => !(name in changes));
  const changed = Object.entries(changes).flatMap(([name, content]) => (content === null ? [] : { name, content }));
  return [...kept, ...changed];
}

/** Deflated noughts, a megabyte in a thousand bytes, as many times as wanted. */
export function deflatedNoughts(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), last]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function crc32(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
