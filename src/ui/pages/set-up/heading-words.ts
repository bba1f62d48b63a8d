/** Headings of pasted tables, known by their words: marks do not count, nor does one wrong letter in a longer word. */
import { plainText } from '../../../core/objectives/deadline-words';

/** Phrases without marks; a heading is known by any of them. */
export interface Heading {
  /** The heading is this and nothing else. */
  readonly whole?: readonly string[];
  /** The heading begins so. */
  readonly start?: readonly string[];
  /** It stands anywhere in the heading. */
  readonly within?: readonly string[];
}

/** What is longer is a sentence. */
const LONGEST_HEADING = 100;
/** In shorter words one letter makes another word: *mục* and *mức*, *chỉ* and *chi*. */
const SHORTEST_TO_FORGIVE = 4;

const wordsOf = (text: string): string[] => plainText(text).match(/[a-z0-9]+/g) ?? [];

/** Example: `thời gian` stands in `Thời gan hoàn thàn`; `mục tiêu` does not stand in `Chỉ tiêu`. */
export function isHeading(text: string, { whole = [], start = [], within = [] }: Heading): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const words = wordsOf(text);
  const isAt = (phrase: readonly string[], at: number): boolean =>
    phrase.every((word, index) => isNear(words[at + index] ?? '', word));
  return (
    whole.some((phrase) => phrase.split(' ').length === words.length && isAt(phrase.split(' '), 0)) ||
    start.some((phrase) => isAt(phrase.split(' '), 0)) ||
    within.some((phrase) => words.some((_, at) => isAt(phrase.split(' '), at)))
  );
}

function isNear(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (wanted.length < SHORTEST_TO_FORGIVE || Math.abs(word.length - wanted.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === wanted[at]) at += 1;
  const [more, less] = [Number(word.length >= wanted.length), Number(word.length <= wanted.length)];
  return word.slice(at + more) === wanted.slice(at + less);
}
