import { expect, test } from 'vitest';
import type { Survey } from '../../../../src/shared/evaluation/index.ts';
import {
  listBesideItems,
  listTextAnswers,
  listTextQuestions,
} from '../../../../src/shared/evaluation/words/coding/index.ts';
import type {
  AnswerValue,
  InstrumentId,
  Item,
  ItemId,
  Side,
  Submission,
  SubmissionId,
} from '../../../../src/shared/model/index.ts';

const instrumentId = 'spring' as InstrumentId;

const itemOf = (id: string, part: Partial<Item>): Item => ({
  id: id as ItemId,
  instrumentId,
  position: 0,
  type: 'longText',
  role: 'both',
  wording: { mentee: `${id}?`, mentor: `${id}?` },
  shortName: id,
  options: [],
  rows: [],
  scale: null,
  atMost: null,
  reversed: false,
  use: 'none',
  weight: 0,
  sensitive: false,
  visibleTo: 'board',
  previousItemId: null,
  ...part,
});

const ratingOf = (id: string, max: number, role: Item['role'] = 'both', min = 1): Item =>
  itemOf(id, { type: 'rating', role, scale: { min, max, labels: [] } });

const submissionOf = (
  id: string,
  side: Side | null,
  answers: Readonly<Record<string, AnswerValue | null>>,
  superseded = false,
): Submission => ({
  id: id as SubmissionId,
  instrumentId,
  personId: null,
  side,
  codeWord: null,
  submittedAt: null,
  importBatchId: null,
  superseded,
  responses: Object.entries(answers).map(([itemId, value]) => ({
    itemId: itemId as ItemId,
    value,
    missing: value === null ? 'skipped' : null,
  })),
});

const survey: Survey = {
  instrument: {
    id: instrumentId,
    cycleId: 'year' as never,
    kind: 'evaluation',
    title: 'Spring survey',
    version: 1,
    createdAt: '2026-05-01T10:00:00Z',
  },
  items: [
    itemOf('valuable', {}),
    itemOf('moment', { type: 'shortText' }),
    itemOf('unasked', {}),
    ratingOf('ease', 5),
    ratingOf('advice', 5, 'mentee'),
    ratingOf('overall', 10, 'both', 0),
    ratingOf('listening', 5, 'mentor'),
    ratingOf('from zero', 4, 'both', 0),
    ratingOf('fourth', 5),
  ],
  submissions: [
    submissionOf('a', 'mentee', { valuable: 'Old words', ease: 1 }, true),
    submissionOf('b', 'mentee', { valuable: 'Her outlines', ease: 4, advice: null, 'from zero': 0 }),
    submissionOf('c', 'mentor', { valuable: '  \n', moment: 'Dinner', ease: 2 }),
    submissionOf('d', null, { valuable: 'Thanks 🌳', listening: 5 }),
  ],
};

test('the open questions that somebody answered are listed with how many did', () => {
  expect(
    listTextQuestions([survey]).map(({ item, question, answers }) => [item.id, question, answers]),
  ).toEqual([
    ['valuable', 'valuable?', 2],
    ['moment', 'moment?', 1],
  ]);
});

test('answers carry a number, the role and up to three ratings that the side was asked, and no person', () => {
  const [question] = listTextQuestions([survey]);
  if (question === undefined) throw new Error('No question.');
  const answers = listTextAnswers(question, null);
  expect(
    answers.map(({ number, submissionId, side, text, ratings }) => [
      number,
      submissionId,
      side,
      text,
      ratings.map(({ label, step, steps }) => `${label} ${step ?? 'skipped'}/${steps}`),
    ]),
  ).toEqual([
    [1, 'b', 'mentee', 'Her outlines', ['ease 4/5', 'advice skipped/5', 'from zero 1/5']],
    [2, 'd', null, 'Thanks 🌳', ['ease skipped/5', 'advice skipped/5', 'listening 5/5']],
  ]);
  expect(Object.keys(answers[0] ?? {}).toSorted()).toEqual([
    'itemId',
    'number',
    'ratings',
    'side',
    'submissionId',
    'text',
  ]);
});

test('ratings are chosen by hand, and those with too many steps for dots are not offered', () => {
  const [question] = listTextQuestions([survey]);
  if (question === undefined) throw new Error('No question.');
  expect(listBesideItems(survey).map(({ id }) => id)).not.toContain('overall');
  const [first] = listTextAnswers(question, ['fourth' as ItemId, 'ease' as ItemId]);
  expect(first?.ratings.map(({ label }) => label)).toEqual(['ease', 'fourth']);
  expect(listTextAnswers(question, [])[0]?.ratings).toEqual([]);
});
