/** Finds a text within a text, as Find and replace of Google Sheets does. */

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly isRegularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

export const PLAIN_SEARCH: SearchOptions = {
  matchCase: false,
  matchEntireCell: false,
  isRegularExpression: false,
  ignoreDiacritics: false,
};

export interface TextSearch {
  isIn(text: string): boolean;
  /** The text with every occurrence replaced, and how many there were; `$1` counts in regular expressions only. */
  replaced(text: string, replacement: string): { readonly text: string; readonly count: number };
}

/**
 * @param wanted text or regular expression; an empty one is nowhere
 * @throws SyntaxError for a regular expression that is none
 */
export function textSearch(wanted: string, options: SearchOptions): TextSearch {
  const fold = (text: string): Folded => (options.ignoreDiacritics ? withoutDiacritics(text) : { text, starts: null });
  const pattern = patternOf(options.ignoreDiacritics ? withoutDiacritics(wanted).text : wanted, options);
  const expression = new RegExp(pattern, options.matchCase ? 'gu' : 'giu');
  return {
    isIn: (text) => wanted !== '' && fold(text).text.search(expression) >= 0,
    replaced: (text, replacement) => {
      if (wanted === '') return { text, count: 0 };
      const folded = fold(text);
      let [result, end, count] = ['', 0, 0];
      for (const match of folded.text.matchAll(expression)) {
        const start = originalIndex(folded, match.index);
        const put = options.isRegularExpression ? expanded(replacement, match) : replacement;
        result += text.slice(end, start) + put;
        end = originalIndex(folded, match.index + match[0].length);
        count += 1;
      }
      return { text: result + text.slice(end), count };
    },
  };
}

function patternOf(wanted: string, { isRegularExpression, matchEntireCell }: SearchOptions): string {
  const pattern = isRegularExpression ? wanted : wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return matchEntireCell ? `^(?:${pattern})$` : pattern;
}

/** `$1` is the first group of the match. */
function expanded(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(\d)/g, (_, digit: string) => match[Number(digit)] ?? '');
}

/** A text in another form; `starts` tells for each of its positions where that is in the original. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[] | null;
}

const originalIndex = ({ starts }: Folded, index: number): number => starts?.[index] ?? index;

/** Đ loses its stroke too, as it does where texts are compared by their base letters. */
function withoutDiacritics(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const base = character
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
    for (let index = 0; index < base.length; index += 1) starts.push(at);
    folded += base;
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}
