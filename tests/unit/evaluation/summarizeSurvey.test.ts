import { describe, expect, it } from 'vitest';
import {
  type RatingSummary,
  ratingsByScale,
  smallCellNotes,
  summarizeSurvey,
} from '../../../src/shared/evaluation/index.ts';
import { exampleSurvey } from './exampleSurvey.ts';
import { makeItem, makeSurvey, mergeRows, rowsOf } from './makeSurvey.ts';

const ratingOf = (summary: ReturnType<typeof summarizeSurvey>, id: string): RatingSummary => {
  const item = summary.items.find((one) => one.itemId === id);
  if (item?.kind !== 'rating') throw new Error(`${id} is no rating`);
  return item;
};

describe('ratings', () => {
  it('gives counts, quartiles and favorable share by side', () => {
    const item = ratingOf(summarizeSurvey(exampleSurvey()), 'q1');
    const all = ratingOf(summarizeSurvey(exampleSurvey(), { smallCell: 1 }), 'q1');
    expect(all.groups.map((group) => [group.id, group.n, group.runs.map(({ count }) => count)])).toEqual([
      ['mentee', 47, [1, 2, 6, 21, 17]],
      ['mentor', 38, [0, 2, 5, 17, 14]],
    ]);
    // Usually no number under five is shown: its neighbors join it.
    expect(item.groups.map((group) => group.runs)).toEqual([
      [
        { from: 0, to: 2, count: 9 },
        { from: 3, to: 3, count: 21 },
        { from: 4, to: 4, count: 17 },
      ],
      [
        { from: 0, to: 0, count: 0 },
        { from: 1, to: 2, count: 7 },
        { from: 3, to: 3, count: 17 },
        { from: 4, to: 4, count: 14 },
      ],
    ]);
    const [mentees] = item.groups;
    // 24th of 47 in order; R: quantile(rep(1:5, c(1, 2, 6, 21, 17)), c(.25, .75)), mean, sd.
    expect([mentees?.median, mentees?.lowerQuartile, mentees?.upperQuartile]).toEqual([4, 4, 5]);
    expect(all.groups[0]?.mean).toBeCloseTo(192 / 47, 12);
    expect(mentees?.mean).toBe(4.1);
    expect(mentees?.favorable?.told).toEqual({ kind: 'exact', count: 38, n: 47 });
  });

  it('counts the lower two boxes of a reversed item as favorable', () => {
    const item = ratingOf(summarizeSurvey(exampleSurvey()), 'q6');
    expect(item.favorableSteps).toEqual([0, 1]);
    expect(item.groups.map((group) => group.favorable?.told)).toEqual([
      { kind: 'exact', count: 31, n: 47 },
      { kind: 'exact', count: 26, n: 38 },
    ]);
  });

  it('counts one box of a scale of three steps', () => {
    const scale = { min: 1, max: 3, labels: [] };
    const survey = makeSurvey([makeItem('a', { scale })], rowsOf('mentee', 'a', [2, 3, 5]));
    const item = ratingOf(summarizeSurvey(survey, { smallCell: 1 }), 'a');
    expect([item.steps, item.favorableSteps, item.groups[0]?.favorable?.told]).toEqual([
      ['1', '2', '3'],
      [2],
      { kind: 'exact', count: 5, n: 10 },
    ]);
  });

  it('sorts missing answers by reason, and values off the scale are unreadable', () => {
    const item = makeItem('a', { role: 'mentee' });
    const survey = makeSurvey(
      [item],
      [
        ...rowsOf('mentee', 'a', [1, 1, 1, 1, 1]),
        { side: 'mentee', answers: { a: 6 } },
        { side: 'mentee', answers: { a: 3.5 } },
        { side: 'mentee', answers: { a: 'agree' } },
        { side: 'mentee', answers: { a: { missing: 'refused' } } },
        { side: 'mentee', answers: {} },
        { side: 'mentor', answers: {} },
        { side: 'mentee', superseded: true, answers: { a: 1 } },
      ],
    );
    expect(ratingOf(summarizeSurvey(survey), 'a').groups).toMatchObject([
      { id: 'mentee', n: 5, missing: { skipped: 1, 'not asked': 0, refused: 1, unreadable: 3 } },
    ]);
  });

  it('puts items of one scale together and keeps others apart', () => {
    const ten = { min: 0, max: 10, labels: [] };
    const items = [makeItem('a'), makeItem('b', { position: 1, scale: ten }), makeItem('c', { position: 2 })];
    const sets = ratingsByScale(summarizeSurvey(makeSurvey(items, rowsOf('mentee', 'a', [9]))));
    expect(sets.map((set) => set.map((item) => item.itemId))).toEqual([['a', 'c'], ['b']]);
  });
});

