/** Text that came from outside (a citizen, a file, a cell), made fit to be kept and shown: its words stay, its tricks go. */
import { maskPersonalData } from './mask';

/** Characters that one cell of a sheet may hold. */
export const LONGEST_CELL = 50_000;
const CUT = ' … [đã cắt bớt]';

/** Control characters but tab and line feed; marks that turn the direction of writing; halves of a surrogate pair. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * For a cell: no control character, no turn of direction, no half character, never longer than a cell may be.
 * What looks like a formula stays as it is: the cell is plain text.
 *
 * Example: `'A\u0000\u202eB'` → `'AB'`.
 */
export function cellText(text: string): string {
  const clean = withoutTricks(text.replace(/\r\n?/g, '\n'));
  return clean.length <= LONGEST_CELL ? clean : `${whole(clean.slice(0, LONGEST_CELL - CUT.length))}${CUT}`;
}

/** For a mail's header or a file's name: one line, no control character, at most `longest` characters. */
export function lineText(text: string, longest: number): string {
  const line = withoutTricks(text.replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length <= longest ? line : `${whole(line.slice(0, longest - 1))}…`;
}

const LONGEST_QUOTE = 80;

/** Between quotation marks in a message: one line, short, with nothing in it that could name a person. */
export function quotedText(text: string): string {
  return `“${lineText(maskPersonalData(text), LONGEST_QUOTE)}”`;
}

function withoutTricks(text: string): string {
  return whole(text.replace(CONTROLS, '').replace(DIRECTIONS, ''));
}

const whole = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');
