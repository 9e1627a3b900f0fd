const lanczosShift = 607 / 128;
const lanczosTerms = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 0.00003399464998481189,
  0.00004652362892704858, -0.00009837447530487956, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 0.00008441822398385275, -0.000026190838401581408,
  0.0000036899182659531625,
] as const;
const halfLogTwoPi = 0.9189385332046728;

/**
 * Natural logarithm of the gamma function for a positive number.
 * Lanczos' series with the coefficients of P. Godfrey (2001), g = 607/128. R: `lgamma(x)`.
 */
export const logGamma = (x: number): number => {
  let series = 0.9999999999999971;
  for (const [index, term] of lanczosTerms.entries()) series += term / (x + index + 1);
  const base = x + lanczosShift + 0.5;
  return (x + 0.5) * Math.log(base) - base + halfLogTwoPi + Math.log(series / x);
};

/**
 * The error of Stirling's formula: log Γ(x + 1) − log(√(2πx) (x/e)^x), for positive x.
 * C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export const stirlingError = (x: number): number => {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
};

/** x log(x / mean) + mean − x without losing digits where both are close (Loader 2000, `bd0`). Both positive. */
export const devianceTerm = (x: number, mean: number): number => {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let sum = (x - mean) * ratio;
  let term = 2 * x * ratio;
  for (let index = 1; index < 1000; index++) {
    term *= ratio * ratio;
    const next = sum + term / (2 * index + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
};
