import { createRandom } from '../../util/index.ts';
import { type Degenerate, degenerate } from '../degenerate.ts';
import { drawTableWeight } from './drawTable.ts';
import { sumUnlikelyTables, tieSlack } from './fisherNetwork.ts';
import { listLogFactorials } from './logFactorials.ts';
import { readMargins } from './table.ts';

const largest = 5_000_000;

export interface FisherOptions {
  /** Random tables where an exact count is out of reach; as many as take about a second unless told. */
  readonly samples?: number;
  /** Seed of the random tables; 1 unless told. */
  readonly seed?: number;
}

export interface FisherExact {
  /** The chance of a table no likelier than this one when rows and columns have nothing to do with each other. */
  readonly p: number;
  /** `monteCarlo`: estimated from random tables, because an exact count is out of reach. */
  readonly method: 'exact' | 'monteCarlo';
  readonly n: number;
  /** Standard error of an estimated p. */
  readonly standardError?: number;
  /** Random tables behind an estimated p. */
  readonly samples?: number;
  readonly seed?: number;
}

const chooseSamples = (cells: number, n: number): number =>
  Math.max(2000, Math.min(100_000, Math.floor(3e7 / (cells * (8 + Math.sqrt(n / cells))))));

/**
 * Fisher's exact test of a table of any shape (Freeman and Halton 1951), two-sided. Empty rows and columns say
 * nothing and are left out. Where counting exactly is out of reach, p is estimated from seeded random tables, and says
 * so with its standard error.
 * @param table counts, up to five million in all
 * R: `fisher.test(table)`; estimated: `fisher.test(table, simulate.p.value = TRUE, B = samples)`.
 */
export const fisherExact = (
  table: readonly (readonly number[])[],
  options: FisherOptions = {},
): FisherExact | Degenerate => {
  const full = readMargins(table);
  if ('ok' in full) return full;
  if (full.n > largest) return degenerate('The table is too large for this test; use the χ² test.');
  const filled = table
    .filter((_, row) => (full.rows[row] as number) > 0)
    .map((row) => row.filter((_, column) => (full.columns[column] as number) > 0));
  if (filled.length < 2 || (filled[0]?.length ?? 0) < 2)
    return degenerate('Only one row or one column has any answers.');
  // The fewer rows, the fewer ways to fill a column.
  const isTall = filled.length > (filled[0]?.length ?? 0);
  const upright = isTall
    ? (filled[0] as number[]).map((_, column) => filled.map((row) => row[column] as number))
    : filled;
  const margins = readMargins(upright);
  if ('ok' in margins) return margins;
  const { n } = margins;
  const logs = listLogFactorials(n);
  const p = sumUnlikelyTables(upright, margins, logs);
  if (p !== null) return Object.freeze({ p, method: 'exact', n });
  const { samples = chooseSamples(upright.flat().length, n), seed = 1 } = options;
  if (!Number.isInteger(samples) || samples < 1)
    return degenerate('The number of random tables must be a whole number from 1.');
  const ceiling = -upright.flat().reduce((sum, count) => sum + (logs[count] as number), 0) + tieSlack;
  const random = createRandom(seed);
  let unlikely = 0;
  for (let sample = 0; sample < samples; sample++)
    if (drawTableWeight(random, margins, logs) <= ceiling) unlikely++;
  const estimate = (unlikely + 1) / (samples + 1);
  const standardError = Math.sqrt((estimate * (1 - estimate)) / samples);
  return Object.freeze({ p: estimate, method: 'monteCarlo', n, standardError, samples, seed });
};
