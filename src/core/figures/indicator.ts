/** The indicators, declared as data. Adding one touches this file; tab `Chỉ số`, drop-downs and mail derive from it. */
import { yearOf, type Month } from '../calendar/calendar-date';
import { settledTotal, type DossierCounts, type Settled } from '../one-stop/dossier';
import type { SurveyCounts } from '../survey/survey';
import { TallyByMonth, WHOLE, type Share } from './tally';
import type { TaskCounts } from '../tasks/task-counts';
import { wilsonInterval } from './wilson';

/** Shares by name and month, which add up over months as whole counts. */
export interface Series {
  names(): string[];
  of(name: string, month: Month): Share;
  sum(name: string, from: Month, to: Month): Share;
}

export interface Figures {
  readonly dossiers: DossierCounts;
  readonly surveys: SurveyCounts;
  /** Where they were counted: only the view of all indicators shows them. */
  readonly tasks?: TaskCounts;
}

export type IndicatorId =
  | 'early'
  | 'satisfaction'
  | 'in-time'
  | 'overdue'
  | 'coverage'
  | 'by-field'
  | 'by-channel'
  | 'by-criterion'
  | 'done-in-time'
  | 'done-late'
  | 'undone'
  | 'checked-in-time'
  | 'checked-late'
  | 'unchecked';

export interface Indicator {
  readonly id: IndicatorId;
  readonly name: string;
  /** What the denominator counts. */
  readonly counted: 'hồ sơ' | 'phiếu' | 'việc';
  /** A survey's rate is uncertain and has an interval; a whole count has none. */
  readonly hasInterval: boolean;
  /** May stand in `Cách đánh giá` of an objective. */
  readonly canJudge: boolean;
  readonly series: (figures: Figures) => Series;
}

export const INDICATORS: readonly Indicator[] = [
  {
    id: 'early',
    name: 'Tỷ lệ trả kết quả trước hạn',
    counted: 'hồ sơ',
    hasInterval: false,
    canJudge: true,
    series: ({ dossiers }) => dossierSeries(dossiers, ({ early }) => early),
  },
  {
    id: 'satisfaction',
    name: 'Tỷ lệ hài lòng',
    counted: 'phiếu',
    hasInterval: true,
    canJudge: true,
    series: ({ surveys }) => surveys.byUnit,
  },
  {
    id: 'in-time',
    name: 'Tỷ lệ trước và đúng hạn',
    counted: 'hồ sơ',
    hasInterval: false,
    canJudge: true,
    series: ({ dossiers }) => dossierSeries(dossiers, ({ early, onTime }) => early + onTime),
  },
  {
    id: 'overdue',
    name: 'Tỷ lệ quá hạn',
    counted: 'hồ sơ',
    hasInterval: false,
    canJudge: true,
    series: ({ dossiers }) => dossierSeries(dossiers, ({ overdue }) => overdue),
  },
  {
    id: 'coverage',
    name: 'Tỷ lệ phiếu trên hồ sơ đã giải quyết',
    counted: 'hồ sơ',
    hasInterval: false,
    canJudge: true,
    series: ({ dossiers, surveys }) => coverageSeries(dossiers, surveys),
  },
  {
    id: 'by-field',
    name: 'Tỷ lệ hài lòng theo lĩnh vực',
    counted: 'phiếu',
    hasInterval: true,
    canJudge: false,
    series: ({ surveys }) => surveys.byField,
  },
  {
    id: 'by-channel',
    name: 'Tỷ lệ hài lòng theo hình thức nộp',
    counted: 'phiếu',
    hasInterval: true,
    canJudge: false,
    series: ({ surveys }) => surveys.byChannel,
  },
  {
    id: 'by-criterion',
    name: 'Tỷ lệ hài lòng theo tiêu chí',
    counted: 'phiếu',
    hasInterval: true,
    canJudge: false,
    series: ({ surveys }) => surveys.byCriterion,
  },
  tasksDone('done-in-time', 'Tỷ lệ việc làm đúng hạn', 'dated', 'onTime'),
  tasksDone('done-late', 'Tỷ lệ việc làm chậm', 'dated', 'late'),
  tasksDone('undone', 'Tỷ lệ việc chưa làm', 'dated', 'undone'),
  tasksDone('checked-in-time', 'Tỷ lệ tự kiểm tra đúng hạn', 'selfChecks', 'onTime'),
  tasksDone('checked-late', 'Tỷ lệ tự kiểm tra chậm', 'selfChecks', 'late'),
  tasksDone('unchecked', 'Tỷ lệ chưa tự kiểm tra', 'selfChecks', 'undone'),
];

