import { NOT_COMPARABLE, type PreparedItem } from './measure.ts';

/**
 * The similarities of one class of mentees with every class of mentors. The same array is handed out again and
 * again: read it before asking for the next row.
 */
export type RowReader = (menteeClass: number) => Float64Array;

/** Rows of small items are kept; rows of big ones (long texts of thousands of people) are computed again. */
const keptCells = 1 << 20;

/** Answers come as numbers from 0 to 1 or as NOT_COMPARABLE, whatever a measure does. */
const tidy = (similarity: number): number =>
  similarity >= 0 ? Math.min(1, similarity) : similarity === NOT_COMPARABLE ? NOT_COMPARABLE : 0;

/** One similarity, exactly as the rows have it. */
export const compareClasses = (prepared: PreparedItem, menteeClass: number, mentorClass: number): number =>
  menteeClass < 0 || mentorClass < 0 ? NOT_COMPARABLE : tidy(prepared.compare(menteeClass, mentorClass));

export const readRows = (prepared: PreparedItem): RowReader => {
  const width = prepared.mentorClasses;
  const fill = (menteeClass: number, row: Float64Array): void => {
    if (prepared.fillRow) prepared.fillRow(menteeClass, row);
    else for (let column = 0; column < width; column++) row[column] = prepared.compare(menteeClass, column);
    for (let column = 0; column < width; column++) row[column] = tidy(row[column] as number);
  };
  if (prepared.menteeClasses * width > keptCells) {
    const row = new Float64Array(width);
    return (menteeClass) => {
      fill(menteeClass, row);
      return row;
    };
  }
  const rows: (Float64Array | undefined)[] = new Array(prepared.menteeClasses).fill(undefined);
  return (menteeClass) => {
    const kept = rows[menteeClass];
    if (kept) return kept;
    const row = new Float64Array(width);
    fill(menteeClass, row);
    rows[menteeClass] = row;
    return row;
  };
};
