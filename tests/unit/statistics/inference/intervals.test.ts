import { describe, expect, it } from 'vitest';
import {
  cliffsDelta,
  cohensD,
  cramersV,
  distributions,
  isDegenerate,
  mannWhitneyU,
  rankBiserial,
} from '../../../../src/shared/statistics/index.ts';
import { createRandom, type RandomSource } from '../../../../src/shared/util/index.ts';

/** Answers 1 to 5; the larger `lift`, the higher. */
const answer = (random: RandomSource, n: number, lift: number): number[] =>
  Array.from({ length: n }, () => Math.max(1, Math.min(5, Math.ceil(random() * 5 + lift))));

describe('an interval keeps its promise', () => {
  it('the true delta lies in the interval of Cliff about as often as it says', () => {
    const lift = 0.8;
    // The true delta by counting: chances of the five answers with and without the lift.
    const plain = [0.2, 0.2, 0.2, 0.2, 0.2];
    const lifted = [0.04, 0.2, 0.2, 0.2, 0.36];
    const truth = lifted.reduce(
      (sum, a, i) => sum + plain.reduce((inner, b, j) => inner + a * b * Math.sign(i - j), 0),
      0,
    );
    const random = createRandom(21);
    let held = 0;
    const runs = 1500;
    for (let run = 0; run < runs; run++) {
      const found = cliffsDelta(answer(random, 40, lift), answer(random, 30, 0));
      if (isDegenerate(found)) throw new Error(found.reason);
      if (found.lower <= truth && truth <= found.upper) held++;
    }
    expect(held / runs).toBeGreaterThan(0.93);
    expect(held / runs).toBeLessThan(0.97);
  });

  it('each end of the interval of d leaves the tail it should', () => {
    const [x, y] = [
      [5, 7, 4, 6, 8, 9, 3],
      [2, 5, 4, 3, 6],
    ];
    for (const level of [0.5, 0.9, 0.95, 0.999]) {
      const found = cohensD(x, y, { level });
      if (isDegenerate(found)) throw new Error(found.reason);
      const scale = Math.sqrt(1 / x.length + 1 / y.length);
      const t = found.estimate / scale;
      const tail = (1 - level) / 2;
      const above = distributions.noncentralTCdf(-t, 10, -found.lower / scale);
      const below = distributions.noncentralTCdf(t, 10, found.upper / scale);
      expect(above).toBeCloseTo(tail, 12);
      expect(below).toBeCloseTo(tail, 12);
    }
  });

  it('a higher level makes it wider, and none leaves its range', () => {
    const [x, y] = [
      [4, 5, 5, 3, 5, 4],
      [1, 3, 2, 4],
    ];
    const table = [
      [12, 4],
      [5, 9],
    ];
    for (const compute of [
      (level: number) => cliffsDelta(x, y, { level }),
      (level: number) => rankBiserial(x, y, { level }),
      (level: number) => cramersV(table, { level }),
      (level: number) => cohensD(x, y, { level }),
    ]) {
      const widths = [0.5, 0.8, 0.95, 0.99].map((level) => {
        const found = compute(level);
        if (isDegenerate(found)) throw new Error(found.reason);
        return found.upper - found.lower;
      });
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      expect(widths[0]).toBeGreaterThan(0);
    }
  });

  it('groups that do not overlap get no interval of width zero', () => {
    expect(mannWhitneyU([4, 5, 6], [1, 2, 3])).toMatchObject({ u: 9, p: 0.1, smallestP: 0.1 });
    for (const effect of [cliffsDelta, rankBiserial]) {
      const found = effect([4, 5, 6], [1, 2, 3]);
      if (isDegenerate(found)) throw new Error(found.reason);
      expect([found.estimate, found.upper]).toEqual([1, 1]);
      expect(found.lower).toBeLessThan(0);
    }
  });
});
