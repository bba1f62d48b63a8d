/** Files as chance and malice make them: bytes of no kind, and real exports with pieces changed, at the surface and within. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CFB } from '@e965/xlsx';
import { readOneStopTable } from '../../src/core/one-stop/table';
import { MOST_COLUMNS, MOST_ROWS } from '../../src/core/one-stop/limits';
import { readTableFile, statisticsSheet, TableFileFault } from '../../src/ui/one-stop-file/file';
import { oneStopExport } from './one-stop-export';
import { FORMATS } from './one-stop-formats';
import { containerOf } from './raw-binary';
import { partsOf, zipOf } from './raw-zip';

export interface NamedBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** @param folder of a year's real exports */
export function realExports(folder: string): NamedBytes[] {
  const real = readdirSync(folder).map((fileName) => ({ fileName, bytes: readFileSync(join(folder, fileName)) }));
  const written = Object.values(FORMATS).map((writeFile) => {
    const { bytes, ending } = writeFile(oneStopExport());
    return { fileName: `thong-ke.${ending}`, bytes };
  });
  return [...real.slice(0, 6), ...written];
}

/** What parsers trip over, put in anywhere. */
const TOKENS = [
  ...['<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', ']]>', '<!--', '-->', '&#x0;', '&#1114112;', '&lt;', '</table>'],
  ...['<table>', '<td rowspan="9999999" colspan="-1">', '</td>', '<tr>', '<row r="1048576">', '<c r="XFD1" t="s">'],
  ...[
    '<v>1e309</v>',
    '<v>-1</v>',
    't="inlineStr"',
    'r="A0"',
    '"',
    '""',
    ';',
    '\t',
    '\r',
    '\n',
    '\0',
    '\u0301',
    '\ud800',
  ],
  ...['1.234', '-0', 'NaN', '=1+1', '__proto__', 'constructor', 'Đơn vị', 'Trước hạn', 'Tổng cộng', 'Tháng 13/2024'],
].map((token) => Buffer.from(token));

const anyPiece: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc.constantFrom(...TOKENS),
  fc.constantFrom(0, 1, 0xff, 0x7f, 0x80).map((byte) => Uint8Array.from([byte, byte, byte, byte])),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** One change: a piece put in, put over what is there, or taken out; or the rest cut off; or a stretch written twice. */
const anyChange = fc.record({
  how: fc.constantFrom('in', 'over', 'out', 'cut', 'twice'),
  at: share,
  length: fc.integer({ min: 1, max: 64 }),
  piece: anyPiece,
});
type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;
const anyChanges = fc.array(anyChange, { minLength: 1, maxLength: 4 });

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce<Uint8Array>((content, { how, at: where, length, piece }) => {
    const at = Math.floor(content.length * where);
    const [before, after] = [content.subarray(0, at), content.subarray(at)];
    if (how === 'cut') return where < 0.5 ? content : before;
    if (how === 'in') return Buffer.concat([before, piece, after]);
    if (how === 'over') return Buffer.concat([before, piece, after.subarray(piece.length)]);
    if (how === 'out') return Buffer.concat([before, after.subarray(length)]);
    return Buffer.concat([before, after.subarray(0, length), after]);
  }, bytes);
}

/** The change is made in what the file holds, and the file is closed up again so that it opens. */
function changedWithin({ fileName, bytes }: NamedBytes, part: number, changes: readonly Change[]): NamedBytes {
  if (fileName.endsWith('.xlsx')) {
    const parts = partsOf(bytes);
    const index = Math.floor(part * parts.length) % parts.length;
    const within = parts.map((one, at) =>
      at === index ? { ...one, content: changed(Buffer.from(one.content ?? ''), changes) } : one,
    );
    return { fileName, bytes: zipOf(within) };
  }
  if (bytes[0] !== 0xd0) return { fileName, bytes: changed(bytes, changes) };
  const stream = CFB.find(CFB.read(bytes, { type: 'buffer' }), 'Workbook') as { readonly content: ArrayLike<number> };
  return { fileName, bytes: containerOf('Workbook', changed(Uint8Array.from(stream.content), changes)) };
}

/** Half of them changed within, the others at the surface, spliced from two, under another name, or of no kind at all. */
export function anyFile(real: readonly NamedBytes[]): fc.Arbitrary<NamedBytes> {
  const anyReal = fc.constantFrom(...real);
  const within = fc.tuple(anyReal, share, anyChanges).map((args) => changedWithin(...args));
  const atSurface = fc
    .tuple(anyReal, anyChanges)
    .map(([{ fileName, bytes }, changes]) => ({ fileName, bytes: changed(bytes, changes) }));
  const spliced = fc.tuple(anyReal, anyReal, share, share).map(([one, other, upTo, from]) => ({
    fileName: one.fileName,
    bytes: Buffer.concat([
      one.bytes.subarray(0, one.bytes.length * upTo),
      other.bytes.subarray(other.bytes.length * from),
    ]),
  }));
  const ofNoKind = fc.record({
    fileName: fc.constantFrom('a.xlsx', 'a.xls', 'a.csv', 'a.htm'),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc
        .tuple(anyReal, fc.uint8Array({ maxLength: 600 }))
        .map(([{ bytes }, noise]) => Buffer.concat([bytes.subarray(0, 8), noise])),
      fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => Buffer.concat(tokens)),
    ),
  });
  return fc.oneof(
    { weight: 5, arbitrary: within },
    { weight: 2, arbitrary: atSurface },
    { weight: 1, arbitrary: spliced },
    { weight: 2, arbitrary: ofNoKind },
  );
}

const LONGEST_MILLISECONDS = 2000;

/** Reads it as a sidebar does. @throws Error where what comes of it is neither a sound table nor a refusal in Vietnamese */
export function readAsPromised({ fileName, bytes }: NamedBytes): 'read' | 'refused' {
  const began = performance.now();
  const outcome = readOrRefuse(fileName, bytes);
  const took = performance.now() - began;
  if (took > LONGEST_MILLISECONDS) throw new Error(`${fileName} took ${took.toFixed(0)} ms`);
  return outcome;
}

function readOrRefuse(fileName: string, bytes: Uint8Array): 'read' | 'refused' {
  try {
    const { cells } = statisticsSheet(readTableFile(bytes, fileName).sheets);
    const width = cells[0]?.length ?? 0;
    const isSound = cells.every(
      (row) => row.length === width && row.every((cell) => typeof cell !== 'number' || Number.isFinite(cell)),
    );
    if (!isSound || cells.length > MOST_ROWS || width > MOST_COLUMNS) throw new Error('No sound table');
    const { rows } = readOneStopTable(cells, { fileName });
    const figures = rows.flatMap(({ counts }) => Object.values(counts));
    if (!figures.every((count) => Number.isInteger(count) && count >= 0)) throw new Error('No counts');
    return 'read';
  } catch (error) {
    if (error instanceof TableFileFault && /^Tệp .*: .*\.$/s.test(error.message)) return 'refused';
    throw error;
  }
}