/** *Measures done*: of all that was due so far; dated duties and self-checks apart. */
function tasksDone(
  id: IndicatorId,
  name: string,
  kind: keyof TaskCounts,
  outcome: keyof TaskCounts['dated'],
): Indicator {
  const none = new TallyByMonth();
  const series = ({ tasks }: Figures): Series => tasks?.[kind][outcome] ?? none;
  return { id, name, counted: 'việc', hasInterval: false, canJudge: false, series };
}

export const INDICATOR_NAMES = INDICATORS.filter(({ canJudge }) => canJudge).map(({ name }) => name);

export function indicatorById(id: IndicatorId): Indicator {
  const indicator = INDICATORS.find((one) => one.id === id);
  if (!indicator) throw new Error(`No indicator ${id} is declared`);
  return indicator;
}

function dossierSeries(dossiers: DossierCounts, numeratorOf: (settled: Settled) => number): Series {
  const share = (settled: Settled): Share => ({ numerator: numeratorOf(settled), denominator: settledTotal(settled) });
  return {
    names: () => dossiers.names(),
    of: (name, month) => share(dossiers.of(name, month)),
    sum: (name, from, to) => share(dossiers.sum(name, from, to)),
  };
}

/**
 * Valid answers to settled dossiers, over the months of which both are known: a month without any answer has no rate, and
 * answers whose month's statistics are still to come would make the year to date read too high.
 */
function coverageSeries(dossiers: DossierCounts, { byUnit }: SurveyCounts): Series {
  const surveyed = byUnit.months(WHOLE).filter((month) => settledTotal(dossiers.of(WHOLE, month)) > 0);
  const of = (name: string, month: Month): Share =>
    surveyed.includes(month)
      ? { numerator: byUnit.of(name, month).denominator, denominator: settledTotal(dossiers.of(name, month)) }
      : { numerator: 0, denominator: 0 };
  return {
    names: () => dossiers.names(),
    of,
    sum: (name, from, to) =>
      surveyed
        .filter((month) => month >= from && month <= to)
        .map((month) => of(name, month))
        .reduce(
          (sum, share) => ({
            numerator: sum.numerator + share.numerator,
            denominator: sum.denominator + share.denominator,
          }),
          { numerator: 0, denominator: 0 },
        ),
  };
}

/** A row of tab `Chỉ số`. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  /** `2024-06`, or `2024` for the year to date. */
  readonly period: string;
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1, unrounded. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * All rows of the given years: the year to date, then its months; the whole authority first, then by name. A row only
 * where the denominator is above 0.
 */
export function indicatorRows(figures: Figures, years: readonly number[]): IndicatorRow[] {
  return INDICATORS.flatMap((indicator) => {
    const series = indicator.series(figures);
    const names = series.names().sort((a, b) => Number(b === WHOLE) - Number(a === WHOLE) || (a < b ? -1 : 1));
    return years.flatMap((year) =>
      periodsOf(year).flatMap(({ period, from, to }) =>
        names.flatMap((name) =>
          rowOf(indicator, period, name, from === to ? series.of(name, from) : series.sum(name, from, to)),
        ),
      ),
    );
  });
}

function periodsOf(year: number): { period: string; from: Month; to: Month }[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [
    { period: String(year), from: `${year}-01`, to: `${year}-12` },
    ...months.map((month) => ({ period: month, from: month, to: month })),
  ];
}

function rowOf(indicator: Indicator, period: string, name: string, { numerator, denominator }: Share): IndicatorRow[] {
  if (denominator === 0) return [];
  const interval = indicator.hasInterval ? wilsonInterval(numerator, denominator) : null;
  const value = numerator / denominator;
  return [
    {
      indicator,
      period,
      name,
      numerator,
      denominator,
      value,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    },
  ];
}

/** First and last month of a year up to a month of it. */
export function yearToDate(through: Month): { from: Month; to: Month } {
  return { from: `${yearOf(through)}-01`, to: through };
}
