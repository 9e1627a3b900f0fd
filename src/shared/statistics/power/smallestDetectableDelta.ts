import { type Degenerate, degenerate } from '../degenerate.ts';
import { normalQuantile } from '../distributions/index.ts';
import { findPlanFault, type PowerPlan } from './powerPlan.ts';

const beyondReach = degenerate(
  'The groups are too small: even if every answer of one lay above every answer of the other, the chance of finding it would stay lower.',
);

const sumOfQuantiles = (power: number, alpha: number): number =>
  normalQuantile(power) - normalQuantile(alpha / 2);

/**
 * The smallest Cliff's delta (also the rank-biserial correlation) that a Mann–Whitney test of groups of these sizes
 * would show.
 * @param n1 size of one group, at least 2
 * @param n2 size of the other, at least 2
 * @param plan chance of finding it (.8 unless told; above alpha) and two-sided level (.05 unless told)
 * @returns delta above 0, at most 1; degenerate where the groups are too small for any
 * Source: Noether (1987): N = (z + z)² / (12 c (1 − c) (P − ½)²), solved for delta = 2 P − 1. R:
 * `(qnorm(1 - alpha / 2) + qnorm(power)) * sqrt((n1 + n2) / (3 * n1 * n2))`.
 */
export const smallestDetectableDelta = (
  n1: number,
  n2: number,
  plan: PowerPlan = {},
): number | Degenerate => {
  const { power = 0.8, alpha = 0.05 } = plan;
  const fault = findPlanFault([n1, n2], power, alpha);
  if (fault !== null) return fault;
  const delta = sumOfQuantiles(power, alpha) * Math.sqrt((n1 + n2) / (3 * n1 * n2));
  return delta > 1 ? beyondReach : delta;
};

/**
 * The smallest matched-pairs rank-biserial correlation that a Wilcoxon signed-rank test would show.
 * @param n pairs that differ, at least 2
 * @returns correlation above 0, at most 1; degenerate where there are too few pairs for any
 * Source: Noether (1987): N = (z + z)² / (3 (P − ½)²), P the chance that two pairs together point upwards, which is
 * half of one plus the correlation. R: `2 * (qnorm(1 - alpha / 2) + qnorm(power)) / sqrt(3 * n)`.
 */
export const smallestDetectablePairedRank = (n: number, plan: PowerPlan = {}): number | Degenerate => {
  const { power = 0.8, alpha = 0.05 } = plan;
  const fault = findPlanFault([n], power, alpha);
  if (fault !== null) return fault;
  const correlation = (2 * sumOfQuantiles(power, alpha)) / Math.sqrt(3 * n);
  return correlation > 1 ? beyondReach : correlation;
};
