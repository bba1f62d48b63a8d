/** Binary workbooks and their containers written record by record, so that lengths and chains may say what is not so. */
import { CFB } from '@e965/xlsx';

export const SECTOR = 512;
const FIRST_OF_A_PART = 0x0809;
const END_OF_A_PART = 0x000a;

/** @param declaredLength what the record's head says instead of its length */
export function record(type: number, content: Uint8Array | readonly number[] = [], declaredLength?: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(declaredLength ?? content.length, 2);
  return Buffer.concat([head, Uint8Array.from(content)]);
}

/** A stream with one sheet of the given records, and others before it. */
export function binaryStream(sheet: readonly Buffer[], globals: readonly Buffer[] = [], sheetCount = 1): Buffer {
  const part = (kind: number): Buffer => record(FIRST_OF_A_PART, [0, 6, kind, 0, ...new Array<number>(12).fill(0)]);
  const end = record(END_OF_A_PART);
  const name = Uint8Array.from([0, 0, 0, 0, 0, 0, 1, 0, 0x53]);
  const names = Array.from({ length: sheetCount }, () => record(0x0085, name));
  const before = [part(5), record(0x0042, [0xb0, 0x04]), record(0x00e0, Buffer.alloc(20)), ...globals];
  const size = [...before, ...names, end].reduce((sum, { length }) => sum + length, 0);
  for (const one of names) one.writeUInt32LE(size, 4);
  return Buffer.concat([...before, ...names, end, part(16), ...sheet, end]);
}

export function containerOf(stream: string, content: Uint8Array): Buffer {
  const container = CFB.utils.cfb_new({});
  CFB.utils.cfb_add(container, stream, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** Where a number of the header, of the table of sectors or of a directory's entry stands. */
export function patched(
  container: Uint8Array,
  changes: readonly { readonly at: number; readonly value: number }[],
): Buffer {
  const bytes = Buffer.from(container);
  for (const { at, value } of changes) bytes.writeUInt32LE(value >>> 0, at);
  return bytes;
}

/** Where the number of the sector after `sector` stands, of a container whose table fits one sector. */
export function nextOf(container: Buffer, sector: number): number {
  return (container.readUInt32LE(76) + 1) * SECTOR + sector * 4;
}

/** Where the directory's entry of that name begins. */
export function entryOf(container: Buffer, name: string): number {
  return container.indexOf(Buffer.from(`${name}\0`, 'utf16le'));
}
