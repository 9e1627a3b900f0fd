import type { Goals } from './network.ts';
import type { Goal, MatchingProblem } from './types.ts';

/** The goals above the points that a problem asks for, in the order in which they count. */
export const askedGoals = (problem: MatchingProblem, leastChange: number): Goals => ({
  coverage: true,
  mentorMin: problem.mentorMin?.some((least) => least > 0) ?? false,
  tier: problem.tier?.some((tier) => tier !== problem.tier?.[0]) ?? false,
  leastChange: problem.previous === undefined ? 0 : Math.min(1, Math.max(0, leastChange)),
  familiesAlive: problem.lineage?.keepAlive ?? false,
  familiesEven: problem.lineage?.even ?? false,
});

export const GOAL_ORDER = [
  'coverage',
  'mentorMin',
  'tier',
  'leastChange',
  'familiesAlive',
  'familiesEven',
] as const satisfies readonly (keyof Goals & Goal)[];
