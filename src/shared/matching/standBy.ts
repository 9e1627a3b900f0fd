import { createRandom, shuffle } from '../util/index.ts';
import type { Refusal } from './regretOfAllPairs.ts';
import { tieOrder } from './tieOrder.ts';
import type { MatchingProblem, MatchingResult } from './types.ts';

export interface StandBy {
  readonly ok: true;
  readonly draws: number;
  /** Mentees left without a mentor on average, and in the worst draw. */
  readonly mean: number;
  readonly most: number;
  /** Who was left, in how many of the draws, the most often first. */
  readonly uncovered: { readonly mentee: number; readonly draws: number }[];
  /** Mentors whose taking one more would cover a mentee, in how many of the draws, the best first. */
  readonly bestReserves: { readonly mentor: number; readonly covers: number }[];
}

/** Who gets a mentor, one after the other, others moving aside where that helps (Kuhn 1955, with capacities). */
const coverInOrder = (
  problem: MatchingProblem,
  room: Int32Array,
  order: readonly number[],
): { uncovered: number[]; seats: number[][] } => {
  const { mentorCount, eligible } = problem;
  const seats: number[][] = Array.from({ length: mentorCount }, () => []);
  const seen = new Int32Array(mentorCount).fill(-1);
  let turn = 0;
  const place = (mentee: number): boolean => {
    for (let mentor = 0; mentor < mentorCount; mentor++)
      if (seats[mentor]!.length < room[mentor]! && eligible?.[mentee * mentorCount + mentor] !== 0) {
        seats[mentor]!.push(mentee);
        return true;
      }
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      if (seen[mentor] === turn || eligible?.[mentee * mentorCount + mentor] === 0) continue;
      seen[mentor] = turn;
      const taken = seats[mentor]!;
      for (let seat = 0; seat < taken.length; seat++) {
        const other = taken[seat]!;
        if (!place(other)) continue;
        taken[seat] = mentee;
        return true;
      }
    }
    return false;
  };
  const uncovered: number[] = [];
  for (const mentee of order) {
    turn++;
    if (!place(mentee)) uncovered.push(mentee);
  }
  return { uncovered, seats };
};

/** Mentors where one more place would cover one more mentee: those in reach of the uncovered by any chain. */
const reachOf = (problem: MatchingProblem, uncovered: readonly number[], seats: number[][]): number[] => {
  const { mentorCount, eligible } = problem;
  const seen = new Uint8Array(mentorCount);
  const queue = [...uncovered];
  const reached: number[] = [];
  for (let index = 0; index < queue.length; index++)
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      if (seen[mentor] === 1 || eligible?.[queue[index]! * mentorCount + mentor] === 0) continue;
      seen[mentor] = 1;
      reached.push(mentor);
      queue.push(...seats[mentor]!);
    }
  return reached;
};

/**
 * What if mentors drop out? Draws so many of the mentors in the pairing at random, again and again, and looks who could
 * not be covered even if others moved. Priority tiers, then pairs that still stand, then sign-up decide who is covered.
 * @param options `lost` mentors in each of `draws` draws; the same `seed` gives the same draws
 */
export const standBy = (
  problem: MatchingProblem,
  result: MatchingResult,
  options: { readonly lost: number; readonly draws: number; readonly seed: number },
): StandBy | Refusal => {
  if (!result.ok) return { ok: false, reason: result.reason };
  const { menteeCount, mentorCount } = problem;
  const active = [...new Set(result.pairs.map((pair) => pair[1]))].sort((one, other) => one - other);
  if (active.length === 0) return { ok: false, reason: 'Nobody is paired, so nobody can drop out.' };
  const draws = Math.max(1, Math.floor(options.draws));
  const random = createRandom(options.seed);
  const { mentees } = tieOrder(problem, null);
  const mentorOf = new Int32Array(menteeCount).fill(-1);
  for (const [mentee, mentor] of result.pairs) if (mentorOf[mentee] === -1) mentorOf[mentee] = mentor;
  const left = new Int32Array(menteeCount);
  const covers = new Int32Array(mentorCount);
  let sum = 0;
  let most = 0;
  for (let draw = 0; draw < draws; draw++) {
    const gone = new Set(shuffle(random, active).slice(0, Math.max(0, options.lost)));
    const room = Int32Array.from({ length: mentorCount }, (_, mentor) =>
      gone.has(mentor) ? 0 : (problem.mentorMax?.[mentor] ?? 1),
    );
    const standing = (mentee: number): number =>
      mentorOf[mentee] !== -1 && !gone.has(mentorOf[mentee]!) ? 0 : 1;
    const order = mentees
      .filter((mentee) => problem.menteeMax?.[mentee] !== 0)
      .map((mentee, place) => ({ mentee, place }))
      .sort(
        (one, other) =>
          (problem.tier?.[one.mentee] ?? 0) - (problem.tier?.[other.mentee] ?? 0) ||
          standing(one.mentee) - standing(other.mentee) ||
          one.place - other.place,
      )
      .map(({ mentee }) => mentee);
    const { uncovered, seats } = coverInOrder(problem, room, order);
    for (const mentee of uncovered) left[mentee]!++;
    for (const mentor of reachOf(problem, uncovered, seats)) if (!gone.has(mentor)) covers[mentor]!++;
    sum += uncovered.length;
    most = Math.max(most, uncovered.length);
  }
  const ranked = (counts: Int32Array): { index: number; count: number }[] =>
    Array.from(counts, (count, index) => ({ index, count }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count || one.index - other.index);
  return {
    ok: true,
    draws,
    mean: sum / draws,
    most,
    uncovered: ranked(left).map(({ index, count }) => ({ mentee: index, draws: count })),
    bestReserves: ranked(covers).map(({ index, count }) => ({ mentor: index, covers: count })),
  };
};
