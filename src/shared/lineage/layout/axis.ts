import { rowHeight } from './metrics.ts';

/** A class year as a row of the drawing. */
export interface LineageRow {
  /** Entry cohort. */
  readonly row: number;
  /** Top of the cards in this row. */
  readonly y: number;
  /** How many people entered that year; 0 for a year that was skipped. */
  readonly people: number;
}

export interface Axis {
  readonly rows: readonly LineageRow[];
  /** Place on the axis by entry cohort. */
  readonly placeOf: ReadonlyMap<number, number>;
}

/** Empty years in a run longer than this are a typing error rather than a history, and are left out. */
const longestRunOfEmptyYears = 10;

/** One row a class year, earliest on top; years in which nobody entered are kept. */
export const buildAxis = (rowOfEach: Float64Array): Axis => {
  const counts = new Map<number, number>();
  for (const row of rowOfEach) counts.set(row, (counts.get(row) ?? 0) + 1);
  const rows: LineageRow[] = [];
  const placeOf = new Map<number, number>();
  const add = (row: number, people: number): void => {
    placeOf.set(row, rows.length);
    rows.push(Object.freeze({ row, y: rows.length * rowHeight, people }));
  };
  let previous: number | null = null;
  for (const row of [...counts.keys()].sort((left, right) => left - right)) {
    if (previous !== null && row - previous - 1 <= longestRunOfEmptyYears) {
      for (let empty = previous + 1; empty < row; empty++) add(empty, 0);
    }
    add(row, counts.get(row)!);
    previous = row;
  }
  return { rows, placeOf };
};
