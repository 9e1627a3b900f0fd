import { createRandom, shuffle } from '../util/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { MatchingProblem } from './types.ts';

/** In which order mentees choose where several pairings are equally good, and which mentor goes first for them. */
export interface TieOrder {
  /** Mentees, first to choose first. */
  readonly mentees: readonly number[];
  /** Place of each mentor; the smallest is taken first. */
  readonly mentorPlace: Int32Array;
}

const sortBy = (length: number, ...keys: (ArrayLike<number> | undefined)[]): number[] => {
  const used = keys.filter((key) => key !== undefined);
  return Array.from({ length }, (_, index) => index).sort((one, other) => {
    for (const key of used) if (key[one] !== key[other]) return key[one]! - key[other]!;
    return one - other;
  });
};

const placesOf = (order: readonly number[]): Int32Array => {
  const places = new Int32Array(order.length);
  order.forEach((member, place) => {
    places[member] = place;
  });
  return places;
};

/**
 * Sign-up first; then a seeded lottery, or ranks by stable ids. Where no ranks are given, people are told apart by
 * their scores, so that only people whose scores are exchangeable depend on the order of the rows.
 */
export const tieOrder = (problem: MatchingProblem, seed: number | null): TieOrder => {
  const prints =
    problem.menteeRank === undefined || problem.mentorRank === undefined ? fingerprint(problem) : undefined;
  const mentees = sortBy(problem.menteeCount, problem.menteeRank ?? prints?.mentees);
  const mentors = sortBy(problem.mentorCount, problem.mentorRank ?? prints?.mentors);
  if (seed === null) {
    const order = sortBy(problem.menteeCount, problem.signedUp, placesOf(mentees));
    return { mentees: order, mentorPlace: placesOf(mentors) };
  }
  const random = createRandom(seed);
  const drawn = placesOf(shuffle(random, mentees));
  return {
    mentees: sortBy(problem.menteeCount, problem.signedUp, drawn),
    mentorPlace: placesOf(shuffle(random, mentors)),
  };
};
