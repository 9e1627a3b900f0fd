import { type Degenerate, degenerate } from '../degenerate.ts';
import { findRoot, noncentralTCdf, tQuantile } from '../distributions/index.ts';
import { findPlanFault, type PowerPlan } from './powerPlan.ts';

/** Chance that a two-sided t test finds a shift of so many standard errors, in either direction. */
const powerOfT = (shift: number, degrees: number, alpha: number): number => {
  const critical = -tQuantile(alpha / 2, degrees);
  return noncentralTCdf(-critical, degrees, -shift) + noncentralTCdf(-critical, degrees, shift);
};

const largestShift = 512;

/** The shift, in standard errors, that a two-sided t test finds with the chance that was asked for. */
const findShift = (degrees: number, plan: Required<PowerPlan>): number | Degenerate => {
  const missing = (shift: number): number => powerOfT(shift, degrees, plan.alpha) - plan.power;
  let high = 4;
  while (high < largestShift && missing(high) < 0) high *= 2;
  return high < largestShift
    ? findRoot(missing, 0, high)
    : degenerate(
        'The groups are too small for such a high chance of finding an effect at such a strict level.',
      );
};

/**
 * The smallest standardized difference of two means (Cohen's d) that groups of these sizes would show.
 * @param n1 size of one group, at least 2
 * @param n2 size of the other, at least 2
 * @param plan chance of finding it (.8 unless told; above alpha) and two-sided level (.05 unless told)
 * @returns d above 0, in standard deviations; degenerate for groups that are too small
 * Source: Cohen (1988), with the noncentral t distribution. R: `pwr::pwr.t2n.test(n1, n2, power =, sig.level =)$d`,
 * and for equal sizes `power.t.test(n, power =, sig.level =, strict = TRUE)$delta`, solved with a smaller tolerance.
 */
export const smallestDetectableD = (n1: number, n2: number, plan: PowerPlan = {}): number | Degenerate => {
  const { power = 0.8, alpha = 0.05 } = plan;
  const fault = findPlanFault([n1, n2], power, alpha);
  if (fault !== null) return fault;
  const shift = findShift(n1 + n2 - 2, { power, alpha });
  return typeof shift === 'number' ? shift * Math.sqrt(1 / n1 + 1 / n2) : shift;
};

/**
 * The same for a change in one group measured twice, in standard deviations of the change.
 * @param n pairs, at least 2
 * R: `pwr::pwr.t.test(n, power =, sig.level =, type = "paired")$d`, solved with a smaller tolerance.
 */
export const smallestDetectablePairedD = (n: number, plan: PowerPlan = {}): number | Degenerate => {
  const { power = 0.8, alpha = 0.05 } = plan;
  const fault = findPlanFault([n], power, alpha);
  if (fault !== null) return fault;
  const shift = findShift(n - 1, { power, alpha });
  return typeof shift === 'number' ? shift / Math.sqrt(n) : shift;
};
