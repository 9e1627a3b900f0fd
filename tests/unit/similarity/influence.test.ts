import { describe, expect, test } from 'vitest';
import { type Answer, type ScoredItem, scorePairs } from '../../../src/shared/similarity/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import { itemOf, makeClass } from './helpers.ts';

/** Share of each item in the variance of the pair scores, over eligible pairs. */
const varianceShares = (parts: Int32Array, itemCount: number, eligible: Uint8Array): number[] => {
  const variances = Array.from({ length: itemCount }, (_, item) => {
    const own: number[] = [];
    for (let pair = 0; pair < eligible.length; pair++)
      if (eligible[pair]) own.push(parts[pair * itemCount + item] as number);
    const mean = own.reduce((sum, part) => sum + part, 0) / own.length;
    return own.reduce((sum, part) => sum + (part - mean) ** 2, 0) / own.length;
  });
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  return variances.map((variance) => variance / total);
};

/** A yes/no question, a skewed number, lists, ratings: nine kinds that differ much in spread. */
const items: ScoredItem[] = [
  { ...itemOf('single', 'yesNo'), options: ['yes', 'no'] },
  itemOf('single', 'many'),
  itemOf('rating'),
  itemOf('number', 'skewed'),
  itemOf('multiple'),
  itemOf('topK'),
  itemOf('place'),
  itemOf('college'),
  itemOf('wishes'),
];

describe('equal weights mean equal influence', () => {
  const input = makeClass(3, 80, 70, { items, missing: 0 });
  const equal = items.map(() => 1);

  test('nine items of weight 1 have a ninth of the variance each', () => {
    const { parts } = scorePairs({ ...input, weights: equal });
    for (const share of varianceShares(parts as Int32Array, items.length, input.eligible)) {
      expect(share).toBeGreaterThan(0.11);
      expect(share).toBeLessThan(0.1125);
    }
  });

  test('without it they would not: the trap that this closes', () => {
    const { parts, max } = scorePairs({ ...input, weights: equal });
    const plain = Int32Array.from(parts as Int32Array, (part, index) => {
      const most = max[index % items.length] as number;
      return Math.round((part / most) * 100_000);
    });
    const shares = varianceShares(plain, items.length, input.eligible);
    expect(Math.max(...shares)).toBeGreaterThan(4 * Math.min(...shares));
  });

  test('a weight of 2 has four times the variance of a weight of 1', () => {
    const { parts } = scorePairs({
      ...input,
      weights: equal.map((weight, item) => (item === 4 ? 2 : weight)),
    });
    const shares = varianceShares(parts as Int32Array, items.length, input.eligible);
    expect((shares[4] as number) / (shares[0] as number)).toBeCloseTo(4, 1);
  });
});

describe('warnings', () => {
  const rows = (seed: number, count: number, answer: (random: () => number) => Answer[]): Answer[][] => {
    const random = createRandom(seed);
    return Array.from({ length: count }, () => answer(random));
  };
  const twice = (random: () => number): Answer[] => {
    const energy = 1 + randomInteger(random, 5);
    const often = `option-${randomInteger(random, 4)}`;
    return [energy, energy * 10, often, 'same', null];
  };
  const asked: ScoredItem[] = [
    { id: 'energy', measure: 'rating', scale: { min: 1, max: 5 } },
    { id: 'energy again', measure: 'number' },
    { id: 'often', measure: 'single' },
    { id: 'all alike', measure: 'single' },
    { id: 'nobody answered', measure: 'text' },
  ];
  const result = scorePairs({ items: asked, mentees: rows(1, 40, twice), mentors: rows(2, 30, twice) });

  test('name items that say the same thing twice, and items that can’t tell anyone apart', () => {
    expect(result.warnings.map(({ code, items: named }) => [code, ...named])).toEqual([
      ['cannotSeparate', 3],
      ['notAnswered', 4],
      ['sameThing', 0, 1],
    ]);
    const same = result.warnings.find((warning) => warning.code === 'sameThing');
    expect(same?.code === 'sameThing' && same.correlation).toBeCloseTo(1, 6);
  });

  test('such items give nothing, the others share the 100 points', () => {
    expect([...result.max].map((most) => most > 0)).toEqual([true, true, true, false, false]);
    expect(result.max.reduce((sum, most) => sum + most, 0)).toBe(1_000_000);
  });

  test('an item in which hardly anyone differs gets no more than the floor allows', () => {
    // One of 60 × 60 mentees' pairs… one mentee and nobody else differs by one step of 100: spread 0.01 × √(1/60·59/60).
    const odd = (count: number, first: number): Answer[][] =>
      Array.from({ length: count }, (_, index) => [index === 0 ? first : 50, 1 + (index % 5)]);
    const { warnings, max, statistics } = scorePairs({
      items: [
        { id: 'odd', measure: 'number', scale: { min: 0, max: 10 } },
        { id: 'energy', measure: 'rating', scale: { min: 1, max: 5 } },
      ],
      mentees: odd(60, 51),
      mentors: odd(60, 50),
    });
    expect(statistics[0]?.spread).toBeCloseTo(0.1 * Math.sqrt((1 / 60) * (59 / 60)), 4);
    expect(warnings.map((warning) => warning.code)).toEqual(['hardlySeparates']);
    const shares = [1 / 0.02, 1 / (statistics[1]?.spread ?? 1)] as const;
    expect(max[0]).toBe(Math.round((shares[0] / (shares[0] + shares[1])) * 1_000_000));
  });
});
