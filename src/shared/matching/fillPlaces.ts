import type { MatchingProblem, Pair } from './types.ts';

/** Gives every mentee without a mentor the best one that still has room, one after another. */
export const fillPlaces = (problem: MatchingProblem, pairs: readonly Pair[]): Pair[] => {
  const { menteeCount, mentorCount, score, eligible } = problem;
  const filled = [...pairs];
  const room = Int32Array.from({ length: mentorCount }, (_, mentor) => problem.mentorMax?.[mentor] ?? 1);
  const covered = new Uint8Array(menteeCount);
  for (const [mentee, mentor] of pairs) {
    room[mentor]!--;
    covered[mentee] = 1;
  }
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (covered[mentee] === 1 || (problem.menteeMax?.[mentee] ?? 1) === 0) continue;
    let best = -1;
    let most = -1;
    for (let mentor = 0, cell = mentee * mentorCount; mentor < mentorCount; mentor++, cell++) {
      if (score[cell]! <= most || room[mentor]! <= 0 || eligible?.[cell] === 0) continue;
      best = mentor;
      most = score[cell]!;
    }
    if (best === -1) continue;
    filled.push([mentee, best]);
    room[best]!--;
  }
  return filled.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
};
