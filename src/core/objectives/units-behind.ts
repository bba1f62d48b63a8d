/** Which units pull an indicator down: those beyond its goal, by how many dossiers or answers they lack to it. */
import { meets, type Goal } from './goal';
import type { Series } from '../figures/indicator';
import type { Month } from '../calendar/calendar-date';
import { WHOLE, type Share } from '../figures/tally';

export interface UnitBehind {
  readonly name: string;
  readonly share: Share;
  /** So many more (or fewer, where the target is an upper one) would have met the goal. */
  readonly lacking: number;
}

export interface UnitsBehind {
  /** The unit that lacks most comes first. */
  readonly units: readonly UnitBehind[];
  /** Units that are not looked at: too little is counted of them. */
  readonly tooFew: number;
}

/**
 * Example: a goal of 90% and a unit with 80 of 100 lacks 10.
 *
 * @param fewest a unit with less counted is neither named nor ranked
 */
export function unitsBehind(series: Series, from: Month, to: Month, goal: Goal | null, fewest: number): UnitsBehind {
  const shares = series
    .names()
    .filter((name) => name !== WHOLE)
    .map((name) => ({ name, share: series.sum(name, from, to) }))
    .filter(({ share }) => share.denominator > 0);
  const told = shares.filter(({ share }) => share.denominator >= fewest);
  const units = told
    .filter(({ share }) => goal !== null && !meets(share, goal))
    .map(({ name, share }) => ({ name, share, lacking: goal === null ? 0 : lackingTo(share, goal) }))
    .sort((a, b) => b.lacking - a.lacking || (a.name < b.name ? -1 : 1));
  return { units, tooFew: shares.length - told.length };
}

/** Whole dossiers between the share and the goal, rounded up; one where it is met but for its being strict. */
function lackingTo({ numerator, denominator }: Share, goal: Goal): number {
  const gap = BigInt(numerator) * goal.denominator - goal.numerator * BigInt(denominator);
  const size = gap < BigInt(0) ? -gap : gap;
  return Math.max(1, Number((size + goal.denominator - BigInt(1)) / goal.denominator));
}
