import { NOT_COMPARABLE, type PreparedItem } from './measure.ts';
import { roundToSum } from './roundToSum.ts';
import type { RowReader } from './similarityRows.ts';
import type { ItemStatistics, ScoreResult } from './types.ts';

/** An item that counts, with all that its parts are computed from. */
export interface CountedItem {
  readonly index: number;
  readonly prepared: PreparedItem;
  readonly rowOf: RowReader;
  readonly max: number;
  readonly statistics: ItemStatistics;
}

/** The part of an item before rounding. A pair that can't be compared gets what is expected of any pair. */
export const partOf = (similarity: number, max: number, statistics: ItemStatistics): number =>
  (similarity < 0 ? statistics.expected : similarity) * max;

/** By how much a pair is more alike in an item than pairs are on average; 0 or less = nothing to speak of. */
export const gainOf = (similarity: number, max: number, statistics: ItemStatistics): number =>
  (similarity - statistics.mean) * max;

type Tables = Pick<ScoreResult, 'score' | 'parts' | 'shared' | 'itemCount' | 'mentorCount'>;

/** A function that scores one mentee with all mentors, writing into the tables. It keeps its work space. */
export const createRowScorer = (
  counted: readonly CountedItem[],
  tables: Tables,
): ((mentee: number) => void) => {
  const { score, parts, shared, itemCount, mentorCount } = tables;
  const sums = new Float64Array(mentorCount);
  const best = new Float64Array(mentorCount);
  const second = new Float64Array(mentorCount);
  const exactParts = new Float64Array(parts ? itemCount * mentorCount : 0);

  const addItem = (item: CountedItem, mentee: number): void => {
    const { index, max, statistics } = item;
    const { mentorClass, shares } = item.prepared;
    const own = item.prepared.menteeClass[mentee] as number;
    const row = own < 0 ? null : item.rowOf(own);
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const other = mentorClass[mentor] as number;
      const similarity = row === null || other < 0 ? NOT_COMPARABLE : (row[other] as number);
      const part = partOf(similarity, max, statistics);
      sums[mentor] = (sums[mentor] as number) + part;
      if (parts) exactParts[mentor * itemCount + index] = part;
      const gain = gainOf(similarity, max, statistics);
      if (gain <= (second[mentor] as number) || !(shares?.(own, other) ?? true)) continue;
      const place = (mentee * mentorCount + mentor) * 2;
      if (gain > (best[mentor] as number)) {
        second[mentor] = best[mentor] as number;
        shared[place + 1] = shared[place] as number;
        best[mentor] = gain;
        shared[place] = index;
      } else {
        second[mentor] = gain;
        shared[place + 1] = index;
      }
    }
  };

  return (mentee) => {
    sums.fill(0);
    best.fill(0);
    second.fill(0);
    for (const item of counted) addItem(item, mentee);
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const pair = mentee * mentorCount + mentor;
      const total = Math.round(sums[mentor] as number);
      score[pair] = total;
      if (!parts) continue;
      const from = mentor * itemCount;
      roundToSum(exactParts.subarray(from, from + itemCount), total, parts, pair * itemCount);
    }
  };
};
