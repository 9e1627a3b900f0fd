import { describe, expect, test } from 'vitest';
import { explainPair, type ScoreInput, scorePairs } from '../../../src/shared/similarity/index.ts';

/** Two items, two mentees, two mentors; everything can be followed by hand. */
const small: ScoreInput = {
  items: [
    { id: 'energy', measure: 'rating', scale: { min: 1, max: 5 } },
    { id: 'often', measure: 'single' },
  ],
  mentees: [
    [1, 'weekly'],
    [5, 'monthly'],
  ],
  mentors: [
    [1, 'weekly'],
    [3, 'weekly'],
  ],
};

describe('scorePairs by hand', () => {
  // energy: 1, ½, 0, ½ → mean ½, spread √(1/8); often: 1, 1, 0, 0 → mean ½, spread ½.
  const influence = [1 / Math.sqrt(1 / 8), 1 / (1 / 2)];
  const share = (influence[0] as number) / ((influence[0] as number) + (influence[1] as number));
  const energy = Math.round(share * 1_000_000);
  const result = scorePairs(small);

  test('max is the share of weight over spread', () => {
    expect([...result.max]).toEqual([energy, 1_000_000 - energy]);
    expect(result.statistics[0]).toMatchObject({ pairs: 4, mean: 0.5 });
    expect(result.statistics[0]?.spread).toBeCloseTo(Math.sqrt(1 / 8), 6);
    expect(result.statistics[1]?.spread).toBeCloseTo(0.5, 6);
  });

  test('scores, parts and shared things', () => {
    const half = energy / 2;
    const score = [1_000_000, Math.round(half + 1_000_000 - energy), 0, Math.round(half)];
    expect([...result.score]).toEqual(score);
    expect([...(result.parts as Int32Array)].filter((_, index) => index % 2 === 1)).toEqual([
      1_000_000 - energy,
      1_000_000 - energy,
      0,
      0,
    ]);
    expect(result.parts?.[2]).toBe((score[1] as number) - (1_000_000 - energy));
    expect([...(result.shared as Int16Array)]).toEqual([0, 1, 1, -1, -1, -1, -1, -1]);
  });

  test('explains one pair with the same numbers', () => {
    expect(explainPair(result, 0, 0)).toEqual({
      score: 1_000_000,
      parts: [
        {
          item: 0,
          part: energy,
          max: energy,
          similarity: 1,
          missing: false,
          common: { kind: 'values', mentee: 1, mentor: 1 },
        },
        {
          item: 1,
          part: 1_000_000 - energy,
          max: 1_000_000 - energy,
          similarity: 1,
          missing: false,
          common: { kind: 'options', options: ['weekly'] },
        },
      ],
      shared: [
        { item: 0, common: { kind: 'values', mentee: 1, mentor: 1 } },
        { item: 1, common: { kind: 'options', options: ['weekly'] } },
      ],
      answered: 2,
      counted: 2,
    });
  });

  test('a weight counts in proportion to the spread of the parts', () => {
    const { max } = scorePairs({ ...small, weights: [3, 1] });
    const [first, second] = [3 * (influence[0] as number), influence[1] as number];
    expect(max[0]).toBe(Math.round((first / (first + second)) * 1_000_000));
    expect([...scorePairs({ ...small, weights: [0, 2] }).max]).toEqual([0, 1_000_000]);
  });

  test('takes mean and spread from eligible pairs only, and scores the others too', () => {
    // Without the pair of second mentee and first mentor: energy 1, ½, ½; often 1, 1, 0.
    const { statistics, score } = scorePairs({ ...small, eligible: Uint8Array.of(1, 1, 0, 1) });
    expect(statistics.map((item) => item.pairs)).toEqual([3, 3]);
    expect(statistics[0]?.mean).toBeCloseTo(2 / 3, 6);
    expect(statistics[0]?.spread).toBeCloseTo(Math.sqrt(1 / 18), 6);
    expect(statistics[1]?.mean).toBeCloseTo(2 / 3, 6);
    expect(score[2]).toBe(0);
  });

  test('few eligible pairs give the same as many', () => {
    // Only the diagonal: energy 1, ½; often 1, 0.
    const { statistics } = scorePairs({ ...small, eligible: Uint8Array.of(1, 0, 0, 1) });
    expect(statistics.map((item) => [item.pairs, item.mean])).toEqual([
      [2, 0.75],
      [2, 0.5],
    ]);
  });
});

describe('scorePairs without much to go by', () => {
  test('nobody', () => {
    const { score, warnings } = scorePairs({ items: small.items, mentees: [], mentors: [] });
    expect(score).toHaveLength(0);
    expect(warnings.map((warning) => warning.code)).toEqual(['notAnswered', 'notAnswered', 'nothingToScore']);
  });

  test('no items, no answers, no weights: all scores are 0, and it says so', () => {
    const silent = small.mentees.map((row) => row.map(() => null));
    for (const input of [
      { ...small, items: [], mentees: [[], []], mentors: [[], []] },
      { ...small, mentees: silent },
      { ...small, weights: [0, 0] },
    ]) {
      const { score, max, warnings } = scorePairs(input);
      expect([...score, ...max].every((value) => value === 0)).toBe(true);
      expect(warnings.at(-1)?.code).toBe('nothingToScore');
    }
  });

  test('where all pairs are alike in everything, weights alone count and all scores are full', () => {
    const { score, max } = scorePairs({
      ...small,
      mentees: [[3, 'weekly']],
      mentors: [[3, 'weekly']],
      weights: [3, 1],
    });
    expect([...score]).toEqual([1_000_000]);
    expect([...max]).toEqual([750_000, 250_000]);
  });

  test('no eligible pair', () => {
    expect([...scorePairs({ ...small, eligible: new Uint8Array(4) }).score]).toEqual([0, 0, 0, 0]);
  });

  test.each([
    ['a row too short', { ...small, mentees: [[1], [2]] }],
    ['too few weights', { ...small, weights: [1] }],
    ['a negative weight', { ...small, weights: [1, -1] }],
    ['a weight that is no number', { ...small, weights: [1, Number.NaN] }],
    ['eligible of another shape', { ...small, eligible: new Uint8Array(3) }],
    ['an item twice', { ...small, items: [small.items[0], small.items[0]] as ScoreInput['items'] }],
    [
      'wishes without ids',
      {
        ...small,
        items: [
          { id: 'a', measure: 'wishes' },
          { id: 'b', measure: 'single' },
        ] as const,
      },
    ],
  ])('refuses %s', (_, input) => {
    expect(() => scorePairs(input)).toThrow(RangeError);
  });

  test('there is no pair beyond the class', () => {
    expect(() => explainPair(scorePairs(small), 2, 0)).toThrow(RangeError);
  });
});
