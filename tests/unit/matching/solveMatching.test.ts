import { describe, expect, it } from 'vitest';
import { type MatchingProblem, solveMatching, verifyMatching } from '../../../src/shared/matching/index.ts';
import { bestByBruteForce } from './bruteForce.ts';
import { randomProblem, type Shape } from './randomProblem.ts';

const shapes: [string, Shape][] = [
  ['plain squares', { mentees: 5, mentors: 5, top: 1_000_000 }],
  ['ties everywhere', { mentees: 5, mentors: 5, top: 3, signedUp: true }],
  ['pairs ruled out', { mentees: 5, mentors: 5, top: 9, forbidden: 0.5, signedUp: true }],
  ['capacities', { mentees: 6, mentors: 3, top: 20, capacity: 3, forbidden: 0.2 }],
  ['too few places, tiers', { mentees: 6, mentors: 3, top: 6, capacity: 2, tiers: 3, signedUp: true }],
  ['minimums', { mentees: 4, mentors: 5, top: 8, capacity: 2, minimum: 1, forbidden: 0.4 }],
  ['larger minimums', { mentees: 5, mentors: 4, top: 8, capacity: 3, minimum: 2, forbidden: 0.3, tiers: 2 }],
  ['several mentors a mentee', { mentees: 3, mentors: 4, top: 7, menteeMax: 3, capacity: 2, forbidden: 0.2 }],
  ['required pairs', { mentees: 5, mentors: 4, top: 8, capacity: 2, required: 2, forbidden: 0.2, tiers: 2 }],
  [
    'everything at once',
    {
      mentees: 4,
      mentors: 4,
      top: 5,
      capacity: 2,
      minimum: 1,
      forbidden: 0.3,
      tiers: 2,
      menteeMax: 2,
      required: 1,
      signedUp: true,
    },
  ],
  ['families', { mentees: 5, mentors: 4, top: 9, capacity: 2, families: 3, forbidden: 0.2, minimum: 1 }],
];

describe.each(shapes)('solveMatching against brute force: %s', (_name, shape) => {
  it.each(['total', 'worstThenTotal', 'leximin'] as const)('%s', (objective) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed, shape);
      const result = solveMatching(problem, { objective });
      const expected = bestByBruteForce(problem, objective);
      expect(result.ok && result.pairs, `seed ${seed}`).toEqual(expected.pairs);
      expect(verifyMatching(problem, result), `seed ${seed}`).toEqual({ ok: true });
    }
  });
});

describe('solveMatching with pairs of before', () => {
  it('changes as few mentees as possible, then has the best total', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, {
        mentees: 5,
        mentors: 4,
        top: 12,
        capacity: 2,
        forbidden: 0.3,
        previous: true,
      });
      const result = solveMatching(problem, { objective: 'total', leastChange: 1 });
      expect(result.ok && result.pairs, `seed ${seed}`).toEqual(bestByBruteForce(problem, 'total', 1).pairs);
      expect(verifyMatching(problem, result)).toEqual({ ok: true });
    }
  });
});

describe('solveMatching at the edges', () => {
  const problem = (
    menteeCount: number,
    mentorCount: number,
    more: Partial<MatchingProblem> = {},
  ): MatchingProblem => ({
    menteeCount,
    mentorCount,
    score: new Int32Array(menteeCount * mentorCount),
    ...more,
  });

  it.each([
    [0, 0, 'noMentees'],
    [0, 3, 'noMentees'],
    [3, 0, 'noMentors'],
  ])('works with %i mentees and %i mentors, and says so', (mentees, mentors, code) => {
    for (const objective of ['total', 'worstThenTotal', 'leximin', 'stable'] as const) {
      const result = solveMatching(problem(mentees, mentors), { objective });
      expect(result).toMatchObject({ ok: true, pairs: [], total: 0, worst: 0 });
      expect(result.ok && result.notes.map((note) => note.code)).toContain(code);
      expect(verifyMatching(problem(mentees, mentors), result)).toEqual({ ok: true });
    }
  });

  it('lists mentees for whom the rules leave nobody', () => {
    const none = problem(2, 2, { eligible: Uint8Array.of(0, 0, 1, 1) });
    const result = solveMatching(none, { objective: 'worstThenTotal' });
    expect(result).toMatchObject({ ok: true, unmatched: [0], pairs: [[1, 0]] });
    expect(result.ok && result.notes[0]?.code).toBe('noEligibleMentor');
  });

  it('names required pairs that are ruled out or do not fit', () => {
    const ruledOut = problem(1, 1, { eligible: Uint8Array.of(0), required: [[0, 0]] });
    expect(solveMatching(ruledOut, { objective: 'total' })).toMatchObject({
      ok: false,
      code: 'infeasible',
      mentees: [0],
      mentors: [0],
      places: 0,
    });
    const full = problem(3, 2, {
      required: [
        [0, 1],
        [2, 1],
      ],
    });
    const failed = solveMatching(full, { objective: 'total' });
    expect(failed).toMatchObject({ ok: false, code: 'infeasible', mentees: [0, 2], mentors: [1], places: 1 });
    expect(verifyMatching(full, failed)).toEqual({ ok: true });
    expect(verifyMatching(problem(3, 2), failed).ok).toBe(false);
  });

  it('refuses lists of the wrong length and scores out of range in words', () => {
    const short = { ...problem(2, 2), score: new Int32Array(3) };
    expect(solveMatching(short, { objective: 'total' })).toMatchObject({
      ok: false,
      code: 'malformed',
      reason: 'There are 3 scores, but 4 are needed.',
    });
    expect(
      solveMatching({ ...problem(1, 1), score: Int32Array.of(-1) }, { objective: 'total' }),
    ).toMatchObject({ ok: false, code: 'malformed' });
  });
});
