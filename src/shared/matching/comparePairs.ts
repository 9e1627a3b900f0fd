import type { MatchingProblem, Pair } from './types.ts';

/** One mentee's move; `points` are given up by it (negative = gained). −1 = no mentor. */
export interface Change {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

const mentorsByMentee = (count: number, pairs: readonly Pair[]): number[][] => {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [mentee, mentor] of pairs) lists[mentee]!.push(mentor);
  return lists;
};

/** Who changes between two sets of pairs; the points add up to the difference of their totals. */
export const comparePairs = (
  problem: MatchingProblem,
  before: readonly Pair[],
  after: readonly Pair[],
): Change[] => {
  const { menteeCount, mentorCount, score } = problem;
  const old = mentorsByMentee(menteeCount, before);
  const now = mentorsByMentee(menteeCount, after);
  const changes: Change[] = [];
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    const left = old[mentee]!.filter((mentor) => !now[mentee]!.includes(mentor));
    const joined = now[mentee]!.filter((mentor) => !old[mentee]!.includes(mentor));
    const worth = (mentor: number): number => (mentor === -1 ? 0 : score[mentee * mentorCount + mentor]!);
    for (let index = 0; index < Math.max(left.length, joined.length); index++) {
      const from = left[index] ?? -1;
      const to = joined[index] ?? -1;
      changes.push({ mentee, from, to, points: worth(from) - worth(to) });
    }
  }
  return changes;
};
