import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { normalQuantile } from '../distributions/index.ts';
import { findGroupFault } from './mannWhitneyU.ts';

export interface EffectOptions {
  /** Confidence level of the interval, .95 unless told. */
  readonly level?: number;
}

/** The normal quantile of a two-sided interval, or what is wrong with its level. */
export const toReach = (level = 0.95): number | Degenerate =>
  level > 0 && level < 1
    ? -normalQuantile((1 - level) / 2)
    : degenerate('The confidence level must lie between 0 and 1.');

/** For each value, how many of the sorted others are lower minus how many are higher; and all ties counted. */
const countDominance = (values: readonly number[], others: readonly number[]) => {
  const sorted = Float64Array.from(values).sort();
  const against = Float64Array.from(others).sort();
  const rows = new Float64Array(sorted.length);
  let [lower, upTo, ties] = [0, 0, 0];
  for (const [index, value] of sorted.entries()) {
    while (lower < against.length && (against[lower] as number) < value) lower++;
    while (upTo < against.length && (against[upTo] as number) <= value) upTo++;
    rows[index] = lower - (against.length - upTo);
    ties += upTo - lower;
  }
  return { rows, ties };
};

const sumSquares = (rows: Float64Array, scale: number, center: number): number =>
  rows.reduce((sum, row) => sum + (row / scale - center) ** 2, 0);

/** The interval where every value of one group is above every one of the other (Feng and Cliff 2004). */
export const separatedInterval = (estimate: number, smaller: number, reach: number): Interval => {
  const bound = (smaller - reach ** 2) / (smaller + reach ** 2);
  return Object.freeze(
    estimate > 0
      ? { estimate, lower: Math.max(-1, bound), upper: 1 }
      : { estimate, lower: -1, upper: Math.min(1, -bound) },
  );
};

/** Share of pairs in which `x` is higher minus the share in which `y` is, without an interval. */
export const estimateDelta = (x: readonly number[], y: readonly number[]): number => {
  const { rows } = countDominance(x, y);
  return rows.reduce((sum, row) => sum + row, 0) / (x.length * y.length);
};

/**
 * Cliff's δ: the chance that a value of `x` is higher than one of `y` minus the chance that it is lower, −1 to 1.
 * The interval is the asymmetric one with the consistent variance and normal quantiles (Cliff 1996; Feng and Cliff
 * 2004); where the groups do not overlap at all, their bound by the smaller group.
 * @param x first group, at least two values, no missing ones
 * @param y second group, likewise
 * R: `effsize::cliff.delta(x, y, use.unbiased = FALSE, use.normal = TRUE)`.
 */
export const cliffsDelta = (
  x: readonly number[],
  y: readonly number[],
  options: EffectOptions = {},
): Interval | Degenerate => {
  const fault = findGroupFault(x, y);
  if (fault !== null) return fault;
  const [n, m] = [x.length, y.length];
  if (n < 2 || m < 2) return degenerate('An interval needs at least two values in each group.');
  const reach = toReach(options.level);
  if (typeof reach !== 'number') return reach;
  const { rows, ties } = countDominance(x, y);
  const { rows: columns } = countDominance(y, x);
  if (ties === n * m) return degenerate('All values are the same, so the groups cannot be told apart.');
  const estimate = rows.reduce((sum, row) => sum + row, 0) / (n * m);
  if (Math.abs(estimate) === 1) return separatedInterval(estimate, Math.min(n, m), reach);
  const ofRows = sumSquares(rows, m, estimate) / (n - 1);
  const ofColumns = sumSquares(columns, n, -estimate) / (m - 1);
  const ofPairs = (n * m - ties - n * m * estimate ** 2) / ((n - 1) * (m - 1));
  const variance = ((m - 1) * ofRows + (n - 1) * ofColumns + ofPairs) / (n * m);
  const width = reach * Math.sqrt(variance * ((1 - estimate ** 2) ** 2 + reach ** 2 * variance));
  const base = 1 - estimate ** 2 + reach ** 2 * variance;
  const center = estimate - estimate ** 3;
  return Object.freeze({
    estimate,
    lower: Math.max(-1, (center - width) / base),
    upper: Math.min(1, (center + width) / base),
  });
};
