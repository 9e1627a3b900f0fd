import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';
import { chiSquareUpper } from '../distributions/index.ts';
import { type Ranking, rankValues } from './ranks.ts';

export interface KruskalWallis {
  /** The statistic, corrected for ties. */
  readonly h: number;
  readonly df: number;
  readonly p: number;
  /** Share of the spread of the ranks that the groups account for, 0 to 1: H / (n − 1). */
  readonly epsilonSquared: number;
  /** All values. */
  readonly n: number;
}

export interface RankedGroups extends Ranking {
  readonly n: number;
  readonly sizes: readonly number[];
  /** Mean rank of each group. */
  readonly meanRanks: readonly number[];
}

/** Ranks the values of all groups together. */
export const rankGroups = (groups: readonly (readonly number[])[]): RankedGroups | Degenerate => {
  if (groups.length < 2) return degenerate('A comparison needs at least two groups.');
  const empty = groups.findIndex((group) => group.length === 0);
  if (empty !== -1) return degenerate(`Group ${empty + 1} has no values.`);
  const all = groups.flat();
  const unusable = findUnusable(all);
  if (unusable !== null) return unusable;
  const ranking = rankValues(all);
  if (ranking.tieSizes.length === 1)
    return degenerate('All values are the same, so the groups cannot be told apart.');
  let start = 0;
  const meanRanks = groups.map((group) => {
    const ranks = ranking.ranks.subarray(start, start + group.length);
    start += group.length;
    return ranks.reduce((sum, rank) => sum + rank, 0) / group.length;
  });
  return { ...ranking, n: all.length, sizes: groups.map((group) => group.length), meanRanks };
};

/**
 * Do the values of some group tend to be higher than those of another? Kruskal and Wallis (1952), χ² approximation.
 * @param groups at least two, none empty, no missing values
 * R: `kruskal.test(groups)`; `effectsize::rank_epsilon_squared`.
 */
export const kruskalWallis = (groups: readonly (readonly number[])[]): KruskalWallis | Degenerate => {
  const ranked = rankGroups(groups);
  if ('ok' in ranked) return ranked;
  const { n, sizes, meanRanks, tieSum } = ranked;
  const spread = sizes.reduce(
    (sum, size, index) => sum + size * ((meanRanks[index] as number) - (n + 1) / 2) ** 2,
    0,
  );
  const h = ((12 / (n * (n + 1))) * spread) / (1 - tieSum / (n ** 3 - n));
  const df = groups.length - 1;
  return Object.freeze({ h, df, p: chiSquareUpper(h, df), epsilonSquared: h / (n - 1), n });
};
