import type { Interval } from '../degenerate.ts';
import { normalQuantile, tQuantile } from '../distributions/index.ts';

/** How many standard errors a two-sided interval reaches to each side, by the normal distribution. */
export const normalReach = (level: number): number => -normalQuantile((1 - level) / 2);

/** The same by Student's t with `df` degrees of freedom. */
export const studentReach = (level: number, df: number): number => -tQuantile((1 - level) / 2, df);

/** An interval of so many standard errors, cut at −1 and 1, beyond which no agreement lies. */
export const agreementInterval = (estimate: number, standardError: number, reach: number): Interval => ({
  estimate,
  lower: Math.max(-1, estimate - reach * standardError),
  upper: Math.min(1, estimate + reach * standardError),
});

/**
 * Square root of the mean squared distance from the mean, each cell of a table counted as often as it was used.
 * Centered first, so that a table of full agreement has exactly 0.
 */
export const spreadOverCells = (
  table: readonly (readonly number[])[],
  total: number,
  readCell: (row: number, column: number) => number,
): number => {
  const weigh = (measure: (value: number) => number): number =>
    table.reduce(
      (sum, cells, row) =>
        cells.reduce((inner, count, column) => inner + count * measure(readCell(row, column)), sum),
      0,
    ) / total;
  const center = weigh((value) => value);
  return Math.sqrt(weigh((value) => (value - center) ** 2));
};
