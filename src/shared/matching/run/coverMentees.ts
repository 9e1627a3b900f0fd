import type { MatchingProblem } from '../index.ts';

/**
 * Who can have a mentor at all, whatever the scores: as many as possible, lower priority tiers first, and of equal ones
 * those who come first in `order` (Kuhn 1955 with capacities: whoever is covered once stays covered, so the order
 * decides). Much faster than solving for points, for trying many steps.
 * @param order all mentees by their place, the first to be covered first
 * @returns mentees without a mentor; null where required pairs cannot hold together
 */
export const coverMentees = (problem: MatchingProblem, order: readonly number[]): number[] | null => {
  const { menteeCount, mentorCount, eligible } = problem;
  const room = Int32Array.from({ length: mentorCount }, (_, mentor) => problem.mentorMax?.[mentor] ?? 1);
  const chosen = new Int32Array(menteeCount);
  const seen = new Set<number>();
  for (const [mentee, mentor] of problem.required ?? []) {
    const cell = mentee * mentorCount + mentor;
    if (seen.has(cell)) continue;
    seen.add(cell);
    chosen[mentee]!++;
    room[mentor]!--;
    const isOver = chosen[mentee]! > (problem.menteeMax?.[mentee] ?? 1) || room[mentor]! < 0;
    if (isOver || eligible?.[cell] === 0) return null;
  }

  const seats: number[][] = Array.from({ length: mentorCount }, () => []);
  const visited = new Int32Array(mentorCount).fill(-1);
  const place = (mentee: number, turn: number): boolean => {
    const start = mentee * mentorCount;
    for (let mentor = 0; mentor < mentorCount; mentor++)
      if (seats[mentor]!.length < room[mentor]! && eligible?.[start + mentor] !== 0) {
        seats[mentor]!.push(mentee);
        return true;
      }
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      if (visited[mentor] === turn || eligible?.[start + mentor] === 0) continue;
      visited[mentor] = turn;
      const taken = seats[mentor]!;
      for (let seat = 0; seat < taken.length; seat++)
        if (place(taken[seat]!, turn)) {
          taken[seat] = mentee;
          return true;
        }
    }
    return false;
  };
  const tierOf = (mentee: number): number => problem.tier?.[mentee] ?? 0;
  return order
    .filter((mentee) => chosen[mentee] === 0 && problem.menteeMax?.[mentee] !== 0)
    .toSorted((one, other) => tierOf(one) - tierOf(other))
    .filter((mentee, turn) => !place(mentee, turn));
};
