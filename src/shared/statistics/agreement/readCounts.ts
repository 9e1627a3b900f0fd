import { type Degenerate, degenerate } from '../degenerate.ts';

export type CountTable = readonly (readonly number[])[];

/** Sums of a table of counts. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

const add = (sum: number, value: number): number => sum + value;

/** Sums of the rows, of the columns and of all cells; in words where the table holds anything but counts. */
export const readCounts = (table: CountTable): Margins | Degenerate => {
  const width = table[0]?.length ?? 0;
  if (width === 0) return degenerate('The table is empty.');
  if (table.some((row) => row.length !== width))
    return degenerate('Every row of the table must have the same number of categories.');
  if (table.some((row) => row.some((count) => !Number.isSafeInteger(count) || count < 0)))
    return degenerate('Every cell of the table must be a whole number, 0 or more.');
  const rows = table.map((row) => row.reduce(add, 0));
  const columns = Array.from({ length: width }, (_, column) =>
    table.reduce((sum, row) => sum + (row[column] as number), 0),
  );
  const total = rows.reduce(add, 0);
  return total === 0 ? degenerate('The table holds no units.') : { rows, columns, total };
};

/** Margins of a square table: one coder's categories in the rows, the other's in the columns. */
export const readSquareCounts = (table: CountTable): Margins | Degenerate =>
  table.length > 0 && table.some((row) => row.length !== table.length)
    ? degenerate('The table must be square: the same categories for both coders.')
    : readCounts(table);
