import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ComparedPeople,
  type Comparison,
  describeComparison,
  groupBySide,
  listMeasures,
  plainGroupWords,
  runComparison,
  type Survey,
  usualComparison,
} from '../../../src/shared/evaluation/index.ts';
import { exampleSurvey } from '../../unit/evaluation/exampleSurvey.ts';
import { makeItem, makeSurvey, rowsOf } from '../../unit/evaluation/makeSurvey.ts';

interface Golden {
  readonly sides: readonly { u: number; p: number; delta: number; t: number }[];
  readonly holm: readonly number[];
  readonly bh: readonly number[];
  readonly noether: number;
  readonly several: { h: number; p: number; epsilonSquared: number };
  readonly pairs: { v: number; p: number; r: number; t: number };
  readonly choice: number;
  readonly rare: number;
  readonly mcnemar: number;
}
const golden = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'comparison.json'), 'utf8')) as { values: Golden }
).values;

const compareSides = (survey: Survey, change: Partial<typeof usualComparison> = {}): Comparison =>
  runComparison(
    { design: 'groups', groups: groupBySide(survey.submissions, plainGroupWords) },
    listMeasures(survey.items, []).map((measure) => ({ measure })),
    { ...usualComparison, ...change },
  );
const close = (actual: number | null | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    1e-10 * Math.max(1, Math.abs(expected)),
  );
};

describe('mentees and mentors on six questions', () => {
  const comparison = compareSides(exampleSurvey());

  it('gives the U, p, δ and Holm of R, exact because both groups are under fifty', () => {
    comparison.rows.forEach((row, index) => {
      const expected = golden.sides[index];
      close(row.result?.statistic, expected?.u ?? 0);
      close(row.result?.p, expected?.p ?? 0);
      close(row.effect?.estimate, expected?.delta ?? 0);
      close(row.pAdjusted, golden.holm[index] ?? 0);
      close(row.detectable, golden.noether);
      expect([row.test?.title, row.result?.method]).toEqual(['Mann–Whitney U test', 'exact']);
    });
    expect(comparison.family).toBe(6);
  });

  it('follows the chosen correction and approach', () => {
    compareSides(exampleSurvey(), { correction: 'bh' }).rows.forEach((row, index) => {
      close(row.pAdjusted, golden.bh[index] ?? 0);
    });
    compareSides(exampleSurvey(), { approach: 'means' }).rows.forEach((row, index) => {
      close(row.result?.p, golden.sides[index]?.t ?? 0);
      expect([row.test?.title, row.effect?.name]).toEqual(['Welch’s t test', 'Cohen’s d']);
    });
    expect(
      compareSides(exampleSurvey(), { correction: 'none' }).rows.map(({ pAdjusted }) => pAdjusted),
    ).toEqual(comparison.rows.map(({ result }) => result?.p));
  });

  it('says properly that no difference was found', () => {
    expect(describeComparison(comparison)).toEqual({
      headline: 'No difference found between mentees and mentors',
      sentences: [
        'No question differed after Holm correction over 6 questions (smallest adjusted p = .20).',
        'With so many answers, only differences of Cliff’s δ ≈ .35 or more had an 80% chance of being found, so smaller ones can’t be ruled out.',
        expect.stringMatching(
          /^The largest seen was for “It took an acceptable amount of time”: Cliff’s δ = \.25, 95% CI \[\.0\d, \.4\d\], p = \.033 before and = \.20 after correction\.$/,
        ),
      ],
    });
  });
});

