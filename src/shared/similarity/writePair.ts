import { type CountedItem, expectedUnits, type PairTables } from './countedItem.ts';
import { roundToSum } from './roundToSum.ts';
import { MISSING, UNITS } from './similarityRows.ts';

export interface DetailTables extends PairTables {
  readonly parts: Int32Array;
  readonly shared: Int16Array;
}

/**
 * A function that writes the score of a pair, its parts, rounded to add up to the score, and its two strongest
 * shared things.
 * @param similarities item by item, those of the mentee with all mentors, in units
 */
export const createPairWriter = (
  counted: readonly CountedItem[],
  tables: DetailTables,
  similarities: Uint16Array,
): ((mentee: number, mentor: number) => void) => {
  const { score, parts, shared, itemCount, mentorCount } = tables;
  const count = counted.length;
  const exact = new Float64Array(count);
  const rounded = new Int32Array(count);
  const index = Int32Array.from(counted, (item) => item.index);
  const max = Float64Array.from(counted, (item) => item.max);
  const expected = Float64Array.from(counted, (item) => expectedUnits(item.statistics));
  const shares = counted.map(({ prepared }) =>
    prepared.shares
      ? (mentee: number, mentor: number): boolean =>
          prepared.shares?.(prepared.menteeClass[mentee] as number, prepared.mentorClass[mentor] as number) ??
          true
      : null,
  );

  return (mentee, mentor) => {
    let sum = 0;
    let best = -1;
    let second = -1;
    let bestGain = 0;
    let secondGain = 0;
    for (let place = 0; place < count; place++) {
      const similarity = similarities[place * mentorCount + mentor] as number;
      const usual = expected[place] as number;
      const most = max[place] as number;
      const known = similarity === MISSING ? usual : similarity;
      exact[place] = known * most;
      sum += known * most;
      const gain = (known - usual) * most;
      if (gain > secondGain && (shares[place]?.(mentee, mentor) ?? true)) {
        if (gain > bestGain) {
          second = best;
          secondGain = bestGain;
          best = place;
          bestGain = gain;
        } else {
          second = place;
          secondGain = gain;
        }
      }
    }
    const pair = mentee * mentorCount + mentor;
    score[pair] = Math.round(sum / UNITS);
    roundToSum(exact, UNITS, score[pair] as number, rounded);
    for (let place = 0; place < count; place++) {
      parts[pair * itemCount + (index[place] as number)] = rounded[place] as number;
    }
    if (best >= 0) shared[pair * 2] = index[best] as number;
    if (second >= 0) shared[pair * 2 + 1] = index[second] as number;
  };
};
