import type { EligiblePairs } from './eligiblePairs.ts';
import type { PreparedItem } from './measure.ts';
import { MISSING, type RowReader, UNITS } from './similarityRows.ts';
import type { ItemStatistics } from './types.ts';

/** Squares are summed in sixteenths, so that sums over some 30 million pairs are exact whole numbers. */
const squareOf = (similarity: number): number => Math.round((similarity * similarity) / 16);

export type RawStatistics = Omit<ItemStatistics, 'expected'>;

interface Sums {
  pairs: number;
  values: number;
  squares: number;
}

/**
 * Mean and spread of an item's similarity over the eligible pairs in which both answered.
 * @param mustStop asked every hundred rows; the numbers are of no use once it says yes
 */
export const measureItem = (
  prepared: PreparedItem,
  rowOf: RowReader,
  eligible: EligiblePairs,
  mustStop: () => boolean,
): RawStatistics => {
  const sums: Sums = { pairs: 0, values: 0, squares: 0 };
  if (eligible.listed === 'possible') {
    addListed(sums, 1, prepared, rowOf, eligible);
  } else {
    addAll(sums, prepared, rowOf, mustStop);
    addListed(sums, -1, prepared, rowOf, eligible);
  }
  if (sums.pairs === 0) return { pairs: 0, mean: 0, spread: 0 };
  const mean = sums.values / sums.pairs / UNITS;
  const variance = (16 * sums.squares) / sums.pairs / UNITS / UNITS - mean * mean;
  return { pairs: sums.pairs, mean, spread: Math.sqrt(Math.max(0, variance)) };
};

const addAll = (sums: Sums, prepared: PreparedItem, rowOf: RowReader, mustStop: () => boolean): void => {
  const menteePeople = countPeople(prepared.menteeClass, prepared.menteeClasses);
  const mentorPeople = countPeople(prepared.mentorClass, prepared.mentorClasses);
  for (let own = 0; own < menteePeople.length; own++) {
    if (own % 100 === 99 && mustStop()) return;
    const row = rowOf(own);
    let pairs = 0;
    let values = 0;
    let squares = 0;
    for (let other = 0; other < mentorPeople.length; other++) {
      const similarity = row[other] as number;
      if (similarity === MISSING) continue;
      const people = mentorPeople[other] as number;
      pairs += people;
      values += people * similarity;
      squares += people * squareOf(similarity);
    }
    const times = menteePeople[own] as number;
    sums.pairs += times * pairs;
    sums.values += times * values;
    sums.squares += times * squares;
  }
};

const addListed = (
  sums: Sums,
  sign: 1 | -1,
  prepared: PreparedItem,
  rowOf: RowReader,
  { mentees, mentors }: EligiblePairs,
): void => {
  let current = -1;
  let row: Uint16Array | null = null;
  for (let place = 0; place < mentees.length; place++) {
    const own = prepared.menteeClass[mentees[place] as number] as number;
    const other = prepared.mentorClass[mentors[place] as number] as number;
    if (own < 0 || other < 0) continue;
    if (own !== current || row === null) {
      current = own;
      row = rowOf(own);
    }
    const similarity = row[other] as number;
    if (similarity === MISSING) continue;
    sums.pairs += sign;
    sums.values += sign * similarity;
    sums.squares += sign * squareOf(similarity);
  }
};

const countPeople = (classOf: Int32Array, classes: number): Int32Array => {
  const people = new Int32Array(classes);
  for (const own of classOf) if (own >= 0) people[own] = (people[own] as number) + 1;
  return people;
};
