import type { PreparedItem } from './measure.ts';
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
export const partOf = (similarity: number, max: number, { expected }: ItemStatistics): number =>
  (similarity < 0 ? expected : similarity) * max;

/** By how much a pair is more alike in an item than pairs are on average; 0 or less = nothing to speak of. */
export const gainOf = (similarity: number, max: number, { mean }: ItemStatistics): number =>
  (similarity - mean) * max;

export type PairTables = Pick<ScoreResult, 'score' | 'parts' | 'shared' | 'itemCount' | 'mentorCount'>;

/** A function that scores one mentee with all mentors, writing into the tables. It keeps its work space. */
export const createRowScorer = (
  counted: readonly CountedItem[],
  tables: PairTables,
): ((mentee: number) => void) => {
  const { score, parts, shared, mentorCount } = tables;
  const detailed = parts !== null && shared !== null;
  const sums = new Float64Array(mentorCount);
  /** Item by item, the similarities of this mentee with all mentors. */
  const similarities = new Float32Array(detailed ? counted.length * mentorCount : 0);
  const writePair = detailed ? createPairWriter(counted, { ...tables, parts, shared }, similarities) : null;
  /** Mentors without an answer are looked up in the place after the last class. */
  const places = counted.map(({ prepared }) =>
    prepared.mentorClass.map((other) => (other < 0 ? prepared.mentorClasses : other)),
  );
  const silent = new Map<number, Float32Array>();
  const rowFor = ({ index, prepared, rowOf }: CountedItem, mentee: number): Float32Array => {
    const own = prepared.menteeClass[mentee] as number;
    const row =
      own < 0 ? (silent.get(index) ?? new Float32Array(prepared.mentorClasses + 1).fill(-1)) : rowOf(own);
    if (own < 0) silent.set(index, row);
    else row[prepared.mentorClasses] = -1;
    return row;
  };

  return (mentee) => {
    sums.fill(0);
    counted.forEach((item, place) => {
      const row = rowFor(item, mentee);
      addRow(sums, row, places[place] as Int32Array, item.max, item.statistics.expected);
      if (detailed) copyRow(similarities, place * mentorCount, row, places[place] as Int32Array);
    });
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const pair = mentee * mentorCount + mentor;
      score[pair] = Math.round(sums[mentor] as number);
      writePair?.(mentee, mentor);
    }
  };
};

const addRow = (
  sums: Float64Array,
  row: Float32Array,
  places: Int32Array,
  max: number,
  expected: number,
): void => {
  for (let mentor = 0; mentor < sums.length; mentor++) {
    const similarity = row[places[mentor] as number] as number;
    sums[mentor] = (sums[mentor] as number) + (similarity < 0 ? expected : similarity) * max;
  }
};

const copyRow = (into: Float32Array, start: number, row: Float32Array, places: Int32Array): void => {
  for (let mentor = 0; mentor < places.length; mentor++) {
    into[start + mentor] = row[places[mentor] as number] as number;
  }
};

interface DetailTables extends PairTables {
  readonly parts: Int32Array;
  readonly shared: Int16Array;
}

/** Writes the parts of a pair, rounded to its score, and its two strongest shared things. */
const createPairWriter = (
  counted: readonly CountedItem[],
  tables: DetailTables,
  similarities: Float32Array,
) => {
  const { score, parts, shared, itemCount, mentorCount } = tables;
  const exact = new Float64Array(counted.length);
  const rounded = new Int32Array(counted.length);
  const index = Int32Array.from(counted, (item) => item.index);
  const max = Float64Array.from(counted, (item) => item.max);
  const expected = Float64Array.from(counted, (item) => item.statistics.expected);
  const mean = Float64Array.from(counted, (item) => item.statistics.mean);
  const shares = (place: number, mentee: number, mentor: number): boolean => {
    const { prepared } = counted[place] as CountedItem;
    return (
      prepared.shares?.(prepared.menteeClass[mentee] as number, prepared.mentorClass[mentor] as number) ??
      true
    );
  };

  return (mentee: number, mentor: number): void => {
    const pair = mentee * mentorCount + mentor;
    let best = -1;
    let second = -1;
    let bestGain = 0;
    let secondGain = 0;
    for (let place = 0; place < exact.length; place++) {
      const similarity = similarities[place * mentorCount + mentor] as number;
      const most = max[place] as number;
      exact[place] = (similarity < 0 ? (expected[place] as number) : similarity) * most;
      const gain = (similarity - (mean[place] as number)) * most;
      if (gain <= secondGain || !shares(place, mentee, mentor)) continue;
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
    roundToSum(exact, score[pair] as number, rounded, 0);
    for (let place = 0; place < exact.length; place++)
      parts[pair * itemCount + (index[place] as number)] = rounded[place] as number;
    if (best >= 0) shared[pair * 2] = index[best] as number;
    if (second >= 0) shared[pair * 2 + 1] = index[second] as number;
  };
};
