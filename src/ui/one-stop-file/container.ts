/**
 * The one stream that matters of a compound file (`.xls`, or a workbook under a password), by [MS-CFB]. Readers of whole
 * containers follow every chain of sectors, and one that bites its own tail forever; here a chain ends with the file.
 */
import { Unreadable } from './fault';

const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;
/** Streams shorter than this lie in the container's own small sectors. */
const SMALL = 4096;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

export class Container {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly table: readonly number[];
  private readonly entries: readonly Entry[];

  /** @throws Unreadable where the file is no container, or broke off before its directory */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length < HEADER ? 0 : this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Unreadable('damaged');
    this.sectorSize = 1 << shift;
    this.sectorCount = Math.max(0, Math.ceil(bytes.length / this.sectorSize) - 1);
    this.table = this.tableSectors().flatMap((sector) => this.numbersOf(sector));
    this.entries = this.entriesOf(this.chain(this.view.getUint32(48, true)));
  }

  has(...names: readonly string[]): boolean {
    return this.find(names) !== undefined;
  }

  /** @throws Unreadable where less is there than the directory promises */
  stream(...names: readonly string[]): Uint8Array {
    const entry = this.find(names);
    if (!entry || entry.size > this.bytes.length) throw new Unreadable('damaged');
    const content = entry.size < SMALL ? this.smallStream(entry) : this.joined(this.chain(entry.start));
    if (content.length < entry.size) throw new Unreadable('damaged');
    return content.subarray(0, entry.size);
  }

  private find(names: readonly string[]): Entry | undefined {
    return names.flatMap((name) => this.entries.filter((entry) => entry.kind === STREAM && entry.name === name))[0];
  }

  private smallStream({ start, size }: Entry): Uint8Array {
    const root = this.entries.find(({ kind }) => kind === ROOT);
    const holder = this.joined(this.chain(root?.start ?? -1));
    const next = this.chain(this.view.getUint32(60, true)).flatMap((sector) => this.numbersOf(sector));
    const content = new Uint8Array(Math.ceil(size / MINI_SECTOR) * MINI_SECTOR);
    let filled = 0;
    for (let at = start; filled < size; at = next[at] ?? -1) {
      const piece = at < 0 ? new Uint8Array() : holder.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR);
      if (piece.length === 0) throw new Unreadable('damaged');
      content.set(piece, filled);
      filled += MINI_SECTOR;
    }
    return content;
  }

  /** Sectors of the table of sectors: the first 109 stand in the header, more in sectors of their own. */
  private tableSectors(): number[] {
    const first = Array.from({ length: 109 }, (_, index) => this.view.getUint32(76 + index * 4, true));
    const sectors = first.filter((sector) => sector < this.sectorCount);
    let more = this.view.getUint32(68, true);
    for (let count = 0; more < this.sectorCount && count < this.sectorCount; count += 1) {
      const numbers = this.numbersOf(more);
      more = numbers.pop() ?? this.sectorCount;
      sectors.push(...numbers.filter((sector) => sector < this.sectorCount));
      if (sectors.length > this.sectorCount) throw new Unreadable('damaged');
    }
    return sectors;
  }

  private chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector >= 0 && sector < this.sectorCount; sector = this.table[sector] ?? -1) {
      if (sectors.length >= this.sectorCount) throw new Unreadable('damaged');
      sectors.push(sector);
    }
    return sectors;
  }

  private sector(index: number): Uint8Array {
    return this.bytes.subarray((index + 1) * this.sectorSize, (index + 2) * this.sectorSize);
  }

  private numbersOf(sector: number): number[] {
    const { length, byteOffset } = this.sector(sector);
    const view = new DataView(this.bytes.buffer, byteOffset, length - (length % 4));
    return Array.from({ length: view.byteLength / 4 }, (_, index) => view.getUint32(index * 4, true));
  }

  private joined(sectors: readonly number[]): Uint8Array {
    const content = new Uint8Array(sectors.length * this.sectorSize);
    let length = 0;
    for (const sector of sectors) {
      const piece = this.sector(sector);
      content.set(piece, length);
      length += piece.length;
    }
    return content.subarray(0, length);
  }

  private entriesOf(sectors: readonly number[]): Entry[] {
    const bytes = this.joined(sectors);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = new TextDecoder('utf-16le');
    return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, index) => {
      const at = index * ENTRY;
      const nameLength = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
      return {
        name: names.decode(bytes.subarray(at, at + nameLength - 2)),
        kind: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  }
}
