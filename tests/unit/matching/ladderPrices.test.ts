import { describe, expect, it } from 'vitest';
import {
  type MatchingProblem,
  type Pair,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { allPairings, compareRanks, rankPairing } from './bruteForce.ts';
import { randomProblem } from './randomProblem.ts';

const totalOf = (problem: MatchingProblem, pairs: readonly Pair[]): number =>
  pairs.reduce((sum, [mentee, mentor]) => sum + problem.score[mentee * problem.mentorCount + mentor]!, 0);

describe('the price of each step', () => {
  it('is the best total without it less the best total with it, the steps before held', () => {
    let paid = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, {
        mentees: 6,
        mentors: 4,
        top: 60,
        capacity: 2,
        forbidden: 0.3,
        minimum: 1,
        tiers: 2,
      });
      const result = solveMatching(problem, { objective: 'worstThenTotal' });
      if (!result.ok) throw new Error(result.reason);
      const ranked = allPairings(problem).map((pairs) => ({
        total: totalOf(problem, pairs),
        rank: rankPairing(problem, pairs, 'worstThenTotal'),
      }));
      const tiers = ranked[0]!.rank.length - 4;
      const bestWith = (figures: number): number => {
        const best = ranked
          .map(({ rank }) => rank.slice(0, figures))
          .sort(compareRanks)
          .at(-1)!;
        const left = ranked.filter(({ rank }) => compareRanks(rank.slice(0, figures), best) === 0);
        return Math.max(...left.map(({ total }) => total));
      };
      const prices = (goal: string): number =>
        result.steps.filter((step) => step.goal === goal).reduce((sum, step) => sum + step.price, 0);
      const expected = {
        coverage: bestWith(0) - bestWith(1),
        mentorMin: bestWith(1) - bestWith(2),
        tier: bestWith(2) - bestWith(2 + tiers),
        worst: bestWith(2 + tiers) - bestWith(3 + tiers),
      };
      const found = {
        coverage: prices('coverage'),
        mentorMin: prices('mentorMin'),
        tier: prices('tier'),
        worst: prices('worst'),
      };
      expect(found, `seed ${seed}`).toEqual(expected);
      paid += Object.values(found).filter((price) => price > 0).length;
    }
    expect(paid).toBeGreaterThan(40);
  });
});

describe('solveMatching on 8 × 8', () => {
  it.each(['total', 'worstThenTotal', 'leximin'] as const)(
    '%s: equal to all 40,320 pairings',
    (objective) => {
      for (let seed = 1; seed <= 6; seed++) {
        const problem = randomProblem(seed, { mentees: 8, mentors: 8, top: seed % 2 === 0 ? 12 : 1_000_000 });
        const result = solveMatching(problem, { objective });
        if (!result.ok) throw new Error(result.reason);
        let best: number[] | undefined;
        const order = [0, 1, 2, 3, 4, 5, 6, 7];
        const visit = (row: number, scores: number[]): void => {
          if (row === 8) {
            const sum = scores.reduce((total, points) => total + points, 0);
            const sorted = [...scores].sort((one, other) => one - other);
            const rank = objective === 'total' ? [sum] : objective === 'leximin' ? sorted : [sorted[0]!, sum];
            if (best === undefined || compareRanks(rank, best) > 0) best = rank;
            return;
          }
          for (let index = row; index < 8; index++) {
            [order[row], order[index]] = [order[index]!, order[row]!];
            visit(row + 1, [...scores, problem.score[row * 8 + order[row]!]!]);
            [order[row], order[index]] = [order[index]!, order[row]!];
          }
        };
        visit(0, []);
        const scores = result.pairs.map(([mentee, mentor]) => problem.score[mentee * 8 + mentor]!);
        const sorted = [...scores].sort((one, other) => one - other);
        expect(
          objective === 'total'
            ? [result.total]
            : objective === 'leximin'
              ? sorted
              : [sorted[0], result.total],
        ).toEqual(best);
        expect(verifyMatching(problem, result)).toEqual({ ok: true });
      }
    },
  );
});
