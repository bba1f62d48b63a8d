/** The words of time in a deadline: each found in the text where it stands, with what it names. */
import { normalise } from '../text/text';

/** A day, or a span of months (3, 6, 9, 12, 1) that ends with `month`; a year that is not written is the decision's. */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number;
  /** `null` for the last working day of the span. */
  readonly day: number | null;
  readonly span: number;
}

export type TimeWord =
  | { readonly kind: 'named'; readonly day: NamedDay }
  /** Every so many months; `isOnDay` where its wording asks for a day of the period's last month. */
  | { readonly kind: 'every'; readonly months: number; readonly isOnDay?: true }
  | { readonly kind: 'day'; readonly day: number }
  /** *tháng sau*: a day of the month behind the period. */
  | { readonly kind: 'after' }
  | { readonly kind: 'within'; readonly days: number }
  | { readonly kind: 'continuous' | 'planned' | 'on-change' | 'unclear' };

export interface FoundWord {
  readonly word: TimeWord;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const MONTHS: Readonly<Record<string, number>> = { thang: 1, quy: 3, qui: 3, '6 thang': 6, nam: 12 };
const NUMBERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4 };
const numberOf = (text = ''): number => NUMBERS[text] ?? Number(text);

/** Words in which two letters are readily typed the wrong way round. */
const OFTEN = ['thuong', 'xuyen', 'hang', 'thang', 'truoc', 'ngay', 'nam', 'cuoi', 'hoach'];
const unswapped = (word: string): string =>
  OFTEN.find(
    (one) =>
      one.length === word.length &&
      [...word].some(
        (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === one,
      ),
  ) ?? word;

/**
 * Without marks, in which most typing errors lie: *Thuờng xuyên*, *hằng thàng*. `sáu` is a number before it is *sau*.
 *
 * Example: `'Trước ngày 05/6'` → `'truoc ngay 5/6'`.
 */
export function plainText(text: string): string {
  return normalise(text)
    .replace(/sáu(?= tháng)/g, '6')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[–—]/g, '-')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/[a-z]+/g, unswapped);
}

type Scan = readonly [RegExp, (match: readonly (string | undefined)[]) => TimeWord | null];

const every = (months: number | undefined): TimeWord => (months ? { kind: 'every', months } : { kind: 'unclear' });

function named(year: string | undefined, month: number, day: string | null, span: number): TimeWord {
  const inYear = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  return { kind: 'named', day: { year: inYear, month, day: day === null ? null : Number(day), span } };
}

const YEAR = String.raw`(?:\s*(?:[/.-]|,?\s*nam)?\s*(\d{4}))?(?!\d)`;
const ALSO = String.raw`(?<=[|]\s*)(?:,|;|\/|&|\+|va)\s*`;
/** *Quý*, not *quy định*. */
const PERIOD = String.raw`(6 thang|thang|qu[yi](?! (?:dinh|trinh|che|tac))|nam)`;
const QUARTER = String.raw`(iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)\b`;

const quarter = ([, number, year]: readonly (string | undefined)[]): TimeWord =>
  named(year, numberOf(number) * 3, null, 3);
const month = ([, number, year]: readonly (string | undefined)[]): TimeWord => named(year, Number(number), null, 1);
const date = ([, day = '', number, year]: readonly (string | undefined)[]): TimeWord =>
  named(year, Number(number), day, 0);

