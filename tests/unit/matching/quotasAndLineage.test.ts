import { describe, expect, it } from 'vitest';
import {
  findBreach,
  type MatchingProblem,
  type Pair,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import { allPairings, compareRanks, rankPairing } from './bruteForce.ts';
import { randomProblem } from './randomProblem.ts';

/** The best rank among all pairings that a test of its own lets pass. */
const bestRank = (
  problem: MatchingProblem,
  mayBe: (pairs: readonly Pair[]) => boolean,
): number[] | undefined =>
  allPairings(problem)
    .filter(mayBe)
    .map((pairs) => rankPairing(problem, pairs, 'worstThenTotal'))
    .sort(compareRanks)
    .at(-1);

const check = (
  problem: MatchingProblem,
  mayBe: (pairs: readonly Pair[]) => boolean,
  message: string,
): boolean => {
  const result = solveMatching(problem, { objective: 'worstThenTotal' });
  const expected = bestRank(problem, mayBe);
  expect(result.ok, message).toBe(expected !== undefined);
  if (!result.ok) return false;
  expect(mayBe(result.pairs), message).toBe(true);
  expect(rankPairing(problem, result.pairs, 'worstThenTotal'), message).toEqual(expected);
  expect(verifyMatching(problem, result), message).toEqual({ ok: true });
  return result.search !== undefined;
};

describe('quotas', () => {
  it('two at once: equal to brute force', () => {
    let searched = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = createRandom(seed);
      const some = (count: number): number[] =>
        Array.from({ length: count }, (_, index) => index).filter(() => random() < 0.6);
      const base = randomProblem(seed, { mentees: 5, mentors: 4, top: 30, capacity: 2, forbidden: 0.1 });
      const quotas = [
        { label: 'city', mentees: some(5), mentors: some(4), atMost: randomInteger(random, 2) },
        { label: 'track', mentees: some(5), mentors: some(4), atLeast: randomInteger(random, 3) },
      ];
      const inside = (pairs: readonly Pair[], index: number): number =>
        pairs.filter(
          ([mentee, mentor]) =>
            quotas[index]!.mentees.includes(mentee) && quotas[index]!.mentors.includes(mentor),
        ).length;
      const mayBe = (pairs: readonly Pair[]): boolean =>
        inside(pairs, 0) <= quotas[0]!.atMost! && inside(pairs, 1) >= quotas[1]!.atLeast!;
      if (check({ ...base, quotas }, mayBe, `seed ${seed}`)) searched++;
    }
    expect(searched).toBeGreaterThan(15);
  });

  it('says how far off the best found can be where it gives up', () => {
    const base = randomProblem(2, { mentees: 40, mentors: 40, top: 1_000_000 });
    const every = (step: number, from: number) =>
      Array.from({ length: 40 }, (_, index) => index).filter((index) => index % step === from);
    const quotas = [
      { label: 'one', mentees: every(2, 0), mentors: every(2, 0), atMost: 3 },
      { label: 'two', mentees: every(3, 0), mentors: every(2, 1), atMost: 2 },
      { label: 'three', mentees: every(2, 1), mentors: every(3, 0), atMost: 2 },
    ];
    const problem = { ...base, quotas };
    const result = solveMatching(problem, { objective: 'total' });
    if (!result.ok) throw new Error('expected a pairing');
    expect(findBreach(problem, result.pairs)).toBeUndefined();
    expect(result.bound).toBeGreaterThanOrEqual(result.total);
    const without = solveMatching(base, { objective: 'total' });
    expect(without.ok && without.total).toBeGreaterThanOrEqual(result.bound!);
    expect(result.search?.settled === false).toBe(result.notes.some((note) => note.code === 'notSettled'));
  });
});

describe('lineage', () => {
  it('nobody becomes their own ancestor: equal to brute force', () => {
    let searched = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const base = randomProblem(seed, { mentees: 5, mentors: 5, top: 20, capacity: 2 });
      // The first four people are on both sides; nobody mentors themselves.
      const samePerson = [0, 1, 2, 3].map((person): Pair => [person, person]);
      const eligible = Uint8Array.from({ length: 25 }, (_, cell) =>
        cell % 5 === Math.floor(cell / 5) ? 0 : 1,
      );
      const problem = { ...base, eligible, lineage: { family: new Int32Array(5).fill(-1), samePerson } };
      const mayBe = (pairs: readonly Pair[]): boolean => {
        const mentorOf = new Map(pairs);
        return pairs.every(([start]) => {
          let person: number | undefined = mentorOf.get(start);
          for (let step = 0; step < 6 && person !== undefined && person < 4; step++) {
            if (person === start) return false;
            person = mentorOf.get(person);
          }
          return true;
        });
      };
      if (check(problem, mayBe, `seed ${seed}`)) searched++;
    }
    expect(searched).toBeGreaterThan(10);
  });

  it('two mentors never come from one family: equal to brute force', () => {
    let searched = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const base = randomProblem(seed, { mentees: 3, mentors: 4, top: 20, capacity: 3, menteeMax: 2 });
      const family = Int32Array.of(0, 0, 0, -1);
      const problem = { ...base, lineage: { family, separateBranches: true } };
      const mayBe = (pairs: readonly Pair[]): boolean =>
        [0, 1, 2].every((mentee) => pairs.filter((pair) => pair[0] === mentee && pair[1] < 3).length < 2);
      const result = solveMatching(problem, { objective: 'total' });
      const expected = allPairings(problem)
        .filter(mayBe)
        .map((pairs) => rankPairing(problem, pairs, 'total'))
        .sort(compareRanks)
        .at(-1);
      expect(result.ok && rankPairing(problem, result.pairs, 'total'), `seed ${seed}`).toEqual(expected);
      expect(verifyMatching(problem, result)).toEqual({ ok: true });
      if (result.ok && result.search !== undefined) searched++;
    }
    expect(searched).toBeGreaterThan(5);
  });

  it('gives the price of keeping families alive: the total without the aim less the total with it', () => {
    let paid = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, { mentees: 4, mentors: 5, top: 50, capacity: 3, families: 3 });
      const aim = { ...problem, lineage: { family: problem.lineage!.family, keepAlive: true } };
      const { lineage, ...without } = problem;
      const held = solveMatching(aim, { objective: 'total' });
      const free = solveMatching(without, { objective: 'total' });
      if (!held.ok || !free.ok) throw new Error('expected pairings');
      const price = held.steps.find((step) => step.goal === 'familiesAlive')!.price;
      expect(price, `seed ${seed}`).toBe(free.total - held.total);
      if (price > 0) paid++;
    }
    expect(paid).toBeGreaterThan(3);
  });
});
