import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  type ComparisonQuestion,
  type NamedSurvey,
  usualComparison,
} from '../../../src/shared/evaluation/index.ts';
import { makeItem, makeSurvey, rowsOf } from './makeSurvey.ts';

describe('a board’s question', () => {
  const year = makeItem('year', {
    type: 'single',
    scale: null,
    position: 2,
    options: ['MS1', 'MS2', 'MS3'].map((label) => ({ id: label, label, aliases: [] })),
  });
  const items = [makeItem('both'), makeItem('mentees', { role: 'mentee', position: 1 }), year];
  const rows = Array.from({ length: 24 }, (_, index) => ({
    side: index < 12 ? ('mentee' as const) : ('mentor' as const),
    answers: {
      both: 1 + (index % 5),
      year: index < 12 ? 'MS1' : index < 22 ? 'MS2' : 'MS3',
      ...(index < 12 ? { mentees: 1 + (index % 4) } : {}),
    },
  }));
  const ask = (
    question: ComparisonQuestion,
    side: 'mentee' | 'mentor' | null = null,
    other: NamedSurvey | null = null,
  ) =>
    answerQuestion({
      survey: { ...makeSurvey(items, rows), name: '2026–27', scales: [] },
      other,
      question,
      measureIds: null,
      side,
      facts: { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], classYearOf: new Map(), pairingOf: new Map() },
      words: { mentees: 'littles', mentors: 'bigs' },
      options: usualComparison,
    });

  it('compares the sides, in the chapter’s words, on what both were asked', () => {
    const { comparison, available } = ask({ kind: 'sides' });
    expect(comparison.labels).toEqual(['littles', 'bigs']);
    expect(available.map(({ id }) => id)).toEqual(['both']);
  });
  it('compares class years on what both sides were asked, and puts small ones together', () => {
    const { comparison, available } = ask({ kind: 'class years' });
    expect(comparison.labels).toEqual(['MS1', 'MS2 and MS3']);
    expect(available.map(({ id }) => id)).toEqual(['both']);
    expect(ask({ kind: 'class years' }, 'mentee').available.map(({ id }) => id)).toEqual(['both', 'mentees']);
  });
  it('compares two years on the questions that both have', () => {
    const earlier = {
      ...makeSurvey(
        [makeItem('old', { wording: { mentee: 'Question both', mentor: 'Question both' } })],
        rowsOf('mentee', 'old', [0, 3, 4, 3, 2]),
      ),
      name: '2025–26',
      scales: [],
    };
    const { comparison, available } = ask({ kind: 'years', otherId: 'x' }, null, earlier);
    expect([comparison.labels, available.map(({ id }) => id)]).toEqual([['2025–26', '2026–27'], ['both']]);
    expect(comparison.rows[0]?.groups.map(({ n }) => n)).toEqual([12, 24]);
  });
  it('says so where nobody can be linked', () => {
    const earlier = {
      ...makeSurvey([makeItem('both')], rowsOf('mentee', 'both', [0, 3, 4, 3, 2])),
      name: 'fall',
      scales: [],
    };
    const { linked, comparison, finding } = ask({ kind: 'waves', otherId: 'x' }, null, earlier);
    expect(linked).toEqual({ pairs: 0, alone: { before: 12, after: 24 }, ambiguous: 0 });
    expect(comparison.rows[0]?.problem).toBe(
      'Fewer than 5 people answered it both times, so it is not compared.',
    );
    expect(finding.headline).toBe('Nothing could be compared between fall and 2026–27');
  });
});
