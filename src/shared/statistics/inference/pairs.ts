import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';

/** Names what keeps two columns of pairs from being compared; null where all is well. */
export const findPairFault = (x: readonly number[], y: readonly number[]): Degenerate | null => {
  if (x.length !== y.length)
    return degenerate('The two columns have different lengths, so they are no pairs.');
  if (x.length === 0) return degenerate('There are no pairs.');
  return findUnusable(x) ?? findUnusable(y);
};

/**
 * First minus second, without the noise of binary fractions: 3.4 − 3.2 and 4.2 − 4 are the same difference, and must
 * tie as ranks. Twelve significant digits are kept. R: `wilcox.test(digits.rank = 12)`.
 */
export const differ = (first: number, second: number): number => {
  const difference = first - second;
  const size = Math.max(Math.abs(first), Math.abs(second));
  return Math.abs(difference) < 1e-14 * size ? 0 : Number(difference.toPrecision(12));
};

export interface SignedRanks {
  /** Ranks of the sizes of those differences that are not zero. */
  readonly ranks: readonly number[];
  /** Sum of the ranks of the differences above zero. */
  readonly plus: number;
  /** Sum of the ranks of the differences below zero. */
  readonly minus: number;
  /** Pairs without a difference. */
  readonly zeros: number;
}
