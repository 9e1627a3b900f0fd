import { type Degenerate, degenerate } from '../degenerate.ts';

export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

/** Sums of a table of counts, or what is wrong with it. */
export const readMargins = (table: readonly (readonly number[])[]): Margins | Degenerate => {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2) return degenerate('A table needs at least two rows and two columns.');
  if (table.some((row) => row.length !== width)) return degenerate('The rows have different lengths.');
  if (table.flat().some((count) => !Number.isSafeInteger(count) || count < 0))
    return degenerate('Counts must be whole numbers from 0.');
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = Array.from({ length: width }, (_, column) =>
    table.reduce((sum, row) => sum + (row[column] as number), 0),
  );
  const n = rows.reduce((sum, count) => sum + count, 0);
  return n === 0 ? degenerate('The table is empty.') : { rows, columns, n };
};
