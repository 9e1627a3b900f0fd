import { describe, expect, test } from 'vitest';
import {
  type Answer,
  explainPair,
  type ScoreResult,
  scorePairs,
} from '../../../src/shared/similarity/index.ts';
import { createRandom, shuffle } from '../../../src/shared/util/index.ts';
import { allKinds, itemOf, makeClass } from './helpers.ts';

const seeds = [1, 2, 3, 4];

const forEachPair = (
  result: ScoreResult,
  visit: (mentee: number, mentor: number, pair: number) => void,
): void => {
  for (let mentee = 0; mentee < result.menteeCount; mentee++) {
    for (let mentor = 0; mentor < result.mentorCount; mentor++)
      visit(mentee, mentor, mentee * result.mentorCount + mentor);
  }
};

describe.each(seeds)('a made-up class with every kind of item, seed %d', (seed) => {
  const input = makeClass(seed, 23, 17);
  const result = scorePairs(input);
  const parts = result.parts as Int32Array;
  const shared = result.shared as Int16Array;

  test('scores and parts stay in their range, and the parts add up to the score exactly', () => {
    expect(result.max.reduce((sum, most) => sum + most, 0)).toBe(1_000_000);
    forEachPair(result, (_, __, pair) => {
      const own = parts.subarray(pair * result.itemCount, (pair + 1) * result.itemCount);
      expect(own.reduce((sum, part) => sum + part, 0)).toBe(result.score[pair]);
      expect(own.every((part, item) => part >= 0 && part <= (result.max[item] as number))).toBe(true);
      expect(result.score[pair]).toBeGreaterThanOrEqual(0);
      expect(result.score[pair]).toBeLessThanOrEqual(1_000_000);
    });
  });

  test('explainPair gives the same numbers as the tables', () => {
    forEachPair(result, (mentee, mentor, pair) => {
      const explained = explainPair(result, mentee, mentor);
      expect(explained.score).toBe(result.score[pair]);
      expect(explained.parts.map((part) => part.part)).toEqual([
        ...parts.subarray(pair * result.itemCount, (pair + 1) * result.itemCount),
      ]);
      expect([explained.shared[0]?.item ?? -1, explained.shared[1]?.item ?? -1]).toEqual([
        ...shared.subarray(pair * 2, pair * 2 + 2),
      ]);
    });
  });

  test('a copy that was sent to another thread explains the same', () => {
    const copy = structuredClone(result);
    expect(explainPair(copy, 3, 5)).toEqual(explainPair(result, 3, 5));
  });

  test('without parts the scores are the same', () => {
    const lean = scorePairs({ ...input, withParts: false });
    expect(lean.parts).toBeNull();
    expect(lean.shared).toBeNull();
    expect(lean.score).toEqual(result.score);
  });

  test('people in another order get the same scores', () => {
    const random = createRandom(seed);
    const menteeOrder = shuffle(
      random,
      input.mentees.map((_, index) => index),
    );
    const mentorOrder = shuffle(
      random,
      input.mentors.map((_, index) => index),
    );
    const moved = scorePairs({
      ...input,
      mentees: menteeOrder.map((index) => input.mentees[index] as Answer[]),
      mentors: mentorOrder.map((index) => input.mentors[index] as Answer[]),
      menteeIds: menteeOrder.map((index) => input.menteeIds[index] as string),
      mentorIds: mentorOrder.map((index) => input.mentorIds[index] as string),
      eligible: Uint8Array.from(
        menteeOrder.flatMap((mentee) =>
          mentorOrder.map((mentor) => input.eligible[mentee * 17 + mentor] as number),
        ),
      ),
    });
    expect(moved.max).toEqual(result.max);
    expect(moved.statistics).toEqual(result.statistics);
    forEachPair(moved, (mentee, mentor, pair) => {
      const before = (menteeOrder[mentee] as number) * 17 + (mentorOrder[mentor] as number);
      expect(moved.score[pair]).toBe(result.score[before]);
      expect(moved.parts?.subarray(pair * result.itemCount, (pair + 1) * result.itemCount)).toEqual(
        parts.subarray(before * result.itemCount, (before + 1) * result.itemCount),
      );
    });
  });

  test('the same input gives the same result', () => {
    expect(scorePairs(input)).toEqual(result);
  });

  test('weights count by their proportions', () => {
    expect(
      scorePairs({ ...input, weights: (input.weights ?? []).map((weight) => weight * 7) }).score,
    ).toEqual(result.score);
  });
});

describe('symmetry', () => {
  // What the mentee wants and the mentor offers is not the same the other way round.
  const mutual = allKinds.filter((kind) => kind !== 'containment' && kind !== 'complement');

  test.each(mutual)('%s: mentees and mentors can change sides', (kind) => {
    const input = makeClass(7, 14, 11, { items: [itemOf(kind), itemOf('rating', 'other')] });
    const there = scorePairs({ ...input, eligible: new Uint8Array(14 * 11).fill(1) });
    const back = scorePairs({
      ...input,
      mentees: input.mentors,
      mentors: input.mentees,
      menteeIds: input.mentorIds,
      mentorIds: input.menteeIds,
      eligible: new Uint8Array(14 * 11).fill(1),
    });
    forEachPair(there, (mentee, mentor, pair) => {
      expect(back.score[mentor * 14 + mentee]).toBe(there.score[pair]);
    });
  });
});

describe('alike in everything', () => {
  test.each(allKinds.filter((kind) => kind !== 'wishes' && kind !== 'text'))(
    '%s: the same answer is worth the whole item',
    (kind) => {
      const input = makeClass(5, 12, 12, { items: [itemOf(kind), itemOf('single', 'other')], missing: 0 });
      const twins = scorePairs({
        ...input,
        mentors: [input.mentees[0] as Answer[], ...input.mentors.slice(1)],
      });
      expect(twins.score[0]).toBe(1_000_000);
    },
  );
});
