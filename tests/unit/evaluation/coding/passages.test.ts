import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countCodePoints,
  cutPassages,
  extendSelection,
  findKeyword,
  moveSelection,
  passageOf,
  selectionOf,
  sliceText,
  splitWords,
  toCodePoint,
  toIndex,
  trimPassage,
} from '../../../../src/shared/evaluation/words/coding/index.ts';
import { foldText } from '../../../../src/shared/util/index.ts';

const family = '👨‍👩‍👧';
const lone = '\ud83d';

describe('places in code points', () => {
  // By hand: an emoji is one code point and two UTF-16 units; the family is five points (three people, two joiners).
  test.each([
    ['plain', 5, 5],
    ['a🌳b', 3, 4],
    [`x${family}y`, 7, 10],
    ['e\u0301', 2, 2],
    ['שלום', 4, 4],
    [`${lone}a`, 2, 2],
    ['', 0, 0],
  ])('%s has %i points and %i units', (text, points, units) => {
    expect(countCodePoints(text)).toBe(points);
    expect(text).toHaveLength(units);
    expect(toIndex(text, points)).toBe(units);
  });

  test('are translated there and back at every point', () => {
    const text = `Ana said: ${family} 🌳🌳 e\u0301 שלום עולם 𝒳!`;
    const points = [...text];
    points.forEach((point, at) => {
      const index = toIndex(text, at);
      expect(text.slice(index, index + point.length)).toBe(point);
      expect(toCodePoint(text, index)).toBe(at);
    });
    expect(toIndex(text, 9_999)).toBe(text.length);
    expect(toCodePoint(text, 9_999)).toBe(points.length);
  });

  test('inside a pair count as before it', () => {
    expect([0, 1, 2, 3, 4].map((index) => toCodePoint('a🌳b', index))).toEqual([0, 1, 1, 2, 3]);
  });

  test('name the words between them', () => {
    expect(sliceText('We met 🌳 at the tree', { startsAt: 7, endsAt: 8 })).toBe('🌳');
    expect(sliceText('We met 🌳 at the tree', { startsAt: 9, endsAt: 11 })).toBe('at');
    expect(sliceText('שלום עולם', { startsAt: 5, endsAt: 9 })).toBe('עולם');
  });

  test('are cut back to where something stands', () => {
    expect(trimPassage('🌳  we met \n', { startsAt: 1, endsAt: 11 })).toEqual({ startsAt: 3, endsAt: 9 });
    expect(trimPassage('a   b', { startsAt: 1, endsAt: 4 })).toBeNull();
    expect(trimPassage('ab', { startsAt: 0, endsAt: 9 })).toEqual({ startsAt: 0, endsAt: 2 });
  });
});

describe('a selection word by word', () => {
  const text = 'She’s 🌳 kind, really: שלום עולם.';
  const words = splitWords(text);
  const said = (passage: { startsAt: number; endsAt: number } | null) =>
    passage === null ? null : sliceText(text, passage);

  test('knows the words, without marks and emoji', () => {
    expect(words.map((word) => sliceText(text, word))).toEqual(['She’s', 'kind', 'really', 'שלום', 'עולם']);
  });

  test('moves, grows and shrinks, and stays inside the text', () => {
    const first = moveSelection(words, null, 1);
    expect(first).toEqual({ anchor: 0, focus: 0 });
    const second = moveSelection(words, first, 1);
    const grown = extendSelection(words, second, 1);
    expect(grown === null ? null : said(passageOf(words, grown))).toBe('kind, really');
    const back = extendSelection(words, extendSelection(words, grown, -1), -1);
    expect(back === null ? null : said(passageOf(words, back))).toBe('She’s 🌳 kind');
    expect(extendSelection(words, { anchor: 4, focus: 4 }, 1)).toEqual({ anchor: 4, focus: 4 });
    expect(moveSelection(words, null, -1)).toEqual({ anchor: 4, focus: 4 });
    expect(moveSelection([], null, 1)).toBeNull();
  });

  test('goes on from what the mouse selected', () => {
    expect(selectionOf(words, { startsAt: 9, endsAt: 16 })).toEqual({ anchor: 1, focus: 2 });
    expect(selectionOf(words, { startsAt: 6, endsAt: 7 })).toBeNull();
  });
});

