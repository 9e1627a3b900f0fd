import { describe, expect, it } from 'vitest';
import {
  type MatchingDone,
  type Pair,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { createRandom, type RandomSource, randomInteger } from '../../../src/shared/util/index.ts';
import { randomProblem } from './randomProblem.ts';

type Tamper = (result: MatchingDone, random: RandomSource) => MatchingDone;

const bump = (list: Float64Array, random: RandomSource): Float64Array => {
  const changed = list.slice();
  changed[randomInteger(random, list.length)]! += random() < 0.5 ? 1 : -1;
  return changed;
};

/** Every way to tamper changes something that is claimed. */
const tampers: Record<string, Tamper> = {
  'total is one more': (result) => ({ ...result, total: result.total + 1 }),
  'weakest pair is stronger': (result) => ({ ...result, worst: result.worst + 1 }),
  'two mentors change places': (result, random) => {
    const pairs: Pair[] = [...result.pairs];
    const one = randomInteger(random, pairs.length);
    const other = (one + 1 + randomInteger(random, pairs.length - 1)) % pairs.length;
    const [first, second] = [pairs[one]!, pairs[other]!];
    pairs[one] = [first[0], second[1]];
    pairs[other] = [second[0], first[1]];
    return { ...result, pairs };
  },
  'a pair is left out': (result, random) => ({
    ...result,
    pairs: result.pairs.toSpliced(randomInteger(random, result.pairs.length), 1),
  }),
  'a pair is listed twice': (result) => ({ ...result, pairs: [...result.pairs, result.pairs[0]!] }),
  'someone is said to be unmatched': (result) => ({ ...result, unmatched: [...result.unmatched, 0] }),
  'a mentor is said to be idle': (result) => ({ ...result, idle: [...result.idle, 0] }),
  'a price of a mentee': (result, random) => ({
    ...result,
    certificate: { ...result.certificate!, u: bump(result.certificate!.u, random) },
  }),
  'a price of a mentor': (result, random) => ({
    ...result,
    certificate: { ...result.certificate!, v: bump(result.certificate!.v, random) },
  }),
  'the dual total': (result) => ({
    ...result,
    certificate: { ...result.certificate!, dual: result.certificate!.dual - 1 },
  }),
  'no proof': ({ certificate, ...result }) => result,
  'coverage of the ladder': (result) => ({
    ...result,
    steps: result.steps.map((step) =>
      step.goal === 'coverage' ? { ...step, reached: step.reached + 1 } : step,
    ),
  }),
};

describe('verifyMatching', () => {
  it('rejects 1,000 tampered results and accepts each before it was tampered with', () => {
    const names = Object.keys(tampers);
    for (let turn = 0; turn < 1_000; turn++) {
      const random = createRandom(turn);
      const drawn = randomProblem(turn % 50, {
        mentees: 8,
        mentors: 6,
        top: 1_000_000,
        capacity: 2,
        minimum: 1,
        tiers: 2,
      });
      // A mentor without places may have any low price, so everyone gets one here.
      const problem = { ...drawn, mentorMax: drawn.mentorMax!.map((places) => Math.max(1, places)) };
      const objective = turn % 3 === 0 ? 'total' : 'worstThenTotal';
      const result = solveMatching(problem, { objective });
      if (!result.ok) throw new Error(result.reason);
      const name = names[turn % names.length]!;
      expect(verifyMatching(problem, result)).toEqual({ ok: true });
      const tampered = tampers[name]!(result, random);
      const same = JSON.stringify(tampered.pairs.toSorted()) === JSON.stringify(result.pairs.toSorted());
      // Two mentees of one mentor changing places is no change at all.
      if (name === 'two mentors change places' && same) continue;
      expect(verifyMatching(problem, tampered).ok, `${name}, turn ${turn}`).toBe(false);
    }
  });
});
