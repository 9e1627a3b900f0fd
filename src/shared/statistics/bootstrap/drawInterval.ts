import { type Degenerate, degenerate } from '../degenerate.ts';
import { normalCdf, normalQuantile } from '../distributions/index.ts';

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The value below which the share `p` of the sorted draws lies, interpolated on the normal scale
 * (Davison and Hinkley 1997, equation 5.8).
 */
const pickDraw = (sorted: Float64Array, p: number): number => {
  const count = sorted.length;
  const place = p * (count + 1);
  const below = Math.floor(place);
  if (below < 1) return sorted[0] as number;
  if (below >= count) return sorted[count - 1] as number;
  const lower = sorted[below - 1] as number;
  if (place === below) return lower;
  const upper = sorted[below] as number;
  const start = normalQuantile(below / (count + 1));
  const end = normalQuantile((below + 1) / (count + 1));
  return lower + ((normalQuantile(p) - start) / (end - start)) * (upper - lower);
};

/** Percentile limits of draws. R: `boot::boot.ci(type = "perc")`. */
export const percentileLimits = (draws: readonly number[], level: number): Limits => {
  const sorted = Float64Array.from(draws).sort();
  return { lower: pickDraw(sorted, (1 - level) / 2), upper: pickDraw(sorted, (1 + level) / 2) };
};

/**
 * Limits corrected for bias and for a spread that changes with the value (Efron 1987).
 * @param estimate the value of the sample itself
 * @param draws the values of the samples drawn
 * @param influences for each member, how much the value falls when it is left out, divided by nothing else than the
 *   size of its group (their common factor does not matter)
 * R: `boot::boot.ci(type = "bca", L = influences)`.
 */
export const correctedLimits = (
  estimate: number,
  draws: readonly number[],
  influences: readonly number[],
  level: number,
): Limits | Degenerate => {
  const below = draws.filter((value) => value < estimate).length;
  if (below === 0 || below === draws.length)
    return degenerate(
      'All samples drawn lie on one side of the estimate, so the interval cannot be corrected.',
    );
  const squares = influences.reduce((sum, influence) => sum + influence ** 2, 0);
  if (squares === 0)
    return degenerate('Leaving out any one member changes nothing, so there is no interval.');
  const bias = normalQuantile(below / draws.length);
  const skew = influences.reduce((sum, influence) => sum + influence ** 3, 0) / (6 * squares ** 1.5);
  const sorted = Float64Array.from(draws).sort();
  const correct = (p: number): number => {
    const shifted = bias + normalQuantile(p);
    return pickDraw(sorted, normalCdf(bias + shifted / (1 - skew * shifted)));
  };
  return { lower: correct((1 - level) / 2), upper: correct((1 + level) / 2) };
};
