import { gammaLower, gammaUpper, poissonKernel } from './gamma.ts';

/** How far from its mean a Poisson variable has to be counted for the rest to fall below 1e-18. */
const reachOf = (mean: number): readonly [low: number, high: number] => {
  const reach = 10 * Math.sqrt(mean) + 60;
  return [Math.max(0, Math.floor(mean - reach)), Math.ceil(mean + reach)];
};

const poisson = (count: number, mean: number): number =>
  count === 0 ? Math.exp(-mean) : mean === 0 ? 0 : poissonKernel(count, mean);

/**
 * Probability that a noncentral χ² variable is at most `x`: central ones mixed by a Poisson law, each from its
 * neighbor by adding, never by subtracting.
 * @param degrees degrees of freedom, above 0
 * @param shift the noncentrality, from 0
 * R: `pchisq(x, degrees, ncp = shift)`.
 */
export const noncentralChiSquareCdf = (x: number, degrees: number, shift: number): number => {
  if (x <= 0) return 0;
  const [low, high] = reachOf(shift / 2);
  let central = gammaLower(degrees / 2 + high, x / 2);
  let sum = 0;
  for (let count = high; count >= low; count--) {
    sum += poisson(count, shift / 2) * central;
    const below = degrees / 2 + count - 1;
    if (below > 0) central = Math.min(1, central + poissonKernel(below, x / 2));
  }
  return Math.min(1, sum);
};

/** Probability that a noncentral χ² variable is above `x`. R: `pchisq(x, degrees, ncp = shift, lower.tail = FALSE)`. */
export const noncentralChiSquareUpper = (x: number, degrees: number, shift: number): number => {
  if (x <= 0) return 1;
  const [low, high] = reachOf(shift / 2);
  let central = gammaUpper(degrees / 2 + low, x / 2);
  let sum = 0;
  for (let count = low; count <= high; count++) {
    sum += poisson(count, shift / 2) * central;
    central = Math.min(1, central + poissonKernel(degrees / 2 + count, x / 2));
  }
  return Math.min(1, sum);
};
