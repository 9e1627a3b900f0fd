import { describe, expect, test } from 'vitest';
import {
  bandOf,
  codeKeys,
  countPeopleByCode,
  countProgress,
  filterAnswers,
  hasChangedSince,
  listCodebook,
  listOftenSaid,
  nextColor,
  noFilter,
  readSaid,
  startingCodebook,
  type TextAnswer,
  viewOfCoder,
  withUnchanged,
} from '../../../../src/shared/evaluation/words/coding/index.ts';
import {
  type AnswerRead,
  type Code,
  type CodeId,
  type CoderId,
  type Coding,
  type CodingId,
  codebookImportSchema,
  type ItemId,
  type Memo,
  type Side,
  type SubmissionId,
  type Theme,
  type ThemeId,
} from '../../../../src/shared/model/index.ts';

const itemId = 'valuable' as ItemId;
const [ana, ben] = ['ana' as CoderId, 'ben' as CoderId];
const [study, friend] = ['study' as CodeId, 'friend' as CodeId];

const answerOf = (
  number: number,
  text: string,
  side: Side | null = 'mentee',
  step: number | null = 5,
): TextAnswer => ({
  submissionId: `s${number}` as SubmissionId,
  itemId,
  number,
  side,
  text,
  ratings: [{ itemId: 'suited' as ItemId, label: 'Suited me', step, steps: 5 }],
});

const codingOf = (
  number: number,
  codeId: CodeId,
  place: readonly [number, number] | null,
  coderId = ana,
): Coding => ({
  id: `${coderId} ${number} ${codeId} ${place?.join('-') ?? 'all'}` as CodingId,
  coderId,
  codeId,
  submissionId: `s${number}` as SubmissionId,
  itemId,
  startsAt: place?.[0] ?? null,
  endsAt: place?.[1] ?? null,
  codedAt: '2026-05-01T10:00:00Z',
});

const readOf = (number: number, nothingToCode: boolean, coderId = ana): AnswerRead => ({
  coderId,
  submissionId: `s${number}` as SubmissionId,
  itemId,
  nothingToCode,
});

const answers = [
  answerOf(1, 'Her outlines for anatomy', 'mentee', 5),
  answerOf(2, 'The group chat of the family', 'mentor', 2),
  answerOf(3, 'Dinner', 'mentee', 3),
  answerOf(4, 'A very long answer about anatomy and the group chat', null, null),
];
const ids = answers.map(({ submissionId }) => submissionId);
const memo = {
  id: 'm',
  coderId: ana,
  codeId: null,
  submissionId: 's4',
  itemId,
  text: 'Hm',
  writtenAt: '2026-05-01T10:00:00Z',
} as Memo;
const work = {
  codings: [
    codingOf(1, study, [4, 12]),
    codingOf(1, study, [17, 24]),
    codingOf(2, friend, null),
    codingOf(3, friend, null, ben),
    { ...codingOf(4, study, null), itemId: 'other' as ItemId },
  ],
  reads: [readOf(1, false), readOf(2, false), readOf(3, true), readOf(4, false, ben)],
  memos: [memo],
};
const view = viewOfCoder(work, ana, itemId);

describe('what one coder sees', () => {
  test('is their own work on this question, and nothing of another coder', () => {
    expect([...view.keys()].toSorted()).toEqual(['s1', 's2', 's3', 's4']);
    expect(view.get('s3' as SubmissionId)).toEqual({ codings: [], read: readOf(3, true), memos: [] });
    expect(view.get('s4' as SubmissionId)).toEqual({ codings: [], read: null, memos: [memo] });
    expect(viewOfCoder(work, ben, itemId).get('s1' as SubmissionId)).toBeUndefined();
  });

  test('counts how far they are', () => {
    expect(countProgress(view, ids)).toEqual({ read: 3, coded: 2, nothing: 1, total: 4 });
    expect(countProgress(view, ids.slice(2))).toEqual({ read: 1, coded: 0, nothing: 1, total: 2 });
  });

  test('counts each person once for a code', () => {
    const people = countPeopleByCode(view, ids);
    expect([...people].map(([id, own]) => [id, [...own]])).toEqual([
      [study, ['s1']],
      [friend, ['s2']],
    ]);
  });

  test('stays the same object where nothing changed', () => {
    const changed = { ...work, codings: [...work.codings, codingOf(2, study, null)] };
    const next = withUnchanged(view, viewOfCoder(changed, ana, itemId));
    expect(next.get('s1' as SubmissionId)).toBe(view.get('s1' as SubmissionId));
    expect(next.get('s2' as SubmissionId)).not.toBe(view.get('s2' as SubmissionId));
  });
});

describe('the answers that are listed', () => {
  const list = (part: object) =>
    filterAnswers(answers, view, { ...noFilter, ...part }).map(({ number }) => number);

  test.each([
    [{}, [1, 2, 3, 4]],
    [{ side: 'mentee' }, [1, 3]],
    [{ rating: { itemId: 'suited', band: 'low' } }, [2]],
    [{ rating: { itemId: 'suited', band: 'middle' } }, [3]],
    [{ rating: { itemId: 'suited', band: 'high' } }, [1]],
    [{ rating: { itemId: 'elsewhere', band: 'high' } }, []],
    [{ state: 'unread' }, [4]],
    [{ state: 'coded' }, [1, 2]],
    [{ state: 'uncoded' }, [3, 4]],
    [{ state: 'nothing' }, [3]],
    [{ state: 'memo' }, [4]],
    [{ codeId: friend }, [2]],
    [{ search: 'ANATOMY' }, [1, 4]],
    [{ search: 'anatomy', side: 'mentee' }, [1]],
    [{ order: 'longest' }, [4, 2, 1, 3]],
    [{ order: 'unreadFirst' }, [4, 1, 2, 3]],
    [{ order: 'lowestRating' }, [2, 3, 1, 4]],
  ])('by %o are %o', (part, numbers) => {
    expect(list(part)).toEqual(numbers);
  });

  test('divide a scale in three, or in two where it has no middle', () => {
    expect([1, 2, 3, 4, 5].map((step) => bandOf(step, 5))).toEqual(['low', 'low', 'middle', 'high', 'high']);
    expect([1, 2, 3, 4].map((step) => bandOf(step, 4))).toEqual(['low', 'low', 'high', 'high']);
  });
});