describe('other kinds', () => {
  it('counts people for each option, once each', () => {
    const options = ['coffee', 'walk', 'study'].map((id) => ({ id, label: id, aliases: [] }));
    const item = makeItem('m', { type: 'multiple', scale: null, options });
    const answers = [['coffee'], ['coffee', 'walk'], ['coffee', 'coffee'], ['walk'], ['gone'], []];
    const survey = makeSurvey(
      [item],
      answers.map((m) => ({ side: 'mentee' as const, answers: { m } })),
    );
    const [summary] = summarizeSurvey(survey, { smallCell: 1 }).items;
    expect(summary).toMatchObject({
      kind: 'choice',
      several: true,
      groups: [
        {
          n: 4,
          counts: [3, 2, 0].map((count) => ({ kind: 'exact', count, n: 4 })),
          missing: { unreadable: 2 },
        },
      ],
    });
  });

  it('describes numbers and only counts texts', () => {
    const items = [
      makeItem('hours', { type: 'number', scale: null }),
      makeItem('words', { type: 'longText', scale: null, position: 1 }),
    ];
    const rows = [1, 2, 3, 4, 10].map((hours, index) => ({
      side: 'mentor' as const,
      answers: { hours, words: index < 4 ? ' ' : 'We met weekly.' },
    }));
    const [hours, words] = summarizeSurvey(makeSurvey(items, rows), { smallCell: 1 }).items;
    expect(hours).toMatchObject({ kind: 'number', groups: [{ n: 5, median: 3, mean: 4, upperQuartile: 4 }] });
    expect(words).toMatchObject({ kind: 'other', groups: [{ n: 1, missing: { unreadable: 4 } }] });
  });
});

describe('participation', () => {
  it('counts who answered, blanks apart, and the response rate where it is known', () => {
    const survey = makeSurvey(
      [makeItem('a')],
      [
        ...rowsOf('mentee', 'a', [0, 0, 3]),
        ...rowsOf('mentor', 'a', [0, 2]),
        { side: 'mentee', answers: { a: { missing: 'skipped' } } },
      ],
    );
    const known = summarizeSurvey(survey, { invited: { mentee: 6, mentor: 4 } }).participation;
    expect(known).toMatchObject({
      answered: 5,
      blank: 1,
      bySide: { mentee: 3, mentor: 2, unknown: 0 },
      // R: prop.test(5, 10, correct = FALSE)$conf.int
      rate: { estimate: 0.5, lower: expect.closeTo(0.2365931, 6), upper: expect.closeTo(0.7634069, 6) },
    });
    const wrong = summarizeSurvey(survey, { invited: { mentee: 2, mentor: 4 } }).participation;
    expect([wrong.invited, wrong.rate]).toEqual([null, null]);
  });

  it('says nothing false about an empty survey', () => {
    const summary = summarizeSurvey(makeSurvey([makeItem('a')], []));
    expect(summary.participation).toMatchObject({ answered: 0, blank: 0, rate: null });
    expect(ratingOf(summary, 'a')).toMatchObject({ groups: [], note: null });
    expect(smallCellNotes(summary)).toEqual([]);
  });
});

describe('input', () => {
  it('is left as it was, and its order of items does not matter', () => {
    const survey = exampleSurvey();
    const before = JSON.stringify(survey);
    const turned = { ...survey, items: [...survey.items].reverse() };
    expect(summarizeSurvey(turned)).toEqual(summarizeSurvey(survey));
    expect(JSON.stringify(survey)).toBe(before);
  });

  it('does not speak of small groups where only texts are concerned', () => {
    const survey = makeSurvey(
      [makeItem('a', { type: 'longText', scale: null })],
      [{ side: 'mentee', answers: { a: 'Good.' } }],
    );
    expect(smallCellNotes(summarizeSurvey(survey))).toEqual([]);
  });

  it('uses the chapter’s own words', () => {
    const survey = makeSurvey(
      [makeItem('a')],
      mergeRows([...rowsOf('mentee', 'a', [6]), ...rowsOf('mentor', 'a', [2])]),
    );
    const summary = summarizeSurvey(survey, { words: { mentees: 'littles', mentors: 'bigs' } });
    expect(smallCellNotes(summary)).toEqual([
      { note: 'Bigs gave fewer than 5 answers, so everyone is shown together.', questions: ['Question a'] },
    ]);
  });
});
