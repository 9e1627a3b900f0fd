import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';
import { chiSquareUpper } from '../distributions/index.ts';
import { rankValues } from './ranks.ts';

export interface Friedman {
  /** The statistic, corrected for ties. */
  readonly q: number;
  readonly df: number;
  readonly p: number;
  /** Kendall's W: how far the rows agree in their order of the columns, 0 to 1. */
  readonly kendallsW: number;
  /** Rows without a missing value. */
  readonly n: number;
}

/**
 * Do some conditions get higher values than others from the same people? Friedman (1937), χ² approximation.
 * @param blocks one row a person, one column a condition; a row with a missing value (`null`) is left out
 * R: `friedman.test(blocks)`; W is `effectsize::kendalls_w`.
 */
export const friedman = (blocks: readonly (readonly (number | null)[])[]): Friedman | Degenerate => {
  const k = blocks[0]?.length ?? 0;
  if (blocks.some((row) => row.length !== k)) return degenerate('The rows have different lengths.');
  const rows = blocks.filter((row): row is readonly number[] => row.every((value) => value !== null));
  const n = rows.length;
  if (n < 2) return degenerate('A comparison needs at least two rows without a missing value.');
  if (k < 2) return degenerate('A comparison needs at least two columns.');
  const unusable = findUnusable(rows.flat());
  if (unusable !== null) return unusable;
  const sums = new Float64Array(k);
  let tieSum = 0;
  for (const row of rows) {
    const ranking = rankValues(row);
    tieSum += ranking.tieSum;
    for (const [column, rank] of ranking.ranks.entries()) sums[column] = (sums[column] as number) + rank;
  }
  const base = n * k * (k + 1) - tieSum / (k - 1);
  if (!(base > 1e-9)) return degenerate('Every row has the same value in all columns.');
  const q = (12 * sums.reduce((sum, value) => sum + (value - (n * (k + 1)) / 2) ** 2, 0)) / base;
  const df = k - 1;
  return Object.freeze({ q, df, p: chiSquareUpper(q, df), kendallsW: q / (n * df), n });
};
