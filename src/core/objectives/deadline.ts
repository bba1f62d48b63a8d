/** Deadlines (*Thời gian hoàn thành*): a decision's wording read into a structure; what cannot be read is never guessed. */
import { daysInMonth } from '../calendar/calendar-date';
import { tidy } from '../text/text';
import { findTimeWords, type FoundWord, type NamedDay, type TimeWord } from './deadline-words';

/** A named day, or the last working day of a named span; `isBefore`: strictly before it begins. */
export interface DeadlineDay extends NamedDay {
  readonly isBefore: boolean;
}

export type Deadline =
  | { readonly kind: 'continuous' }
  | { readonly kind: 'planned' }
  /** `days`: working days, where the wording gives them. */
  | { readonly kind: 'on-change'; readonly days: number | null }
  /** Every so many months: on a day `after` months behind the period's last, or `null` for its last working day. */
  | {
      readonly kind: 'every';
      readonly months: number;
      readonly day: number | null;
      readonly isBefore: boolean;
      readonly after: number;
    }
  | { readonly kind: 'named'; readonly days: readonly DeadlineDay[] }
  | { readonly kind: 'unclear'; readonly text: string };

/** How a gap says on which side of a day a thing is due; the last such word before the day counts. */
const SIDE = /^.*\b(truoc|den|het|trong|toi|muon nhat|cham nhat|vao|xong|sau|tu)\b/;
/** *Đầu tháng 11*, *tuần 2 tháng 11*: no day at all; *quý I - IV*: each of them, or all the while. */
const VAGUE = /\b(?:dau|giua|tuan(?: \w+)?)\s*$|^\s*-\s*$/;

type Named = Extract<TimeWord, { kind: 'named' }>;
type Every = Extract<TimeWord, { kind: 'every' }>;

/**
 * Reads a deadline. A named day goes before a rhythm, a rhythm before a habit; words of time that do not fit together, or
 * of which some were not understood, make it `unclear`.
 *
 * Examples: `Trước ngày 20 hằng tháng` is every month on the 20th, strictly before; `Đầu quý III` is unclear.
 */
export function parseDeadline(text: string): Deadline {
  const { words, hasMore } = findTimeWords(text);
  const has = (kind: TimeWord['kind']): boolean => words.some(({ word }) => word.kind === kind);
  const unclear: Deadline = { kind: 'unclear', text: tidy(text) };

  // The number and day of the plan are not the deadline: *Theo Kế hoạch số 15/KH-UBND ngày 20/01/2024*.
  if (has('planned')) {
    const own = words.filter(({ word, gap }) => word.kind === 'named' && word.day.span === 0 && SIDE.test(gap));
    return own.length === 0 ? { kind: 'planned' } : (namedOf(own, false) ?? unclear);
  }
  if (hasMore || has('unclear')) return unclear;
  const within = words.find(({ word }) => word.kind === 'within')?.word as { days: number } | undefined;
  if (has('on-change')) return { kind: 'on-change', days: within?.days ?? null };
  if (within) return unclear;

  const rhythms = words.flatMap(({ word }) => (word.kind === 'every' ? [word] : []));
  const named = words.filter(({ word }) => word.kind === 'named');
  const dated = named.filter(({ word }) => (word as Named).day.span !== 12);
  const finest = rhythms.length > 0 ? Math.min(...rhythms.map(({ months }) => months)) : has('after') ? 1 : 0;
  if (has('day') || has('after')) return dated.length > 0 ? unclear : (monthlyOf(words, rhythms, finest) ?? unclear);
  if (dated.length > 0) {
    const isYearly = finest === 12 || finest === 0;
    const isWithin = dated.every(({ word }) => (word as Named).day.span < 6);
    return (isYearly && namedOf(isWithin ? withYear(dated, named) : named, true)) || unclear;
  }
  if (finest > 0) return { kind: 'every', months: finest, day: null, isBefore: false, after: 0 };
  if (has('continuous')) return { kind: 'continuous' };
  return (named.length > 0 && namedOf(named, true)) || unclear;
}

/** *Trong năm 2024, trước 25/12*: the year stands by itself. Another year than a day's own fits with nothing. */
function withYear(dated: readonly FoundWord[], all: readonly FoundWord[]): FoundWord[] {
  const years = all.flatMap(({ word }) => (word.kind === 'named' && word.day.span === 12 ? [word.day.year] : []));
  const [year = null] = years;
  return dated.map(({ word, gap }) => {
    const { day } = word as Named;
    const isFitting = day.year === null || year === null || day.year === year;
    return { gap, word: isFitting ? { kind: 'named', day: { ...day, year: day.year ?? year } } : { kind: 'unclear' } };
  });
}

/** Days in a list share the side of the first and the year of the last: *trước 30/6 và 31/12/2024*. */
function namedOf(words: readonly FoundWord[], isListed: boolean): Deadline | null {
  const days: DeadlineDay[] = [];
  let side = '';
  for (const { word, gap } of words) {
    if (word.kind !== 'named' || VAGUE.test(gap)) return null;
    side = SIDE.exec(gap)?.[1] ?? (isListed ? side : '');
    if (side === 'sau' || side === 'tu') return null;
    days.push({ ...word.day, isBefore: side === 'truoc' });
  }
  let year: number | null = null;
  const dated = [...days].reverse().map((day) => ({ ...day, year: (year = day.year ?? year) }));
  return dated.every(isThere) ? { kind: 'named', days: dated.reverse() } : null;
}

function isThere({ year, month, day }: NamedDay): boolean {
  const length = daysInMonth(year ?? 2024, month);
  return length > 0 && (day === null || (day >= 1 && day <= length)) && (year === null || year >= 1900);
}

/** A day of a month, or of the month behind it; of a longer period only where its wording says in which month. */
function monthlyOf(words: readonly FoundWord[], rhythms: readonly Every[], months: number): Deadline | null {
  const days = words.filter(({ word }) => word.kind === 'day');
  const [only] = days;
  if (!only || days.length > 1 || only.word.kind !== 'day' || VAGUE.test(only.gap)) return null;
  const { day } = only.word;
  const side = SIDE.exec(only.gap)?.[1] ?? '';
  const isSure = months === 1 || rhythms.some(({ isOnDay }) => isOnDay);
  if (!isSure || day < 1 || day > 31 || side === 'sau' || side === 'tu') return null;
  const after = words.some(({ word }) => word.kind === 'after') ? 1 : 0;
  return { kind: 'every', months, day, isBefore: side === 'truoc', after };
}
