import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  applyRepair,
  cheapestRepairs,
  findShortages,
  type MatchingProblem,
  type Repair,
  repairMatching,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { bestByBruteForce } from './bruteForce.ts';
import { randomProblem } from './randomProblem.ts';

const matchedOf = (problem: MatchingProblem): number => {
  const result = solveMatching(problem, { objective: 'total' });
  return result.ok ? problem.menteeCount - result.unmatched.length : -1;
};

/** Every single repair there is, by trying it. */
const tryEverything = (problem: MatchingProblem): string[] => {
  const before = matchedOf(problem);
  const candidates: Pick<Repair, 'kind' | 'who'>[] = [];
  for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
    candidates.push({ kind: 'place', who: { mentor } });
    for (let mentee = 0; mentee < problem.menteeCount; mentee++)
      if (problem.eligible?.[mentee * problem.mentorCount + mentor] === 0)
        candidates.push({ kind: 'rule', who: { mentee, mentor } });
  }
  for (const [mentee, mentor] of problem.required ?? [])
    candidates.push({ kind: 'required', who: { mentee, mentor } });
  return candidates
    .map((candidate) => ({ ...candidate, gains: matchedOf(applyRepair(problem, candidate)) - before }))
    .filter(({ gains }) => gains > 0)
    .map((repair) => JSON.stringify(repair))
    .sort();
};

describe('cheapestRepairs', () => {
  it('finds just what trying every single repair finds, with what each gives', () => {
    let found = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const problem = randomProblem(seed, {
        mentees: 7,
        mentors: 5,
        top: 90,
        capacity: 2,
        forbidden: 0.6,
        required: 1,
      });
      const result = solveMatching(problem, { objective: 'worstThenTotal' });
      const repairs = cheapestRepairs(problem, result, 1_000);
      found += repairs.length;
      const listed = repairs.map(({ kind, who, gains }) => JSON.stringify({ kind, who, gains })).sort();
      expect(listed, `seed ${seed}`).toEqual(tryEverything(problem));
      for (const repair of repairs)
        expect(bestByBruteForce(applyRepair(problem, repair), 'total').rank.at(-1)).toBe(repair.total);
    }
    expect(found).toBeGreaterThan(50);
  });

  it('mends required pairs that contradict each other', () => {
    const problem: MatchingProblem = {
      menteeCount: 2,
      mentorCount: 2,
      score: Int32Array.of(5, 6, 7, 8),
      required: [
        [0, 0],
        [1, 0],
      ],
    };
    const failed = solveMatching(problem, { objective: 'total' });
    expect(cheapestRepairs(problem, failed)).toEqual(
      [
        { kind: 'required', who: { mentee: 1, mentor: 0 }, gains: 2, total: 13, points: 13 },
        { kind: 'required', who: { mentee: 0, mentor: 0 }, gains: 2, total: 13, points: 13 },
        { kind: 'place', who: { mentor: 0 }, gains: 2, total: 12, points: 12 },
      ].sort((one, other) => other.total - one.total || (one.who.mentee ?? 9) - (other.who.mentee ?? 9)),
    );
  });

  it('says what setting the tiers aside would give', () => {
    const problem: MatchingProblem = {
      menteeCount: 2,
      mentorCount: 1,
      score: Int32Array.of(5, 9),
      tier: Uint8Array.of(0, 1),
    };
    expect(cheapestRepairs(problem, [1])).toContainEqual({
      kind: 'tier',
      who: {},
      gains: 0,
      total: 9,
      points: 4,
    });
  });
});

describe('findShortages', () => {
  it('names mentees who can only go to mentors with too few places, by counting', () => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, {
        mentees: 9,
        mentors: 6,
        top: 50,
        capacity: 2,
        forbidden: 0.65,
        tiers: 2,
      });
      const result = solveMatching(problem, { objective: 'total' });
      if (!result.ok) throw new Error('expected a pairing');
      const shortages = findShortages(problem, result);
      const named = new Set(shortages.flatMap((shortage) => shortage.mentees));
      for (const mentee of result.unmatched) expect(named.has(mentee)).toBe(true);
      for (const { mentees, mentors, places } of shortages) {
        found++;
        const reach = new Set<number>();
        for (const mentee of mentees)
          for (let mentor = 0; mentor < 6; mentor++)
            if (problem.eligible![mentee * 6 + mentor] === 1) reach.add(mentor);
        expect([...reach].sort()).toEqual(mentors);
        expect(places).toBe(mentors.reduce((sum, mentor) => sum + problem.mentorMax![mentor]!, 0));
        expect(places).toBeLessThan(mentees.length);
      }
    }
    expect(found).toBeGreaterThan(40);
  });
});

describe('repairMatching', () => {
  it.each([0, 1] as const)('dial at %i: equals brute force on changes and total', (leastChange) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed, { mentees: 6, mentors: 4, top: 60, capacity: 3, forbidden: 0.2 });
      const result = solveMatching(problem, { objective: 'worstThenTotal' });
      if (!result.ok) throw new Error('expected a pairing');
      const changes = {
        dropMentors: [seed % 4],
        dropMentees: [seed % 6],
        capacity: [[(seed + 1) % 4, 2]] as [number, number][],
      };
      const repaired = repairMatching(problem, result, changes, leastChange);
      const after = applyChanges(problem, result.pairs, changes);
      const expected = bestByBruteForce(
        { ...after, previous: after.previous!.map((mentor, mentee) => (mentee === seed % 6 ? -1 : mentor)) },
        'total',
        leastChange,
      );
      expect(repaired.ok && repaired.pairs, `seed ${seed}`).toEqual(expected.pairs);
      expect(repaired.ok && repaired.unmatched).not.toContain(seed % 6);
      expect(verifyMatching(after, repaired)).toEqual({ ok: true });
    }
  });

  it('between, a kept pair is worth its share of the points', () => {
    const problem: MatchingProblem = {
      menteeCount: 2,
      mentorCount: 2,
      score: Int32Array.of(100, 200_100, 200_100, 100),
    };
    const before = { ...solveMatching(problem, { objective: 'total' }) };
    if (!before.ok) throw new Error('expected a pairing');
    const kept = {
      ...before,
      pairs: [
        [0, 0],
        [1, 1],
      ] as [number, number][],
    };
    const pairsAt = (dial: number) => {
      const repaired = repairMatching(problem, kept, {}, dial);
      return repaired.ok ? repaired.pairs : [];
    };
    expect(pairsAt(0.19)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(pairsAt(0.21)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('takes a late joiner in', () => {
    const problem = randomProblem(4, { mentees: 3, mentors: 4, top: 60 });
    const result = solveMatching(problem, { objective: 'total' });
    const repaired = repairMatching(
      problem,
      result,
      { addMentees: [{ score: Int32Array.of(1, 2, 3, 4) }] },
      1,
    );
    if (!repaired.ok || !result.ok) throw new Error('expected a pairing');
    const free = [0, 1, 2, 3].find((mentor) => !result.pairs.some((pair) => pair[1] === mentor));
    expect(repaired.pairs).toEqual([...result.pairs, [3, free]]);
  });
});
