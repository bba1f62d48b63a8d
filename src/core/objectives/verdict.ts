/** Verdicts, in the brief's words: on the year to date while it runs, on the whole year after it. */
import { isMetNarrowly, meets, type Goal } from './goal';
import type { Share } from '../figures/tally';

export type VerdictId = 'met' | 'at-risk' | 'missed' | 'no-data' | 'unclear' | 'no-post-check';

/** When the verdict is given: while the year runs, in a report before it is over, after it. */
export type Phase = 'during' | 'report' | 'after';

export interface Verdict {
  readonly id: VerdictId;
  readonly word: string;
}

const WORDS: Readonly<Record<Phase, Readonly<Record<VerdictId, string>>>> = {
  during: {
    met: 'Đến nay: đạt',
    'at-risk': 'Có nguy cơ không đạt',
    missed: 'Đến nay: chưa đạt',
    'no-data': 'Chưa có số liệu',
    unclear: 'Chưa xác định',
    'no-post-check': 'Chưa có kết quả hậu kiểm',
  },
  report: {
    met: 'Ước đạt',
    'at-risk': 'Ước đạt',
    missed: 'Ước không đạt',
    'no-data': 'Chưa có số liệu',
    unclear: 'Chưa xác định',
    'no-post-check': 'Chưa có kết quả hậu kiểm',
  },
  after: {
    met: 'Đạt',
    'at-risk': 'Đạt',
    missed: 'Không đạt',
    'no-data': 'Chưa có số liệu',
    unclear: 'Chưa xác định',
    'no-post-check': 'Trong năm không có đợt hậu kiểm',
  },
};

/** How good or bad a verdict is, for whatever shows it beside its words. */
export type Tone = 'good' | 'risk' | 'bad' | 'none';

export const TONES: Readonly<Record<VerdictId, Tone>> = {
  met: 'good',
  'at-risk': 'risk',
  missed: 'bad',
  'no-data': 'none',
  unclear: 'none',
  'no-post-check': 'none',
};

/** Told apart by shape, for those who cannot tell the colours apart; signs that fonts for Vietnamese have. */
const SIGNS: Readonly<Record<Tone, string>> = { good: '●', risk: '▲', bad: '×', none: '–' };

/** The sign of a verdict by its words; `''` where they are none. */
export const signOf = (word: string): string => SIGN_BY_WORD.get(word) ?? '';

const SIGN_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.values(WORDS).flatMap((words) =>
    Object.entries(words).map(([id, word]) => [word, SIGNS[TONES[id as VerdictId]]] as const),
  ),
);

export function verdict(id: VerdictId, phase: Phase): Verdict {
  return { id, word: WORDS[phase][id] };
}

export interface Standing {
  /** The year to date. */
  readonly yearToDate: Share;
  /** The last two months, the latest last; a month without figures has a denominator of 0. */
  readonly lastMonths: readonly Share[];
  /** `null` where the target gives no figure to reach. */
  readonly goal: Goal | null;
  /** Met by less than so many percentage points is a risk. */
  readonly riskMargin: number;
  readonly phase: Phase;
}

/** The verdict on a rate. No figures are *Chưa có số liệu*, never 0%. */
export function judge({ yearToDate, lastMonths, goal, riskMargin, phase }: Standing): Verdict {
  if (yearToDate.denominator === 0) return verdict('no-data', phase);
  if (goal === null) return verdict('unclear', phase);
  if (!meets(yearToDate, goal)) return verdict('missed', phase);
  const isNarrow = isMetNarrowly(yearToDate, goal, riskMargin);
  return verdict(phase === 'during' && (isNarrow || areBelow(lastMonths, goal)) ? 'at-risk' : 'met', phase);
}

/** Two months running under the target: the indicator then asks for a corrective action. */
export function areBelow(lastMonths: readonly Share[], goal: Goal): boolean {
  return lastMonths.length === 2 && lastMonths.every((month) => month.denominator > 0 && !meets(month, goal));
}
