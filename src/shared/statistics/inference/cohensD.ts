import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { findRoot, noncentralTCdf } from '../distributions/index.ts';
import { type EffectOptions, toReach } from './cliffsDelta.ts';
import { pairedT } from './pairedT.ts';
import { readMoments } from './tTests.ts';

/** The noncentrality at which a t of at most `t` has the chance `chance`, which falls as the noncentrality grows. */
const invert = (t: number, df: number, chance: number): number => {
  const excess = (shift: number): number =>
    chance <= 0.5 ? noncentralTCdf(t, df, shift) - chance : 1 - chance - noncentralTCdf(-t, df, -shift);
  let width = 2 + Math.abs(t);
  while (excess(t - width) < 0) width *= 2;
  const low = t - width;
  width = 2 + Math.abs(t);
  while (excess(t + width) > 0) width *= 2;
  return findRoot(excess, low, t + width);
};

/** An effect and its limits from t, where d = t · scale. */
const toInterval = (t: number, df: number, scale: number, level: number): Interval =>
  Object.freeze({
    estimate: t * scale,
    lower: invert(t, df, (1 + level) / 2) * scale,
    upper: invert(t, df, (1 - level) / 2) * scale,
  });

/**
 * Cohen's d: the difference of two means in pooled standard deviations, with the exact interval from the noncentral t
 * distribution (Steiger and Fouladi 1997).
 * @param x first group, at least two values, no missing ones
 * @param y second group, likewise
 * R: `effectsize::cohens_d(x, y)`, whose limits come from an optimizer and are good to three or four digits.
 */
export const cohensD = (
  x: readonly number[],
  y: readonly number[],
  options: EffectOptions = {},
): Interval | Degenerate => {
  const { level = 0.95 } = options;
  const reach = toReach(level);
  if (typeof reach !== 'number') return reach;
  const first = readMoments(x);
  if ('ok' in first) return first;
  const second = readMoments(y);
  if ('ok' in second) return second;
  const df = first.n + second.n - 2;
  const pooled = Math.sqrt(
    ((first.n - 1) * first.deviation ** 2 + (second.n - 1) * second.deviation ** 2) / df,
  );
  if (pooled === 0) return degenerate('Neither group has any spread, so the effect has no unit.');
  const scale = Math.sqrt(1 / first.n + 1 / second.n);
  const t = (first.mean - second.mean) / pooled / scale;
  if (!(Math.abs(t) < 1e6)) return degenerate('The difference is too large for its spread to be given as d.');
  return toInterval(t, df, scale, level);
};

/**
 * Cohen's d of pairs (d_z): the mean difference, first minus second column, in standard deviations of the differences.
 * R: `effectsize::cohens_d(before, after, paired = TRUE)`.
 */
export const cohensDPaired = (
  before: readonly number[],
  after: readonly number[],
  options: EffectOptions = {},
): Interval | Degenerate => {
  const { level = 0.95 } = options;
  const test = pairedT(before, after, options);
  if ('ok' in test) return test;
  if (!(Math.abs(test.t) < 1e6))
    return degenerate('The difference is too large for its spread to be given as d.');
  return toInterval(test.t, test.df, 1 / Math.sqrt(before.length), level);
};
