import { describe, expect, it } from 'vitest';
import { applyChanges, robustness, solveMatching, standBy } from '../../../src/shared/matching/index.ts';
import { createRandom, shuffle } from '../../../src/shared/util/index.ts';
import { randomProblem } from './randomProblem.ts';

describe('robustness', () => {
  it.each([{}, { forbidden: 0.3, minimum: 1, tiers: 2, required: 1 }, { families: 2 }])(
    'equals full re-solves without each mentor and with other scores: %o',
    (more) => {
      let moved = 0;
      for (let seed = 1; seed <= 15; seed++) {
        const problem = randomProblem(seed, { mentees: 8, mentors: 6, top: 40, capacity: 2, ...more });
        const result = solveMatching(problem, { objective: 'total' });
        const other = randomProblem(seed + 500, { mentees: 8, mentors: 6, top: 10 }).score;
        const score = problem.score.map((points, cell) => points + other[cell]!);
        const found = robustness(problem, result, { seed: 1, weights: [{ label: 'hobbies + 10 %', score }] });
        if (!Array.isArray(found) || !result.ok) throw new Error('expected an answer');
        const mentorOf = (pairs: readonly (readonly [number, number])[], mentee: number) =>
          pairs.find((pair) => pair[0] === mentee)?.[1] ?? -1;
        const active = new Set(result.pairs.map((pair) => pair[1]));
        for (let mentee = 0; mentee < 8; mentee++) {
          const own = mentorOf(result.pairs, mentee);
          const expected: string[] = [];
          for (const mentor of active) {
            if (mentor === own) continue;
            const again = solveMatching(applyChanges(problem, [], { dropMentors: [mentor] }), {
              objective: 'total',
            });
            if (again.ok && mentorOf(again.pairs, mentee) !== own) expected.push(`dropOut ${mentor}`);
          }
          const again = solveMatching({ ...problem, score }, { objective: 'total' });
          if (again.ok && mentorOf(again.pairs, mentee) !== own) expected.push('weights hobbies + 10 %');
          const because = (found[mentee]!.because ?? []).map((cause) =>
            cause.kind === 'dropOut' ? `dropOut ${cause.mentor}` : `weights ${cause.label}`,
          );
          moved += because.length;
          expect(because.sort(), `seed ${seed}, mentee ${mentee}`).toEqual(expected.sort());
          expect(found[mentee]!.stable).toBe(expected.length === 0);
        }
      }
      expect(moved).toBeGreaterThan(10);
    },
  );
});

describe('standBy', () => {
  it('equals full re-solves of the same draws, and reserves equal trying one more place', () => {
    const problem = randomProblem(11, {
      mentees: 9,
      mentors: 7,
      top: 40,
      capacity: 2,
      forbidden: 0.3,
      tiers: 2,
    });
    const result = solveMatching(problem, { objective: 'total' });
    const found = standBy(problem, result, { lost: 2, draws: 25, seed: 5 });
    if (!found.ok || !result.ok) throw new Error('expected an answer');
    const active = [...new Set(result.pairs.map((pair) => pair[1]))].sort((one, other) => one - other);
    const random = createRandom(5);
    const covers = new Map<number, number>();
    let sum = 0;
    for (let draw = 0; draw < 25; draw++) {
      const dropMentors = shuffle(random, active).slice(0, 2);
      const without = applyChanges(problem, [], { dropMentors });
      const left = (mentorMax: Uint16Array): number => {
        const again = solveMatching({ ...without, mentorMax }, { objective: 'total' });
        return again.ok ? again.unmatched.length : -1;
      };
      const base = left(without.mentorMax!);
      sum += base;
      for (let mentor = 0; mentor < 7; mentor++) {
        if (dropMentors.includes(mentor)) continue;
        const more = without.mentorMax!.slice();
        more[mentor]!++;
        if (left(more) < base) covers.set(mentor, (covers.get(mentor) ?? 0) + 1);
      }
    }
    expect(found.mean).toBe(sum / 25);
    expect(found.uncovered.reduce((total, entry) => total + entry.draws, 0)).toBe(sum);
    expect(new Map(found.bestReserves.map(({ mentor, covers: times }) => [mentor, times]))).toEqual(covers);
    expect(sum).toBeGreaterThan(0);
  });

  it('says so where nobody is paired', () => {
    const empty = { menteeCount: 1, mentorCount: 0, score: new Int32Array(0) };
    const result = solveMatching(empty, { objective: 'total' });
    expect(standBy(empty, result, { lost: 1, draws: 3, seed: 1 })).toMatchObject({ ok: false });
  });
});
