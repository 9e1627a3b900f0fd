import type { Comparison, ComparisonRow } from '../../../evaluation/index.ts';
import { comparisonFigure } from '../../../figures/index.ts';
import { effectPhrase, groupCell } from '../cells.ts';
import { column, figureOf, rowOf, type SectionDraft, sentence, tableOf } from '../draft.ts';
import { markNumbers, numbersOfComparison } from '../markNumbers.ts';
import type { ReportBlock, TableBlock } from '../model.ts';
import {
  count,
  emptyCell,
  estimate,
  numberCell,
  numberOr,
  type Phrase,
  percent,
  phraseCell,
  plain,
  pValue,
  say,
  sayAll,
  textCell,
} from '../phrase.ts';
import type { ReportPreset } from '../presets.ts';
import { comparisonOf, type ReportComparison, type ReportResults } from '../results.ts';
import { chunksOf, figureWidth } from './ratings.ts';

const mostInFigure = 10;
const correctionNames = { holm: 'Holm', bh: 'Benjamini–Hochberg' } as const;

const hasResult = ({ result }: ComparisonRow): boolean => result !== null;

/** The effects of all rows where they have one name, else the name beside each. */
const effectName = ({ rows }: Comparison): string | null => {
  const names = new Set(rows.flatMap(({ effect }) => (effect === null ? [] : [effect.name])));
  return names.size === 1 ? ([...names][0] ?? null) : null;
};

const letters: Readonly<Record<string, string>> = {
  'Cliff’s δ': 'δ',
  'rank-biserial r': 'r',
  'Cramér’s V': 'V',
  'Cohen’s d': 'd',
};
const letterOf = (name: string): string => letters[name] ?? name;

const comparisonTable = ({ id, answered }: ReportComparison, title: string): TableBlock => {
  const { comparison } = answered;
  const { labels, options } = comparison;
  const path = `comparisons/${id}/answered/comparison`;
  const name = effectName(comparison);
  const isCorrected = options.correction !== 'none';
  const shown = comparison.rows.filter(hasResult);
  const groupWidth = labels.length > 3 ? 34 / labels.length : 16;
  const rows = shown.map((row) => {
    const own = `${path}/rows/${row.measureId}`;
    const effect = effectPhrase(row.effect, `${own}/effect`);
    return rowOf(
      textCell(row.reversed ? `${row.label} (reversed)` : row.label),
      ...labels.map((_, index) =>
        row.groups[index] === undefined
          ? emptyCell
          : groupCell(row.groups[index], `${own}/groups/${row.groups[index].id}`),
      ),
      phraseCell(
        name === null && row.effect !== null ? say`${letterOf(row.effect.name)} = ${effect}` : effect,
      ),
      numberOr(row.result === null ? null : pValue(row.result.p, `${own}/result/p`), ''),
      ...(isCorrected
        ? [numberOr(row.pAdjusted === null ? null : pValue(row.pAdjusted, `${own}/pAdjusted`), '')]
        : []),
    );
  });
  const level = percent(options.level, 'options/level');
  const notes: Phrase[] = [
    plain('Groups: median [quartiles], n.'),
    comparison.rows.some(({ effect }) => effect?.name === 'Cliff’s δ')
      ? plain(`δ above 0 means that ${labels[0] ?? ''} rated higher.`)
      : null,
    isCorrected
      ? say`p corrected after ${correctionNames[options.correction as 'holm' | 'bh']} over ${count(comparison.family, `${path}/family`)} tests.`
      : plain('p not corrected for looking at several questions.'),
    ...comparison.notes.map((note) => markNumbers(note, notesNumbers(comparison, path))),
    ...comparison.rows
      .flatMap(({ label, problem }) =>
        problem === null
          ? []
          : [markNumbers(`“${label}”: ${problem}`, [count(options.smallCell, 'options/smallCell')])],
      )
      .slice(0, 4),
  ].flatMap((phrase) => phrase ?? []);
  return tableOf(
    title,
    [
      column('Question', 30, 'start'),
      ...labels.map((label) => column(label, groupWidth)),
      column(name ?? 'Effect', 18, 'end', `${level.text} CI`),
      column('p', 8),
      ...(isCorrected ? [column('p', 8, 'end', 'corrected')] : []),
    ],
    rows,
    sayAll(notes),
  );
};

/** Numbers that the notes on merged groups hold: the limit, and how many a merged group has. */
const notesNumbers = ({ options, rows }: Comparison, path: string) => [
  count(options.smallCell, 'options/smallCell'),
  ...rows.flatMap(({ measureId, groups }) =>
    groups.map(({ id, n }) => count(n, `${path}/rows/${measureId}/groups/${id}/n`)),
  ),
];

