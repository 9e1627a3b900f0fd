import { type Degenerate, degenerate } from '../degenerate.ts';
import { mean, standardDeviation } from '../descriptive/index.ts';
import { tCdf, tQuantile } from '../distributions/index.ts';

export interface TTest {
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** First mean minus second, with its confidence interval. */
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Size, mean and standard deviation of at least two values. */
export const readMoments = (values: readonly number[]): Moments | Degenerate => {
  if (values.length < 2) return degenerate('A t test needs at least two values in each group.');
  const center = mean(values);
  if (typeof center !== 'number') return center;
  const first = values[0];
  // Equal values have no spread, whatever the rounding of their mean leaves over.
  const deviation = values.every((value) => value === first) ? 0 : standardDeviation(values);
  if (typeof deviation !== 'number') return deviation;
  // R's own bound for data that are constant up to rounding.
  const isFlat = deviation < 10 * Number.EPSILON * Math.abs(center);
  return { n: values.length, mean: center, deviation: isFlat ? 0 : deviation };
};

/** A t test from a difference, its standard error and its degrees of freedom. */
export const finishTTest = (
  difference: number,
  error: number,
  df: number,
  level = 0.95,
): TTest | Degenerate => {
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  if (!Number.isFinite(difference) || !Number.isFinite(error) || !Number.isFinite(df))
    return degenerate('The values are too large to compute with.');
  const t = difference / error;
  const reach = -tQuantile((1 - level) / 2, df) * error;
  return Object.freeze({
    t,
    df,
    p: 2 * tCdf(-Math.abs(t), df),
    difference,
    lower: difference - reach,
    upper: difference + reach,
  });
};
