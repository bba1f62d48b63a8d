/**
 * The stream of a binary workbook (`.xls`), with nothing left in it but cells: formulas, names, drawings and macros are
 * what makes a reader stumble over a damaged file, and statistics need none of them.
 */
import { MOST_FILLED, MOST_SHEETS } from '../../core/one-stop/limits';
import { Unreadable } from './fault';

const FIRST_OF_A_PART = 0x0809;
const END_OF_A_PART = 0x000a;
const FORMULA = 0x0006;
const HEADER = 4;
/** Where in a formula's record the length of its expression stands; all ones say that there is none. */
const EXPRESSION_LENGTH = 20;
/** A record that readers pass over. */
const PASSED_OVER = 0x0161;

const SHEET_NAME = 0x0085;
const MANY_NUMBERS = 0x00bd;
/** Bytes of one number in a record of many, and of what stands round them. */
const ONE_OF_MANY = 6;

/** Records of one cell, by [MS-XLS] 2.3; blank ones are left out. */
const CELLS = new Set([FORMULA, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6, 0x00fd]);

/** And what a part, a sheet, a text and a date are written with. */
const KEPT = new Set([
  ...[FIRST_OF_A_PART, END_OF_A_PART, 0x0022, 0x002f, 0x003c, 0x0042, SHEET_NAME],
  ...[0x001e, 0x041e, 0x00e0, 0x00fc, 0x0200, 0x0207, MANY_NUMBERS, ...CELLS],
]);

/**
 * @param stream the workbook's stream of a container
 * @returns a copy of it, its cells and sheets counted
 * @throws Unreadable where a record reaches beyond the end: the file is damaged, or older than Excel 5
 */
export function cellsOnly(stream: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(stream);
  const view = new DataView(bytes.buffer);
  if (bytes.length < HEADER || view.getUint16(0, true) !== FIRST_OF_A_PART) throw new Unreadable('damaged');
  let depth = 0;
  let cells = 0;
  let sheets = 0;
  for (let at = 0; at + HEADER <= bytes.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && type !== FIRST_OF_A_PART) break;
    if (at + HEADER + length > bytes.length) throw new Unreadable('damaged');
    if (CELLS.has(type)) cells += 1;
    if (type === MANY_NUMBERS) cells += Math.max(0, Math.floor(length / ONE_OF_MANY) - 1);
    if (type === SHEET_NAME) sheets += 1;
    if (cells > MOST_FILLED || sheets > MOST_SHEETS) throw new Unreadable('too-large');
    if (type === FIRST_OF_A_PART) depth += 1;
    if (type === END_OF_A_PART) depth -= 1;
    if (!KEPT.has(type)) view.setUint16(at, PASSED_OVER, true);
    if (type === FORMULA) {
      if (length < EXPRESSION_LENGTH + 2) throw new Unreadable('damaged');
      view.setUint16(at + HEADER + EXPRESSION_LENGTH, 0xffff, true);
    }
    at += HEADER + length;
  }
  return bytes;
}
