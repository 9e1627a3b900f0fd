import { describe, expect, test } from 'vitest';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('rating', () => {
  const scale = { min: 1, max: 5 };
  test.each([
    [1, 1, 1],
    [1, 5, 0],
    [2, 4, 0.5],
    [4, 5, 0.75],
    [5, 1, 0],
    [9, 5, 1],
  ])('%d and %d on a scale from 1 to 5 give %d', (mentee, mentor, expected) => {
    expect(similarityOf({ measure: 'rating', scale }, mentee, mentor)).toBe(expected);
  });

  test('reads the range from the answers where no scale is stated', () => {
    expect(compareAnswers({ measure: 'rating' }, [2, 0], [4, 10]).similarity).toBe(0.8);
  });

  test.each([null, 'often', Number.NaN, Number.POSITIVE_INFINITY, ['3']])('can’t read %s', (answer) => {
    expect(similarityOf({ measure: 'rating', scale }, answer, 3)).toBeNull();
  });

  test('tells both values', () => {
    expect(compareAnswers({ measure: 'rating', scale }, [4], [5]).shared).toEqual({
      kind: 'values',
      mentee: 4,
      mentor: 5,
    });
  });
});

describe('number', () => {
  test('falls evenly with the distance', () => {
    expect(similarityOf({ measure: 'number', scale: { min: 0, max: 20 } }, 30, 35)).toBe(0.75);
    expect(similarityOf({ measure: 'number', scale: { min: 0, max: 20 } }, 30, 90)).toBe(0);
  });

  test('one odd answer does not make all others look alike', () => {
    const usual = Array.from({ length: 41 }, (_, index) => 20 + index / 4);
    // 20 to 30 without the oldest and youngest 5 % of all 42 answers: places 2 and 39 of 0 to 41.
    const { similarity } = compareAnswers({ measure: 'number' }, [20, ...usual.slice(1)], [25, 999]);
    const sorted = [...usual, 25, 999].sort((left, right) => left - right);
    const range = (sorted[Math.ceil(0.95 * 42)] as number) - (sorted[Math.floor(0.05 * 42)] as number);
    expect(range).toBeLessThan(11);
    expect(similarity).toBeCloseTo(1 - 5 / range, 12);
  });

  test('equal numbers are alike even where all are equal', () => {
    expect(similarityOf({ measure: 'number' }, 24, 24)).toBe(1);
  });
});
