import { describe, expect, it } from 'vitest';
import {
  countBlockingPairs,
  deferredAcceptance,
  type Pair,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { createRandom, shuffle } from '../../../src/shared/util/index.ts';
import { makeScores } from '../../bench/matching/matrices.ts';
import { allPairings } from './bruteForce.ts';
import { randomProblem } from './randomProblem.ts';

describe('deferredAcceptance', () => {
  it('gives every mentee the best mentor of any stable pairing', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = createRandom(seed);
      const some = (count: number) =>
        shuffle(
          random,
          Array.from({ length: count }, (_, index) => index),
        ).slice(0, count - (seed % 2));
      const menteeLists = Array.from({ length: 5 }, () => some(4));
      const mentorLists = Array.from({ length: 4 }, () => some(5));
      const capacities = [1, 2, 1, 1];
      const accepts = (mentee: number, mentor: number) =>
        menteeLists[mentee]!.includes(mentor) && mentorLists[mentor]!.includes(mentee);
      const eligible = Uint8Array.from({ length: 20 }, (_, cell) =>
        accepts(Math.floor(cell / 4), cell % 4) ? 1 : 0,
      );
      const isStable = (pairs: readonly Pair[]): boolean => {
        for (let mentee = 0; mentee < 5; mentee++)
          for (let mentor = 0; mentor < 4; mentor++) {
            if (!accepts(mentee, mentor) || pairs.some((pair) => pair[0] === mentee && pair[1] === mentor))
              continue;
            const own = pairs.find((pair) => pair[0] === mentee);
            const likes =
              own === undefined ||
              menteeLists[mentee]!.indexOf(mentor) < menteeLists[mentee]!.indexOf(own[1]);
            const held = pairs
              .filter((pair) => pair[1] === mentor)
              .map((pair) => mentorLists[mentor]!.indexOf(pair[0]));
            if (
              likes &&
              (held.length < capacities[mentor]! || Math.max(...held) > mentorLists[mentor]!.indexOf(mentee))
            )
              return false;
          }
        return true;
      };
      const pairings = allPairings({
        menteeCount: 5,
        mentorCount: 4,
        score: new Int32Array(20),
        eligible,
        mentorMax: Uint16Array.from(capacities),
      });
      const stable = pairings.filter(isStable);
      const best = Array.from({ length: 5 }, (_, mentee) => {
        const ranks = stable
          .map((pairs) => pairs.find((pair) => pair[0] === mentee)?.[1])
          .map((mentor) => (mentor === undefined ? 99 : menteeLists[mentee]!.indexOf(mentor)));
        return Math.min(...ranks);
      });
      const expected = best.flatMap((rank, mentee): Pair[] =>
        rank === 99 ? [] : [[mentee, menteeLists[mentee]![rank]!]],
      );
      expect(deferredAcceptance(menteeLists, mentorLists, capacities), `seed ${seed}`).toEqual(expected);
    }
  });
});

describe('stable pairings', () => {
  it('have no blocking pair, and the count of the others is right by looking at each pair', () => {
    let blocked = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, {
        mentees: 7,
        mentors: 5,
        top: 30,
        capacity: 2,
        forbidden: 0.2,
        menteeMax: 2,
      });
      const stable = solveMatching(problem, { objective: 'stable' });
      expect(stable.ok && stable.blockingPairs).toBe(0);
      expect(verifyMatching(problem, stable)).toEqual({ ok: true });
      const best = solveMatching(problem, { objective: 'total' });
      if (!best.ok || !stable.ok) throw new Error('expected pairings');
      expect(stable.steps[0]!.price).toBeGreaterThanOrEqual(0);
      const scoreOf = ([mentee, mentor]: Pair) => problem.score[mentee * 5 + mentor]!;
      let expected = 0;
      for (let mentee = 0; mentee < 7; mentee++)
        for (let mentor = 0; mentor < 5; mentor++) {
          const pair: Pair = [mentee, mentor];
          if (
            problem.eligible![mentee * 5 + mentor] === 0 ||
            best.pairs.some((other) => other[0] === mentee && other[1] === mentor)
          )
            continue;
          const mine = best.pairs.filter((other) => other[0] === mentee).map(scoreOf);
          const theirs = best.pairs.filter((other) => other[1] === mentor).map(scoreOf);
          const menteeGains = mine.length < problem.menteeMax![mentee]! || Math.min(...mine) < scoreOf(pair);
          const mentorGains =
            theirs.length < problem.mentorMax![mentor]! ||
            Math.min(...theirs, Number.POSITIVE_INFINITY) < scoreOf(pair);
          if (menteeGains && mentorGains && problem.mentorMax![mentor]! > 0) expected++;
        }
      blocked += expected;
      expect(best.blockingPairs).toBe(expected);
      expect(countBlockingPairs(problem, best.pairs)).toBe(expected);
    }
    expect(blocked).toBeGreaterThan(20);
  });
});

describe('stopping', () => {
  it('returns a valid pairing with a bound that holds, whenever it is stopped', () => {
    const score = makeScores('popular', 150, 150, 3);
    const problem = { menteeCount: 150, mentorCount: 150, score };
    const best = solveMatching(problem, { objective: 'worstThenTotal' });
    const most = solveMatching(problem, { objective: 'total' });
    if (!best.ok || !most.ok) throw new Error('expected pairings');
    let stopped = 0;
    for (let allowed = 0; allowed < 400; allowed += 7) {
      let asked = 0;
      const result = solveMatching(problem, {
        objective: 'worstThenTotal',
        shouldStop: () => asked++ >= allowed,
      });
      if (!result.ok) throw new Error(result.reason);
      expect(verifyMatching(problem, result)).toEqual({ ok: true });
      if (result.stopped !== true) continue;
      stopped++;
      expect(result.bound).toBeGreaterThanOrEqual(most.total);
      expect(result.pairs).toHaveLength(150);
      expect(result.notes[0]!.code).toBe('stopped');
    }
    expect(stopped).toBeGreaterThan(5);
  });

  it('reports its goal and a share between 0 and 1', () => {
    const shares: number[] = [];
    const score = makeScores('popular', 300, 300, 3);
    solveMatching(
      { menteeCount: 300, mentorCount: 300, score },
      { objective: 'leximin', onProgress: ({ share }) => shares.push(share) },
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
