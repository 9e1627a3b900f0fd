import { bootstrap } from '../bootstrap/index.ts';
import { type Degenerate, degenerate, isDegenerate } from '../degenerate.ts';
import { type Coefficient, computeCoefficient, countUnit } from './krippendorffCoefficient.ts';
import type { RatingLevel } from './krippendorffDistance.ts';

export interface KrippendorffAlpha extends Coefficient {
  /** Limits of the bootstrap interval; only where a seed was given and the interval exists. */
  readonly lower?: number;
  readonly upper?: number;
  /** Why there is no interval although a seed was given. */
  readonly noInterval?: string;
}

export interface KrippendorffOptions {
  /** Gives an interval by drawing units again and again; the same seed gives the same interval. */
  readonly seed?: number;
  /** How often units are drawn, 2,000 unless told. */
  readonly draws?: number;
  /** Confidence level, .95 unless told. */
  readonly level?: number;
}

/** Says what keeps the ratings from being compared; null where all is well. */
const findFault = (
  ratings: readonly (readonly (number | null)[])[],
  level: RatingLevel,
): Degenerate | null => {
  if (ratings.length < 2) return degenerate('Agreement needs at least two coders.');
  const unitCount = (ratings[0] as readonly unknown[]).length;
  if (ratings.some((row) => row.length !== unitCount))
    return degenerate(
      'Every coder must have a place for every unit; leave it empty where nothing was coded.',
    );
  const given = ratings.flat().filter((value) => value !== null);
  if (given.some((value) => !Number.isFinite(value)))
    return degenerate('Every rating must be a number, or empty where nothing was coded.');
  if (level === 'ratio' && given.some((value) => value < 0))
    return degenerate('Ratings on a ratio scale must not be below 0.');
  return null;
};

/**
 * Agreement of any number of coders beyond chance, with missing ratings, for any level of measurement.
 * @param ratings a row for each coder, a column for each unit; `null` where a coder gave nothing; units with fewer than
 *   two ratings are left out
 * @param level what the numbers mean: names (`nominal`), an order, distances (`interval`), or distances from a true
 *   zero (`ratio`, none below 0)
 * @param options a seed for a bootstrap interval over units (percentile)
 * @returns estimate, at most 1; degenerate for fewer than two coders, no unit with two ratings, or where all values
 *   that can be compared are the same (0/0)
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability". R: no call to rely on for all levels:
 * `irrCAC::krippen.alpha.raw` agrees for names, `irr::kripp.alpha` 0.84.1 goes wrong with more than two coders and no
 * missing ratings; so the values compared with are means over all pairs, written out.
 */
export const krippendorffAlpha = (
  ratings: readonly (readonly (number | null)[])[],
  level: RatingLevel,
  options: KrippendorffOptions = {},
): KrippendorffAlpha | Degenerate => {
  const fault = findFault(ratings, level);
  if (fault !== null) return fault;
  const compared = (ratings[0] as readonly unknown[])
    .map((_, unit) => ratings.map((row) => row[unit] as number | null).filter((value) => value !== null))
    .filter((given) => given.length > 1);
  if (compared.length === 0) return degenerate('No unit has ratings of two coders.');
  const allValues = [...new Set(compared.flat())].sort((one, other) => one - other);
  const units = compared.map((given) => countUnit(given, allValues));
  const result = computeCoefficient(units, allValues, level);
  if ('ok' in result || options.seed === undefined) return Object.freeze(result);

  const interval = bootstrap(
    units,
    (drawn) => {
      const again = computeCoefficient(drawn, allValues, level);
      return 'ok' in again ? again : again.estimate;
    },
    {
      seed: options.seed,
      method: 'percentile',
      draws: options.draws ?? 2000,
      level: options.level ?? 0.95,
    },
  );
  if (isDegenerate(interval)) return Object.freeze({ ...result, noInterval: interval.reason });
  return Object.freeze({ ...result, lower: interval.lower, upper: interval.upper });
};
