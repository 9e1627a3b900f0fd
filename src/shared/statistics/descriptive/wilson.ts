import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { normalQuantile } from '../distributions/index.ts';

/** Names what is wrong with a count out of `n` and a level; null where all is well. */
export const findShareFault = (k: number, n: number, level: number): Degenerate | null => {
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  if (n === 0) return degenerate('There are no answers.');
  if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0 || k < 0 || k > n)
    return degenerate('The count must be a whole number from 0 to the number of answers.');
  return null;
};

/**
 * Share `k / n` with Wilson's score interval (1927), without continuity correction.
 * @param level confidence level, .95 unless told
 * R: `prop.test(k, n, conf.level = level, correct = FALSE)`.
 */
export const wilson = (k: number, n: number, level = 0.95): Interval | Degenerate => {
  const fault = findShareFault(k, n, level);
  if (fault !== null) return fault;
  const z = -normalQuantile((1 - level) / 2);
  const estimate = k / n;
  const slack = (z * z) / n;
  const center = estimate + slack / 2;
  const reach = z * Math.sqrt((estimate * (1 - estimate)) / n + slack / (4 * n));
  // At the ends the formula is exact in real numbers; rounding must not move it off 0 and 1.
  const lower = k === 0 ? 0 : (center - reach) / (1 + slack);
  const upper = k === n ? 1 : (center + reach) / (1 + slack);
  return Object.freeze({ estimate, lower, upper });
};
