import { tierLevels } from './network.ts';
import type { MatchingProblem, Pair } from './types.ts';

/** What a set of pairs amounts to, counted straight from the problem. */
export interface Measures {
  /** Mentees without a mentor, of those who take part, and how many of these have one. */
  readonly unmatched: number[];
  readonly matched: number;
  readonly idle: number[];
  readonly total: number;
  readonly worst: number;
  readonly load: Int32Array;
  readonly mentorsOf: Int32Array;
  /** Mentees matched in each tier, and how many there are. */
  readonly tiers: { readonly tier: number; readonly matched: number; readonly of: number }[];
  /** Mentees who have the mentor they had before, and how many had one. */
  readonly kept: number;
  readonly hadBefore: number;
  readonly minimumsMet: number;
  readonly minimums: number;
}

export const measurePairs = (problem: MatchingProblem, pairs: readonly Pair[]): Measures => {
  const { menteeCount, mentorCount, score, previous, mentorMin } = problem;
  const load = new Int32Array(mentorCount);
  const mentorsOf = new Int32Array(menteeCount);
  let total = 0;
  let worst = Number.POSITIVE_INFINITY;
  let kept = 0;
  for (const [mentee, mentor] of pairs) {
    const points = score[mentee * mentorCount + mentor]!;
    load[mentor]!++;
    mentorsOf[mentee]!++;
    total += points;
    if (points < worst) worst = points;
    if (previous?.[mentee] === mentor) kept++;
  }
  const { levels, of } = tierLevels(problem);
  const tiers = levels.map((tier) => ({ tier, matched: 0, of: 0 }));
  const unmatched: number[] = [];
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (problem.menteeMax?.[mentee] === 0) continue;
    const tier = tiers[of[mentee]!]!;
    tier.of++;
    if (mentorsOf[mentee]! > 0) tier.matched++;
    else unmatched.push(mentee);
  }
  const idle: number[] = [];
  let minimums = 0;
  for (let mentor = 0; mentor < mentorCount; mentor++) {
    const least = mentorMin?.[mentor] ?? 0;
    if (least > 0) minimums++;
    if (load[mentor]! < least) idle.push(mentor);
  }
  return {
    unmatched,
    matched: tiers.reduce((sum, tier) => sum + tier.matched, 0),
    idle,
    total,
    worst: pairs.length === 0 ? 0 : worst,
    load,
    mentorsOf,
    tiers,
    kept,
    hadBefore: previous === undefined ? 0 : previous.reduce((sum, mentor) => sum + (mentor >= 0 ? 1 : 0), 0),
    minimumsMet: minimums - idle.length,
    minimums,
  };
};
