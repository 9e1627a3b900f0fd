import { devianceTerm, stirlingError } from './logGamma.ts';

/** x^a e^−x / Γ(a + 1), by Loader's saddle point form (2000); a and x positive. */
export const poissonKernel = (a: number, x: number): number =>
  Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);

/** The lower incomplete gamma function over its kernel (DLMF 8.7.1); all terms are positive. */
const lowerSeries = (a: number, x: number): number => {
  let term = 1;
  let sum = 1;
  for (let step = 1; term > sum * 1e-17 && step < 1_000_000; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
};

/** The upper incomplete gamma function over its kernel, as a continued fraction (DLMF 8.9.2), by Lentz's method. */
const upperFraction = (a: number, x: number): number => {
  let base = x + 1 - a;
  let numerator = 1e300;
  let denominator = 1 / base;
  let fraction = denominator;
  for (let step = 1; step < 1_000_000; step++) {
    const factor = step * (a - step);
    base += 2;
    denominator = 1 / (factor * denominator + base);
    numerator = base + factor / numerator;
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction * a;
};

/** Probability that a gamma variable of shape `a` is at most `x`; accurate in the lower tail. R: `pgamma(x, a)`. */
export const gammaLower = (a: number, x: number): number => {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? poissonKernel(a, x) * lowerSeries(a, x) : 1 - poissonKernel(a, x) * upperFraction(a, x);
};

/** Probability that a gamma variable of shape `a` is above `x`; accurate in the upper tail. */
export const gammaUpper = (a: number, x: number): number => {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - poissonKernel(a, x) * lowerSeries(a, x) : poissonKernel(a, x) * upperFraction(a, x);
};

/**
 * Probability that a χ² variable is above `x`; accurate in the upper tail.
 * @param degrees degrees of freedom, above 0
 * R: `pchisq(x, degrees, lower.tail = FALSE)`.
 */
export const chiSquareUpper = (x: number, degrees: number): number => gammaUpper(degrees / 2, x / 2);
