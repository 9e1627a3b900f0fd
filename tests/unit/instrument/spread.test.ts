import { describe, expect, test } from 'vitest';
import {
  blankItem,
  carryFromLastYear,
  checkSpread,
  estimateMinutes,
} from '../../../src/shared/instrument/index.ts';
import type {
  AnswerValue,
  InstrumentId,
  InstrumentKind,
  Item,
  ItemId,
  MissingReason,
  PersonId,
  QuestionType,
  Side,
  Submission,
  SubmissionId,
} from '../../../src/shared/model/index.ts';
import { findSameThing } from '../../../src/shared/similarity/index.ts';

const itemOf = (id: string, type: QuestionType, changes: Partial<Item> = {}): Item => ({
  ...blankItem(type),
  id: id as ItemId,
  instrumentId: 'questionnaire' as InstrumentId,
  position: 0,
  shortName: id,
  wording: { mentee: `${id}?`, mentor: `${id}?` },
  use: 'similarity',
  weight: 1,
  ...changes,
});

const optionsOf = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase(), aliases: [] }));

type Told = AnswerValue | { readonly missing: MissingReason };
const isMissing = (told: Told): told is { missing: MissingReason } =>
  typeof told === 'object' && !Array.isArray(told) && 'missing' in told;

/** One submission for each list of answers, in the order of the items; sides take turns. */
const submissionsOf = (itemIds: readonly string[], rows: readonly (readonly Told[])[]): Submission[] =>
  rows.map((row, at) => ({
    id: `s${at}` as SubmissionId,
    instrumentId: 'questionnaire' as InstrumentId,
    personId: `p${at}` as PersonId,
    side: (at % 2 === 0 ? 'mentee' : 'mentor') as Side,
    codeWord: null,
    submittedAt: null,
    importBatchId: null,
    superseded: false,
    responses: row.map((told, column) => {
      const missing = isMissing(told) ? told.missing : null;
      return { itemId: itemIds[column] as ItemId, value: isMissing(told) ? null : told, missing };
    }),
  }));

const repeat = (count: number, ...told: Told[]): Told[][] => Array.from({ length: count }, () => [...told]);

const found = (
  items: readonly Item[],
  submissions: readonly Submission[] = [],
  kind: InstrumentKind = 'matching',
) =>
  checkSpread({ kind, items, submissions, basis: 'this year' }).map(
    ({ itemId, code, message }) => `${itemId} ${code}: ${message}`,
  );

describe('before anybody answers', () => {
  test('a question that cannot tell anyone apart is named by how it is built', () => {
    expect(
      found([
        itemOf('fine', 'single'),
        itemOf('one', 'single', { options: optionsOf('a') }),
        itemOf('none', 'multiple', { options: [] }),
        itemOf('step', 'rating', { scale: { min: 1, max: 1, labels: [] } }),
        itemOf('all', 'multiple', { options: optionsOf('a', 'b'), atMost: 2 }),
        itemOf('side', 'number', { role: 'mentor' }),
        itemOf('held', 'rating', { use: 'complement' }),
        itemOf('weight', 'number', { weight: 0 }),
        itemOf('mute', 'shortText', { wording: { mentee: 'Yes?', mentor: ' ' } }),
        itemOf('letter', 'yesNo', { role: 'mentee', use: 'none', weight: 0 }),
      ]),
    ).toEqual([
      'one oneOption: There is only one option, so everybody gives the same answer.',
      'none oneOption: There is nothing to choose from yet.',
      'step oneOption: The scale has only one step, so everybody gives the same answer.',
      'all noChoice: Everybody may tick everything: the limit is not below the number of options.',
      'side oneSide: Only one side is asked, so there is nothing to compare: it can’t tell pairs apart.',
      'held notHeld: Wanted can only be held against offered where both sides choose from one list.',
      'weight noWeight: Its weight is 0, so everybody gets the same from it.',
      'mute noWording: The question has no words yet.',
    ]);
  });
});

