import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';
import { normalCdf } from '../distributions/index.ts';
import { exactRankSum, rankSumWork, twoSided } from './exactRankSum.ts';
import { rankValues } from './ranks.ts';

/** Below this size of both groups (or of all pairs) `auto` counts exactly, as R does. */
export const exactBelow = 50;
const mostWork = 5e8;

export interface RankTestOptions {
  /** `auto` (default): exact when both groups have fewer than 50 values. */
  readonly method?: 'auto' | 'exact' | 'normal';
  /** Continuity correction of the normal approximation; on unless told. */
  readonly continuity?: boolean;
}

export interface MannWhitneyU {
  /** Pairs in which the first group's value is higher, ties counted as halves. */
  readonly u: number;
  /** Two-sided; an exact one is twice the smaller tail. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
  /** Sizes of the two groups. */
  readonly sizes: readonly [number, number];
  /** The smallest p that these sizes and ties could have given; only with the exact method. */
  readonly smallestP?: number;
}

/** Two-sided p of a rank statistic by the normal approximation. */
export const normalP = (fromMean: number, deviation: number, continuity: boolean): number => {
  const reach = Math.abs(fromMean) - (continuity && fromMean !== 0 ? 0.5 : 0);
  // R takes the half off by the sign and then the smaller tail, so that a reach below 0 counts like one above.
  return Math.min(1, 2 * normalCdf(-Math.abs(reach) / deviation));
};

/** Names what keeps two independent groups from being compared; null where all is well. */
export const findGroupFault = (x: readonly number[], y: readonly number[]): Degenerate | null => {
  if (x.length === 0 || y.length === 0) return degenerate('One of the two groups has no values.');
  return findUnusable(x) ?? findUnusable(y);
};

/**
 * Do the values of one group tend to be higher than those of the other? Mann and Whitney (1947).
 * Exact with ties (permutation of the mid-ranks), or normal with the variance corrected for ties.
 * @param x first group, no missing values (leave them out before)
 * @param y second group
 * R 4.6: `wilcox.test(x, y, exact = , correct = )`, whose W is `u`.
 */
export const mannWhitneyU = (
  x: readonly number[],
  y: readonly number[],
  options: RankTestOptions = {},
): MannWhitneyU | Degenerate => {
  const fault = findGroupFault(x, y);
  if (fault !== null) return fault;
  const [n, m] = [x.length, y.length];
  const { ranks, tieSizes, tieSum } = rankValues([...x, ...y]);
  if (tieSizes.length === 1)
    return degenerate('All values are the same, so the groups cannot be told apart.');
  let rankSum = 0;
  for (let index = 0; index < n; index++) rankSum += ranks[index] as number;
  const u = rankSum - (n * (n + 1)) / 2;
  const sizes = [n, m] as const;
  const { method = 'auto', continuity = true } = options;
  if (method === 'exact' || (method === 'auto' && n < exactBelow && m < exactBelow)) {
    if (rankSumWork(n, m) > mostWork)
      return degenerate('These groups are too large for an exact p; use the normal approximation.');
    const tails = exactRankSum(ranks, n, rankSum);
    return Object.freeze({ u, p: twoSided(tails), method: 'exact', sizes, smallestP: tails.smallestP });
  }
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
  return Object.freeze({
    u,
    p: normalP(u - (n * m) / 2, Math.sqrt(variance), continuity),
    method: 'normal',
    sizes,
  });
};
