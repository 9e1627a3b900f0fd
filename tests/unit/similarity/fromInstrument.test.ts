import { describe, expect, test } from 'vitest';
import {
  type Item,
  itemSchema,
  questionTypes,
  type Submission,
  submissionSchema,
} from '../../../src/shared/model/index.ts';
import { type Answer, fromInstrument, scorePairs } from '../../../src/shared/similarity/index.ts';

/** A stored item as the schema wants it. */
const itemOf = (id: string, changes: Partial<Record<keyof Item, unknown>>): Item =>
  itemSchema.parse({
    id,
    instrumentId: 'questionnaire',
    position: 0,
    type: 'single',
    role: 'both',
    wording: { mentee: id, mentor: id },
    shortName: id,
    options: [],
    scale: null,
    atMost: null,
    reversed: false,
    use: 'similarity',
    weight: 1,
    sensitive: false,
    visibleTo: 'board',
    previousItemId: null,
    ...changes,
  });

const submissionOf = (answers: Record<string, unknown>): Submission =>
  submissionSchema.parse({
    id: 'submission',
    instrumentId: 'questionnaire',
    personId: 'person',
    side: 'mentee',
    codeWord: null,
    submittedAt: null,
    importBatchId: null,
    superseded: false,
    responses: Object.entries(answers).map(([itemId, value]) => ({
      itemId,
      value,
      missing: value === null ? 'skipped' : null,
    })),
  });

const options = (...labels: string[]) =>
  labels.map((label) => ({ id: `id ${label}`, label, aliases: [`${label}!`] }));

describe('fromInstrument', () => {
  test('takes scored items only, each with the measure of its type', () => {
    const stored = questionTypes.map((type) => itemOf(type, { type }));
    const { items } = fromInstrument([
      itemOf('name', { use: 'none' }),
      ...stored,
      itemOf('entry', { use: 'filter' }),
    ]);
    expect(items.map((item) => [item.id, item.measure])).toEqual([
      ['single', 'single'],
      ['multiple', 'multiple'],
      ['rating', 'rating'],
      ['ranking', 'ranking'],
      ['number', 'number'],
      ['shortText', 'college'],
      ['longText', 'text'],
      ['date', 'number'],
      ['place', 'place'],
      ['people', 'wishes'],
      ['yesNo', 'single'],
      ['grid', 'multiple'],
    ]);
  });

  test('tells complements from likeness, and a few favorites from a full ranking', () => {
    const needs = { type: 'ranking', options: options('a', 'b', 'c', 'd', 'e'), atMost: 4 };
    const { items } = fromInstrument([
      itemOf('needs', { ...needs, use: 'complement', weight: 3 }),
      itemOf('favorites', needs),
      itemOf('all', { ...needs, atMost: 5 }),
      itemOf('free time', { type: 'grid', use: 'complement' }),
      itemOf('feedback', { type: 'single', use: 'complement' }),
    ]);
    expect(items.map((item) => item.measure)).toEqual([
      'complement',
      'topK',
      'ranking',
      'containment',
      'single',
    ]);
    expect(items[0]).toMatchObject({
      atMost: 4,
      weight: 3,
      options: ['id a', 'id b', 'id c', 'id d', 'id e'],
    });
  });

  test('keeps scale, spellings and the sensitive flag, and finds options that say nothing', () => {
    const { items } = fromInstrument([
      itemOf('energy', { type: 'rating', scale: { min: 1, max: 5, labels: [] } }),
      itemOf('college', { type: 'shortText', options: options('Rice University'), sensitive: true }),
      itemOf('specialties', {
        type: 'multiple',
        options: options('Surgery', 'No idea yet', 'None of the above'),
      }),
    ]);
    expect(items[0]).toMatchObject({ scale: { min: 1, max: 5 }, sensitive: false });
    expect(items[1]).toMatchObject({
      aliases: [{ name: 'Rice University', spellings: ['Rice University!'] }],
      sensitive: true,
    });
    expect(items[2]).toMatchObject({ neutralOptions: ['id No idea yet', 'id None of the above'] });
  });

  test('reads answers in the order of the items', () => {
    const { readAnswers } = fromInstrument([
      itemOf('home', { type: 'place' }),
      itemOf('name', { type: 'shortText', use: 'none' }),
      itemOf('free', { type: 'grid' }),
      itemOf('since', { type: 'date' }),
      itemOf('often', {}),
      itemOf('skipped', {}),
      itemOf('not there', {}),
      itemOf('for mentors', { role: 'mentor' }),
    ]);
    const submission = submissionOf({
      name: 'Ada',
      often: 'weekly',
      since: '1970-02-01',
      free: { Monday: ['noon', 'evening'], Friday: 'noon' },
      home: { city: 'Austin', region: 'TX', country: 'USA' },
      skipped: null,
      'for mentors': 'x',
    });
    const expected: Answer[] = [
      { city: 'Austin', state: 'TX', country: 'USA' },
      ['Monday · noon', 'Monday · evening', 'Friday · noon'],
      31,
      'weekly',
      null,
      null,
    ];
    expect(readAnswers(submission, 'mentee')).toEqual([...expected, null]);
    expect(readAnswers(submission, 'mentor')).toEqual([...expected, 'x']);
    expect(readAnswers(null, 'mentee')).toEqual(Array(7).fill(null));
  });

  test('what comes out can be scored', () => {
    const { items, readAnswers } = fromInstrument([
      itemOf('often', { options: options('weekly', 'monthly') }),
      itemOf('home', { type: 'place' }),
    ]);
    const people = [
      { often: 'id weekly', home: { city: 'Austin', region: 'Texas', country: '' } },
      { often: 'id monthly', home: { city: '', region: 'TX', country: 'USA' } },
    ].map(submissionOf);
    const { score } = scorePairs({
      items,
      mentees: people.map((submission) => readAnswers(submission, 'mentee')),
      mentors: people.map((submission) => readAnswers(submission, 'mentor')),
    });
    expect(score[0]).toBe(1_000_000);
    expect(score[1]).toBeLessThan(score[0] as number);
    expect(score[1]).toBe(score[2]);
  });
});
