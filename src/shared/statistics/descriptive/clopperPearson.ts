import type { Degenerate, Interval } from '../degenerate.ts';
import { betaQuantile } from '../distributions/index.ts';
import { findShareFault } from './wilson.ts';

/**
 * Share `k / n` with the exact binomial interval of Clopper and Pearson (1934).
 * @param level confidence level, .95 unless told
 * R: `binom.test(k, n, conf.level = level)`.
 */
export const clopperPearson = (k: number, n: number, level = 0.95): Interval | Degenerate => {
  const fault = findShareFault(k, n, level);
  if (fault !== null) return fault;
  const tail = (1 - level) / 2;
  return Object.freeze({
    estimate: k / n,
    lower: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    upper: k === n ? 1 : 1 - betaQuantile(tail, n - k, k + 1),
  });
};