/** In the order in which they are looked for; what is found is taken out. `null` is passed over. */
const SCANS: readonly Scan[] = [
  // The beginning of a span: its end is what counts.
  [
    /(?:bat dau )?(?:ke )?tu (?:nay|(?:ngay |thang |quy |dau )*[\divx/.-]+(?: nam \d+)?)(?=\s*(?:den|toi|-))/,
    () => null,
  ],
  [/(?:thang|quy) [\divx]+(?:\/\d+)?(?= (?:den|toi) )|ngay (?:sau )?(?=khi)/, () => null],
  [/(\d+) ngay lam viec/, ([, days]) => ({ kind: 'within', days: Number(days) })],
  [
    new RegExp(`ngay (?:lam viec )?cuoi (?:cung )?(?:cua )?(?:moi |hang )?${PERIOD}(?! \\d)`),
    ([, one = '']) => every(MONTHS[one]),
  ],
  [/(?:cua )?thang cuoi (?:cua )?(?:cac |moi |hang )?quy/, () => ({ kind: 'every', months: 3, isOnDay: true })],
  [/(\d+)\s*[/.-]{1,2}\s*(\d+)\s*[/.-]{1,2}\s*(\d{4}|\d{2})(?!\d)/, date],
  [new RegExp(`ngay\\s*(\\d+)\\s*thang\\s*(\\d+)${YEAR}`), date],
  [
    /(?:([369]) thang|nua)(?: nam)? (dau|cuoi)(?: nam)?(?: (\d{4}))?/,
    ([, count = '6', end, year]) => named(year, end === 'dau' ? Number(count) : 12, null, Number(count)),
  ],
  [
    /(?:moi |dinh ky )?(\d+|hai|ba|bon|6) thang\s*(?:[/,]|mot|1|moi)?\s*(?:1 |mot )?lan|moi ([2346]) thang/,
    ([, a, b]) => every(numberOf(a ?? b)),
  ],
  [
    new RegExp(`\\b1 lan\\s*(?:\\/|moi|trong|tren|mot|1)?\\s*${PERIOD}|${PERIOD}\\s*(?:\\/\\s*|1 |mot )lan`),
    ([, a, b]) => every(MONTHS[a ?? b ?? '']),
  ],
  [/(?:hang|moi) ngay(?!\s*\d)|thuong\s*xuyen|lien tuc|quanh nam|suot nam/, () => ({ kind: 'continuous' })],
  [
    new RegExp(`(?:\\b(?:hang|moi|tung|dinh k[yi]|cuoi|theo)\\s*)+${PERIOD}(?!\\s*(?:\\d|i+v?\\b|sau|truoc))`),
    ([, one = '']) => every(MONTHS[one]),
  ],
  [new RegExp(`${ALSO}${PERIOD}\\b(?!\\s*(?:\\d|i))`), ([, one = '']) => every(MONTHS[one])],
  [/\b6 thang\b/, () => every(6)],
  [/(?:cua )?thang (?:sau|ke tiep|tiep theo|lien ke)/, () => ({ kind: 'after' })],
  [new RegExp(`qu[yi]\\s*${QUARTER}${YEAR}`), quarter],
  [new RegExp(`${ALSO}(iv|i{1,3})\\b${YEAR}`), quarter],
  [new RegExp(`\\bt(?:hang)?\\.?\\s*(\\d+)(?!\\d|\\/\\d\\b|\\/\\d\\d\\b)${YEAR}`), month],
  [/(?<![\d/])(\d+)\s*\/\s*(\d{1,2})(?![\d/])/, date],
  [/ngay (\d+)\s*[.-]\s*(\d{1,2})(?!\d)/, date],
  [/(\d+)\s*[/-]\s*(\d{4})/, month],
  [new RegExp(`${ALSO}(\\d+)(?!\\s*[\\d/])${YEAR}`), month],
  [/(?:ca |trong )*nam\s*(\d{4})|\b(20\d\d)\b|(?:ca|trong|het|den) nam/, ([, a, b]) => named(a ?? b, 12, null, 12)],
  [/ngay (?:mung |mong )?(\d+)/, ([, day]) => ({ kind: 'day', day: Number(day) })],
  [/khi (?:co )?(?:su )?thay doi/, () => ({ kind: 'on-change' })],
  [/theo (?:ke hoach|kh\b|lich|chuong trinh)/, () => ({ kind: 'planned' })],
];

/** Words of time that none of the scans took: what they mean is not known. */
const LEFT_OVER = /\d|\b(?:thang|nam|tuan|lan|gio|khi|i{1,3}|iv|ngay(?!\s*\|))\b/;

/** @returns the words in their order, and whether anything was left that might be one */
export function findTimeWords(text: string): { words: FoundWord[]; hasMore: boolean } {
  let left = plainText(text);
  const found: { at: number; end: number; word: TimeWord }[] = [];
  for (const [pattern, read] of SCANS) {
    for (let match = pattern.exec(left); match && match[0] !== ''; match = pattern.exec(left)) {
      const [at, end] = [match.index, match.index + match[0].length];
      const word = read(match);
      if (word) found.push({ at, end, word });
      left = left.slice(0, at) + (word ? '|' : ' ').repeat(end - at) + left.slice(end);
    }
  }
  found.sort((a, b) => a.at - b.at);
  const words = found.map(({ at, word }, index) => ({ word, gap: left.slice(found[index - 1]?.end ?? 0, at) }));
  return { words, hasMore: LEFT_OVER.test(left) };
}
