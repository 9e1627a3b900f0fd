import { type Degenerate, degenerate } from '../degenerate.ts';
import { exactSignedRanks, twoSided } from './exactRankSum.ts';
import { exactBelow, normalP, type RankTestOptions } from './mannWhitneyU.ts';
import { differ, findPairFault, type SignedRanks } from './pairs.ts';
import { rankValues } from './ranks.ts';

const mostExact = 1000;

/** What happens to pairs without a difference: left out, or ranked with the others and then left out (Pratt 1959). */
export type Zeros = 'drop' | 'pratt';

export interface WilcoxonSignedRank {
  /** Sum of the ranks of the pairs in which the first value is higher. */
  readonly v: number;
  /** Two-sided; an exact one is twice the smaller tail. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
  /** Pairs with a difference. */
  readonly n: number;
  /** Pairs without a difference. */
  readonly zeros: number;
  /** The smallest p that these pairs could have given (five pairs: .0625); only with the exact method. */
  readonly smallestP?: number;
}

/** Ranks of the sizes of the differences, summed by sign. */
export const rankDifferences = (
  x: readonly number[],
  y: readonly number[],
  zeros: Zeros,
): SignedRanks | Degenerate => {
  const fault = findPairFault(x, y);
  if (fault !== null) return fault;
  const all = x.map((first, index) => differ(first, y[index] as number));
  const informative = all.filter((difference) => difference !== 0);
  if (informative.length === 0) return degenerate('No pair shows a difference.');
  const ranked = zeros === 'pratt' ? all : informative;
  const { ranks } = rankValues(ranked.map(Math.abs));
  let [plus, minus] = [0, 0];
  const kept: number[] = [];
  for (const [index, difference] of ranked.entries()) {
    const rank = ranks[index] as number;
    if (difference === 0) continue;
    kept.push(rank);
    if (difference > 0) plus += rank;
    else minus += rank;
  }
  return { ranks: kept, plus, minus, zeros: all.length - informative.length };
};

/**
 * Do the values of pairs go up or down? Wilcoxon (1945). Differences are the first minus the second column.
 * Exact with ties, or normal with the variance of the ranks themselves, which holds ties and zeros.
 * `auto` is exact below 50 pairs: those with a difference (`drop`) or all of them (`pratt`).
 * @param before first column, no missing values (leave out a pair that is not whole)
 * @param after second column, in the same order
 * R 4.6: `wilcox.test(before, after, paired = TRUE)` without the zeros (`drop`); with them, its exact p is `pratt`.
 */
export const wilcoxonSignedRank = (
  before: readonly number[],
  after: readonly number[],
  options: RankTestOptions & { readonly zeros?: Zeros } = {},
): WilcoxonSignedRank | Degenerate => {
  const { zeros: rule = 'drop', method = 'auto', continuity = true } = options;
  const signed = rankDifferences(before, after, rule);
  if ('ok' in signed) return signed;
  const { ranks, plus: v, minus, zeros } = signed;
  const n = ranks.length;
  const counted = rule === 'pratt' ? n + zeros : n;
  if (method === 'exact' || (method === 'auto' && counted < exactBelow)) {
    if (n > mostExact)
      return degenerate('These are too many pairs for an exact p; use the normal approximation.');
    const tails = exactSignedRanks(ranks, v);
    return Object.freeze({ v, p: twoSided(tails), method: 'exact', n, zeros, smallestP: tails.smallestP });
  }
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  const p = normalP((v - minus) / 2, Math.sqrt(variance), continuity);
  return Object.freeze({ v, p, method: 'normal', n, zeros });
};
