import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('ranking (Spearman’s footrule)', () => {
  const rank = (mentee: string[], mentor: string[], options?: string[]) =>
    similarityOf({ measure: 'ranking', ...(options ? { options } : {}) }, mentee, mentor);

  test('is 1 for equal rankings and 0 for reversed ones, whose footrule is ⌊n²/2⌋ (Diaconis & Graham 1977)', () => {
    for (const n of [2, 3, 4, 5, 6, 9]) {
      const list = Array.from({ length: n }, (_, index) => `${index}`);
      expect(rank(list, list)).toBe(1);
      expect(rank(list, list.toReversed())).toBe(0);
    }
  });

  test('by hand', () => {
    // |1−3| + |2−1| + |3−2| + |4−4| = 4 of 8
    expect(rank(['a', 'b', 'c', 'd'], ['b', 'c', 'a', 'd'])).toBe(0.5);
    // neighbors swapped: 2 of 12
    expect(rank(['a', 'b', 'c', 'd', 'e'], ['b', 'a', 'c', 'd', 'e'])).toBeCloseTo(5 / 6, 12);
  });

  test('options left out share the mean of the ranks that are left', () => {
    // a 1, b 2, c and d 3.5 against c 1, a 2, b and d 3.5: 1 + 1.5 + 2.5 + 0 = 5 of 8
    expect(rank(['a', 'b'], ['c', 'a'], ['a', 'b', 'c', 'd'])).toBe(0.375);
  });

  test('no two of all 120 rankings of five options leave the range, and order does not matter', () => {
    const all = permute(['a', 'b', 'c', 'd', 'e']);
    const greatest = Math.max(...all.map((list) => footrule(all[0] as string[], list)));
    for (const list of all) {
      const expected = 1 - footrule(all[7] as string[], list) / greatest;
      expect(rank(all[7] as string[], list)).toBeCloseTo(expected, 12);
      expect(rank(list, all[7] as string[])).toBeCloseTo(expected, 12);
    }
  });
});

const footrule = (left: string[], right: string[]): number =>
  left.reduce((sum, option, place) => sum + Math.abs(place - right.indexOf(option)), 0);

const permute = (list: string[]): string[][] =>
  list.length < 2
    ? [list]
    : list.flatMap((first) =>
        permute(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
      );

/**
 * The definition (Webber, Moffat & Zobel 2010, equations 4, 7 and 32 in words), summed term by term: agreement at
 * each depth; past the end of the shorter list its share of overlap goes on; past both ends agreement stays.
 */
const rboByDefinition = (left: string[], right: string[], p: number): number => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const overlapAt = (depth: number): number => {
    const head = new Set(short.slice(0, depth));
    return long.slice(0, depth).filter((option) => head.has(option)).length;
  };
  const share = overlapAt(short.length) / short.length;
  let sum = 0;
  for (let depth = 1; depth <= 4_000; depth++) {
    const within = Math.min(depth, long.length);
    const beyond = Math.max(0, within - short.length) * share;
    sum += p ** (depth - 1) * ((overlapAt(within) + beyond) / within);
  }
  return (1 - p) * sum;
};

describe('topK (rank-biased overlap)', () => {
  const overlap = (mentee: string[], mentor: string[], persistence: number): number =>
    similarityOf({ measure: 'topK', persistence }, mentee, mentor) as number;
  const letters = (text: string): string[] => [...text];

  test('a value published for the extrapolated form: 12345 and 23415 at p = 0.9 give 0.828', () => {
    expect(overlap(letters('12345'), letters('23415'), 0.9)).toBeCloseTo(0.828, 6);
  });

  test('the example of the paper’s figure 5: agreements 0, 0, 2/3, 1/2, 2/5, 1/3, 2/7', () => {
    const agreements = [0, 0, 2 / 3, 2 / 4, 2 / 5, 2 / 6, 2 / 7];
    const p = 0.9;
    const head = agreements.reduce((sum, agreement, place) => sum + agreement * p ** (place + 1), 0);
    const expected = ((1 - p) / p) * head + (agreements[6] as number) * p ** 7;
    expect(overlap(letters('abcdefg'), letters('zcavwxy'), p)).toBeCloseTo(expected, 12);
  });

  test('1 for equal lists, 0 for disjoint ones', () => {
    expect(overlap(letters('abcd'), letters('abcd'), 0.8)).toBeCloseTo(1, 12);
    expect(overlap(letters('abcd'), letters('efgh'), 0.8)).toBe(0);
  });

  test('agreement at the top counts most', () => {
    expect(overlap(letters('abcd'), letters('axyz'), 0.8)).toBeGreaterThan(
      overlap(letters('abcd'), letters('xyzd'), 0.8),
    );
  });

  test('equals the definition for lists of any length, both ways round', () => {
    const list = fc.uniqueArray(fc.constantFrom(...letters('abcdefgh')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, list, fc.constantFrom(0.5, 0.8, 0.9), (left, right, p) => {
        const expected = rboByDefinition(left, right, p);
        expect(overlap(left, right, p)).toBeCloseTo(expected, 9);
        expect(overlap(right, left, p)).toBeCloseTo(expected, 9);
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  test('reads no further than allowed, and tells what is shared', () => {
    const item = { measure: 'topK', atMost: 2 } as const;
    expect(similarityOf(item, letters('abc'), letters('abz'))).toBeCloseTo(1, 12);
    expect(compareAnswers(item, [letters('ab')], [letters('bc')]).shared).toEqual({
      kind: 'options',
      options: ['b'],
    });
  });
});
