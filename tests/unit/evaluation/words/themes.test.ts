import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFrequencies,
  countTogether,
  protectThemes,
  quoteTag,
  type SettledSegment,
  themeSets,
} from '../../../../src/shared/evaluation/index.ts';
import type { CodeId, ItemId, Submission, ThemeId } from '../../../../src/shared/model/index.ts';
import { makeItem, makeSurvey } from '../makeSurvey.ts';

const readersOf = (count: number): readonly Submission[] =>
  makeSurvey(
    [makeItem('q')],
    Array.from({ length: count }, (_, at) => ({
      side: at % 2 === 0 ? ('mentee' as const) : ('mentor' as const),
      answers: {},
    })),
  ).submissions;
const segment = (reader: Submission, codeId: string): SettledSegment => ({
  codeId: codeId as CodeId,
  submissionId: reader.id,
  itemId: 'q' as ItemId,
  startsAt: null,
  endsAt: null,
});
const set = (id: string, ...codes: string[]) => ({ id, codeIds: new Set(codes as CodeId[]) });
const bySide = (readers: readonly Submission[]) =>
  (['mentee', 'mentor'] as const).map((side) => ({
    id: side,
    label: side,
    members: readers.filter((one) => one.side === side),
  }));

describe('how often a theme stands in the answers', () => {
  const readers = readersOf(40);
  // Twelve people, of whom the first wrote it twice; eight mentees and four… of forty in two halves of twenty.
  const having = [
    ...readers.filter(({ side }) => side === 'mentee').slice(0, 7),
    ...readers.filter(({ side }) => side === 'mentor').slice(0, 5),
  ];
  const segments = [
    ...having.map((reader) => segment(reader, 'a')),
    segment(having[0]!, 'a'),
    segment(readers[39]!, 'z'),
  ];
  const [theme] = countFrequencies({
    sets: [set('t', 'a', 'b')],
    segments,
    readers,
    groups: bySide(readers),
    smallCell: 5,
  });
  it('counts people once and passages each, and names both denominators', () => {
    expect(theme?.people).toMatchObject({ kind: 'exact', count: 12, n: 40 });
    expect(theme?.segments).toEqual({ count: 13, n: 14 });
  });
  // Wilson (1927) for 12 of 40, as R's binom.confint(12, 40, methods = "wilson").
  it('gives Wilson’s interval', () => {
    expect(theme?.people.kind === 'exact' && theme.people.lower).toBeCloseTo(0.1807, 4);
    expect(theme?.people.kind === 'exact' && theme.people.upper).toBeCloseTo(0.4543, 4);
  });
  it('counts group by group', () => {
    expect(theme?.byGroup).toMatchObject([
      { kind: 'exact', count: 7, n: 20 },
      { kind: 'exact', count: 5, n: 20 },
    ]);
  });
  it('holds back what too few said, and what all but too few said', () => {
    const few = countFrequencies({ sets: [set('few', 'z')], segments, readers, groups: [], smallCell: 5 })[0];
    expect(few).toMatchObject({
      people: { kind: 'held back', because: 'fewer than 5 people' },
      segments: null,
    });
    const nearlyAll = readers.slice(0, 38).map((reader) => segment(reader, 'all'));
    const [all] = countFrequencies({
      sets: [set('all', 'all')],
      segments: nearlyAll,
      readers,
      groups: [],
      smallCell: 5,
    });
    expect(all?.people).toMatchObject({ kind: 'held back', because: 'all but fewer than 5 people' });
  });

  it('no hidden number of a group can be worked out from the total and the other groups', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.integer({ min: 2, max: 5 }),
        (sizes, k) => {
          const groupSizes = sizes.map(([own, others]) => own + others);
          fc.pre(groupSizes.every((size) => size === 0 || size >= k));
          const people = readersOf(groupSizes.reduce((sum, size) => sum + size, 0));
          let at = 0;
          const groups = sizes.map(([own, others], index) => {
            const members = people.slice(at, at + own + others);
            at += own + others;
            return { id: `g${index}`, label: `g${index}`, members, own: members.slice(0, own) };
          });
          const said = groups.flatMap(({ own }) => own.map((reader) => segment(reader, 'a')));
          const [found] = countFrequencies({
            sets: [set('t', 'a')],
            segments: said,
            readers: people,
            groups,
            smallCell: k,
          });
          if (found === undefined || found.people.kind !== 'exact') return;
          const shown = found.byGroup.map((told) => (told.kind === 'exact' ? told.count : null));
          const hidden = shown.flatMap((count, index) =>
            count === null && groupSizes[index]! > 0 ? [index] : [],
          );
          // All ways to fill the hidden groups so that the total comes out: each must be able to differ.
          const rest = found.people.count - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          const fills: number[][] = [];
          const fill = (index: number, left: number, so: number[]): void => {
            if (index === hidden.length) {
              if (left === 0) fills.push(so);
              return;
            }
            for (let count = 0; count <= Math.min(left, groupSizes[hidden[index]!]!); count++)
              fill(index + 1, left - count, [...so, count]);
          };
          fill(0, rest, []);
          for (const index of hidden.keys())
            expect(new Set(fills.map((one) => one[index])).size).toBeGreaterThan(1);
          for (const [index, count] of shown.entries())
            if (count !== null) {
              expect(count === 0 || count >= k).toBe(true);
              expect(count === groupSizes[index] || groupSizes[index]! - count >= k).toBe(true);
            }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('codes in themes', () => {
  it('a code without a theme follows its parent', () => {
    const codes = [
      { id: 'a' as CodeId, parentId: null },
      { id: 'a1' as CodeId, parentId: 'a' as CodeId },
      { id: 'b' as CodeId, parentId: 'a' as CodeId },
    ];
    const [one, two] = themeSets(
      [{ id: 'one' as ThemeId }, { id: 'two' as ThemeId }],
      [
        { codeId: 'a' as CodeId, themeId: 'one' as ThemeId },
        { codeId: 'b' as CodeId, themeId: 'two' as ThemeId },
      ],
      codes,
    );
    expect([[...one!.codeIds], [...two!.codeIds]]).toEqual([['a', 'a1'], ['b']]);
  });
  it('counts who has both, and holds back where few have one without the other', () => {
    const readers = readersOf(20);
    const both = readers.slice(0, 6);
    const segments = [
      ...both.map((reader) => segment(reader, 'a')),
      ...both.map((reader) => segment(reader, 'b')),
      ...readers.slice(6, 12).map((reader) => segment(reader, 'a')),
      ...readers.slice(0, 4).map((reader) => segment(reader, 'c')),
    ];
    expect(
      countTogether({ sets: [set('A', 'a'), set('B', 'b'), set('C', 'c')], segments, readers, smallCell: 5 }),
    ).toEqual([
      [12, 6, null],
      [6, 6, null],
      [null, null, null],
    ]);
  });
});

describe('what stands behind a quote', () => {
  const readers = readersOf(20);
  const [mentee] = readers;
  const years = [
    { id: 'MS1', label: 'MS1', members: readers.filter(({ side }) => side === 'mentee').slice(0, 6) },
    { id: 'MS2', label: 'MS2', members: readers.filter(({ side }) => side === 'mentee').slice(6) },
  ];
  it.each([
    [5, 'mentee, MS1'],
    [7, 'mentee'],
    [11, ''],
  ])('with a limit of %i: %j', (smallCell, tag) => {
    expect(quoteTag(mentee!.id, bySide(readers), years, smallCell)).toBe(tag);
  });
});

describe('themes beside their codes', () => {
  const exact = (count: number) => ({ kind: 'exact' as const, count, n: 40, lower: 0, upper: 1 });
  const held = { kind: 'held back' as const, n: 40, because: 'fewer than 5 people' };
  const theme = (count: number) => ({
    id: 't',
    people: exact(count),
    segments: { count: 21, n: 40 },
    byGroup: [exact(count)],
  });
  const code = (id: string, people: ReturnType<typeof exact> | typeof held) => ({
    id,
    people,
    segments: null,
    byGroup: [people],
  });
  const guard = (count: number, ...codes: ReturnType<typeof code>[]) =>
    protectThemes([theme(count)], new Map([['t', codes]]), 5)[0]!;
  it('show no passages where a code is held back, since those are a plain sum', () => {
    expect(guard(13, code('a', exact(10)), code('b', held))).toMatchObject({
      people: { count: 13 },
      segments: null,
    });
    expect(guard(19, code('a', exact(19))).segments).toEqual({ count: 21, n: 40 });
  });
  it('are held back where the difference leaves a hidden code one value', () => {
    // 10 people say a; 14 say any of both: at least four say b, and fewer than five do.
    const found = guard(14, code('a', exact(10)), code('b', held));
    expect(found.people).toMatchObject({
      kind: 'held back',
      because: 'a code that is held back would follow from it',
    });
    expect(found.byGroup[0]).toMatchObject({ kind: 'held back' });
    expect(guard(14, code('a', exact(10)), code('b', held), code('c', held)).people).toMatchObject({
      kind: 'exact',
    });
  });
});
