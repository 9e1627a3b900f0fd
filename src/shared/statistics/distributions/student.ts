import { betaCdfWithRest } from './beta.ts';
import { findRoot } from './findRoot.ts';
import { chiSquareUpper } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** From here on the t distribution is the normal one to the last digit that a double keeps. */
const manyDegrees = 1e15;

/**
 * Probability that a variable of Student's t distribution is at most `t`; accurate in the lower tail.
 * For an upper tail use `tCdf(-t, degrees)`.
 * @param degrees degrees of freedom, above 0, fractions allowed, infinity is the normal distribution
 * R: `pt(t, degrees)`.
 */
export const tCdf = (t: number, degrees: number): number => {
  if (degrees >= manyDegrees) return normalCdf(t);
  const square = t * t;
  if (square === 0) return 0.5;
  const share = square === Number.POSITIVE_INFINITY ? 0 : degrees / (degrees + square);
  const tail = betaCdfWithRest(share, 1 / (1 + degrees / square), degrees / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
};

/**
 * The point below which a variable of Student's t distribution lies with probability `p`.
 * @param p above 0 and below 1; 0 and 1 give the infinities
 * R: `qt(p, degrees)`.
 */
export const tQuantile = (p: number, degrees: number): number => {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, degrees);
  const excess = (t: number): number => Math.log(tCdf(t, degrees) / p);
  let low = normalQuantile(p);
  let high = low / 2;
  while (excess(low) > 0 && low > -1e150) low *= 2;
  while (excess(high) < 0) high /= 2;
  return findRoot(excess, low, high);
};

/**
 * Probability that a variable of the F distribution is above `f`; accurate in the upper tail.
 * @param above degrees of freedom of the numerator, above 0
 * @param below degrees of freedom of the denominator, above 0
 * R: `pf(f, above, below, lower.tail = FALSE)`.
 */
export const fUpper = (f: number, above: number, below: number): number => {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  if (below >= manyDegrees) return chiSquareUpper(above * f, above);
  const odds = (above / below) * f;
  return betaCdfWithRest(1 / (1 + odds), 1 / (1 + 1 / odds), below / 2, above / 2);
};
