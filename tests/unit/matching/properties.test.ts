import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../src/shared/matching/bestTotal.ts';
import { pairsOf } from '../../../src/shared/matching/flow.ts';
import { askedGoals } from '../../../src/shared/matching/goals.ts';
import {
  type MatchingProblem,
  type Pair,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { compileNetwork } from '../../../src/shared/matching/network.ts';
import { solveByLists } from '../../../src/shared/matching/solveByLists.ts';
import { solveFlow } from '../../../src/shared/matching/solveFlow.ts';
import { createRandom, shuffle } from '../../../src/shared/util/index.ts';
import { makeScores } from '../../bench/matching/matrices.ts';
import { randomProblem } from './randomProblem.ts';

/** A problem with its rows and columns in another order; ranks and everything else go along. */
const reorder = (
  problem: MatchingProblem,
  mentees: readonly number[],
  mentors: readonly number[],
): MatchingProblem => {
  const cells = mentees.flatMap((mentee) => mentors.map((mentor) => mentee * problem.mentorCount + mentor));
  const take = <List extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
    list: List,
    order: readonly number[],
  ): List =>
    (list.constructor as unknown as { from(values: number[]): List }).from(
      order.map((index) => list[index]!),
    );
  return {
    ...problem,
    score: take(problem.score, cells),
    ...(problem.eligible && { eligible: take(problem.eligible, cells) }),
    ...(problem.mentorMax && { mentorMax: take(problem.mentorMax, mentors) }),
    ...(problem.mentorMin && { mentorMin: take(problem.mentorMin, mentors) }),
    ...(problem.tier && { tier: take(problem.tier, mentees) }),
    ...(problem.signedUp && { signedUp: take(problem.signedUp, mentees) }),
    ...(problem.menteeRank && { menteeRank: take(problem.menteeRank, mentees) }),
    ...(problem.mentorRank && { mentorRank: take(problem.mentorRank, mentors) }),
  };
};

const pairsBack = (pairs: readonly Pair[], mentees: readonly number[], mentors: readonly number[]): Pair[] =>
  pairs
    .map(([mentee, mentor]): Pair => [mentees[mentee]!, mentors[mentor]!])
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);

const arbitrary = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  mentees: fc.integer({ min: 1, max: 14 }),
  mentors: fc.integer({ min: 1, max: 14 }),
  top: fc.constantFrom(2, 10, 100_000),
  capacity: fc.integer({ min: 1, max: 3 }),
  forbidden: fc.constantFrom(0, 0.3, 0.7),
  minimum: fc.integer({ min: 0, max: 1 }),
  tiers: fc.integer({ min: 1, max: 3 }),
  objective: fc.constantFrom('total' as const, 'worstThenTotal' as const, 'leximin' as const),
});

const orderOf = (seed: number, length: number): number[] =>
  shuffle(
    createRandom(seed),
    Array.from({ length }, (_, index) => index),
  );

describe('properties of solveMatching', () => {
  it('does not depend on the order of rows and columns, ties and lottery included', () => {
    fc.assert(
      fc.property(arbitrary, fc.option(fc.integer()), ({ seed, objective, ...shape }, lottery) => {
        const problem = randomProblem(seed, shape);
        const mentees = orderOf(seed + 1, shape.mentees);
        const mentors = orderOf(seed + 2, shape.mentors);
        const options = { objective, ...(lottery === null ? {} : { seed: lottery }) };
        const result = solveMatching(problem, options);
        const other = solveMatching(reorder(problem, mentees, mentors), options);
        expect(other.ok && pairsBack(other.pairs, mentees, mentors)).toEqual(result.ok && result.pairs);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('does not depend on the order even where no ranks are given, as people differ in their scores', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { menteeRank, mentorRank, ...problem } = randomProblem(seed, {
        mentees: 12,
        mentors: 10,
        top: 6,
        capacity: 2,
      });
      const mentees = orderOf(seed + 1, 12);
      const mentors = orderOf(seed + 2, 10);
      const result = solveMatching(problem, { objective: 'worstThenTotal' });
      const other = solveMatching(reorder(problem, mentees, mentors), { objective: 'worstThenTotal' });
      expect(other.ok && pairsBack(other.pairs, mentees, mentors), `seed ${seed}`).toEqual(
        result.ok && result.pairs,
      );
    }
  });

  it('chooses the same pairs when every score grows by the same or is scaled', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 2, max: 9 }),
        ({ seed, objective, ...shape }, constant, factor) => {
          const problem = randomProblem(seed, shape);
          const pairs = (score: Int32Array) => {
            const result = solveMatching({ ...problem, score }, { objective });
            return result.ok && result.pairs;
          };
          expect(pairs(problem.score.map((points) => points + constant))).toEqual(pairs(problem.score));
          expect(pairs(problem.score.map((points) => points * factor))).toEqual(pairs(problem.score));
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });

  it('always proves its total: both totals meet, no reduced cost is negative, the check agrees', () => {
    fc.assert(
      fc.property(arbitrary, ({ seed, objective, ...shape }) => {
        const problem = randomProblem(seed, shape);
        const result = solveMatching(problem, { objective });
        if (!result.ok) throw new Error(result.reason);
        expect(result.certificate!.dual).toBe(result.certificate!.primal);
        expect(result.certificate!.minReducedCost).toBeGreaterThanOrEqual(0);
        expect(verifyMatching(problem, result)).toEqual({ ok: true });
        const given = result.steps.reduce((sum, step) => sum + step.price, 0);
        expect(Number.isInteger(given) && given >= 0).toBe(true);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('has prices as the interface promises where everyone is matched', () => {
    const score = makeScores('questionnaire', 40, 20, 1);
    const problem = { menteeCount: 40, mentorCount: 20, score, mentorMax: new Uint16Array(20).fill(3) };
    const result = solveMatching(problem, { objective: 'total' });
    if (!result.ok) throw new Error(result.reason);
    const { u, v, primal, dual } = result.certificate!;
    const load = new Int32Array(20);
    for (const [mentee, mentor] of result.pairs) {
      load[mentor]!++;
      expect(u[mentee]! + v[mentor]!).toBe(1_000_000 - score[mentee * 20 + mentor]!);
    }
    for (let cell = 0; cell < 800; cell++)
      expect(u[Math.floor(cell / 20)]! + v[cell % 20]!).toBeLessThanOrEqual(1_000_000 - score[cell]!);
    v.forEach((price, mentor) => {
      if (load[mentor]! < 3) expect(price).toBe(0);
      else expect(price).toBeLessThanOrEqual(0);
    });
    expect(primal).toBe(40 * 1_000_000 - result.total);
    expect(dual).toBe(
      u.reduce((sum, price) => sum + price, 0) + 3 * v.reduce((sum, price) => sum + price, 0),
    );
  });
});

describe('solveByLists', () => {
  it.each(['questionnaire', 'random', 'popular', 'bothSides', 'smallIntegers', 'adversarial'] as const)(
    'finds the same total as the plain search: %s',
    (kind) => {
      for (const [mentees, mentors, places] of [
        [120, 120, 1],
        [150, 70, 3],
        [90, 140, 1],
        [160, 60, 2],
      ] as const) {
        const problem = {
          menteeCount: mentees,
          mentorCount: mentors,
          score: makeScores(kind, mentees, mentors, mentees + places),
          mentorMax: new Uint16Array(mentors).fill(places),
        };
        const network = compileNetwork(problem, askedGoals(problem, 0));
        const total = (solve: typeof solveFlow) => totalOf(problem, pairsOf(solve(network).flow));
        expect(total(solveByLists)).toBe(total(solveFlow));
      }
    },
  );
});
