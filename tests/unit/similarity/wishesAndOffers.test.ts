import { describe, expect, test } from 'vitest';
import { explainPair, scorePairs } from '../../../src/shared/similarity/index.ts';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('wishes', () => {
  const item = { measure: 'wishes', atMost: 5 } as const;
  /** The mentee is mentee-0, the mentor mentor-0; two more on each side. */
  const between = (mentee: string[] | null, mentor: string[] | null) =>
    compareAnswers(item, [mentee, null, null], [mentor, null, null]);

  test('first on both lists is 1; each further place takes a fifth', () => {
    expect(between(['mentor-0'], ['mentee-0'])).toEqual({
      similarity: 1,
      shared: { kind: 'wish', byMentee: 1, byMentor: 1 },
    });
    expect(between(['mentor-1', 'mentor-0'], ['mentee-2', 'mentee-1', 'mentee-0']).similarity).toBeCloseTo(
      (0.8 + 0.6) / 2,
      12,
    );
  });

  test('a name given five times counts once and takes one place', () => {
    expect(
      between(['mentor-1', 'mentor-1', 'mentor-1', 'mentor-1', 'mentor-0'], ['mentee-1']).similarity,
    ).toBeCloseTo(0.4, 12);
    expect(between(['mentor-0', 'mentor-0', 'mentor-0', 'mentor-0', 'mentor-0'], ['mentee-1'])).toEqual(
      between(['mentor-0'], ['mentee-1']),
    );
  });

  test('a silent side counts with the mean of those on its side who spoke', () => {
    // Of three mentors the one speaking mentee named one, first: mean 1/3. Mentors: nobody spoke.
    const { similarity } = compareAnswers(item, [null, ['mentor-0'], null], [['mentee-0'], null, null]);
    expect(similarity).toBeCloseTo((1 / 3 + 1) / 2, 12);
  });

  test('is missing where both are silent', () => {
    expect(between(null, null).similarity).toBeNull();
    expect(between([], []).similarity).toBeNull();
  });

  test('passes over oneself and people who are not on the other side', () => {
    expect(between(['mentee-0', 'somebody', 'mentor-0'], ['mentee-0']).similarity).toBe(1);
    expect(between(['somebody'], null).similarity).toBeNull();
  });
});

test('a person on both sides can’t wish for themselves', () => {
  const result = scorePairs({
    items: [{ id: 'like', measure: 'wishes' }],
    mentees: [[['ada', 'ben']], [null]],
    mentors: [[['cleo']], [null]],
    menteeIds: ['ada', 'cleo'],
    mentorIds: ['ada', 'ben'],
  });
  expect(explainPair(result, 0, 0).shared).toEqual([]);
  expect(explainPair(result, 0, 1).parts[0]?.common).toEqual({ kind: 'wish', byMentee: 1, byMentor: null });
});

describe('complement', () => {
  const item = { measure: 'complement', atMost: 4 } as const;

  test('is 1 where the mentor offers what is wanted in the same order', () => {
    expect(similarityOf(item, ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'])).toBe(1);
    expect(similarityOf(item, ['a'], ['a', 'b', 'c', 'd'])).toBe(1);
  });

  test('by hand', () => {
    // Wants count 4, 3, 2, 1; offers are worth 1, 5/6, 4/6, 3/6. Best: 4 + 15/6 + 8/6 + 3/6 = 50/6.
    // b is wanted second and offered first: 3; d wanted last, offered third: 4/6. Together 22/6.
    expect(similarityOf(item, ['a', 'b', 'c', 'd'], ['b', 'x', 'd', 'y'])).toBeCloseTo(22 / 50, 12);
    expect(similarityOf(item, ['a', 'b', 'c', 'd'], ['w', 'x', 'y', 'z'])).toBe(0);
  });

  test('nothing beats the same order', () => {
    for (const offered of [
      ['b', 'a'],
      ['a', 'c', 'b'],
      ['d', 'c', 'b', 'a'],
    ]) {
      const similarity = similarityOf(item, ['a', 'b', 'c'], offered) as number;
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThan(1);
    }
  });

  test('tells what is wanted and offered, the most wanted first', () => {
    expect(compareAnswers(item, [['a', 'b', 'c']], [['c', 'a']]).shared).toEqual({
      kind: 'offers',
      options: ['a', 'c'],
    });
  });
});
