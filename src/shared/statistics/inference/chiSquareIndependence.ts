import { type Degenerate, degenerate } from '../degenerate.ts';
import { chiSquareUpper } from '../distributions/index.ts';
import { type Margins, readMargins } from './table.ts';

export interface ChiSquareIndependence {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  readonly n: number;
  /** The smallest expected count: below 5, prefer `fisherExact`. */
  readonly smallestExpected: number;
}

/** Sum of squared distances from the expected counts, each brought `correction` closer. */
const sumDistances = (
  table: readonly (readonly number[])[],
  { rows, columns, n }: Margins,
  correction: number,
): number => {
  let sum = 0;
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) {
      const expected = ((rows[i] as number) * (columns[j] as number)) / n;
      sum += (Math.abs(count - expected) - correction) ** 2 / expected;
    }
  return sum;
};

/** Pearson's χ² of a table, uncorrected, with its degrees of freedom. */
export const computeChiSquare = (
  table: readonly (readonly number[])[],
  yates: boolean,
): ChiSquareIndependence | Degenerate => {
  const margins = readMargins(table);
  if ('ok' in margins) return margins;
  const { rows, columns, n } = margins;
  if (rows.includes(0)) return degenerate(`Row ${rows.indexOf(0) + 1} of the table is empty.`);
  if (columns.includes(0)) return degenerate(`Column ${columns.indexOf(0) + 1} of the table is empty.`);
  const corrected = yates && rows.length === 2 && columns.length === 2;
  const gap = Math.abs((table[0]?.[0] as number) - ((rows[0] as number) * (columns[0] as number)) / n);
  const statistic = sumDistances(table, margins, corrected ? Math.min(0.5, gap) : 0);
  const df = (rows.length - 1) * (columns.length - 1);
  const smallestExpected = (Math.min(...rows) * Math.min(...columns)) / n;
  return Object.freeze({ statistic, df, p: chiSquareUpper(statistic, df), n, smallestExpected });
};

/**
 * Do the rows of a table differ in how they spread over the columns? Pearson's χ².
 * @param table counts, no empty row or column
 * @param options `yates`: Yates' correction (two by two only), on unless told
 * R: `chisq.test(table, correct = yates)`.
 */
export const chiSquareIndependence = (
  table: readonly (readonly number[])[],
  options: { readonly yates?: boolean } = {},
): ChiSquareIndependence | Degenerate => computeChiSquare(table, options.yates ?? true);
