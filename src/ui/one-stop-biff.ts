/**
 * The stream of a binary workbook (`.xls`), with nothing left in it but cells: formulas, names, drawings and macros are
 * what makes a reader stumble over a damaged file, and statistics need none of them.
 */
import { CFB } from '@e965/xlsx';

const FIRST_OF_A_PART = 0x0809;
const END_OF_A_PART = 0x000a;
const FORMULA = 0x0006;
const HEADER = 4;
/** Where in a formula's record the length of its expression stands; all ones say that there is none. */
const EXPRESSION_LENGTH = 20;
/** A record that readers pass over. */
const PASSED_OVER = 0x0161;

/** Records by [MS-XLS] 2.3: what a part, a sheet, a text, a number, a date and a merged cell are written with. */
const KEPT = new Set([
  ...[FIRST_OF_A_PART, END_OF_A_PART, 0x0022, 0x002f, 0x003c, 0x0042, 0x0085],
  ...[0x001e, 0x041e, 0x00e0, 0x00fc, 0x00e5, 0x0200],
  ...[FORMULA, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e, 0x00bd, 0x00be, 0x00d6, 0x00fd],
]);

/** @returns `null` where a record reaches beyond the end: the file is damaged, or older than Excel 5 */
export function cellsOnly(container: Uint8Array): Uint8Array | null {
  const parts = CFB.read(container, { type: 'array' });
  const stream = CFB.find(parts, 'Workbook') ?? CFB.find(parts, 'Book');
  const bytes = Uint8Array.from((stream?.content ?? []) as ArrayLike<number>);
  const view = new DataView(bytes.buffer);
  if (bytes.length < HEADER || view.getUint16(0, true) !== FIRST_OF_A_PART) return null;
  let depth = 0;
  for (let at = 0; at + HEADER <= bytes.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && type !== FIRST_OF_A_PART) break;
    if (at + HEADER + length > bytes.length) return null;
    if (type === FIRST_OF_A_PART) depth += 1;
    if (type === END_OF_A_PART) depth -= 1;
    if (!KEPT.has(type)) view.setUint16(at, PASSED_OVER, true);
    if (type === FORMULA) {
      if (length < EXPRESSION_LENGTH + 2) return null;
      view.setUint16(at + HEADER + EXPRESSION_LENGTH, 0xffff, true);
    }
    at += HEADER + length;
  }
  return bytes;
}
