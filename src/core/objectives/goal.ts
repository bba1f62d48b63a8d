/** A target as an exact fraction, so that verdicts compare whole numbers and never a rounded rate. */
import type { Share } from '../figures/tally';
import type { Comparison, Target } from './target';

/** How *tăng 1%* is read: percentage points, or a share of the baseline. */
export type ChangeReading = 'points' | 'relative';

/** The rate to be reached, `numerator / denominator`, with the way in which it must be met. */
export interface Goal {
  readonly comparison: Comparison;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const HUNDRED = BigInt(100);
const tenTo = (places: number): bigint => BigInt(10 ** places);

/**
 * The goal of a target; `null` where there is none (no figure, no baseline, a pass).
 * Example: *tăng 1%* on a baseline of 775 in 1000 is 785/1000 in points, 782,75/1000 when relative.
 *
 * @param baseline whole baseline year; only a change needs it
 */
export function goalOf(target: Target, reading: ChangeReading, baseline: Share | null): Goal | null {
  if (target.kind === 'threshold') {
    const scale = target.unit === 'percent' ? HUNDRED : BigInt(1);
    return {
      comparison: target.comparison,
      numerator: BigInt(target.value.digits),
      denominator: scale * tenTo(target.value.places),
    };
  }
  if (target.kind !== 'change' || baseline === null || baseline.denominator === 0) return null;
  const [satisfied, all] = [BigInt(baseline.numerator), BigInt(baseline.denominator)];
  const unit = HUNDRED * tenTo(target.amount.places);
  const amount = BigInt(target.direction === 'up' ? target.amount.digits : -target.amount.digits);
  const isInPoints = target.stated === 'points' || reading === 'points';
  return {
    comparison: target.direction === 'up' ? '>=' : '<=',
    numerator: satisfied * unit + amount * (isInPoints ? all : satisfied),
    denominator: all * unit,
  };
}

/** Whether a share reaches the goal. The denominator must be above 0. */
export function meets({ numerator, denominator }: Share, goal: Goal): boolean {
  return compareFractions(BigInt(numerator) * goal.denominator, goal.numerator * BigInt(denominator), goal.comparison);
}

/** Whether the goal is met by less than `points` percentage points (up to three decimals). */
export function isMetNarrowly({ numerator, denominator }: Share, goal: Goal, points: number): boolean {
  const gap = BigInt(numerator) * goal.denominator - goal.numerator * BigInt(denominator);
  const size = gap < BigInt(0) ? -gap : gap;
  return size * BigInt(100_000) < BigInt(Math.round(points * 1000)) * BigInt(denominator) * goal.denominator;
}

/** A rate can be no more than 100% and no less than 0%. */
export function isReachable(goal: Goal): boolean {
  const whole = goal.denominator;
  switch (goal.comparison) {
    case '>=':
      return goal.numerator <= whole;
    case '>':
      return goal.numerator < whole;
    case '<=':
      return goal.numerator >= BigInt(0);
    case '<':
      return goal.numerator > BigInt(0);
  }
}

function compareFractions(left: bigint, right: bigint, comparison: Comparison): boolean {
  switch (comparison) {
    case '>=':
      return left >= right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '<':
      return left < right;
  }
}