describe('after the answers are in', () => {
  const often = itemOf('often', 'single', { options: optionsOf('weekly', 'monthly', 'never') });

  test('all the same, nearly all the same, and the threshold between them and a fair spread', () => {
    const answers = (weekly: number, monthly: number) =>
      submissionsOf(['often'], [...repeat(weekly, 'weekly'), ...repeat(monthly, 'monthly')]);
    expect(found([often], answers(5, 0))).toEqual([
      'often allSame: All 5 gave the same answer, so it can’t tell anyone apart.',
    ]);
    expect(found([often], answers(4, 0))).toEqual([]);
    expect(found([often], answers(18, 2))).toEqual([
      'often nearlyAllSame: 18 of 20 gave the same answer, so it hardly tells anyone apart.',
      'often optionUnused: Nobody chose NEVER.',
    ]);
    expect(found([often], answers(17, 3))).toEqual(['often optionUnused: Nobody chose NEVER.']);
    // What is not scored needs to tell nobody apart; options that nobody chose are named all the same.
    expect(found([{ ...often, use: 'none' }], answers(20, 0))).toEqual([
      'often optionUnused: Nobody chose MONTHLY, NEVER.',
    ]);
  });

  test('few answers count skipped and unreadable ones, but nobody who was not asked', () => {
    const text = itemOf('text', 'shortText');
    const answers = (given: number, skipped: number, notAsked: number) =>
      submissionsOf(
        ['text'],
        [
          ...Array.from({ length: given }, (_, at): Told[] => [`answer ${at}`]),
          ...repeat(skipped, { missing: 'skipped' }),
          ...repeat(notAsked, { missing: 'not asked' }),
        ],
      );
    expect(found([text], answers(9, 11, 0))).toEqual(['text fewAnswered: Answered by 9 of 20.']);
    expect(found([text], answers(10, 10, 0))).toEqual([]);
    expect(found([text], answers(9, 3, 80))).toEqual([]);
  });

  test('the order of ticks says nothing, that of ranks does; what nearly everybody ticks is named', () => {
    const ticks = itemOf('ticks', 'multiple', { options: optionsOf('a', 'b', 'c') });
    const ranks = itemOf('ranks', 'ranking', { options: optionsOf('a', 'b', 'c'), atMost: null });
    const rows = [...repeat(5, ['a', 'b'], ['a', 'b', 'c']), ...repeat(5, ['b', 'a'], ['c', 'b', 'a'])];
    expect(found([ticks, ranks], submissionsOf(['ticks', 'ranks'], rows))).toEqual([
      'ticks allSame: All 10 gave the same answer, so it can’t tell anyone apart.',
    ]);
    const mixed = [...repeat(6, ['a', 'b']), ...repeat(3, ['a', 'c']), ...repeat(1, ['b'])];
    expect(found([ticks], submissionsOf(['ticks'], mixed))).toEqual([
      'ticks optionByAll: Nearly everybody ticked A.',
    ]);
  });

  test('a survey is told of ratings that do not move, though nothing is scored', () => {
    const rating = itemOf('mood', 'rating', { use: 'none', weight: 0 });
    const consent = itemOf('quote', 'yesNo', { use: 'none', weight: 0 });
    const rows = repeat(12, 5, 'yes');
    expect(found([rating, consent], submissionsOf(['mood', 'quote'], rows), 'evaluation')).toEqual([
      'mood allSame: All 12 gave the same answer, so it can’t tell anyone apart.',
    ]);
  });
});

test('last year’s answers speak through the links, as far as the question is still the same', () => {
  const old = itemOf('old', 'single', { options: optionsOf('weekly', 'monthly', 'block') });
  const now = itemOf('now', 'single', {
    options: optionsOf('weekly', 'monthly', 'daily'),
    previousItemId: old.id,
  });
  const fresh = itemOf('fresh', 'single');
  const rows = [...repeat(6, 'weekly'), ...repeat(4, 'monthly'), ...repeat(3, 'block')];
  const carried = carryFromLastYear([now, fresh], [], {
    items: [old],
    submissions: submissionsOf(['old'], rows),
  });
  expect(carried.submissions.map(({ responses }) => responses)).toEqual([
    ...Array.from({ length: 6 }, () => [{ itemId: 'now', value: 'weekly', missing: null }]),
    ...Array.from({ length: 4 }, () => [{ itemId: 'now', value: 'monthly', missing: null }]),
    ...Array.from({ length: 3 }, () => [{ itemId: 'now', value: null, missing: 'not asked' }]),
  ]);
  // "Daily" is new: that nobody chose it last year says nothing.
  const check = { kind: 'matching', items: [now, fresh], basis: 'last year' } as const;
  expect(checkSpread({ ...check, ...carried })).toEqual([]);
  const unchosen = { ...carried, offered: new Map([[now.id, new Set(['weekly', 'monthly', 'daily'])]]) };
  expect(checkSpread({ ...check, ...unchosen }).map(({ message }) => message)).toEqual([
    'Nobody chose DAILY last year.',
  ]);
});

test('two questions that say the same of every pair are found, others are not', () => {
  const options = optionsOf('a', 'b', 'c', 'd');
  const items = [
    itemOf('one', 'single', { options }),
    itemOf('twin', 'single', { options }),
    itemOf('other', 'single', { options }),
  ];
  const letters = ['a', 'b', 'c', 'd'];
  const rows = Array.from({ length: 40 }, (_, at): Told[] => [
    letters[Math.floor(at / 2) % 4] as string,
    letters[Math.floor(at / 2 + 1) % 4] as string,
    letters[Math.floor(at / 10) % 4] as string,
  ]);
  const same = findSameThing(items, submissionsOf(['one', 'twin', 'other'], rows));
  expect(same.map(({ items: pair }) => pair)).toEqual([['one', 'twin']]);
  expect(same[0]?.correlation).toBeCloseTo(1, 9);
});

test('minutes are counted for the side that is asked', () => {
  const short = [itemOf('a', 'yesNo'), itemOf('b', 'longText', { role: 'mentor' })];
  expect(estimateMinutes([], 'mentee')).toBe(0);
  expect(estimateMinutes(short, 'mentee')).toBe(1);
  const long = Array.from({ length: 10 }, (_, at) => itemOf(`q${at}`, 'longText', { role: 'mentor' }));
  expect(estimateMinutes(long, 'mentee')).toBe(0);
  // Ten questions of one word: 25 seconds to write and a quarter of a second to read each.
  expect(estimateMinutes(long, 'mentor')).toBe(4);
});
