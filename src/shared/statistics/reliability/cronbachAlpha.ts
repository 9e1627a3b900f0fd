import { type Degenerate, degenerate } from '../degenerate.ts';
import { betaQuantile } from '../distributions/index.ts';
import { computeItemCovariance, type ItemRows, type MissingRule, toCorrelation } from './itemCovariance.ts';

export interface CronbachAlpha {
  /** Alpha of the answers as they are; at most 1, may be below 0. */
  readonly alpha: number;
  /** Alpha of the answers after giving every item the same spread. */
  readonly standardized: number;
  /** Limits of Feldt's interval for `alpha`. */
  readonly lower: number;
  readonly upper: number;
  /** Alpha of the other items, for each item; `null` where fewer than two are left, or their answers do not fit together. */
  readonly ifDropped: readonly (number | null)[];
  /** Correlation of each item with the sum of the others; `null` where that sum does not vary, or answers do not fit together. */
  readonly itemRest: readonly (number | null)[];
  /** Respondents behind the numbers (pairwise: the fewest behind any two items). */
  readonly n: number;
  readonly items: number;
}

type Matrix = readonly (readonly number[])[];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sumAll = (matrix: Matrix): number => sum(matrix.map(sum));
const without = (matrix: Matrix, item: number): Matrix =>
  matrix.filter((_, row) => row !== item).map((row) => row.filter((_, column) => column !== item));

/** Variance of the sum of the items; null where they cancel each other out up to rounding. */
const varianceOfSum = (matrix: Matrix): number | null => {
  const total = sumAll(matrix);
  const size = sumAll(matrix.map((row) => row.map(Math.abs)));
  return total > size * 1e-12 ? total : null;
};

/** Covariances of different respondents need not fit together; what they give beyond 1 is no alpha. */
const limitOfRounding = 1 + 1e-9;

const alphaOf = (matrix: Matrix): number | null => {
  const total = varianceOfSum(matrix);
  if (matrix.length < 2 || total === null) return null;
  const own = sum(matrix.map((row, item) => row[item] as number));
  const alpha = (matrix.length / (matrix.length - 1)) * (1 - own / total);
  return alpha > limitOfRounding ? null : alpha;
};

const correlateWithRest = (matrix: Matrix, item: number): number | null => {
  const rest = varianceOfSum(without(matrix, item));
  const row = matrix[item] as readonly number[];
  const own = row[item] as number;
  if (rest === null) return null;
  const correlation = (sum(row) - own) / Math.sqrt(own * rest);
  return Math.abs(correlation) > limitOfRounding ? null : correlation;
};

const cancelled =
  'The items cancel each other out, so their sum does not vary. Must one of them be reversed?';
const doesNotFit =
  'The answers to the items do not fit together: they cancel each other out, or too many are missing. ' +
  'Count only respondents who answered every item.';

/** R: `qf(p, first, second)`. */
const fQuantile = (p: number, first: number, second: number): number => {
  const share = betaQuantile(p, first / 2, second / 2);
  return (second * share) / (first * (1 - share));
};

/**
 * How far several items measure the same (internal consistency), with Feldt's interval.
 * @param rows a row for each respondent, a column for each item, reversed items already turned; `null` = missing
 * @param options.missing `listwise` (default) or `pairwise`
 * @param options.level confidence level, .95 unless told
 * @returns degenerate for fewer than two items or respondents, an item without variation, items that cancel each other
 *   out, or (pairwise) so many gaps that alpha would exceed 1
 * Source: Cronbach (1951); interval: Feldt, Woodruff and Salih (1987). R: `psych::alpha(rows, check.keys = FALSE)` on
 * complete rows (`raw_alpha`, `std.alpha`, `feldt`, `alpha.drop`, `r.drop`); with `pairwise` psych takes all rows as n
 * for the interval, where this takes the fewest respondents behind any two items.
 */
export const cronbachAlpha = (
  rows: ItemRows,
  options: { readonly missing?: MissingRule; readonly level?: number } = {},
): CronbachAlpha | Degenerate => {
  const { missing = 'listwise', level = 0.95 } = options;
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  const items = rows[0]?.length ?? 0;
  if (items === 1) return degenerate('Alpha needs at least two items.');
  const found = computeItemCovariance(rows, missing);
  if ('ok' in found) return found;
  const { covariance, n } = found;
  const alpha = alphaOf(covariance);
  const standardized = alphaOf(toCorrelation(covariance));
  if (alpha === null || standardized === null)
    return degenerate(missing === 'listwise' ? cancelled : doesNotFit);

  const limit = (p: number): number => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (items - 1));
  return Object.freeze({
    alpha,
    standardized,
    lower: limit((1 + level) / 2),
    upper: limit((1 - level) / 2),
    ifDropped: Object.freeze(covariance.map((_, item) => alphaOf(without(covariance, item)))),
    itemRest: Object.freeze(covariance.map((_, item) => correlateWithRest(covariance, item))),
    n,
    items,
  });
};
