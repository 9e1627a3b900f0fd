import { describe, expect, test } from 'vitest';
import { buildTermVectors } from '../../../src/shared/similarity/termVectors.ts';
import { readWords, stemWord } from '../../../src/shared/similarity/words.ts';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('words', () => {
  test.each([
    [['hike', 'hikes', 'hiking', 'hiked', 'hiker'], 'hik'],
    [['run', 'runs', 'running', 'runner'], 'run'],
    [['class', 'classes'], 'class'],
    [['study', 'studies', 'studied', 'studying'], 'studi'],
    [['music'], 'music'],
  ])('%j have one stem', (forms, stem) => {
    expect(forms.map(stemWord)).toEqual(forms.map(() => stem));
  });

  test('different words keep different stems', () => {
    expect(
      new Set(['sing', 'singer', 'king', 'red', 'bed', 'bus', 'virus', 'baking', 'backing'].map(stemWord))
        .size,
    ).toBe(8);
  });

  test('drops words that say nothing, accents and case', () => {
    expect(readWords('I’d LOVE to talk about Café culture!').map((word) => word.written)).toEqual([
      'talk',
      'cafe',
      'culture',
    ]);
  });
});

describe('TF-IDF cosine', () => {
  test('by hand: three texts, one shared word', () => {
    const side = (...texts: string[]) => ({
      classOf: Int32Array.from(texts, (_, index) => index),
      values: texts.map(readWords),
      counts: texts.map(() => 1),
    });
    const { fillCosines } = buildTermVectors(side('jazz chess'), side('jazz opera', 'opera whales'));
    const row = new Float64Array(2);
    fillCosines(0, row);
    // N = 3; jazz and opera are in 2 texts, chess and whales in 1.
    const [two, one] = [Math.log(4 / 3) + 1, Math.log(4 / 2) + 1];
    const expected = (two * two) / (Math.hypot(two, one) * Math.hypot(two, two));
    expect(row[0]).toBeCloseTo(expected, 12);
    expect(row[1]).toBe(0);
  });
});

describe('text', () => {
  const item = { measure: 'text' } as const;

  test('ranks cosines within the class', () => {
    // Four pairs share a word, at three different cosines; "whales" shares none.
    const mentees = ['jazz chess', 'jazz opera surfing'];
    const mentors = ['jazz chess', 'jazz trains', 'whales'];
    const similarities = mentors.map((_, first) => {
      const rotated = [...mentors.slice(first), ...mentors.slice(0, first)];
      return mentees.map(
        (_, own) =>
          compareAnswers(item, [...mentees.slice(own), ...mentees.slice(0, own)], rotated).similarity,
      );
    });
    // jazz chess = jazz chess is the closest of four; then jazz opera surfing, whose longer text dilutes jazz.
    expect(similarities[0]?.[0]).toBe(1);
    expect(similarities[1]?.[0]).toBe(0.75);
    expect(similarities[2]).toEqual([0, 0]);
    expect([similarities[0]?.[1], similarities[1]?.[1]].sort()).toEqual([0.25, 0.5]);
  });

  test('tells the shared words as the mentee wrote them, the rarest first', () => {
    const { shared } = compareAnswers(
      item,
      ['Hiking and jazz. I hike a lot!', 'hikes'],
      ['jazz, hikes, opera', 'hiked to the sea'],
    );
    expect(shared).toEqual({ kind: 'words', words: ['jazz', 'hiking'] });
  });

  test('takes a text without a telling word for no answer', () => {
    expect(similarityOf(item, 'I do not know', 'jazz')).toBeNull();
    expect(similarityOf(item, '', 'jazz')).toBeNull();
  });

  test('gives 0 everywhere where nobody shares a word', () => {
    expect(similarityOf(item, 'jazz', 'opera')).toBe(0);
  });
});
