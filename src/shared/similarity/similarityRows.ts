import type { PreparedItem } from './measure.ts';

/**
 * Similarities are counted in whole units of 1/60,000, so that all sums are exact: the same in whatever order people
 * and items come. Thirds, quarters, fifths, sixths and eighths are whole numbers of units.
 */
export const UNITS = 60_000;
/** In place of a similarity, where a pair can't be compared. */
export const MISSING = 65_535;

/**
 * The similarities of one class of mentees with every class of mentors in units, and one more place at the end for
 * mentors without an answer, MISSING. Read it before asking for the next row: it may be used again.
 */
export type RowReader = (menteeClass: number) => Uint16Array;

/** Similarities that are kept, over all items (256 MB); the rest is computed again when it is needed. */
const keptCells = 128_000_000;

/** Whatever a measure gives: 0 to UNITS or MISSING. Below 0 is NOT_COMPARABLE; what is not a number counts as 0. */
const toUnits = (similarity: number): number =>
  similarity >= 0 ? (Math.min(1, similarity) * UNITS + 0.5) | 0 : similarity < 0 ? MISSING : 0;

/** One similarity, exactly as the rows have it. */
export const compareClasses = (prepared: PreparedItem, menteeClass: number, mentorClass: number): number =>
  menteeClass < 0 || mentorClass < 0 ? MISSING : toUnits(prepared.compare(menteeClass, mentorClass));

/**
 * Readers for all items. Items are kept in their order, as long as there is room for all of their rows.
 * @param cells how many similarities may be kept
 */
export const readRows = (
  prepared: readonly PreparedItem[],
  cells: number = keptCells,
): readonly RowReader[] => {
  let room = cells;
  return prepared.map((item) => {
    const needed = item.menteeClasses * (item.mentorClasses + 1);
    const keeps = needed <= room;
    if (keeps) room -= needed;
    return keeps ? keepRows(item) : computeRows(item);
  });
};

const computeRows = (item: PreparedItem): RowReader => {
  const fill = createFiller(item);
  const row = new Uint16Array(item.mentorClasses + 1);
  return (menteeClass) => {
    fill(menteeClass, row);
    return row;
  };
};

const keepRows = (item: PreparedItem): RowReader => {
  const fill = createFiller(item);
  const rows: (Uint16Array | undefined)[] = new Array(item.menteeClasses).fill(undefined);
  return (menteeClass) => {
    const kept = rows[menteeClass];
    if (kept) return kept;
    const row = new Uint16Array(item.mentorClasses + 1);
    fill(menteeClass, row);
    rows[menteeClass] = row;
    return row;
  };
};

const createFiller = ({ mentorClasses, fillRow, compare }: PreparedItem) => {
  const exact = new Float64Array(mentorClasses);
  return (menteeClass: number, row: Uint16Array): void => {
    if (fillRow) fillRow(menteeClass, exact);
    else for (let column = 0; column < mentorClasses; column++) exact[column] = compare(menteeClass, column);
    for (let column = 0; column < mentorClasses; column++) row[column] = toUnits(exact[column] as number);
    row[mentorClasses] = MISSING;
  };
};
