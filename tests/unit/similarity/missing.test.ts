import { describe, expect, test } from 'vitest';
import { type Answer, explainPair, scorePairs } from '../../../src/shared/similarity/index.ts';
import { allKinds, itemOf, makeClass } from './helpers.ts';

/** Without wishes: a mentor's wish for someone counts even if that person says nothing. */
const items = allKinds.filter((kind) => kind !== 'wishes').map((kind) => itemOf(kind));

describe('missing answers', () => {
  const input = makeClass(11, 30, 30, { items, missing: 0 });
  const silent = items.map((): Answer => null);
  const withSilent = scorePairs({ ...input, mentees: [silent, ...input.mentees.slice(1)] });

  test('someone without any answer gets the same score with everybody', () => {
    expect(new Set(withSilent.score.subarray(0, 30)).size).toBe(1);
    const asMentor = scorePairs({ ...input, mentors: [silent, ...input.mentors.slice(1)] });
    expect(new Set(Array.from({ length: 30 }, (_, mentee) => asMentor.score[mentee * 30])).size).toBe(1);
  });

  test('which is the average: neither the best match for everyone nor the worst', () => {
    const others = [...withSilent.score.subarray(30)].filter((_, index) => input.eligible[30 + index] === 1);
    const mean = others.reduce((sum, score) => sum + score, 0) / others.length;
    expect(Math.abs((withSilent.score[0] as number) - mean)).toBeLessThan(3_000);
  });

  test('is reported as missing', () => {
    const explained = explainPair(withSilent, 0, 4);
    expect(explained.answered).toBe(0);
    expect(explained.counted).toBe(items.length);
    expect(
      explained.parts.every((part) => part.missing && part.similarity === null && part.common === null),
    ).toBe(true);
    expect(explained.shared).toEqual([]);
    expect([...withSilent.menteeAnswered.subarray(0, items.length)]).toEqual(items.map(() => 0));
    expect([...withSilent.menteeAnswered.subarray(items.length)].every((flag) => flag === 1)).toBe(true);
    expect(withSilent.mentorAnswered.every((flag) => flag === 1)).toBe(true);
  });

  test('one missing answer gives the expected part of that item', () => {
    const mentees = input.mentees.map((row, index) => (index === 0 ? [null, ...row.slice(1)] : row));
    const result = scorePairs({ ...input, mentees });
    for (let mentor = 0; mentor < 30; mentor++) {
      const part = explainPair(result, 0, mentor).parts[0];
      expect(part?.missing).toBe(true);
      expect(
        Math.abs((part?.part ?? 0) - (result.statistics[0]?.expected ?? 0) * (part?.max ?? 0)),
      ).toBeLessThan(1);
    }
  });

  test('what few answered is drawn toward the usual similarity, as if by ten more pairs', () => {
    // "often" has one pair, alike; "energy" has four: 1, ½, 0, ½.
    const { statistics } = scorePairs({
      items: [
        { id: 'energy', measure: 'rating', scale: { min: 1, max: 5 } },
        { id: 'often', measure: 'single' },
      ],
      mentees: [
        [1, 'weekly'],
        [5, null],
      ],
      mentors: [
        [1, 'weekly'],
        [3, null],
      ],
    });
    // Usual: (½ + 1) / 2 = ¾.
    expect(statistics[0]?.expected).toBeCloseTo((4 * 0.5 + 10 * 0.75) / 14, 4);
    expect(statistics[1]?.expected).toBeCloseTo((1 + 10 * 0.75) / 11, 4);
  });

  test('who is silent about wishes is neutral, whoever named them is still heard', () => {
    const result = scorePairs({
      items: [{ id: 'like', measure: 'wishes' }],
      mentees: [[null], [['b']], [['a']]],
      mentors: [[['first']], [null], [null]],
      menteeIds: ['first', 'second', 'third'],
      mentorIds: ['a', 'b', 'c'],
    });
    const pair = (mentee: number, mentor: number) => explainPair(result, mentee, mentor);
    expect(pair(0, 0).shared).toEqual([{ item: 0, common: { kind: 'wish', byMentee: null, byMentor: 1 } }]);
    expect(pair(0, 1).parts[0]?.missing).toBe(true);
    expect(pair(0, 1).score).toBe(pair(0, 2).score);
    expect([...result.menteeAnswered]).toEqual([0, 1, 1]);
  });
});
