import { describe, expect, test } from 'vitest';
import { moveTo } from '../../src/renderer/screens/Questionnaires/moveTo.ts';
import { spreadOf } from '../../src/renderer/screens/Questionnaires/spreadOf.ts';
import { blankItem } from '../../src/shared/instrument/index.ts';
import type {
  CycleId,
  InstrumentId,
  Item,
  ItemId,
  PersonId,
  Submission,
  SubmissionId,
} from '../../src/shared/model/index.ts';
import type { InstrumentDetail } from '../../src/shared/rpc/index.ts';

const ids = (letters: string): ItemId[] => [...letters] as ItemId[];

test.each([
  ['abcde', 'b', 'd', 'acdbe'],
  ['abcde', 'd', 'b', 'adbce'],
  ['abcde', 'a', 'e', 'bcdea'],
  ['abcde', 'e', 'a', 'eabcd'],
  ['abcde', 'c', 'c', 'abcde'],
  ['abcde', 'x', 'c', 'abcde'],
  ['abcde', 'c', 'x', 'abcde'],
])('of %s, %s let go over %s gives %s', (before, moved, target, after) => {
  expect(moveTo(ids(before), moved as ItemId, target as ItemId)).toEqual(ids(after));
});

const itemOf = (id: string, previous: string | null): Item => ({
  ...blankItem('single'),
  id: id as ItemId,
  instrumentId: 'this' as InstrumentId,
  position: 0,
  wording: { mentee: 'How often?', mentor: 'How often?' },
  shortName: 'How often',
  use: 'similarity',
  weight: 1,
  previousItemId: previous as ItemId | null,
});

const answersTo = (itemId: string, values: readonly string[]): Submission[] =>
  values.map((value, at) => ({
    id: `${itemId} ${at}` as SubmissionId,
    instrumentId: 'this' as InstrumentId,
    personId: `p${at}` as PersonId,
    side: at % 2 === 0 ? 'mentee' : 'mentor',
    codeWord: null,
    submittedAt: null,
    importBatchId: null,
    superseded: false,
    responses: [{ itemId: itemId as ItemId, value, missing: null }],
  }));

const instrument = {
  id: 'this' as InstrumentId,
  cycleId: 'cycle' as CycleId,
  kind: 'matching',
  title: 'Sign-up',
  version: 1,
  createdAt: '2026-08-01T00:00:00Z',
} as const;

const detailOf = (thisYear: readonly string[], lastYear: readonly string[] | null): InstrumentDetail => ({
  instrument,
  items: [itemOf('now', lastYear === null ? null : 'old')],
  retired: [],
  answers: {},
  submissions: answersTo('now', thisYear),
  lastYear:
    lastYear === null
      ? null
      : { instrument, items: [itemOf('old', null)], submissions: answersTo('old', lastYear) },
});

const many = (value: string, count: number): string[] => Array.from({ length: count }, () => value);

describe('the spread check', () => {
  test('goes by how the questions are built while there are no answers at all', () => {
    expect(spreadOf(detailOf([], null))).toEqual({ basis: 'structure', submissions: 0, findings: [] });
  });

  test('goes by last year until ten answers of this year are in, then by this year', () => {
    const lastYear = many('option-1', 12);
    const before = spreadOf(detailOf(many('option-2', 9), lastYear));
    expect([before.basis, before.submissions, before.findings.map(({ message }) => message)]).toEqual([
      'last year',
      12,
      ['All 12 gave the same answer last year, so it can’t tell anyone apart.'],
    ]);
    const after = spreadOf(detailOf([...many('option-2', 5), ...many('option-1', 5)], lastYear));
    expect([after.basis, after.submissions, after.findings]).toEqual(['this year', 10, []]);
  });
});
