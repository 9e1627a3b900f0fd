import { type Degenerate, degenerate } from '../degenerate.ts';
import { betaCdf } from '../distributions/index.ts';
import { differ, findPairFault } from './pairs.ts';

export interface SignTest {
  /** Pairs in which the first value is higher. */
  readonly plus: number;
  /** Pairs in which the second value is higher. */
  readonly minus: number;
  /** Pairs without a difference, left out. */
  readonly zeros: number;
  /** Pairs with a difference. */
  readonly n: number;
  /** Two-sided and exact. */
  readonly p: number;
}

/** Two-sided exact p of `k` heads in `n` throws of a fair coin. R: `binom.test(k, n)$p.value`. */
export const fairCoinP = (k: number, n: number): number => {
  const fewer = Math.min(k, n - k);
  return 2 * fewer === n ? 1 : Math.min(1, 2 * betaCdf(0.5, n - fewer, fewer + 1));
};

/**
 * Do more pairs go up than down? Looks only at the direction of each difference, first minus second.
 * @param before first column, no missing values
 * @param after second column, in the same order
 * R: `binom.test(sum(before > after), sum(before != after))`.
 */
export const signTest = (before: readonly number[], after: readonly number[]): SignTest | Degenerate => {
  const fault = findPairFault(before, after);
  if (fault !== null) return fault;
  const differences = before.map((first, index) => differ(first, after[index] as number));
  const plus = differences.filter((difference) => difference > 0).length;
  const minus = differences.filter((difference) => difference < 0).length;
  const n = plus + minus;
  if (n === 0) return degenerate('No pair shows a difference.');
  return Object.freeze({ plus, minus, zeros: differences.length - n, n, p: fairCoinP(plus, n) });
};
