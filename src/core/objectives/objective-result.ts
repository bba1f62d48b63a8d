/** What came of each objective: its indicator's year to date, the verdict, and what must be said with it. */
import { postCheck, POST_CHECK, type Assessment } from './assessment';
import { addMonths, lastDayOf, yearOf, type CalendarDate, type Month } from '../calendar/calendar-date';
import { goalOf, isReachable, meets, type ChangeReading, type Goal } from './goal';
import { INDICATORS, yearToDate, type Figures, type Indicator, type IndicatorId } from '../figures/indicator';
import type { Objective } from './objective-table';
import { comparePoints, formatRate, pointsBetween } from '../figures/rate';
import { WHOLE, type Share } from '../figures/tally';
import { normalise } from '../text/text';
import { areBelow, judge, verdict, type Phase, type Verdict } from './verdict';
import { formatNumber } from '../text/vietnamese-number';

export interface ResultRules {
  readonly year: number;
  /** Last month that counts towards the year to date. */
  readonly through: Month;
  readonly phase: Phase;
  readonly changeReading: ChangeReading;
  readonly riskMargin: number;
  /** Fewer answers than this read *ít phiếu, chỉ để tham khảo*. */
  readonly minimumAnswers: number;
  /** Whether the baseline year's figures may be compared with. */
  readonly isBaselineComparable: boolean;
  /** Assessments count up to this day. */
  readonly until: CalendarDate;
}

/** Figures behind a rate's verdict. A share without figures has a denominator of 0. */
export interface RateFigures {
  readonly indicator: Indicator;
  readonly yearToDate: Share;
  readonly month: Share;
  readonly monthBefore: Share;
  /** Whole baseline year, and its months up to the same month (*cùng kỳ*). */
  readonly baselineYear: number;
  readonly baseline: Share;
  readonly samePeriod: Share;
  readonly goal: Goal | null;
}

export interface ObjectiveResult {
  readonly objective: Objective;
  readonly verdict: Verdict;
  /** One sentence without its full stop: the rate, its two whole numbers, and the comparison that the target asks for. */
  readonly result: string;
  readonly rate: RateFigures | null;
  readonly notes: readonly string[];
  /** Two months running under the target. */
  readonly asksForAction: boolean;
}

/** An objective and what `Cách đánh giá` says of it, `''` where nobody has chosen. */
export interface JudgedObjective {
  readonly objective: Objective;
  readonly evaluation: string;
}

export function evaluateObjective(
  { objective, evaluation }: JudgedObjective,
  figures: Figures,
  assessments: readonly Assessment[],
  rules: ResultRules,
): ObjectiveResult {
  if (normalise(evaluation) === normalise(POST_CHECK)) return judgePostCheck(objective, assessments, rules);
  const indicator = INDICATORS.find(({ name, canJudge }) => canJudge && normalise(name) === normalise(evaluation));
  if (!indicator) return unclear(objective, rules, 'Chưa chọn “Cách đánh giá” cho mục tiêu này.');
  const rate = rateFigures(objective, indicator, figures, rules);
  return judgeRate(objective, rate, { ...rules, phase: phaseFor(indicator, figures, rules) });
}

/** Without its last month's statistics a rate of dossiers is not final, even when the year is over. */
function phaseFor({ counted }: Indicator, { dossiers }: Figures, { phase, year }: ResultRules): Phase {
  const isWhole = counted !== 'hồ sơ' || dossiers.months.includes(`${year}-12`);
  return phase === 'after' && !isWhole ? 'during' : phase;
}

function judgePostCheck(objective: Objective, assessments: readonly Assessment[], rules: ResultRules): ObjectiveResult {
  const check = postCheck(assessments, rules.year, rules.until, rules.phase);
  const isPass = objective.target.kind === 'pass';
  return {
    objective,
    verdict: isPass || check.verdict.id === 'no-post-check' ? check.verdict : verdict('unclear', rules.phase),
    result: check.result,
    rate: null,
    notes: [...(isPass ? [] : ['Chỉ tiêu này không đánh giá được bằng kết quả hậu kiểm.']), ...check.notes],
    asksForAction: false,
  };
}

function rateFigures(objective: Objective, indicator: Indicator, figures: Figures, rules: ResultRules): RateFigures {
  const series = indicator.series(figures);
  const { target } = objective;
  const baselineYear = (target.kind === 'change' ? target.baselineYear : null) ?? rules.year - 1;
  const { from, to } = yearToDate(rules.through);
  const baseline = series.sum(WHOLE, `${baselineYear}-01`, `${baselineYear}-12`);
  const isComparable = rules.isBaselineComparable || target.kind !== 'change';
  return {
    indicator,
    yearToDate: series.sum(WHOLE, from, to),
    month: series.of(WHOLE, rules.through),
    monthBefore: series.of(WHOLE, addMonths(rules.through, -1)),
    baselineYear,
    baseline,
    samePeriod: series.sum(WHOLE, `${baselineYear}-01`, `${baselineYear}-${rules.through.slice(5)}`),
    goal: goalOf(target, rules.changeReading, isComparable ? baseline : null),
  };
}

