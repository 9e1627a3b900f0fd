import { type Refusal, regretOfAllPairs } from './regretOfAllPairs.ts';
import type { MatchingProblem, MatchingResult } from './types.ts';

/** A mentor a mentee could have instead, and what the whole would give up for it. */
export interface Alternative {
  readonly mentor: number;
  readonly cost: number;
  readonly score: number;
}

/**
 * For each mentee the mentors that would cost the whole least, cheapest first; its own are left out.
 * @param count how many for each mentee
 * @param regrets of all pairs, where they are at hand already
 */
export const nextBest = (
  problem: MatchingProblem,
  result: MatchingResult,
  count: number,
  regrets: Float64Array | Refusal = regretOfAllPairs(problem, result),
): Alternative[][] | Refusal => {
  if (!(regrets instanceof Float64Array)) return regrets;
  if (!result.ok) return { ok: false, reason: result.reason };
  const { menteeCount, mentorCount, score } = problem;
  const own = new Set(result.pairs.map(([mentee, mentor]) => mentee * mentorCount + mentor));
  return Array.from({ length: menteeCount }, (_, mentee) =>
    Array.from({ length: mentorCount }, (_, mentor) => mentee * mentorCount + mentor)
      .filter((cell) => !own.has(cell) && regrets[cell] !== Number.POSITIVE_INFINITY)
      .sort((one, other) => regrets[one]! - regrets[other]! || score[other]! - score[one]! || one - other)
      .slice(0, count)
      .map((cell) => ({ mentor: cell % mentorCount, cost: regrets[cell]!, score: score[cell]! })),
  );
};
