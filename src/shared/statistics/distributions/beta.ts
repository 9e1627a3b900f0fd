import { devianceTerm, stirlingError } from './logGamma.ts';

/** x^a (1 − x)^b / B(a, b), by Loader's saddle point form, so that large a and b keep their digits. */
const betaKernel = (x: number, a: number, b: number): number => {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x) -
    devianceTerm(b, n * (1 - x));
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
};

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
const betaFraction = (x: number, a: number, b: number): number => {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let numerator = 1;
  let denominator = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let step = 1; step < 100_000; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    denominator = 1 / away(1 + even * denominator);
    numerator = away(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / away(1 + odd * denominator);
    numerator = away(1 + odd / numerator);
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
};

/**
 * Probability that a beta variable is at most `x`.
 * @param x below 0 gives 0, above 1 gives 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * R: `pbeta(x, a, b)`.
 */
export const betaCdf = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2)
    ? (betaKernel(x, a, b) * betaFraction(x, a, b)) / a
    : 1 - (betaKernel(x, a, b) * betaFraction(1 - x, b, a)) / b;
};

/**
 * The point below which a beta variable lies with probability `p`: Newton's steps inside a shrinking bracket.
 * @param p 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * R: `qbeta(p, a, b)`.
 */
export const betaQuantile = (p: number, a: number, b: number): number => {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 2000; step++) {
    const excess = betaCdf(x, a, b) - p;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const slope = betaKernel(x, a, b) / (x * (1 - x));
    const newton = x - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * x || next === x) return next;
    x = next;
  }
  return x;
};
