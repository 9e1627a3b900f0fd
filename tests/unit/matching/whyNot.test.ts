import { describe, expect, it } from 'vitest';
import { nextBest, regretOfAllPairs, solveMatching, whyNot } from '../../../src/shared/matching/index.ts';
import { bestByBruteForce } from './bruteForce.ts';
import { randomProblem, type Shape } from './randomProblem.ts';

const shapes: [string, Shape][] = [
  ['plain', { mentees: 5, mentors: 5, top: 1_000_000 }],
  ['capacities and pairs ruled out', { mentees: 5, mentors: 4, top: 50, capacity: 2, forbidden: 0.3 }],
  ['several mentors', { mentees: 3, mentors: 4, top: 50, capacity: 2, menteeMax: 2 }],
  [
    'minimums, tiers, required',
    { mentees: 5, mentors: 4, top: 50, capacity: 2, minimum: 1, tiers: 2, required: 1, forbidden: 0.2 },
  ],
  ['families', { mentees: 4, mentors: 4, top: 50, capacity: 2, families: 3 }],
];

describe.each(shapes)('regretOfAllPairs and whyNot against solving again: %s', (_name, shape) => {
  it('gives the total that is lost, chains that add up to it, and refuses what cannot be', () => {
    let asked = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const problem = randomProblem(seed, shape);
      const result = solveMatching(problem, { objective: 'total' });
      const regrets = regretOfAllPairs(problem, result);
      if (!result.ok || !(regrets instanceof Float64Array)) throw new Error('expected an answer');
      for (let mentee = 0; mentee < problem.menteeCount; mentee++)
        for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
          const regret = regrets[mentee * problem.mentorCount + mentor]!;
          const answer = whyNot(problem, result, mentee, mentor);
          const forced = { ...problem, required: [...(problem.required ?? []), [mentee, mentor] as const] };
          const again = solveMatching(forced, { objective: 'total' });
          expect(answer.ok, `seed ${seed}, ${mentee}-${mentor}`).toBe(again.ok);
          if (!answer.ok || !again.ok) {
            expect(regret).toBe(Number.POSITIVE_INFINITY);
            continue;
          }
          asked++;
          const expected = result.total - again.total;
          const sum = answer.changes.reduce((points, change) => points + change.points, 0);
          expect([answer.cost, regret, sum], `seed ${seed}, ${mentee}-${mentor}`).toEqual([
            expected,
            expected,
            expected,
          ]);
        }
    }
    expect(asked).toBeGreaterThan(50);
  });
});

describe('whyNot', () => {
  it('says the same as the regrets where the weakest pair counts too', () => {
    let asked = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const problem = randomProblem(seed, { mentees: 6, mentors: 6, top: 500, capacity: 2, forbidden: 0.2 });
      const result = solveMatching(problem, { objective: 'worstThenTotal' });
      const regrets = regretOfAllPairs(problem, result) as Float64Array;
      regrets.forEach((regret, cell) => {
        const answer = whyNot(problem, result, Math.floor(cell / 6), cell % 6);
        if (regret === Number.POSITIVE_INFINITY) expect(answer.ok).toBe(false);
        else {
          expect(answer.ok && answer.cost, `seed ${seed}, cell ${cell}`).toBe(regret);
          asked++;
        }
      });
    }
    expect(asked).toBeGreaterThan(200);
  });

  it('keeps the weakest pair of all others at its strength', () => {
    const problem = randomProblem(7, { mentees: 5, mentors: 5, top: 100 });
    const result = solveMatching(problem, { objective: 'worstThenTotal' });
    if (!result.ok) throw new Error('expected a pairing');
    const answer = whyNot(problem, result, 0, 3);
    const eligible = Uint8Array.from(problem.score, (points) => (points >= result.worst ? 1 : 0));
    eligible[3] = 1;
    const held = { ...problem, eligible, required: [[0, 3] as const] };
    expect(answer.ok && answer.cost).toBe(result.total - bestByBruteForce(held, 'total').rank.at(-1)!);
  });

  it('answers for stable pairings by solving again, and in words where a rule stands in the way', () => {
    const problem = {
      ...randomProblem(3, { mentees: 4, mentors: 4, top: 9 }),
      eligible: Uint8Array.from({ length: 16 }, (_, cell) => (cell === 1 ? 0 : 1)),
    };
    const stable = solveMatching(problem, { objective: 'stable' });
    expect(whyNot(problem, stable, 0, 2)).toMatchObject({ ok: true });
    expect(whyNot(problem, stable, 0, 1)).toEqual({ ok: false, reason: 'The rules do not allow this pair.' });
    expect(regretOfAllPairs(problem, stable)).toMatchObject({ ok: false });
  });
});

describe('nextBest', () => {
  it('lists the cheapest other mentors of each mentee', () => {
    const problem = randomProblem(5, { mentees: 6, mentors: 5, top: 1_000, capacity: 2 });
    const result = solveMatching(problem, { objective: 'total' });
    const regrets = regretOfAllPairs(problem, result) as Float64Array;
    const lists = nextBest(problem, result, 3);
    if (!Array.isArray(lists) || !result.ok) throw new Error('expected lists');
    lists.forEach((list, mentee) => {
      const others = Array.from({ length: 5 }, (_, mentor) => mentor).filter(
        (mentor) => !result.pairs.some((pair) => pair[0] === mentee && pair[1] === mentor),
      );
      const costs = others
        .map((mentor) => regrets[mentee * 5 + mentor]!)
        .filter(Number.isFinite)
        .sort((a, b) => a - b);
      expect(list.map((alternative) => alternative.cost)).toEqual(costs.slice(0, 3));
    });
  });
});
