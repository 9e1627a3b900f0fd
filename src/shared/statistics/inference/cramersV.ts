import type { Degenerate, Interval } from '../degenerate.ts';
import { findRoot, noncentralChiSquareCdf, noncentralChiSquareUpper } from '../distributions/index.ts';
import { computeChiSquare } from './chiSquareIndependence.ts';
import { type EffectOptions, toReach } from './cliffsDelta.ts';

/**
 * The noncentrality at which a χ² of `statistic` or more (`above`) or of `statistic` or less has the chance `tail`;
 * 0 where even no noncentrality at all leaves more than that.
 */
const invert = (statistic: number, df: number, tail: number, above: boolean): number => {
  const excess = (shift: number): number =>
    above
      ? noncentralChiSquareUpper(statistic, df, shift) - tail
      : tail - noncentralChiSquareCdf(statistic, df, shift);
  if (excess(0) >= 0) return 0;
  let high = Math.max(1, statistic);
  while (excess(high) < 0) high *= 2;
  return findRoot(excess, 0, high);
};

/**
 * Cramér's V: how strongly the rows and columns of a table go together, 0 to 1, from the uncorrected χ². The interval
 * inverts the noncentral χ² distribution exactly, each end on its own; limits are kept within 0 to 1. V itself is biased
 * upward: where χ² is smaller than chance alone would make it, the whole interval may lie below the estimate.
 * @param table counts, no empty row or column
 * R: `sqrt(chisq.test(table, correct = FALSE)$statistic / (n * (k − 1)))`, the limits by `uniroot` on
 * `pchisq(statistic, df, ncp)`; `effectsize::cramers_v(adjust = FALSE, alternative = "two.sided")` where its lower
 * limit is not 0.
 */
export const cramersV = (
  table: readonly (readonly number[])[],
  options: EffectOptions = {},
): Interval | Degenerate => {
  const { level = 0.95 } = options;
  const reach = toReach(level);
  if (typeof reach !== 'number') return reach;
  const test = computeChiSquare(table, false);
  if ('ok' in test) return test;
  const most = test.n * (Math.min(table.length, table[0]?.length ?? 0) - 1);
  const toV = (chiSquare: number): number => Math.min(1, Math.sqrt(chiSquare / most));
  const tail = (1 - level) / 2;
  return Object.freeze({
    estimate: toV(test.statistic),
    lower: toV(invert(test.statistic, test.df, tail, true)),
    upper: toV(invert(test.statistic, test.df, tail, false)),
  });
};
