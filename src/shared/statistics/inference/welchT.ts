import { type Degenerate, degenerate } from '../degenerate.ts';
import type { EffectOptions } from './cliffsDelta.ts';
import { finishTTest, readMoments, type TTest } from './tTests.ts';

/**
 * Do the means of two independent groups differ? Welch (1947): the groups may have different spreads.
 * @param x first group, at least two values, no missing ones
 * @param y second group, likewise
 * R: `t.test(x, y)`.
 */
export const welchT = (
  x: readonly number[],
  y: readonly number[],
  options: EffectOptions = {},
): TTest | Degenerate => {
  const first = readMoments(x);
  if ('ok' in first) return first;
  const second = readMoments(y);
  if ('ok' in second) return second;
  if (first.deviation === 0 && second.deviation === 0)
    return degenerate('Neither group has any spread, so a difference cannot be tested.');
  const ofFirst = first.deviation ** 2 / first.n;
  const ofSecond = second.deviation ** 2 / second.n;
  const sum = ofFirst + ofSecond;
  // As shares of the sum, so that tiny and huge spreads neither vanish nor overflow.
  const df = 1 / ((ofFirst / sum) ** 2 / (first.n - 1) + (ofSecond / sum) ** 2 / (second.n - 1));
  return finishTTest(first.mean - second.mean, Math.sqrt(sum), df, options.level);
};