describe('the codebook at the side', () => {
  const code = (id: string, parentId: string | null = null, retired = false): Code => ({
    id: id as CodeId,
    parentId: parentId as CodeId | null,
    name: id,
    definition: '',
    include: '',
    exclude: '',
    example: '',
    color: 'elm',
    position: 0,
    retired,
  });
  const theme = (id: string): Theme => ({ id: id as ThemeId, name: id, description: '', position: 0 });

  test('stands by theme, children below their parents, retired ones aside, keys in this order', () => {
    const codes = [
      code('a'),
      code('b'),
      code('a1', 'a'),
      code('gone', null, true),
      code('orphan', 'gone'),
      code('c'),
    ];
    const { groups, retired } = listCodebook(
      codes,
      [theme('T'), theme('empty')],
      [
        { codeId: 'b' as CodeId, themeId: 'T' as ThemeId },
        { codeId: 'a1' as CodeId, themeId: 'T' as ThemeId },
      ],
    );
    expect(
      groups.map(({ theme: own, codes: listed }) => [
        own?.name ?? null,
        listed.map(({ code: { name }, depth, key }) => [name, depth, key]),
      ]),
    ).toEqual([
      ['T', [['b', 0, '1']]],
      ['empty', []],
      [
        null,
        [
          ['a', 0, '2'],
          ['a1', 1, '3'],
          ['orphan', 0, '4'],
          ['c', 0, '5'],
        ],
      ],
    ]);
    expect(retired.map(({ name }) => name)).toEqual(['gone']);
  });

  test('gives no key that does something else, and none twice', () => {
    expect(new Set(codeKeys).size).toBe(codeKeys.length);
    for (const taken of ['j', 'k', 'm', 'c', '0', '/', '[', '?']) expect(codeKeys).not.toContain(taken);
    const many = Array.from({ length: 40 }, (_, at) => code(`code ${at}`));
    const listed = listCodebook(many, [], []).groups[0]?.codes ?? [];
    expect(listed.map(({ key }) => key).filter((key) => key === null)).toHaveLength(40 - codeKeys.length);
  });

  test('knows whether it changed since a version, whatever the order of the rows', () => {
    const [a, b] = [code('a'), { ...code('b'), position: 1 }];
    expect(hasChangedSince({ codes: [a, b] }, [b, a])).toBe(false);
    expect(hasChangedSince({ codes: [a, b] }, [a])).toBe(true);
    expect(hasChangedSince({ codes: [a, b] }, [a, { ...b, include: 'more' }])).toBe(true);
    expect(hasChangedSince({ codes: [a, b] }, [{ ...a, position: 2 }, b])).toBe(true);
  });

  test('takes the color next that the fewest codes have', () => {
    const colors = ['hazel', 'rowan', 'elm'] as const;
    expect(nextColor([], [...colors])).toBe('hazel');
    expect(nextColor([{ color: 'hazel' }, { color: 'rowan' }, { color: 'hazel' }], [...colors])).toBe('elm');
  });

  test('starts from one that the command takes, with a color for each code', () => {
    expect(codebookImportSchema.safeParse(startingCodebook).success).toBe(true);
    const { codes, themes } = startingCodebook;
    expect(new Set(codes.map(({ color }) => color)).size).toBe(codes.length);
    expect(themes.flatMap(({ codeKeys: keys }) => keys)).toEqual(codes.map(({ key }) => key));
    expect(codes.every(({ definition }) => definition !== '')).toBe(true);
  });
});

describe('what is said often and not coded', () => {
  const chats = [1, 2, 3, 4].map((number) => answerOf(number, 'We had the Group Chat, and coffee.'));
  const said = chats.map(readSaid);

  test('counts answers, prefers pairs to their parts, and leaves small words out', () => {
    expect(listOftenSaid(said, new Map())).toEqual([
      { phrase: 'coffee', answers: 4 },
      { phrase: 'group chat', answers: 4 },
    ]);
  });

  test('leaves out what lies under a code, whole answers that are coded, and those with nothing to code', () => {
    // "Group Chat" lies from 11 to 21.
    const coded = viewOfCoder(
      {
        codings: [codingOf(1, friend, [11, 21]), codingOf(2, friend, null)],
        reads: [readOf(1, false), readOf(2, false), readOf(3, true)],
        memos: [],
      },
      ana,
      itemId,
    );
    expect(listOftenSaid(said, coded, { atLeast: 1 })).toEqual([
      { phrase: 'coffee', answers: 2 },
      { phrase: 'group chat', answers: 1 },
    ]);
    expect(listOftenSaid(said, coded)).toEqual([]);
  });

  test('takes no pair across a mark or a code', () => {
    const split = [1, 2, 3].map((number) => readSaid(answerOf(number, 'coffee. Dinner')));
    expect(listOftenSaid(split, new Map()).map(({ phrase }) => phrase)).toEqual(['coffee', 'dinner']);
  });
});
