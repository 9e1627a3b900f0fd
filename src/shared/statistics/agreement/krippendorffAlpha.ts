import { bootstrap } from '../bootstrap/index.ts';
import { type Degenerate, degenerate, isDegenerate } from '../degenerate.ts';
import { createDistance, type RatingLevel } from './krippendorffDistance.ts';

export interface KrippendorffAlpha {
  readonly estimate: number;
  /** Limits of the bootstrap interval; only where a seed was given and the interval exists. */
  readonly lower?: number;
  readonly upper?: number;
  /** Why there is no interval although a seed was given. */
  readonly noInterval?: string;
  /** Mean squared difference inside units, and between all values. */
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with at least two values, and the values in them. */
  readonly units: number;
  readonly values: number;
}

export interface KrippendorffOptions {
  /** Gives an interval by drawing units again and again; the same seed gives the same interval. */
  readonly seed?: number;
  /** How often units are drawn, 2,000 unless told. */
  readonly draws?: number;
  /** Confidence level, .95 unless told. */
  readonly level?: number;
}

/** One unit: how often each value was given to it, values named by their places in the list of all values. */
interface Unit {
  readonly places: readonly number[];
  readonly counts: readonly number[];
  readonly size: number;
}

const noSpread = degenerate(
  'All values that can be compared are the same, so agreement beyond chance is not defined (0/0).',
);

const countUnit = (given: readonly number[], allValues: readonly number[]): Unit => {
  const counted = new Map<number, number>();
  for (const value of given) {
    const place = allValues.indexOf(value);
    counted.set(place, (counted.get(place) ?? 0) + 1);
  }
  return { places: [...counted.keys()], counts: [...counted.values()], size: given.length };
};

/** The coefficient of some units, whose values stand in `allValues` in ascending order. */
const computeAlpha = (
  units: readonly Unit[],
  allValues: readonly number[],
  level: RatingLevel,
): KrippendorffAlpha | Degenerate => {
  const totals = new Float64Array(allValues.length);
  for (const unit of units)
    for (const [index, place] of unit.places.entries())
      totals[place] = (totals[place] as number) + (unit.counts[index] as number);
  const values = totals.reduce((sum, count) => sum + count, 0);
  const distance = createDistance[level](allValues, totals);

  let within = 0;
  for (const unit of units) {
    let pairs = 0;
    for (let one = 1; one < unit.places.length; one++)
      for (let other = 0; other < one; other++)
        pairs +=
          (unit.counts[one] as number) *
          (unit.counts[other] as number) *
          distance(unit.places[one] as number, unit.places[other] as number);
    within += (2 * pairs) / (unit.size - 1);
  }
  let between = 0;
  for (let one = 1; one < totals.length; one++)
    for (let other = 0; other < one; other++)
      between += 2 * (totals[one] as number) * (totals[other] as number) * distance(one, other);
  if (between === 0) return noSpread;

  const observedDisagreement = within / values;
  const expectedDisagreement = between / (values * (values - 1));
  return {
    estimate: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
    units: units.length,
    values,
  };
};

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
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability". R: `irrCAC::krippen.alpha.raw` agrees;
 * `irr::kripp.alpha` 0.84.1 goes wrong with more than two coders and no missing ratings.
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
  const result = computeAlpha(units, allValues, level);
  if ('ok' in result || options.seed === undefined) return Object.freeze(result);

  const interval = bootstrap(
    units,
    (drawn) => {
      const again = computeAlpha(drawn, allValues, level);
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