describe('other designs', () => {
  it('compares several groups by Kruskal–Wallis, and each pair of them by δ and Dunn', () => {
    const item = makeItem('a');
    const groups = [
      [1, 2, 6, 21, 17],
      [4, 8, 9, 12, 6],
      [0, 3, 9, 6, 1],
    ].map((counts, index) => ({
      id: `g${index}`,
      label: `MS${index + 1}`,
      members: makeSurvey([item], rowsOf('mentee', 'a', counts)).submissions,
    }));
    const { rows } = runComparison(
      { design: 'groups', groups },
      listMeasures([item], []).map((measure) => ({ measure })),
      usualComparison,
      true,
    );
    close(rows[0]?.result?.statistic, golden.several.h);
    close(rows[0]?.result?.p, golden.several.p);
    close(rows[0]?.effect?.estimate, golden.several.epsilonSquared);
    expect(rows[0]?.pairwise.map(({ first, second }) => `${first} ${second}`)).toEqual([
      'MS1 MS2',
      'MS1 MS3',
      'MS2 MS3',
    ]);
  });

  it('compares the same people before and after by their ranks or their means; a rise is positive', () => {
    const before = [2, 3, 3, 4, 2, 5, 1, 3, 4, 2, 3, 4, 2, 2, 3, 4, 5, 3, 2, 1];
    const after = [3, 3, 4, 4, 4, 5, 2, 4, 4, 3, 2, 5, 4, 3, 3, 5, 5, 4, 4, 3];
    const item = makeItem('a');
    const wave = (values: readonly number[]) =>
      makeSurvey(
        [item],
        values.map((a) => ({ side: 'mentee' as const, answers: { a } })),
      ).submissions;
    const [first, second] = [wave(before), wave(after)];
    const people: ComparedPeople = {
      design: 'pairs',
      labels: ['October', 'April'],
      pairs: first.flatMap((one, index) => {
        const other = second[index];
        return other === undefined ? [] : [{ before: one, after: other }];
      }),
    };
    const measures = listMeasures([item], []).map((measure) => ({ measure }));
    const [row] = runComparison(people, measures, usualComparison).rows;
    close(row?.result?.statistic, golden.pairs.v);
    close(row?.result?.p, golden.pairs.p);
    close(row?.effect?.estimate, golden.pairs.r);
    const [byMeans] = runComparison(people, measures, { ...usualComparison, approach: 'means' }).rows;
    close(byMeans?.result?.p, golden.pairs.t);
  });

  it.each([
    ['χ² test of independence', [20, 12, 9], [15, 18, 11], golden.choice],
    ['Fisher’s exact test', [20, 2, 3], [24, 1, 6], golden.rare],
  ])('compares choices by the %s', (title, mentees, mentors, p) => {
    const options = ['x', 'y', 'z'].map((id) => ({ id, label: id, aliases: [] }));
    const item = makeItem('a', { type: 'single', scale: null, options });
    const rows = (side: 'mentee' | 'mentor', counts: readonly number[]) =>
      counts.flatMap((count, index) =>
        Array.from({ length: count }, () => ({ side, answers: { a: options[index]?.id ?? '' } })),
      );
    const survey = makeSurvey([item], [...rows('mentee', mentees), ...rows('mentor', mentors)]);
    const [row] = compareSides(survey).rows;
    expect(row?.test?.title).toBe(title);
    close(row?.result?.p, p);
    expect(row?.effect?.name).toBe('Cramér’s V');
  });

  it('looks at who changed where the same people chose twice', () => {
    // 12 stay with yes, 15 with no, 9 turn to no, 2 turn to yes. R: binom.test(2, 11).
    const item = makeItem('a', { type: 'yesNo', scale: null });
    const pair = (before: string, after: string, count: number) =>
      Array.from({ length: count }, () => {
        const [first] = makeSurvey([item], [{ side: 'mentee', answers: { a: before } }]).submissions;
        const [second] = makeSurvey([item], [{ side: 'mentee', answers: { a: after } }]).submissions;
        return first === undefined || second === undefined ? [] : [{ before: first, after: second }];
      }).flat();
    const pairs = [
      ...pair('yes', 'yes', 12),
      ...pair('no', 'no', 15),
      ...pair('yes', 'no', 9),
      ...pair('no', 'yes', 2),
    ];
    const [row] = runComparison(
      { design: 'pairs', labels: ['before', 'after'], pairs },
      listMeasures([item], []).map((measure) => ({ measure })),
      usualComparison,
    ).rows;
    close(row?.result?.p, golden.mcnemar);
    expect(row?.effect).toMatchObject({ name: 'share of changes to “Yes”', estimate: 2 / 11 });
  });
});
