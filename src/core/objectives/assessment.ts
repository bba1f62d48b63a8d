/** Assessments of the year: post-check, internal audit, management review. */
import { formatDate, yearOf, type CalendarDate } from '../calendar/calendar-date';
import { normalise } from '../text/text';
import { verdict, type Phase, type Verdict } from './verdict';

export interface Assessment {
  /** `Hậu kiểm`, `Đánh giá nội bộ` or `Xem xét của lãnh đạo`. */
  readonly kind: string;
  readonly date: CalendarDate;
  readonly assessor: string;
  readonly conclusion: string;
  readonly nonconformities: number;
}

export const POST_CHECK = 'Hậu kiểm';
const INTERNAL_AUDIT = 'Đánh giá nội bộ';
const MANAGEMENT_REVIEW = 'Xem xét của lãnh đạo';

export interface PostCheckResult {
  readonly verdict: Verdict;
  readonly result: string;
  readonly notes: readonly string[];
}

/**
 * The year's latest post-check by `until`, and with it whether audit and review took place.
 * A year without one is *Trong năm không có đợt hậu kiểm*, never *Không đạt*.
 */
export function postCheck(
  assessments: readonly Assessment[],
  year: number,
  until: CalendarDate,
  phase: Phase,
): PostCheckResult {
  const ofYear = assessments.filter(({ date }) => yearOf(date) === year && date <= until);
  const latest = (kind: string): Assessment | undefined =>
    ofYear.filter((one) => normalise(one.kind) === normalise(kind)).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const took = (kind: string): string => {
    const one = latest(kind);
    if (!one) return `${kind}: chưa ghi nhận.`;
    const found = one.nonconformities > 0 ? `, ${one.nonconformities} điểm không phù hợp` : '';
    return `${kind}: ngày ${formatDate(one.date)}${found}.`;
  };
  const notes = [took(INTERNAL_AUDIT), took(MANAGEMENT_REVIEW)];
  const check = latest(POST_CHECK);
  if (!check) {
    const none = verdict('no-post-check', phase);
    return { verdict: none, result: `${none.word}.`, notes };
  }
  const result = `${check.conclusion} (${check.assessor === '' ? '' : `${check.assessor}, `}ngày ${formatDate(check.date)})`;
  return { verdict: verdict(conclusionOf(check.conclusion), phase), result, notes };
}

function conclusionOf(text: string): 'met' | 'missed' | 'unclear' {
  const key = normalise(text);
  if (/(không|chưa) đạt/.test(key)) return 'missed';
  return /đạt/.test(key) ? 'met' : 'unclear';
}
