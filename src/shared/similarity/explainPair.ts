import { expectedUnits } from './countedItem.ts';
import type { PreparedItem } from './measure.ts';
import { recallPrepared } from './prepareItems.ts';
import { roundToSum } from './roundToSum.ts';
import { compareClasses, MISSING, UNITS } from './similarityRows.ts';
import type { ItemStatistics, ScoreResult, SharedThing } from './types.ts';

export interface ExplainedPart {
  readonly item: number;
  /** 0 to `max`; 10,000 = one point. */
  readonly part: number;
  readonly max: number;
  /** 0 to 1; null where it is missing. */
  readonly similarity: number | null;
  /** True where one of the two gave no usable answer: the part is then what is expected of any pair. */
  readonly missing: boolean;
  /** What the two have in common in this item; null where there is nothing, or an answer is missing. */
  readonly common: SharedThing | null;
}

export interface ExplainedPair {
  readonly score: number;
  /** One for each item, in the order of the items; they add up to `score`. */
  readonly parts: readonly ExplainedPart[];
  /** The strongest shared things, at most two: most above what pairs have in common on average. */
  readonly shared: readonly { readonly item: number; readonly common: SharedThing }[];
  /** How many of the items that count were answered by both, and how many count. */
  readonly answered: number;
  readonly counted: number;
}

/**
 * The breakdown of one pair's score, computed on demand: the same numbers as in `parts` and `score`.
 * @throws RangeError where there is no such mentee or mentor
 */
export const explainPair = (result: ScoreResult, mentee: number, mentor: number): ExplainedPair => {
  const { menteeCount, mentorCount, itemCount, max, statistics } = result;
  if (!(mentee >= 0 && mentee < menteeCount && mentor >= 0 && mentor < mentorCount)) {
    throw new RangeError(`no pair of mentee ${mentee} and mentor ${mentor}`);
  }
  const prepared = recallPrepared(result);
  const similarities = prepared.map((item) =>
    compareClasses(item, item.menteeClass[mentee] as number, item.mentorClass[mentor] as number),
  );
  const known = similarities.map((similarity, index) =>
    similarity === MISSING ? expectedUnits(statistics[index] as ItemStatistics) : similarity,
  );
  const exact = Float64Array.from(known, (similarity, index) => similarity * (max[index] as number));
  const score = Math.round(exact.reduce((sum, part) => sum + part, 0) / UNITS);
  const rounded = new Int32Array(itemCount);
  roundToSum(exact, UNITS, score, rounded);

  const parts = similarities.map((similarity, index): ExplainedPart => {
    const item = prepared[index] as PreparedItem;
    const missing = similarity === MISSING;
    return {
      item: index,
      part: rounded[index] as number,
      max: max[index] as number,
      similarity: missing ? null : similarity / UNITS,
      missing,
      common:
        missing || similarity === 0
          ? null
          : item.shared(item.menteeClass[mentee]!, item.mentorClass[mentor]!),
    };
  });
  const gain = (index: number): number =>
    ((known[index] as number) - expectedUnits(statistics[index] as ItemStatistics)) * (max[index] as number);
  const shared = parts
    .flatMap(({ item, common }) => (common !== null && gain(item) > 0 ? [{ item, common }] : []))
    .sort((left, right) => gain(right.item) - gain(left.item) || left.item - right.item)
    .slice(0, 2);
  const counting = parts.filter((part) => part.max > 0);
  return Object.freeze({
    score,
    parts,
    shared,
    answered: counting.filter((part) => !part.missing).length,
    counted: counting.length,
  });
};
