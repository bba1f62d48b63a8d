/** Text as people type it, made comparable: Unicode NFC, one kind of white space, one case. */

/** A cell as it comes from a sheet; `''` is empty, dates come as `YYYY-MM-DD[ HH:mm:ss]`. */
export type Cell = string | number | boolean;

/** Every white space Unicode knows, U+00A0 among them, and the characters that have no width at all. */
const SPACES = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g;
const PLAIN = /^[\x21-\x7e]*$/;

/** No letter of any living script carries so many marks; real Vietnamese has two at most. */
const MARKS_PILED_UP = /(\p{M}{8})\p{M}+/gu;
/** Up to this length, marks in any order cost nothing. */
const LENGTH_TO_CARE = 200;

/** NFC. Marks piled up by the thousand, which take a normaliser hours to put in order, are cut down to eight. */
export function composed(text: string): string {
  return (text.length > LENGTH_TO_CARE ? text.replace(MARKS_PILED_UP, '$1') : text).normalize('NFC');
}

/** NFC, runs of white space as one space, none at the ends. Example: `' Hài  lòng\u00a0'` → `'Hài lòng'`. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return composed(text).replace(SPACES, ' ').trim();
}

/** The key that answers, names and headings are matched by: tidy and in lower case. */
export function normalise(text: string): string {
  return tidy(text).toLowerCase();
}
