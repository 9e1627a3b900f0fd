import type { RawStatistics } from './itemStatistics.ts';
import { roundToSum } from './roundToSum.ts';
import { UNITS } from './similarityRows.ts';
import type { ItemStatistics } from './types.ts';

/** 100 points. */
export const FULL_SCORE = 1_000_000;
/** Below this spread all pairs are alike in an item: it can't tell one from another. */
export const NO_SPREAD = 0.001;
/**
 * Below this spread an item gets no more influence. Without such a floor a single unusual answer in a class could
 * outweigh all other items.
 */
export const LEAST_SPREAD = 0.02;
/** How many pairs of usual similarity are added to an item's own when its expected similarity is estimated. */
const addedPairs = 10;

export interface Weighting {
  /** Most that each item can give, adding up to FULL_SCORE; all 0 where nothing can be scored. */
  readonly max: Int32Array;
  readonly statistics: readonly ItemStatistics[];
}

/**
 * What each item can give, and what it gives where an answer is missing.
 *
 * The pair score is Σ max·similarity with max ∝ weight / spread, so that an item's standard deviation in the score
 * is proportional to its weight alone: equal weights mean equal influence, whether an item is a yes/no question or a
 * list of 24 favorites. An item in which all pairs are alike gives nothing (unless all items are of that kind: then
 * the weights alone count).
 *
 * A missing answer counts as the item's mean similarity, drawn a little toward the mean of all items, as if ten more
 * pairs had been of usual similarity: an item that few answered can't make or break anyone.
 */
export const weighItems = (raw: readonly RawStatistics[], weights: readonly number[]): Weighting => {
  const counts = raw.map((item, index) => item.pairs > 0 && (weights[index] as number) > 0);
  const usual = average(raw.filter((_, index) => counts[index]).map((item) => item.mean));
  const anySeparates = raw.some((item, index) => counts[index] && item.spread >= NO_SPREAD);
  const influence = raw.map((item, index) => {
    if (!counts[index]) return 0;
    if (!anySeparates) return weights[index] as number;
    return item.spread < NO_SPREAD ? 0 : (weights[index] as number) / Math.max(LEAST_SPREAD, item.spread);
  });
  const total = influence.reduce((sum, value) => sum + value, 0);
  const max = new Int32Array(raw.length);
  if (total > 0) {
    roundToSum(
      Float64Array.from(influence, (value) => (value / total) * FULL_SCORE),
      1,
      FULL_SCORE,
      max,
    );
  }
  const statistics = raw.map((item) => {
    const expected = (item.mean * item.pairs + usual * addedPairs) / (item.pairs + addedPairs);
    return { ...item, expected: Math.round(expected * UNITS) / UNITS };
  });
  return { max, statistics };
};

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
