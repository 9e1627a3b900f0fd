import { describe, expect, it } from 'vitest';
import { summarizeSurvey } from '../../../src/shared/evaluation/index.ts';
import { evaluationTables, type ReportTable } from '../../../src/shared/report/index.ts';
import { exampleSurvey } from '../evaluation/exampleSurvey.ts';
import { makeItem, makeSurvey, mergeRows, rowsOf } from '../evaluation/makeSurvey.ts';

const records = (table: ReportTable | undefined) =>
  (table?.rows ?? []).map((row) =>
    Object.fromEntries(table?.columns.map((column, index) => [column.heading, row[index]]) ?? []),
  );
const tableOf = (tables: readonly ReportTable[], title: string) => tables.find((one) => one.title === title);

describe('evaluationTables', () => {
  it('lists every item and side with counts, figures and intervals', () => {
    const tables = evaluationTables(
      summarizeSurvey(exampleSurvey(), { invited: { mentee: 62, mentor: 49 }, smallCell: 1 }),
    );
    const rows = records(tableOf(tables, 'Ratings'));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({
      Question: 'The pairing suited me',
      'Answered by': 'mentees',
      n: 47,
      'Missing: skipped': 0,
      'Missing: not asked': 0,
      'Missing: refused': 0,
      'Missing: unreadable': 0,
      'Strongly disagree': 1,
      Disagree: 2,
      Neither: 6,
      Agree: 21,
      'Strongly agree': 17,
      'Steps counted together': '',
      Median: 4,
      'Lower quartile': 4,
      'Upper quartile': 5,
      // R: x <- rep(1:5, c(1, 2, 6, 21, 17)); mean(x); sd(x); prop.test(38, 47, correct = FALSE)$conf.int
      Mean: 4.0851,
      'Standard deviation': 0.9285,
      Favorable: 38,
      'Favorable share': 0.8085,
      '95% interval from': 0.6746,
      '95% interval to': 0.8958,
      Note: '',
    });
    expect(rows[10]).toMatchObject({ Favorable: 31, Note: 'Reversed: the lower steps are favorable.' });
    const about = Object.fromEntries(
      (tableOf(tables, 'About')?.rows ?? []).map(([what, value]) => [what, value]),
    );
    expect(about).toMatchObject({
      'People who answered': '85',
      'Of these, mentees': '47',
      // R: prop.test(85, 111, correct = FALSE)$conf.int is .6789 to .8348
      'Share who answered': '85 of 111, 77% [68%–83%]',
    });
  });

  it('puts steps together in words where one alone would be too small a number', () => {
    const [row] = records(tableOf(evaluationTables(summarizeSurvey(exampleSurvey())), 'Ratings'));
    expect(row).toMatchObject({
      'Strongly disagree': null,
      Disagree: null,
      Neither: null,
      Agree: 21,
      'Strongly agree': 17,
      'Steps counted together': 'Strongly disagree to Neither: 9',
      Mean: 4.1,
      Favorable: 38,
    });
  });

  it('holds nothing of a small group but words', () => {
    const survey = makeSurvey(
      [makeItem('a'), makeItem('b', { position: 1 })],
      mergeRows(
        [...rowsOf('mentee', 'a', [1, 2, 3, 4, 5]), ...rowsOf('mentor', 'a', [2, 0, 0, 0, 1])],
        rowsOf('mentee', 'b', [1, 1]),
      ),
    );
    const tables = evaluationTables(summarizeSurvey(survey));
    const rows = records(tableOf(tables, 'Ratings'));
    expect(rows.map((row) => [row['Answered by'], row.n, row.Note])).toEqual([
      ['everyone', 18, 'Mentors gave fewer than 5 answers, so everyone is shown together.'],
      [null, null, 'Fewer than 5 answers, so none are shown.'],
    ]);
    expect(rows[1]?.Disagree).toBeNull();
    expect(tableOf(tables, 'About')?.rows).toContainEqual([
      'Held back in “Question b”',
      'Fewer than 5 answers, so none are shown.',
    ]);
  });

  it('names the denominator of choices and has a row as long as its columns everywhere', () => {
    const options = ['coffee', 'walk'].map((id) => ({ id, label: id, aliases: [] }));
    const items = [
      makeItem('m', { type: 'multiple', scale: null, options }),
      makeItem('n', { type: 'number', scale: null, position: 1 }),
      makeItem('empty', { type: 'single', scale: null, options, position: 2 }),
      makeItem('none', { type: 'number', scale: null, position: 3 }),
      makeItem('other', { position: 4, scale: { min: 0, max: 10, labels: [] } }),
      makeItem('other2', { position: 5 }),
    ];
    const rows = [1, 2, 3, 4, 5].map((n) => ({
      side: 'mentee' as const,
      answers: { m: n < 4 ? ['coffee', 'walk'] : ['coffee'], n },
    }));
    const tables = evaluationTables(summarizeSurvey(makeSurvey(items, rows), { smallCell: 1 }));
    expect(tables.map((table) => table.title)).toEqual([
      'About',
      'Ratings 1',
      'Ratings 2',
      'Choices',
      'Numbers',
    ]);
    expect(records(tableOf(tables, 'Choices')).slice(0, 2)).toMatchObject([
      { Option: 'coffee', 'Chosen by': 5, 'Share of people': 1 },
      { Option: 'walk', 'Chosen by': 3, 'Share of people': 0.6 },
    ]);
    for (const table of tables) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
