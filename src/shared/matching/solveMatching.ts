import { checkProblem } from './checkProblem.ts';
import { findBreach, hasJointRules } from './jointRules.ts';
import { solveLadder } from './solveLadder.ts';
import { solveWithRules } from './solveWithRules.ts';
import type { MatchingProblem, MatchingResult, SolveOptions } from './types.ts';

/**
 * The best pairing by the ladder of goals: most mentees matched; mentors' minimums; priority tiers; (fewest changes;
 * families;) the weakest pair; the total; ties by sign-up, then by stable ids or a lottery. Exact, and proven by a
 * certificate that `verifyMatching` checks; where rules tie pairs together, by search, with a bound.
 * @returns the pairing; or which required pairs cannot hold together; never throws on a degenerate problem
 */
export const solveMatching = (problem: MatchingProblem, options: SolveOptions): MatchingResult => {
  if (!hasJointRules(problem)) return solveLadder(problem, options);
  const failed = checkProblem(problem);
  if (failed !== undefined) return failed;
  if (options.objective !== 'stable') return solveWithRules(problem, options);
  const result = solveLadder(problem, options);
  const breach = result.ok ? findBreach(problem, result.pairs) : undefined;
  if (!result.ok || breach === undefined) return result;
  const message = `A stable pairing looks at single pairs only, and this one does not keep: ${breach.label}.`;
  return { ...result, notes: [...result.notes, { code: 'ruleNotKept', message }] };
};
