import { devianceTerm, stirlingError } from './logGamma.ts';

/** x^a (1 − x)^b / B(a, b), by Loader's saddle point form, so that large a and b keep their digits. */
const betaKernel = (x: number, rest: number, a: number, b: number): number => {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x) -
    devianceTerm(b, n * rest);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
};

/**
 * The incomplete beta function over its kernel: the continued fraction of Didonato and Morris (1992), whose terms
 * do not cancel when `a` is large and `x` close to 1, evaluated by Lentz's method.
 */
const betaFraction = (x: number, rest: number, a: number, b: number): number => {
  const excess = a * rest - b * x + 1;
  let fraction = (a / (a + 1)) * excess;
  let numerator = fraction;
  let denominator = 0;
  for (let step = 1; step < 100_000; step++) {
    const width = a + 2 * step - 1;
    const above = ((a + step - 1) / width) * ((a + b + step - 1) / width) * step * (b - step) * x * x;
    const below =
      step + (step * (b - step) * x) / width + ((a + step) / (width + 2)) * (excess + step * (1 + rest));
    denominator = 1 / (below + above * denominator);
    numerator = below + above / numerator;
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return 1 / fraction;
};

/**
 * Probability that a beta variable is at most `x`, for callers who know `1 − x` to more digits than subtracting gives.
 * @param rest 1 − x
 */
export const betaCdfWithRest = (x: number, rest: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  return a * rest - b * x > 0
    ? betaKernel(x, rest, a, b) * betaFraction(x, rest, a, b)
    : 1 - betaKernel(x, rest, a, b) * betaFraction(rest, x, b, a);
};

/**
 * Probability that a beta variable is at most `x`.
 * @param x below 0 gives 0, above 1 gives 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * R: `pbeta(x, a, b)`.
 */
export const betaCdf = (x: number, a: number, b: number): number => betaCdfWithRest(x, 1 - x, a, b);

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
    const slope = betaKernel(x, 1 - x, a, b) / (x * (1 - x));
    const newton = x - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * x || next === x) return next;
    x = next;
  }
  return x;
};
