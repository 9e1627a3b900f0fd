import { describe, expect, test } from 'vitest';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('single', () => {
  test('is 1 for the same option and 0 for another', () => {
    expect(similarityOf({ measure: 'single' }, 'weekly', 'weekly')).toBe(1);
    expect(similarityOf({ measure: 'single' }, 'weekly', 'monthly')).toBe(0);
  });

  test('counts shared levels of a tree from the root', () => {
    const levels = {
      genetics: ['science', 'biology', 'genetics'],
      ecology: ['science', 'biology', 'ecology'],
      physics: ['science', 'physics'],
      history: ['arts', 'history'],
    };
    const compare = (mentee: string, mentor: string) =>
      compareAnswers({ measure: 'single', levels }, [mentee], [mentor]);
    expect(compare('genetics', 'ecology').similarity).toBeCloseTo(2 / 3, 12);
    expect(compare('genetics', 'physics').similarity).toBeCloseTo(1 / 3, 12);
    expect(compare('genetics', 'history').similarity).toBe(0);
    expect(compare('genetics', 'genetics').similarity).toBe(1);
    expect(compare('genetics', 'ecology').shared).toEqual({ kind: 'levels', levels: ['science', 'biology'] });
  });

  test('takes a neutral option for no answer', () => {
    expect(similarityOf({ measure: 'single', neutralOptions: ['unsure'] }, 'unsure', 'unsure')).toBeNull();
  });
});

describe('multiple', () => {
  test('is the plain Jaccard index where every option is equally rare', () => {
    // Each of the four options is ticked by two of four people: weights are equal. {a, b} and {b, c} share 1 of 3.
    const mentees = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const mentors = [
      ['b', 'c'],
      ['d', 'a'],
    ];
    expect(compareAnswers({ measure: 'multiple' }, mentees, mentors).similarity).toBeCloseTo(1 / 3, 12);
  });

  test('lets rare options count more', () => {
    // Four people: hiking 4 of 4 → ln 2, opera 2 of 4 → ln 3, chess 1 of 4 → ln 5.
    const mentees = [['hiking', 'opera'], ['hiking']];
    const mentors = [['hiking', 'opera', 'chess'], ['hiking']];
    const { similarity, shared } = compareAnswers({ measure: 'multiple' }, mentees, mentors);
    expect(similarity).toBeCloseTo(
      (Math.log(2) + Math.log(3)) / (Math.log(2) + Math.log(3) + Math.log(5)),
      12,
    );
    expect(shared).toEqual({ kind: 'options', options: ['opera', 'hiking'] });
  });

  test('is 1 for equal sets in any order and 0 for disjoint ones', () => {
    expect(similarityOf({ measure: 'multiple' }, ['a', 'b', 'a'], ['b', 'a'])).toBe(1);
    expect(similarityOf({ measure: 'multiple' }, ['a'], ['b'])).toBe(0);
  });

  test('takes nothing ticked, and neutral options alone, for no answer', () => {
    expect(similarityOf({ measure: 'multiple' }, [], ['a'])).toBeNull();
    expect(similarityOf({ measure: 'multiple', neutralOptions: ['none'] }, ['none'], ['none'])).toBeNull();
    expect(similarityOf({ measure: 'multiple', neutralOptions: ['none'] }, ['none', 'a'], ['a'])).toBe(1);
  });

  test('works with more options than fit into one machine word', () => {
    const many = Array.from({ length: 100 }, (_, index) => `option ${index}`);
    // Weights: 50 options ticked by both (ln 2), 50 by one of two (ln 3).
    expect(similarityOf({ measure: 'multiple' }, many, many.slice(0, 50))).toBeCloseTo(
      (50 * Math.log(2)) / (50 * Math.log(2) + 50 * Math.log(3)),
      12,
    );
  });
});

describe('containment', () => {
  test('is what the mentor has of what the mentee wants', () => {
    // Weights: a ln 2 (both), b and x ln 3 (one of two).
    expect(similarityOf({ measure: 'containment' }, ['a', 'b'], ['a', 'x'])).toBeCloseTo(
      Math.log(2) / (Math.log(2) + Math.log(3)),
      12,
    );
  });

  test('does not hold it against a mentor to offer more', () => {
    expect(similarityOf({ measure: 'containment' }, ['a'], ['a', 'b', 'c', 'd'])).toBe(1);
    expect(similarityOf({ measure: 'containment' }, ['a', 'b', 'c', 'd'], ['a'])).toBeLessThan(0.5);
  });
});

describe('odd option ids', () => {
  test.each(['single', 'multiple', 'containment', 'ranking', 'topK', 'complement'] as const)(
    '%s takes names that every object has for options like any other',
    (measure) => {
      const levels = { a: ['x', 'a'] };
      expect(similarityOf({ measure, levels }, ['constructor'], ['constructor'])).toBeCloseTo(1, 12);
      const other = similarityOf(
        { measure, levels, options: ['__proto__', 'toString'] },
        ['__proto__'],
        ['toString'],
      );
      expect(other).toBe(0);
    },
  );
});
