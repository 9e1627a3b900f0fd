import { findShortages, type MatchingProblem, solveMatching } from '../index.ts';

/** A mentee's wish: the places of the mentors who fulfil it. */
export interface IndexedWish {
  readonly mentee: number;
  readonly mentors: ReadonlySet<number>;
}

const narrow = (problem: MatchingProblem, wishes: readonly IndexedWish[]): MatchingProblem => {
  const { menteeCount, mentorCount } = problem;
  const eligible = problem.eligible?.slice() ?? new Uint8Array(menteeCount * mentorCount).fill(1);
  for (const { mentee, mentors } of wishes)
    for (let mentor = 0; mentor < mentorCount; mentor++)
      if (!mentors.has(mentor)) eligible[mentee * mentorCount + mentor] = 0;
  return { ...problem, eligible };
};

/**
 * Leaves mentees with a wish only the mentors who fulfil it, as far as nobody loses a mentor by that: wishes come
 * before points, and after everyone's having a mentor. Where not all wishes can be met, those of the people who would
 * be left over are set aside, again and again. Pairs that must be are never touched.
 */
export const meetWishes = (problem: MatchingProblem, wishes: readonly IndexedWish[]): MatchingProblem => {
  const bound = new Set((problem.required ?? []).map(([mentee]) => mentee));
  let kept = wishes.filter(({ mentee }) => !bound.has(mentee));
  if (kept.length === 0) return problem;
  const base = solveMatching(problem, { objective: 'total' });
  if (!base.ok) return problem;
  while (kept.length > 0) {
    const narrowed = narrow(problem, kept);
    const tried = solveMatching(narrowed, { objective: 'total' });
    if (tried.ok && tried.unmatched.length <= base.unmatched.length) return narrowed;
    const left = new Set(tried.ok ? tried.unmatched : []);
    const inTheWay = new Set(
      tried.ok ? findShortages(narrowed, tried).flatMap(({ mentees }) => mentees) : [],
    );
    const before = kept.length;
    for (const dropped of [left, inTheWay])
      if (kept.length === before) kept = kept.filter(({ mentee }) => !dropped.has(mentee));
    if (kept.length === before) return problem;
  }
  return problem;
};
