import { adjustP, isDegenerate } from '../statistics/index.ts';
import { chooseCategoryTest, chooseOrderedTest } from './chooseTest.ts';
import type {
  ComparedGroup,
  ComparedMeasure,
  ComparedPeople,
  Comparison,
  ComparisonOptions,
  ComparisonRow,
} from './comparison.ts';
import type { Measure } from './measures.ts';
import { mergeGroups } from './mergeGroups.ts';
import { type Computed, testCategories, testOrdered } from './runTest.ts';
import { describeNumbers } from './tellFigures.ts';
import { tellRating } from './tellRating.ts';

type Value = number | string;
type Column = { readonly id: string; readonly label: string; readonly values: readonly Value[] };

/** Means to one decimal, so that with n they don't give the single answers away. */
const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const describe = ({ id, label, values }: Column, measure: Measure, smallCell: number): ComparedGroup => {
  const about = { id, label, n: values.length };
  if (measure.kind !== 'ordered')
    return {
      ...about,
      median: null,
      lowerQuartile: null,
      upperQuartile: null,
      mean: null,
      standardDeviation: null,
      runs: null,
      favorable: null,
    };
  const numbers = values as readonly number[];
  const { steps, min, reversed } = measure;
  const rating = steps === null ? null : tellRating(numbers, steps.length, min, reversed, smallCell);
  const figures = rating?.figures ?? describeNumbers(numbers);
  return {
    ...about,
    ...figures,
    mean: tenth(figures.mean),
    standardDeviation: tenth(figures.standardDeviation),
    runs: rating?.runs ?? null,
    favorable: rating?.favorable ?? null,
  };
};

/** The answers to a measure, a column a group; for pairs two columns in the same order. */
const readColumns = (people: ComparedPeople, { measure, readFor }: ComparedMeasure): readonly Column[] => {
  const read = (id: string): Measure['read'] => readFor?.[id] ?? measure.read;
  if (people.design === 'groups')
    return people.groups.map(({ id, label, members }) => ({
      id,
      label,
      values: members.flatMap((submission) => read(id)(submission) ?? []),
    }));
  const both = people.pairs.flatMap(({ before, after }) => {
    const [first, second] = [read('before')(before), read('after')(after)];
    return first === null || second === null ? [] : [{ first, second }];
  });
  return [
    { id: 'before', label: people.labels[0], values: both.map(({ first }) => first) },
    { id: 'after', label: people.labels[1], values: both.map(({ second }) => second) },
  ];
};

const countTable = (columns: readonly Column[], measure: Measure, isPaired: boolean): number[][] => {
  const ids = measure.options.map(({ id }) => id);
  if (!isPaired)
    return columns.map(({ values }) => ids.map((id) => values.filter((value) => value === id).length));
  const [before, after] = columns;
  return ids.map((first) =>
    ids.map(
      (second) =>
        (before?.values ?? []).filter((value, index) => value === first && after?.values[index] === second)
          .length,
    ),
  );
};

const compareOne = (
  people: ComparedPeople,
  compared: ComparedMeasure,
  options: ComparisonOptions,
): ComparisonRow => {
  const { measure } = compared;
  const isPaired = people.design === 'pairs';
  const columns = readColumns(people, compared);
  const design = isPaired ? 'pairs' : columns.length > 2 ? 'several groups' : 'two groups';
  const empty = {
    measureId: measure.id,
    label: measure.label,
    reversed: measure.reversed,
    steps: measure.steps,
    design,
    groups: [],
    test: null,
    result: null,
    effect: null,
    pAdjusted: null,
    pairwise: [],
    detectable: null,
  } as const;
  const small = columns.filter(({ values }) => values.length < options.smallCell);
  if (small.length > 0) {
    const who = isPaired
      ? 'people answered it both times'
      : `${small.map(({ label }) => label).join(' and ')} answered it`;
    return { ...empty, problem: `Fewer than ${options.smallCell} ${who}, so it is not compared.` };
  }
  const groups = columns.map((column) => describe(column, measure, options.smallCell));
  const table = measure.kind === 'categories' ? countTable(columns, measure, isPaired) : [];
  const test =
    measure.kind === 'ordered'
      ? chooseOrderedTest(design, options.approach)
      : chooseCategoryTest(design, table);
  const labels = columns.map(({ label }) => label);
  const computed: Computed =
    measure.kind === 'ordered'
      ? testOrdered(
          test.id,
          columns.map(({ values }) => values as readonly number[]),
          labels,
          options,
        )
      : testCategories(
          test.id,
          table,
          measure.options.map(({ label }) => label),
          options,
        );
  return { ...empty, groups, test, ...computed };
};

/**
 * Compares every measure between groups, or before and after, and corrects p over all of them.
 * Groups under the limit are put together first. A measure that can't be compared says why in words.
 * @param isOrdered whether neighbors among the groups belong together, as class years do
 */
export const runComparison = (
  people: ComparedPeople,
  measures: readonly ComparedMeasure[],
  options: ComparisonOptions,
  isOrdered = false,
): Comparison => {
  const merged =
    people.design === 'groups'
      ? mergeGroups(people.groups, options.smallCell, isOrdered)
      : { groups: [], notes: [] };
  const safe: ComparedPeople =
    people.design === 'groups' ? { design: 'groups', groups: merged.groups } : people;
  const labels = people.design === 'pairs' ? people.labels : merged.groups.map(({ label }) => label);
  if (people.design === 'groups' && merged.groups.length < 2)
    return {
      options,
      labels,
      rows: [],
      family: 0,
      notes: [...merged.notes, 'There are no two groups to compare.'],
    };
  const rows = measures.map((measure) => compareOne(safe, measure, options));
  const found = rows.flatMap(({ result }) => (result === null ? [] : [result.p]));
  const adjusted = options.correction === 'none' ? found : adjustP(found, options.correction);
  let next = 0;
  return {
    options,
    labels,
    rows: rows.map((row) =>
      row.result === null || isDegenerate(adjusted) ? row : { ...row, pAdjusted: adjusted[next++] ?? null },
    ),
    family: found.length,
    notes: merged.notes,
  };
};
