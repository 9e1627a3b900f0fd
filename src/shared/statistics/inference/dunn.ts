import { type Degenerate, isDegenerate } from '../degenerate.ts';
import { normalCdf } from '../distributions/index.ts';
import { adjustP } from './adjustP.ts';
import { rankGroups } from './kruskalWallis.ts';

export interface DunnPair {
  /** Place of the first group in what was handed in, from 0. */
  readonly i: number;
  /** Place of the second group; always after the first. */
  readonly j: number;
  /** Mean rank of the first minus that of the second, in standard errors. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly pAdjusted: number;
}

/**
 * Which groups differ, after `kruskalWallis`? Dunn (1964): every pair, on the ranks of all groups, corrected for ties.
 * @param options `adjust` over all pairs: Holm unless told
 * R: `FSA::dunnTest(method = "none" | "holm" | "bh")` up to its wording.
 */
export const dunn = (
  groups: readonly (readonly number[])[],
  options: { readonly adjust?: 'none' | 'holm' | 'bh' } = {},
): readonly DunnPair[] | Degenerate => {
  const ranked = rankGroups(groups);
  if ('ok' in ranked) return ranked;
  const { n, sizes, meanRanks, tieSum } = ranked;
  const variance = (n * (n + 1)) / 12 - tieSum / (12 * (n - 1));
  const pairs = sizes.flatMap((first, i) =>
    sizes.slice(i + 1).map((second, offset) => {
      const j = i + 1 + offset;
      const gap = (meanRanks[i] as number) - (meanRanks[j] as number);
      const z = gap / Math.sqrt(variance * (1 / first + 1 / second));
      return { i, j, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))) };
    }),
  );
  const { adjust = 'holm' } = options;
  const raw = pairs.map(({ p }) => p);
  const adjusted = adjust === 'none' ? raw : adjustP(raw, adjust);
  if (isDegenerate(adjusted)) return adjusted;
  return Object.freeze(
    pairs.map((pair, index) => Object.freeze({ ...pair, pAdjusted: adjusted[index] as number })),
  );
};
