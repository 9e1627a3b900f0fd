import { NOT_COMPARABLE, type PreparedItem } from './measure.ts';

/**
 * The similarities of one class of mentees with every class of mentors, and one more place at the end for mentors
 * without an answer. Read it before asking for the next row: it may be used again.
 */
export type RowReader = (menteeClass: number) => Float32Array;

/** Similarities that are kept, over all items (256 MB); the rest is computed again when it is needed. */
export const keptCells = 64_000_000;

/**
 * Similarities are numbers from 0 to 1 or NOT_COMPARABLE, whatever a measure does, in single precision: seven digits,
 * half the memory.
 */
const tidy = (similarity: number): number =>
  similarity >= 0 ? Math.min(1, similarity) : similarity === NOT_COMPARABLE ? NOT_COMPARABLE : 0;

/** One similarity, exactly as the rows have it. */
export const compareClasses = (prepared: PreparedItem, menteeClass: number, mentorClass: number): number =>
  menteeClass < 0 || mentorClass < 0
    ? NOT_COMPARABLE
    : Math.fround(tidy(prepared.compare(menteeClass, mentorClass)));

/** Readers for all items. Items are kept in their order, as long as there is room for all of their rows. */
export const readRows = (prepared: readonly PreparedItem[]): readonly RowReader[] => {
  let room = keptCells;
  return prepared.map((item) => {
    const cells = item.menteeClasses * (item.mentorClasses + 1);
    const keeps = cells <= room;
    if (keeps) room -= cells;
    return keeps ? keepRows(item) : computeRows(item);
  });
};

const computeRows = (item: PreparedItem): RowReader => {
  const fill = createFiller(item);
  const row = new Float32Array(item.mentorClasses + 1);
  return (menteeClass) => {
    fill(menteeClass, row);
    return row;
  };
};

const keepRows = (item: PreparedItem): RowReader => {
  const fill = createFiller(item);
  const rows: (Float32Array | undefined)[] = new Array(item.menteeClasses).fill(undefined);
  return (menteeClass) => {
    const kept = rows[menteeClass];
    if (kept) return kept;
    const row = new Float32Array(item.mentorClasses + 1);
    fill(menteeClass, row);
    rows[menteeClass] = row;
    return row;
  };
};

const createFiller = ({ mentorClasses, fillRow, compare }: PreparedItem) => {
  const exact = new Float64Array(mentorClasses);
  return (menteeClass: number, row: Float32Array): void => {
    if (fillRow) fillRow(menteeClass, exact);
    else for (let column = 0; column < mentorClasses; column++) exact[column] = compare(menteeClass, column);
    for (let column = 0; column < mentorClasses; column++) row[column] = tidy(exact[column] as number);
  };
};
