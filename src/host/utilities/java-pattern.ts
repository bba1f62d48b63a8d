/** A `SimpleDateFormat` pattern taken apart into letters and literal text. */

export type PatternPart =
  | { readonly kind: 'field'; readonly letter: string; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

/** Letters that Java knows. */
const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/** @throws RangeError in Java's words for a letter that it does not know, or a quote that does not end */
export function patternParts(pattern: string): PatternPart[] {
  if ((pattern.match(/'/g) ?? []).length % 2 === 1) throw new RangeError('Unterminated quote');
  const parts: PatternPart[] = [];
  for (const [part, quoted, letter] of pattern.matchAll(/'((?:[^']|'')*)'|([a-zA-Z])\2*|[^'a-zA-Z]+/g)) {
    if (letter !== undefined) {
      if (!LETTERS.includes(letter)) throw new RangeError(`Illegal pattern character '${letter}'`);
      if (letter === 'X' && part.length > 3) throw new RangeError(`invalid ISO 8601 format: length=${part.length}`);
      parts.push({ kind: 'field', letter, count: part.length });
    } else if (quoted !== undefined) {
      parts.push({ kind: 'text', text: part === "''" ? "'" : quoted.replace(/''/g, "'") });
    } else parts.push({ kind: 'text', text: part });
  }
  return parts;
}