describe('a text cut at its passages', () => {
  test('follows without a gap, and overlapping passages lie on lines of their own', () => {
    // 0         1
    // 0123456789012
    // She called me      A = She called, B = called me, C = me
    const pieces = cutPassages('She called me', [
      { startsAt: 4, endsAt: 13, mark: 'B' },
      { startsAt: 0, endsAt: 10, mark: 'A' },
      { startsAt: 11, endsAt: 13, mark: 'C' },
    ]);
    const A = { mark: 'A', lane: 0 };
    const B = { mark: 'B', lane: 1 };
    const C = { mark: 'C', lane: 0 };
    expect(pieces).toEqual([
      { startsAt: 0, endsAt: 4, marks: [A] },
      { startsAt: 4, endsAt: 10, marks: [A, B] },
      { startsAt: 10, endsAt: 11, marks: [B] },
      { startsAt: 11, endsAt: 13, marks: [B, C] },
    ]);
  });

  test('is one piece without passages, and nothing where it is empty', () => {
    expect(cutPassages('Yes 🌳', [])).toEqual([{ startsAt: 0, endsAt: 5, marks: [] }]);
    expect(cutPassages('', [])).toEqual([]);
  });

  test('leaves out what lies outside of it', () => {
    expect(
      cutPassages('Yes', [
        { startsAt: 1, endsAt: 99, mark: 1 },
        { startsAt: 5, endsAt: 7, mark: 2 },
      ]),
    ).toEqual([
      { startsAt: 0, endsAt: 1, marks: [] },
      { startsAt: 1, endsAt: 3, marks: [{ mark: 1, lane: 0 }] },
    ]);
  });
});

describe('a keyword in its context', () => {
  const found = (text: string, search: string) =>
    findKeyword(text, search).map((place) => sliceText(text, place));

  test.each([
    ['A Café, a cafe, a CAFE\u0301', 'café', ['Café', 'cafe', 'CAFE\u0301']],
    ["She’s here, she's there", "she's", ['She’s', "she's"]],
    ['group\n  chat and group chat', 'group chat', ['group\n  chat', 'group chat']],
    ['🌳 tree 🌳', '🌳', ['🌳', '🌳']],
    ['שלום עולם', 'עולם', ['עולם']],
    ['ﬁne', 'fine', ['ﬁne']],
    ['aaa', 'aa', ['aa']],
    ['nothing here', 'elsewhere', []],
    ['nothing here', '  ', []],
  ])('%j holds %j as %j', (text, search, places) => {
    expect(found(text, search)).toEqual(places);
  });

  // A text holds what is looked for exactly where its folded form does, and each place folds to what was looked for.
  test('is found wherever the folded text holds it', () => {
    const pieces = fc.constantFrom(
      'a',
      'É',
      'e\u0301',
      ' ',
      '\n',
      '\u00a0',
      '’',
      '´',
      '🌳',
      'ש',
      'ﬁ',
      '-',
      '–',
      'b',
    );
    const text = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(pieces, { minLength: 1, maxLength: 3 }), (whole, parts) => {
        const search = parts.join('');
        const wanted = foldText(search);
        const places = findKeyword(whole, search);
        expect(places.length > 0).toBe(wanted !== '' && foldText(whole).includes(wanted));
        for (const place of places) {
          expect(place.found).toBe(sliceText(whole, place));
          expect(foldText(place.found)).toContain(wanted);
        }
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });

  test('shows the words around it, cut at a blank', () => {
    const [place] = findKeyword(
      'Before the anatomy practical I wrote to my mentor at eleven at night and she called me',
      'mentor',
      20,
    );
    expect(place).toMatchObject({ before: 'I wrote to my ', found: 'mentor', after: ' at eleven at night' });
  });
});
