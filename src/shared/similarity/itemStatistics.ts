import type { PreparedItem } from './measure.ts';
import type { RowReader } from './similarityRows.ts';
import type { ItemStatistics } from './types.ts';

/**
 * Similarities are summed as whole multiples of 2^−28. Sums of whole numbers are exact (up to some 30 million
 * pairs), so mean and spread are the same in whatever order the people come.
 */
const unit = 2 ** 28;

export type RawStatistics = Omit<ItemStatistics, 'expected'>;

/** Mean and spread of an item's similarity over the eligible pairs in which both answered. */
export const measureItem = (
  prepared: PreparedItem,
  rowOf: RowReader,
  eligible: Uint8Array | undefined,
): RawStatistics => {
  const { menteeClass, mentorClass, mentorClasses } = prepared;
  const mentorCount = mentorClass.length;
  const values = new Float64Array(mentorClasses);
  const squares = new Float64Array(mentorClasses);
  let pairs = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (let mentee = 0; mentee < menteeClass.length; mentee++) {
    const own = menteeClass[mentee] as number;
    if (own < 0) continue;
    const row = rowOf(own);
    for (let column = 0; column < mentorClasses; column++) {
      const similarity = row[column] as number;
      values[column] = Math.round(similarity * unit);
      squares[column] = Math.round(similarity * similarity * unit);
    }
    const start = mentee * mentorCount;
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const other = mentorClass[mentor] as number;
      if (other < 0 || (values[other] as number) < 0) continue;
      if (eligible !== undefined && eligible[start + mentor] === 0) continue;
      pairs++;
      sum += values[other] as number;
      sumOfSquares += squares[other] as number;
    }
  }
  if (pairs === 0) return { pairs: 0, mean: 0, spread: 0 };
  const mean = sum / pairs / unit;
  const variance = sumOfSquares / pairs / unit - mean * mean;
  return { pairs, mean, spread: Math.sqrt(Math.max(0, variance)) };
};
