import type { PreparedItem } from './measure.ts';
import { MISSING, type RowReader, UNITS } from './similarityRows.ts';
import type { ScoreInput } from './types.ts';

/** So many pairs are enough to see whether two items go together. */
const enoughPairs = 2_500;

export interface ItemCorrelation {
  readonly items: readonly [number, number];
  /** Pearson's, over the eligible pairs in which both items were answered by both people. */
  readonly correlation: number;
}

/**
 * How closely the similarities of each two items go together. In classes with more than 2,500 possible pairs every
 * so-manieth pair is read.
 */
export const correlateItems = (
  { mentees, mentors, eligible }: ScoreInput,
  prepared: readonly PreparedItem[],
  rows: readonly RowReader[],
  among: readonly number[],
): readonly ItemCorrelation[] => {
  const pairs = choosePairs(mentees.length, mentors.length, eligible);
  const columns = among.map((index) => readColumn(prepared[index]!, rows[index]!, pairs, mentors.length));
  const found: ItemCorrelation[] = [];
  for (let left = 0; left < among.length; left++) {
    for (let right = left + 1; right < among.length; right++) {
      const correlation = correlate(columns[left] as Float64Array, columns[right] as Float64Array);
      if (correlation !== null) found.push({ items: [among[left]!, among[right]!], correlation });
    }
  }
  return found;
};

const choosePairs = (
  menteeCount: number,
  mentorCount: number,
  eligible: Uint8Array | undefined,
): Int32Array => {
  const count = menteeCount * mentorCount;
  // A step without a common divisor with the row length visits all mentors, not always the same few.
  let step = Math.max(1, Math.floor(count / enoughPairs));
  while (step > 1 && greatestCommonDivisor(step, mentorCount) > 1) step++;
  const chosen: number[] = [];
  for (let pair = 0; pair < count; pair += step) if (eligible?.[pair] !== 0) chosen.push(pair);
  return Int32Array.from(chosen);
};

const greatestCommonDivisor = (left: number, right: number): number =>
  right === 0 ? left : greatestCommonDivisor(right, left % right);

/** Similarity in each chosen pair, below 0 where there is none. */
const readColumn = (
  item: PreparedItem,
  rowOf: RowReader,
  pairs: Int32Array,
  mentorCount: number,
): Float64Array => {
  const column = new Float64Array(pairs.length).fill(-1);
  let mentee = -1;
  let row: Uint16Array | null = null;
  pairs.forEach((pair, place) => {
    const ofPair = Math.floor(pair / mentorCount);
    if (ofPair !== mentee) {
      mentee = ofPair;
      const own = item.menteeClass[mentee] as number;
      row = own < 0 ? null : rowOf(own);
    }
    const other = item.mentorClass[pair - mentee * mentorCount] as number;
    if (row !== null && other >= 0)
      column[place] = row[other] === MISSING ? -1 : (row[other] as number) / UNITS;
  });
  return column;
};

/** Pearson's correlation where both are 0 or more; null where one of them does not vary. */
const correlate = (left: Float64Array, right: Float64Array): number | null => {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let place = 0; place < left.length; place++) {
    const x = left[place] as number;
    const y = right[place] as number;
    if (x < 0 || y < 0) continue;
    count++;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const varianceX = count * sumXX - sumX * sumX;
  const varianceY = count * sumYY - sumY * sumY;
  // Similarities of a few dozen pairs go together by chance.
  if (count < 30 || varianceX <= 1e-9 * count * count || varianceY <= 1e-9 * count * count) return null;
  return (count * sumXY - sumX * sumY) / Math.sqrt(varianceX * varianceY);
};
