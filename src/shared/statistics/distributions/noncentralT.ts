import { stirlingError } from './logGamma.ts';
import { normalCdf } from './normal.ts';

/**
 * The integrand of P(T ≤ t) = ∫ Φ(t s − shift) f(s) ds over u = log s, where s² is a χ² variable over its degrees of
 * freedom. It is positive everywhere, so that summing it keeps the digits of the smallest tails.
 */
const createIntegrand = (t: number, degrees: number, shift: number): ((u: number) => number) => {
  const half = degrees / 2;
  const scale = 2 * Math.sqrt(half / (2 * Math.PI)) * Math.exp(-stirlingError(half));
  return (u) => scale * Math.exp(degrees * (u - Math.expm1(2 * u) / 2)) * normalCdf(t * Math.exp(u) - shift);
};

/** Where the integrand is largest: the best of a coarse net, which then shrinks around its best point. */
const findPeak = (integrand: (u: number) => number, low: number, high: number): number => {
  let center = (low + high) / 2;
  let reach = (high - low) / 2;
  for (let round = 0; round < 12; round++) {
    let best = -1;
    let at = center;
    for (let point = -12; point <= 12; point++) {
      const u = center + (reach * point) / 12;
      const value = integrand(u);
      if (value > best) [best, at] = [value, u];
    }
    center = at;
    reach /= 4;
  }
  return center;
};

/** Sum of the integrand at `start`, `start ± step`, … outwards until nothing is added any more. */
const sumOutwards = (
  integrand: (u: number) => number,
  peak: number,
  offset: number,
  step: number,
  floor: number,
): number => {
  let sum = 0;
  for (const direction of [1, -1]) {
    for (let index = direction === 1 ? 0 : 1; index < 200_000; index++) {
      const value = integrand(peak + offset + direction * index * step);
      sum += value;
      if (value <= floor) break;
    }
  }
  return sum;
};

/**
 * Probability that a variable of the noncentral t distribution is at most `t`; accurate in the lower tail. For an
 * upper tail use `noncentralTCdf(-t, degrees, -shift)`.
 *
 * The trapezoidal rule in log s, with the step halved until two sums agree: for such an integrand it gains digits
 * exponentially (Trefethen and Weideman 2014). Unlike the usual series it holds for any shift.
 * @param degrees degrees of freedom, above 0
 * @param shift the noncentrality: what the numerator's mean is, in standard deviations
 * R: `pt(t, degrees, ncp = shift)`, which itself is good to about 12 digits and stops at a shift of 37.6.
 */
export const noncentralTCdf = (t: number, degrees: number, shift: number): number => {
  if (degrees >= 1e12) return normalCdf(t - shift);
  if (t > 0 && t > shift) return 1 - integrate(-t, degrees, -shift);
  return integrate(t, degrees, shift);
};

const integrate = (t: number, degrees: number, shift: number): number => {
  const integrand = createIntegrand(t, degrees, shift);
  const spread = 1 / Math.sqrt(2 * degrees);
  const peak = findPeak(integrand, -60 * Math.max(spread, 1 / degrees), 40 * spread + 1e-3);
  const height = integrand(peak);
  if (height === 0) return 0;
  const floor = height * 1e-19;
  let step = Math.min(0.5, spread);
  let sum = sumOutwards(integrand, peak, 0, step, floor);
  let area = sum * step;
  for (let round = 0; round < 14; round++) {
    sum += sumOutwards(integrand, peak, step / 2, step, floor);
    step /= 2;
    const finer = sum * step;
    const change = Math.abs(finer - area);
    area = finer;
    if (change <= 1e-9 * area) {
      // The rule's error squares with each halving, so one more step leaves only rounding.
      sum += sumOutwards(integrand, peak, step / 2, step, floor);
      return Math.min(1, (sum * step) / 2);
    }
  }
  return Math.min(1, area);
};
