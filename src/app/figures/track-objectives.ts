/** The objectives as the sidebar shows them: result, target, verdict, changes, months, and which units pull them down. */
import * as v from 'valibot';
import { addMonths, lastDayOf, type Month } from '../../core/calendar/calendar-date';
import { meets, type Goal } from '../../core/objectives/goal';
import { yearToDate, type IndicatorId } from '../../core/figures/indicator';
import type { ObjectiveResult, RateFigures } from '../../core/objectives/objective-result';
import { formatPoints, formatRate, pointsBetween } from '../../core/figures/rate';
import { WHOLE, type Share } from '../../core/figures/tally';
import { describeTarget } from '../../core/objectives/target';
import { unitsBehind } from '../../core/objectives/units-behind';
import type { VerdictId } from '../../core/objectives/verdict';
import { monthToday, readFigures, resultsThrough, resultsToday, type Figures } from './figures';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';

export const MONTH = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));
export const UNIT_NAME = v.pipe(v.string(), v.maxLength(500));

/** Without a month the figures as they stand today; without a unit those of the whole authority. */
const REQUEST = v.object({ through: v.optional(MONTH), unit: v.optional(UNIT_NAME) });

type TrackRequest = v.InferOutput<typeof REQUEST>;

export interface TrackedRate {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly counted: string;
  /** The year to date of the unit that was asked for. */
  readonly share: Share;
  /** `79,1%`, `''` where there is nothing to tell of. */
  readonly text: string;
  /** Level that the target asks for: `78,5%`, as a number between 0 and 1 for a chart, and which side of it is good. */
  readonly goal: { readonly text: string; readonly value: number; readonly isUpper: boolean } | null;
  /** Whether the unit's own figure meets that level; `null` where that cannot be said. */
  readonly isMet: boolean | null;
  readonly month: Share;
  readonly changeOnMonth: string | null;
  readonly baselineYear: number;
  readonly samePeriod: Share;
  readonly changeOnSamePeriod: string | null;
  /** Twelve months of the year and of the year before it is compared with; a month without figures has a denominator of 0. */
  readonly months: readonly Share[];
  readonly baselineMonths: readonly Share[];
  /** Too few answers to stand on. */
  readonly isUncertain: boolean;
  readonly behind: readonly {
    readonly name: string;
    readonly share: Share;
    readonly text: string;
    readonly lacking: number;
  }[];
  readonly tooFew: number;
}

export interface TrackedObjective {
  readonly number: string;
  readonly text: string;
  readonly target: string;
  /** Of the whole authority, whichever unit is looked at: the objective is the authority's. */
  readonly verdict: { readonly id: VerdictId; readonly word: string };
  readonly result: string;
  readonly notes: readonly string[];
  readonly asksForAction: boolean;
  readonly rate: TrackedRate | null;
}

export interface Tracking {
  readonly year: number;
  readonly through: Month;
  /** Months that may be asked for, the latest first. */
  readonly months: readonly Month[];
  readonly unit: string;
  /** Units that may be asked for; the whole authority first. */
  readonly units: readonly string[];
  readonly objectives: readonly TrackedObjective[];
}

/** Reads and counts as the recomputation does, so that nothing here can differ from the tabs; writes nothing. */
function trackObjectives(ports: Ports, _: RunLog, { through: wanted, unit = WHOLE }: TrackRequest): Tracking {
  const figures = readFigures(ports, new RunLog(''));
  const today = ports.clock.today();
  const { year } = figures.settings;
  const latest = monthToday(figures, today);
  const months = monthsOfYear(year)
    .filter((month) => month <= latest)
    .reverse();
  const through = wanted !== undefined && months.includes(wanted) ? wanted : latest;
  const results =
    through === latest ? resultsToday(figures, today) : resultsThrough(figures, through, lastDayOf(through), 'during');
  return {
    year,
    through,
    months,
    unit,
    units: [WHOLE, ...figures.directory.units.map(({ name }) => name)],
    objectives: results.map((result) => trackOne(result, figures, through, unit)),
  };
}

export const TRACK_OBJECTIVES: SidebarJob<TrackRequest, Tracking> = {
  name: 'Theo dõi mục tiêu',
  may: 'editor',
  request: REQUEST,
  unreadable: 'Không rõ cần xem kỳ nào, đơn vị nào. Đóng bảng bên rồi mở lại từ menu.',
  run: trackObjectives,
};

const monthsOfYear = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));

function trackOne(one: ObjectiveResult, figures: Figures, through: Month, unit: string): TrackedObjective {
  const { objective, verdict, result, notes, rate, asksForAction } = one;
  return {
    number: objective.number,
    text: objective.text,
    target:
      objective.target.kind === 'unclear'
        ? objective.targetText
        : describeTarget(objective.target, figures.settings.year),
    verdict,
    result,
    notes,
    asksForAction,
    rate: rate && trackRate(rate, figures, through, unit, isCountTarget(one)),
  };
}

/** A target in dossiers is no level that a rate could be held against. */
const isCountTarget = ({ objective: { target } }: ObjectiveResult): boolean =>
  target.kind === 'threshold' && target.unit === 'count';

function trackRate(
  { indicator, goal: given, baselineYear }: RateFigures,
  figures: Figures,
  through: Month,
  unit: string,
  isCount: boolean,
): TrackedRate {
  const goal = isCount ? null : given;
  const series = indicator.series(figures);
  const { from, to } = yearToDate(through);
  const share = series.sum(unit, from, to);
  const month = series.of(unit, through);
  const samePeriod = series.sum(unit, `${baselineYear}-01`, `${baselineYear}-${through.slice(5)}`);
  const { minimumAnswers } = figures.settings;
  const { units, tooFew } = unitsBehind(series, from, to, goal, Math.max(1, minimumAnswers));
  const monthsOf = (year: number): Share[] => monthsOfYear(year).map((one) => series.of(unit, one));
  return {
    indicator: indicator.id,
    name: indicator.name,
    counted: indicator.counted,
    share,
    text: textOf(share, goal),
    goal: goal && {
      text: formatRate(shareOf(goal)),
      value: Number(goal.numerator) / Number(goal.denominator),
      isUpper: goal.comparison === '<=' || goal.comparison === '<',
    },
    isMet: goal === null || share.denominator === 0 ? null : meets(share, goal),
    month,
    changeOnMonth: changeBetween(month, series.of(unit, addMonths(through, -1))),
    baselineYear,
    samePeriod,
    changeOnSamePeriod: changeBetween(share, samePeriod),
    months: monthsOf(Number(through.slice(0, 4))).map((one, index) => (index < Number(to.slice(5)) ? one : NONE)),
    baselineMonths: monthsOf(baselineYear),
    isUncertain: indicator.hasInterval && share.denominator > 0 && share.denominator < minimumAnswers,
    behind: units.map((one) => ({ ...one, text: textOf(one.share, goal) })),
    tooFew,
  };
}

const NONE: Share = { numerator: 0, denominator: 0 };

/** Twelve decimals are more than any two whole counts of an authority can tell apart. */
const shareOf = (goal: Goal): Share => ({
  numerator: Number((goal.numerator * BigInt(1e12)) / goal.denominator),
  denominator: 1e12,
});

const textOf = (share: Share, goal: Goal | null): string => (share.denominator === 0 ? '' : formatRate(share, goal));

const changeBetween = (now: Share, before: Share): string | null =>
  now.denominator === 0 || before.denominator === 0 ? null : formatPoints(pointsBetween(now, before));
