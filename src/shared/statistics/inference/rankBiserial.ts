import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { type EffectOptions, estimateDelta, separatedInterval, toReach } from './cliffsDelta.ts';
import { findGroupFault } from './mannWhitneyU.ts';
import { rankDifferences, type Zeros } from './wilcoxonSignedRank.ts';

/** Interval on Fisher's scale, with the spread that the statistic has where nothing differs. */
const fisherInterval = (estimate: number, deviation: number, reach: number): Interval =>
  Object.freeze({
    estimate,
    lower: Math.tanh(Math.atanh(estimate) - reach * deviation),
    upper: Math.tanh(Math.atanh(estimate) + reach * deviation),
  });

/**
 * Rank-biserial correlation of two independent groups: the same number as Cliff's δ, with the interval by the null
 * variance (Kerby 2014). That interval can hold 0 where the one of Cliff's δ does not: report `cliffsDelta`.
 * Where the groups do not overlap, the interval is the bound of Feng and Cliff, as Fisher's scale has none.
 * R: `effectsize::rank_biserial(x, y)`.
 */
export const rankBiserial = (
  x: readonly number[],
  y: readonly number[],
  options: EffectOptions = {},
): Interval | Degenerate => {
  const fault = findGroupFault(x, y);
  if (fault !== null) return fault;
  const reach = toReach(options.level);
  if (typeof reach !== 'number') return reach;
  const [n, m] = [x.length, y.length];
  const first = x[0];
  if (x.every((value) => value === first) && y.every((value) => value === first))
    return degenerate('All values are the same, so the groups cannot be told apart.');
  const estimate = estimateDelta(x, y);
  if (Math.abs(estimate) === 1) return separatedInterval(estimate, Math.min(n, m), reach);
  return fisherInterval(estimate, Math.sqrt((n + m + 1) / (3 * n * m)), reach);
};

/**
 * Matched-pairs rank-biserial correlation: the rank sum of the pairs in which the first value is higher minus that of
 * the others, over both (Kerby 2014), −1 to 1. Belongs to `wilcoxonSignedRank`; the interval as in `rankBiserial`.
 * @param options `zeros` as in `wilcoxonSignedRank`
 * R: `effectsize::rank_biserial(before, after, paired = TRUE)` without pairs that do not differ.
 */
export const rankBiserialPaired = (
  before: readonly number[],
  after: readonly number[],
  options: EffectOptions & { readonly zeros?: Zeros } = {},
): Interval | Degenerate => {
  const signed = rankDifferences(before, after, options.zeros ?? 'drop');
  if ('ok' in signed) return signed;
  const reach = toReach(options.level);
  if (typeof reach !== 'number') return reach;
  const { plus, minus, ranks } = signed;
  const n = ranks.length;
  const estimate = (plus - minus) / (plus + minus);
  if (Math.abs(estimate) === 1) return separatedInterval(estimate, n, reach);
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 6) / ((n * (n + 1)) / 2);
  return fisherInterval(estimate, deviation, reach);
};
