import { type CountedItem, expectedUnits, type PairTables } from './countedItem.ts';
import { MISSING, UNITS } from './similarityRows.ts';
import { createPairWriter, type DetailTables } from './writePair.ts';

/** A function that scores one mentee with all mentors, writing into the tables. It keeps its work space. */
export const createRowScorer = (
  counted: readonly CountedItem[],
  tables: PairTables,
): ((mentee: number) => void) => {
  const { parts, shared, score, mentorCount } = tables;
  const useRow =
    parts && shared
      ? detailRows(counted, { ...tables, parts, shared })
      : sumRows(counted, score, mentorCount);
  /** Mentors without an answer are looked up in the place after the last class. */
  const places = counted.map(({ prepared }) =>
    prepared.mentorClass.map((other) => (other < 0 ? prepared.mentorClasses : other)),
  );
  const silentRows = counted.map(({ prepared }) => new Uint16Array(prepared.mentorClasses + 1).fill(MISSING));
  return (mentee) => {
    counted.forEach(({ prepared, rowOf }, place) => {
      const own = prepared.menteeClass[mentee] as number;
      useRow.add(
        place,
        own < 0 ? (silentRows[place] as Uint16Array) : rowOf(own),
        places[place] as Int32Array,
      );
    });
    useRow.finish(mentee);
  };
};

interface RowUser {
  /** Takes in the similarities of one item, by mentor class, and the class of each mentor. */
  readonly add: (item: number, row: Uint16Array, places: Int32Array) => void;
  /** Writes what has come together for this mentee. */
  readonly finish: (mentee: number) => void;
}

/** Scores alone. */
const sumRows = (counted: readonly CountedItem[], score: Int32Array, mentorCount: number): RowUser => {
  const sums = new Float64Array(mentorCount);
  return {
    add: (item, row, places) => {
      const { max, statistics } = counted[item] as CountedItem;
      addRow(sums, row, places, max, expectedUnits(statistics));
    },
    finish: (mentee) => {
      for (let mentor = 0; mentor < mentorCount; mentor++) {
        score[mentee * mentorCount + mentor] = Math.round((sums[mentor] as number) / UNITS);
      }
      sums.fill(0);
    },
  };
};

const addRow = (
  sums: Float64Array,
  row: Uint16Array,
  places: Int32Array,
  max: number,
  expected: number,
): void => {
  for (let mentor = 0; mentor < sums.length; mentor++) {
    const similarity = row[places[mentor] as number] as number;
    sums[mentor] = (sums[mentor] as number) + (similarity === MISSING ? expected : similarity) * max;
  }
};

/** Scores with their parts, rounded to add up to them, and the two strongest shared things. */
const detailRows = (counted: readonly CountedItem[], tables: DetailTables): RowUser => {
  const { mentorCount } = tables;
  const similarities = new Uint16Array(counted.length * mentorCount);
  const writePair = createPairWriter(counted, tables, similarities);
  return {
    add: (item, row, places) => copyRow(similarities, item * mentorCount, row, places),
    finish: (mentee) => {
      for (let mentor = 0; mentor < mentorCount; mentor++) writePair(mentee, mentor);
    },
  };
};

const copyRow = (into: Uint16Array, start: number, row: Uint16Array, places: Int32Array): void => {
  for (let mentor = 0; mentor < places.length; mentor++) {
    into[start + mentor] = row[places[mentor] as number] as number;
  }
};
