/** Zip archives: entries deflated one after another, then the central directory. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

export interface ZipEntry {
  /** Full path inside the archive; one that ends in `/` is a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF_8_FLAG = 0x0800;
const VERSION = 20;

/**
 * @param now moment written as the entries' time, milliseconds in UTC
 */
export function zipped(entries: readonly ZipEntry[], now: number): Uint8Array {
  const stamp = dosTime(now);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const shared = sharedHeader(stamp, crc32(bytes), packed.length, bytes.length, path.length);
    const local = Buffer.concat([uint32(LOCAL), uint16(VERSION), shared, path, packed]);
    directory.push(
      Buffer.concat([
        uint32(CENTRAL),
        uint16(VERSION),
        uint16(VERSION),
        shared,
        Buffer.alloc(10),
        uint32(offset),
        path,
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = uint16(entries.length);
  const end = Buffer.concat([uint32(END), Buffer.alloc(4), count, count, uint32(size), uint32(offset), uint16(0)]);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** @throws RangeError where the bytes are no zip archive */
export function unzipped(archive: Uint8Array): ZipEntry[] {
  const data = Buffer.from(archive);
  const end = data.lastIndexOf(uint32(END));
  if (end < 0 || end + END_SIZE > data.length) throw new RangeError('No zip archive');
  const entries: ZipEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new RangeError('A zip archive without its directory');
    const lengths = [28, 30, 32].map((place) => data.readUInt16LE(at + place));
    const [nameLength = 0] = lengths;
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, bytes: entryBytes(data, at) });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function entryBytes(data: Buffer, directoryAt: number): Uint8Array {
  const method = data.readUInt16LE(directoryAt + 10);
  const size = data.readUInt32LE(directoryAt + 20);
  const local = data.readUInt32LE(directoryAt + 42);
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const packed = data.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}

/** What an entry's local header and its line in the directory have in common. */
function sharedHeader(stamp: Buffer, crc: number, packed: number, full: number, name: number): Buffer {
  const sizes = [uint32(crc), uint32(packed), uint32(full), uint16(name), uint16(0)];
  return Buffer.concat([uint16(UTF_8_FLAG), uint16(DEFLATED), stamp, ...sizes]);
}

/** Time, then date, each in two bytes; years are counted from 1980. */
function dosTime(now: number): Buffer {
  const moment = new Date(now);
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  return Buffer.concat([uint16(time), uint16(date)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
