/** Rates as the administration reads them: one decimal and a comma, more where rounding would cross the target. */
import { meets, type Goal } from '../objectives/goal';
import type { Share } from './tally';
import { formatNumber } from '../text/vietnamese-number';

/** Enough for any two whole counts that differ at all to look different. */
const MOST_DECIMALS = 12;

/**
 * `91,8%`. With a goal, as many decimals as it takes for the printed figure to stand on the same side of it as the
 * exact one: 89,96% beside *chưa đạt* reads `89,96%`, not `90,0%`.
 *
 * @param share denominator above 0
 */
export function formatRate(share: Share, goal: Goal | null = null): string {
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals += 1) {
    const printed = rounded(share, decimals);
    if (goal === null || meets(printed, goal) === meets(share, goal)) return percent(printed, decimals);
  }
  return percent(rounded(share, MOST_DECIMALS), MOST_DECIMALS);
}

/** The share as printed: so many units of the last decimal of a percent, half rounded up. */
function rounded({ numerator, denominator }: Share, decimals: number): Share {
  const unit = 100 * 10 ** decimals;
  const all = BigInt(denominator);
  const units = (BigInt(2) * BigInt(numerator) * BigInt(unit) + all) / (BigInt(2) * all);
  return { numerator: Number(units), denominator: unit };
}

function percent({ numerator }: Share, decimals: number): string {
  return `${formatNumber(numerator / 10 ** decimals, decimals)}%`;
}

/** Percentage points between two shares, rounded to one decimal from their exact values. */
export function pointsBetween(share: Share, reference: Share): number {
  const exact = (100 * share.numerator) / share.denominator - (100 * reference.numerator) / reference.denominator;
  return Math.round(exact * 10 + Math.sign(exact) * 1e-9) / 10;
}

/** `+1,9 điểm phần trăm`, `-0,4 điểm phần trăm`, `không đổi`. */
export function formatPoints(points: number): string {
  if (points === 0) return 'không đổi';
  return `${points > 0 ? '+' : '-'}${formatNumber(Math.abs(points), 1)} điểm phần trăm`;
}

/** `cao hơn năm 2023 1,9 điểm phần trăm`, `bằng năm 2023`. */
export function comparePoints(points: number, reference: string): string {
  if (points === 0) return `bằng ${reference}`;
  return `${points > 0 ? 'cao' : 'thấp'} hơn ${reference} ${formatNumber(Math.abs(points), 1)} điểm phần trăm`;
}
