import { describe, expect, it } from 'vitest';
import {
  kendallTauB,
  kruskalWallis,
  mannWhitneyU,
  pairedT,
  spearman,
  welchT,
  wilcoxonSignedRank,
} from '../../../../src/shared/statistics/index.ts';
import { createRandom, type RandomSource } from '../../../../src/shared/util/index.ts';

const runs = 2000;

const draw = (random: RandomSource, n: number): number[] =>
  Array.from({ length: n }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

/** p of many samples in which nothing differs. */
const simulate = (seed: number, test: (random: RandomSource) => object): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: runs }, () => Reflect.get(test(random), 'p') as number);
};

/** The largest distance between the shares of p below each tenth and that tenth. */
const findLargestGap = (p: readonly number[]): number =>
  Math.max(
    ...Array.from({ length: 19 }, (_, index) => {
      const limit = (index + 1) / 20;
      return Math.abs(p.filter((value) => value <= limit).length / p.length - limit);
    }),
  );

// Kolmogorov's bound: a uniform sample exceeds 1.95 / sqrt(runs) about once in a thousand times; the seeds are fixed.
const bound = 1.95 / Math.sqrt(runs);

describe('p is uniform where nothing differs', () => {
  it.each([
    ['welchT', (random: RandomSource) => welchT(draw(random, 12), draw(random, 30))],
    ['pairedT', (random: RandomSource) => pairedT(draw(random, 15), draw(random, 15))],
    ['mannWhitneyU, normal', (random: RandomSource) => mannWhitneyU(draw(random, 60), draw(random, 55))],
    [
      'kruskalWallis',
      (random: RandomSource) => kruskalWallis([draw(random, 40), draw(random, 50), draw(random, 45)]),
    ],
    ['spearman', (random: RandomSource) => spearman(draw(random, 40), draw(random, 40))],
    ['kendallTauB', (random: RandomSource) => kendallTauB(draw(random, 60), draw(random, 60))],
    [
      'wilcoxonSignedRank, normal',
      (random: RandomSource) => wilcoxonSignedRank(draw(random, 60), draw(random, 60)),
    ],
  ])('%s', (_name, test) => {
    expect(findLargestGap(simulate(11, test))).toBeLessThan(bound);
  });

  it.each([
    ['mannWhitneyU', (random: RandomSource) => mannWhitneyU(draw(random, 6), draw(random, 7))],
    ['wilcoxonSignedRank', (random: RandomSource) => wilcoxonSignedRank(draw(random, 9), draw(random, 9))],
    ['spearman', (random: RandomSource) => spearman(draw(random, 6), draw(random, 6))],
    ['kendallTauB', (random: RandomSource) => kendallTauB(draw(random, 9), draw(random, 9))],
  ])('%s, exact: never too often small', (_name, test) => {
    const p = simulate(12, test);
    for (const limit of [0.01, 0.05, 0.1, 0.2]) {
      const slack = 3.3 * Math.sqrt((limit * (1 - limit)) / runs);
      expect(p.filter((value) => value <= limit).length / runs).toBeLessThan(limit + slack);
    }
    expect(Math.min(...p)).toBeLessThan(0.1);
  });
});
