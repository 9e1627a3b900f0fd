import { describe, expect, it } from 'vitest';
import { type MatchingProblem, solveMatching } from '../../../src/shared/matching/index.ts';
import { coverMentees } from '../../../src/shared/matching/run/coverMentees.ts';
import { createRandom } from '../../../src/shared/util/index.ts';

const problemOf = (seed: number): MatchingProblem => {
  const random = createRandom(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const [menteeCount, mentorCount] = [1 + upTo(9), 1 + upTo(7)];
  const cells = menteeCount * mentorCount;
  const eligible = Uint8Array.from({ length: cells }, () => (random() < 0.55 ? 1 : 0));
  const first = eligible.indexOf(1);
  const isRequired = first >= 0 && random() < 0.4;
  return {
    menteeCount,
    mentorCount,
    score: Int32Array.from({ length: cells }, () => upTo(1_000_000)),
    eligible,
    mentorMax: Uint16Array.from({ length: mentorCount }, () => upTo(3)),
    tier: Uint8Array.from({ length: menteeCount }, () => upTo(3)),
    ...(isRequired ? { required: [[Math.floor(first / mentorCount), first % mentorCount] as const] } : {}),
  };
};

describe('who can have a mentor at all', () => {
  it('is as many as the solver pairs, tier by tier, in 400 random classes', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const problem = problemOf(seed);
      const solved = solveMatching(problem, { objective: 'total' });
      const left = coverMentees(problem, [...Array(problem.menteeCount).keys()]);
      expect(left === null, `contradiction in class ${seed}`).toBe(!solved.ok);
      if (left === null || !solved.ok) continue;
      const byTier = (mentees: readonly number[]): number[] =>
        [0, 1, 2].map((tier) => mentees.filter((mentee) => problem.tier?.[mentee] === tier).length);
      expect(byTier(left), `class ${seed}`).toEqual(byTier(solved.unmatched));
    }
  });

  it('covers those first who come first in the order', () => {
    const problem: MatchingProblem = { menteeCount: 3, mentorCount: 1, score: new Int32Array(3) };
    expect(coverMentees(problem, [2, 0, 1])).toEqual([0, 1]);
  });
});