const blocksOf = (
  compared: ReportComparison,
  preset: ReportPreset,
  title: string,
  slot: string,
): readonly ReportBlock[] => {
  const { comparison, finding, linked } = compared.answered;
  const known = numbersOfComparison(compared);
  const shown = comparison.rows.filter(hasResult);
  const path = `comparisons/${compared.id}/answered/linked`;
  const parts = chunksOf(shown, mostInFigure);
  return [
    sentence(
      sayAll([`${finding.headline}.`, ...finding.sentences].map((text) => markNumbers(text, known))),
      `${slot}/finding`,
    ),
    ...(linked === null
      ? []
      : [
          sentence(
            say`${count(linked.pairs, `${path}/pairs`)} people answered both times and could be linked; ${count(linked.alone.before, `${path}/alone/before`)} answers before and ${count(linked.alone.after, `${path}/alone/after`)} after stand alone.`,
            `${slot}/linked`,
          ),
        ]),
    ...parts.map((rows, index) => {
      const which = parts.length > 1 ? `, part ${index + 1} of ${parts.length}` : '';
      return figureOf(
        comparisonFigure(
          { ...comparison, rows },
          { id: `report-${compared.id}-${index + 1}`, title: `${title}${which}`, width: figureWidth + 60 },
        ),
        `${title}${which}`,
      );
    }),
    ...(preset.hasTables && shown.length > 0 ? [comparisonTable(compared, `${title}, in numbers`)] : []),
  ];
};

const sectionOf = (
  results: ReportResults,
  preset: ReportPreset,
  id: ReportComparison['id'],
  heading: string,
  title: string,
): SectionDraft => {
  const compared = comparisonOf(results, id);
  return {
    id,
    heading,
    level: 2,
    blocks: compared === null ? [] : blocksOf(compared, preset, title, id),
  };
};

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sidesSection = (results: ReportResults, preset: ReportPreset): SectionDraft => {
  const { mentees, mentors } = results.source.words;
  const names = `${capitalize(mentees)} and ${mentors}`;
  return sectionOf(results, preset, 'sides', names, `${names} compared`);
};

export const classYearsSection = (results: ReportResults, preset: ReportPreset): SectionDraft =>
  sectionOf(results, preset, 'classYears', 'Class years', 'Class years compared');

export const earlierSection = (results: ReportResults, preset: ReportPreset): SectionDraft => {
  const earlier = results.source.earlier?.name ?? '';
  const isWaves = results.comparisons.find(({ id }) => id === 'earlier')?.answered.linked !== null;
  return sectionOf(
    results,
    preset,
    'earlier',
    isWaves ? 'Before and after' : 'Compared with before',
    `${earlier} and ${results.source.survey.name}`,
  );
};

/** Every test with its numbers, for the appendix. */
export const allTestsSection = (results: ReportResults): SectionDraft => {
  const titles = {
    sides: `${capitalize(results.source.words.mentees)} and ${results.source.words.mentors}`,
    classYears: 'Class years',
    earlier: `${results.source.earlier?.name ?? ''} and ${results.source.survey.name}`,
  };
  return {
    id: 'allTests',
    heading: 'All tests',
    level: 2,
    blocks: results.comparisons
      .filter(({ answered }) => answered.comparison.rows.some(hasResult))
      .map((compared): TableBlock => {
        const path = `comparisons/${compared.id}/answered/comparison/rows`;
        return tableOf(
          `All tests: ${titles[compared.id]}`,
          [
            column('Question', 27, 'start'),
            column('Test', 17, 'start'),
            column('How p was found', 19, 'start'),
            column('Statistic', 13),
            column('p', 8),
            column('p', 8, 'end', 'corrected'),
            column('Smallest', 10, 'end', 'detectable'),
          ],
          compared.answered.comparison.rows.filter(hasResult).map((row) => {
            const own = `${path}/${row.measureId}`;
            const { result } = row;
            const statistic =
              result === null || result.statistic === null
                ? plain('')
                : say`${result.letter} = ${{ text: String(Math.round(result.statistic * 100) / 100), value: result.statistic, source: `${own}/result/statistic` }}`;
            const df =
              result === null || result.df === null
                ? statistic
                : say`${statistic}, df ${{ text: String(Math.round(result.df * 10) / 10), value: result.df, source: `${own}/result/df` }}`;
            return rowOf(
              textCell(row.label),
              textCell(row.test?.title ?? ''),
              textCell(result?.method ?? ''),
              phraseCell(df),
              numberOr(result === null ? null : pValue(result.p, `${own}/result/p`), ''),
              numberOr(row.pAdjusted === null ? null : pValue(row.pAdjusted, `${own}/pAdjusted`), ''),
              row.detectable === null
                ? textCell('')
                : numberCell(estimate(row.detectable, `${own}/detectable`)),
            );
          }),
        );
      }),
  };
};
