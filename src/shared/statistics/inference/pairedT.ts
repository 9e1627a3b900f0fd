import { type Degenerate, degenerate } from '../degenerate.ts';
import type { EffectOptions } from './cliffsDelta.ts';
import { differ, findPairFault } from './pairs.ts';
import { finishTTest, readMoments, type TTest } from './tTests.ts';

/**
 * Does the mean of pairs change? Differences are the first minus the second column.
 * @param before first column, at least two pairs, no missing values
 * @param after second column, in the same order
 * R: `t.test(before, after, paired = TRUE)`.
 */
export const pairedT = (
  before: readonly number[],
  after: readonly number[],
  options: EffectOptions = {},
): TTest | Degenerate => {
  const fault = findPairFault(before, after);
  if (fault !== null) return fault;
  const moments = readMoments(before.map((first, index) => differ(first, after[index] as number)));
  if ('ok' in moments) return moments;
  if (moments.deviation === 0)
    return degenerate('All pairs differ by the same amount, so the change cannot be tested.');
  return finishTTest(moments.mean, moments.deviation / Math.sqrt(moments.n), moments.n - 1, options.level);
};