function judgeRate(objective: Objective, rate: RateFigures, rules: ResultRules): ObjectiveResult {
  const { target } = objective;
  const isCount = target.kind === 'threshold' && target.unit === 'count';
  const counted = isCount ? asCounts(rate) : rate;
  const lastMonths = yearOf(addMonths(rules.through, -1)) === rules.year ? [counted.monthBefore, counted.month] : [];
  const given = judge({ ...rules, yearToDate: counted.yearToDate, lastMonths, goal: rate.goal });
  return {
    objective,
    verdict: target.kind === 'unclear' && given.id !== 'no-data' ? verdict('unclear', rules.phase) : given,
    result: describeResult(rate, isCount),
    rate,
    notes: notesOn(objective, rate, rules),
    asksForAction: rate.goal !== null && areBelow(lastMonths, rate.goal) && !isCount,
  };
}

/** A target in dossiers (*tối đa 5 hồ sơ*) looks at the numerator alone. */
function asCounts(rate: RateFigures): RateFigures {
  const count = ({ numerator, denominator }: Share): Share => ({ numerator, denominator: denominator === 0 ? 0 : 1 });
  return {
    ...rate,
    yearToDate: count(rate.yearToDate),
    month: count(rate.month),
    monthBefore: count(rate.monthBefore),
  };
}

function describeResult(
  { indicator, yearToDate: share, goal, baseline, baselineYear }: RateFigures,
  isCount: boolean,
): string {
  if (share.denominator === 0) return 'Chưa có số liệu';
  const whole = `${formatNumber(share.numerator)}/${formatNumber(share.denominator)} ${indicator.counted}`;
  if (isCount) return `${formatNumber(share.numerator)} hồ sơ (${whole})`;
  const compared =
    indicator.id !== 'satisfaction' && baseline.denominator > 0
      ? `, ${comparePoints(pointsBetween(share, baseline), `năm ${baselineYear}`)} (${formatRate(baseline)})`
      : '';
  return `${formatRate(share, goal)} (${whole})${compared}`;
}

function notesOn(objective: Objective, rate: RateFigures, rules: ResultRules): string[] {
  const { target } = objective;
  const notes: string[] = [];
  if (target.kind === 'unclear') {
    notes.push(`Chưa xác định được chỉ tiêu “${target.text}” ${target.reason}.`);
  }
  if (target.kind === 'pass') notes.push('Chỉ tiêu “đạt yêu cầu” cần cách đánh giá là “Hậu kiểm”.');
  if (target.kind === 'change' && rate.goal === null) {
    notes.push(
      rules.isBaselineComparable
        ? `Chưa có số liệu năm ${rate.baselineYear} để so sánh.`
        : `Số liệu năm ${rate.baselineYear} được ghi là không so sánh được.`,
    );
  }
  if (rate.goal && !isReachable(rate.goal)) notes.push('Chỉ tiêu vượt ngoài khoảng 0–100%, không thể đạt.');
  const disagreement = readingsDisagree(objective, rate);
  if (disagreement) notes.push(disagreement);
  if (
    rate.indicator.hasInterval &&
    rate.yearToDate.denominator > 0 &&
    rate.yearToDate.denominator < rules.minimumAnswers
  ) {
    notes.push('Ít phiếu, chỉ để tham khảo.');
  }
  return notes;
}

/** *Tăng 1%* may be read in two ways; where they give different verdicts it is said. */
function readingsDisagree({ target }: Objective, { yearToDate: share, baseline, goal }: RateFigures): string | null {
  if (target.kind !== 'change' || target.stated === 'points' || goal === null || share.denominator === 0) return null;
  const [points, relative] = (['points', 'relative'] as const).map((reading) => goalOf(target, reading, baseline));
  if (!points || !relative || meets(share, points) === meets(share, relative)) return null;
  const word = (reached: boolean): string => (reached ? 'đạt' : 'chưa đạt');
  return (
    `Hai cách hiểu chỉ tiêu cho kết quả khác nhau: theo điểm phần trăm thì ${word(meets(share, points))}, ` +
    `theo mức tương đối thì ${word(meets(share, relative))}.`
  );
}

function unclear(objective: Objective, { phase }: ResultRules, note: string): ObjectiveResult {
  return {
    objective,
    verdict: verdict('unclear', phase),
    result: 'Chưa xác định',
    rate: null,
    notes: [note],
    asksForAction: false,
  };
}

const WORDS_FOR: readonly (readonly [RegExp, IndicatorId])[] = [
  [/hài lòng/, 'satisfaction'],
  [/(trước hạn|trước hẹn|sớm hạn|sớm hẹn) (và|hoặc) đúng/, 'in-time'],
  [/trước (thời )?(hạn|hẹn)|sớm (hạn|hẹn|hơn)/, 'early'],
  [/đúng (thời )?(hạn|hẹn)/, 'in-time'],
  [/(quá|trễ) (hạn|hẹn)/, 'overdue'],
];

/**
 * Proposes how an objective is evaluated, for a person to confirm: from the form of its target first, from words only
 * where the form leaves a choice. `''` where nothing can be proposed.
 */
export function proposeEvaluation({ text, target }: Objective): string {
  if (target.kind === 'pass') return POST_CHECK;
  const id =
    WORDS_FOR.find(([words]) => words.test(normalise(text)))?.[1] ?? (target.kind === 'change' ? 'early' : null);
  return INDICATORS.find((indicator) => indicator.id === id)?.name ?? '';
}

/** The year is over once its last day is past; what a rate lacks then will not come. */
export function isYearOver(year: number, today: CalendarDate): boolean {
  return today > lastDayOf(`${year}-12`);
}
