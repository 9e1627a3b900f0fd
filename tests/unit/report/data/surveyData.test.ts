import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../../src/shared/model/index.ts';
import { drawInEnds, holdBackRare } from '../../../../src/shared/report/data/protectColumn.ts';
import { surveyData } from '../../../../src/shared/report/index.ts';
import { makeItem, makeSurvey } from '../../evaluation/makeSurvey.ts';

const classYears = ['MS1', 'MS2', 'MS3', 'MS4'];
const options = { smallCell: 3, classYears, withoutConsent: new Set<PersonId>() };
const choice = (id: string, labels: readonly string[], position: number) =>
  makeItem(id, {
    type: 'single',
    scale: null,
    position,
    options: labels.map((label) => ({ id: label, label, aliases: [] })),
  });
const items = [
  makeItem('fit', { position: 0 }),
  choice('year', ['MS1', 'MS2', 'MS3'], 1),
  makeItem('comment', { type: 'longText', scale: null, position: 2 }),
  makeItem('income', { type: 'single', scale: null, position: 3, sensitive: true }),
  makeItem('meetings', { type: 'number', scale: null, position: 4, role: 'mentee' }),
];
const rows = [
  ...[1, 2, 3, 4, 9].map((meetings, index) => ({
    side: 'mentee' as const,
    answers: { fit: 5 - (index % 2), year: 'MS1', comment: 'Ana helped me', income: 'low', meetings },
  })),
  ...['MS2', 'MS2', 'MS2', 'MS3'].map((year) => ({ side: 'mentor' as const, answers: { fit: 4, year } })),
];
const survey = makeSurvey(items, rows);

describe('a data file that can be handed on', () => {
  const { data, dictionary } = surveyData(survey, options);
  const column = (name: string) => {
    const at = data.columns.findIndex(({ heading }) => heading === name);
    return data.rows.map((row) => row[at]);
  };
  it('has a row for each person and a column for what gives nobody away', () => {
    expect(data.columns.map(({ heading }) => heading)).toEqual(['respondent', 'role', 'q1', 'q2', 'q5']);
    expect(column('respondent')).toEqual([
      'R0001',
      'R0002',
      'R0003',
      'R0004',
      'R0005',
      'R0006',
      'R0007',
      'R0008',
      'R0009',
    ]);
    expect(column('role').filter((role) => role === 'mentee')).toHaveLength(5);
  });
  it('holds back a class year that one mentor has, and the next one with it', () => {
    // The only MS3 is a mentor: with MS3 hidden alone, the hidden cell would be known, so MS2 goes as well.
    expect(column('q2').filter((cell) => cell === '.heldBack')).toHaveLength(4);
    expect(column('q2').filter((cell) => cell === 1)).toHaveLength(5);
  });
  it('draws the ends of numbers in and says who was not asked', () => {
    // 1, 2, 3, 4, 9 with three people at each end: all become 3 only if six answered; five are too few.
    expect(column('q5').filter((cell) => cell === '.heldBack')).toHaveLength(5);
    expect(column('q5').filter((cell) => cell === '.notAsked')).toHaveLength(4);
  });
  it('explains each column, and each question that has none', () => {
    const lines = dictionary.rows.map(([variable, , , , values]) => [
      variable,
      String(values).split('\n')[0],
    ]);
    expect(lines).toContainEqual(['q3', 'left out: what people wrote can give them away']);
    expect(lines).toContainEqual(['q4', 'left out: marked as sensitive']);
    expect(lines).toContainEqual(['q2', '1 = MS1']);
    expect(JSON.stringify(dictionary.rows)).toContain('.heldBack = too few people gave this answer');
  });
  it('is the same whatever the order in which people answered', () => {
    const turned = { ...survey, submissions: [...survey.submissions].reverse() };
    expect(surveyData(turned, options).data).toEqual(data);
  });
  it('leaves out who did not agree to research, and says how many', () => {
    const known = survey.submissions.map((submission, index) => ({
      ...submission,
      personId: `p${index}` as PersonId,
    }));
    const { data: left, notes } = surveyData(
      { ...survey, submissions: known },
      { ...options, withoutConsent: new Set(['p0' as PersonId]) },
    );
    expect(left.rows).toHaveLength(8);
    expect(notes).toEqual(['1 person did not agree to research and is not in the data.']);
  });
  it('writes nobody out where fewer than the limit answered', () => {
    const few = { ...survey, submissions: survey.submissions.slice(0, 2) };
    const { data: none, notes } = surveyData(few, options);
    expect(none.rows).toEqual([]);
    expect(notes).toEqual(['Fewer than 3 people answered, so their answers are not written out.']);
  });
  it('hides both roles where one has too few people', () => {
    const { data: hidden } = surveyData({ ...survey, submissions: survey.submissions.slice(0, 7) }, options);
    expect(new Set(hidden.rows.map((row) => row[1]))).toEqual(new Set(['.heldBack']));
  });
});

describe('protection of a column', () => {
  it('every value that is left is shared by enough people, and so are the hidden cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 }),
        fc.integer({ min: 2, max: 6 }),
        (cells, k) => {
          const kept = holdBackRare(cells, k);
          const counts = Map.groupBy(kept, (cell) => cell);
          for (const [value, same] of counts) {
            // With fewer than k answers in all, hiding everything is all that can be done.
            if (value === '.heldBack') expect(same.length >= k || counts.size === 1).toBe(true);
            else expect(same.length).toBeGreaterThanOrEqual(k);
          }
          for (const [at, cell] of kept.entries()) if (cell !== '.heldBack') expect(cell).toBe(cells[at]);
        },
      ),
    );
  });
  it('the smallest and the largest number are shared by enough people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 40 }),
        fc.integer({ min: 2, max: 6 }),
        (cells, k) => {
          const drawn = drawInEnds(cells, k);
          if (cells.length < 2 * k) {
            expect(drawn.every((cell) => cell === '.heldBack')).toBe(true);
            return;
          }
          const numbers = drawn.map(Number);
          for (const end of [Math.min(...numbers), Math.max(...numbers)])
            expect(numbers.filter((one) => one === end).length).toBeGreaterThanOrEqual(k);
        },
      ),
    );
  });
});
