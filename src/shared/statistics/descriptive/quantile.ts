import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';

/**
 * The value below which the share `p` of the numbers lies, by linear interpolation (rule 7 of Hyndman and Fan 1996).
 * @param values any order, no missing values
 * @param p 0 to 1
 * R: `quantile(values, p, type = 7)`.
 */
export const quantile = (values: readonly number[], p: number): number | Degenerate => {
  if (values.length === 0) return degenerate('There are no values.');
  if (!(p >= 0 && p <= 1)) return degenerate('The share must be a number from 0 to 1.');
  const unusable = findUnusable(values);
  if (unusable !== null) return unusable;
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower === upper ? lower : lower + (position - below) * (upper - lower);
};

/** The middle value. R: `median(values)`. */
export const median = (values: readonly number[]): number | Degenerate => quantile(values, 0.5);
