/** Wilson's score interval for a share (E. B. Wilson, 1927): the uncertainty of a survey's rate. */

/** The normal quantile of 97.5%. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95% interval of `successes` among `trials`, without continuity correction, clipped to 0–1.
 * Example: 253 of 270 → 0,901492 to 0,960321.
 *
 * @param trials above 0
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  const share = successes / trials;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share) + z2 / (4 * trials)) / trials);
  const scale = 1 + z2 / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
