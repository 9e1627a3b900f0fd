import {
  chiSquareIndependence,
  cliffsDelta,
  cohensD,
  cohensDPaired,
  cramersV,
  type Degenerate,
  dunn,
  fisherExact,
  type InferenceTestId,
  type Interval,
  isDegenerate,
  kruskalWallis,
  mannWhitneyU,
  mcnemar,
  pairedT,
  rankBiserialPaired,
  smallestDetectableD,
  smallestDetectableDelta,
  smallestDetectablePairedD,
  smallestDetectablePairedRank,
  welchT,
  wilcoxonSignedRank,
  wilson,
} from '../statistics/index.ts';
import type { ComparisonOptions, ComparisonRow, Effect, PairwiseResult, TestResult } from './comparison.ts';

/** What a test adds to a row. */
export type Computed = Pick<ComparisonRow, 'result' | 'effect' | 'pairwise' | 'detectable' | 'problem'>;

const failed = ({ reason }: Degenerate): Computed => ({
  result: null,
  effect: null,
  pairwise: [],
  detectable: null,
  problem: reason,
});

const effectOf = (name: string, found: Interval | Degenerate): Effect | null =>
  isDegenerate(found) ? null : { name, estimate: found.estimate, lower: found.lower, upper: found.upper };

const orNull = (value: number | Degenerate): number | null => (typeof value === 'number' ? value : null);

const resultOf = (
  letter: string,
  statistic: number | null,
  p: number,
  method: string,
  more: { readonly df?: number; readonly smallestP?: number } = {},
): TestResult => ({ letter, statistic, df: more.df ?? null, p, method, smallestP: more.smallestP ?? null });

const rankMethod = (method: 'exact' | 'normal'): string =>
  method === 'exact' ? 'exact' : 'normal approximation with tie and continuity correction';

const plan = ({ level, power }: ComparisonOptions) => ({ alpha: 1 - level, power });

/** Mann–Whitney, Welch, Wilcoxon or paired t of two columns. */
const testTwo = (
  id: InferenceTestId,
  first: readonly number[],
  second: readonly number[],
  options: ComparisonOptions,
): Computed => {
  const { level, zeros } = options;
  const done = (result: TestResult, effect: Effect | null, detectable: number | Degenerate): Computed => ({
    result,
    effect,
    pairwise: [],
    detectable: orNull(detectable),
    problem: null,
  });
  const [n, m] = [first.length, second.length];
  if (id === 'wilcoxonSignedRank') {
    // Written as after minus before, so that a positive effect means a rise.
    const test = wilcoxonSignedRank(second, first, { zeros });
    if (isDegenerate(test)) return failed(test);
    return done(
      resultOf(
        'V',
        test.v,
        test.p,
        rankMethod(test.method),
        test.smallestP === undefined ? {} : { smallestP: test.smallestP },
      ),
      effectOf('rank-biserial r', rankBiserialPaired(second, first, { zeros, level })),
      smallestDetectablePairedRank(test.n, plan(options)),
    );
  }
  if (id === 'pairedT') {
    const test = pairedT(second, first, { level });
    if (isDegenerate(test)) return failed(test);
    return done(
      resultOf('t', test.t, test.p, 't distribution', { df: test.df }),
      effectOf('Cohen’s d', cohensDPaired(second, first, { level })),
      smallestDetectablePairedD(n, plan(options)),
    );
  }
  if (id === 'welchT') {
    const test = welchT(first, second, { level });
    if (isDegenerate(test)) return failed(test);
    return done(
      resultOf('t', test.t, test.p, 't distribution, unequal variances', { df: test.df }),
      effectOf('Cohen’s d', cohensD(first, second, { level })),
      smallestDetectableD(n, m, plan(options)),
    );
  }
  const test = mannWhitneyU(first, second);
  if (isDegenerate(test)) return failed(test);
  return done(
    resultOf(
      'U',
      test.u,
      test.p,
      rankMethod(test.method),
      test.smallestP === undefined ? {} : { smallestP: test.smallestP },
    ),
    effectOf('Cliff’s δ', cliffsDelta(first, second, { level })),
    smallestDetectableDelta(n, m, plan(options)),
  );
};

/** Kruskal–Wallis over all groups, then every pair of groups with its own effect. */
const testSeveral = (
  groups: readonly (readonly number[])[],
  labels: readonly string[],
  { level }: ComparisonOptions,
): Computed => {
  const test = kruskalWallis(groups);
  if (isDegenerate(test)) return failed(test);
  const pairs = dunn(groups, { adjust: 'holm' });
  const pairwise: PairwiseResult[] = isDegenerate(pairs)
    ? []
    : pairs.map(({ i, j, pAdjusted }) => ({
        first: labels[i] ?? '',
        second: labels[j] ?? '',
        effect: effectOf('Cliff’s δ', cliffsDelta(groups[i] ?? [], groups[j] ?? [], { level })),
        pAdjusted,
      }));
  return {
    result: resultOf('H', test.h, test.p, 'χ² approximation with tie correction', { df: test.df }),
    effect: { name: 'ε²', estimate: test.epsilonSquared, lower: null, upper: null },
    pairwise,
    detectable: null,
    problem: null,
  };
};

/** Carries out a test of ordered answers. Columns are in the order of `labels`; those of pairs row by row. */
export const testOrdered = (
  id: InferenceTestId,
  columns: readonly (readonly number[])[],
  labels: readonly string[],
  options: ComparisonOptions,
): Computed =>
  id === 'kruskalWallis'
    ? testSeveral(columns, labels, options)
    : testTwo(id, columns[0] ?? [], columns[1] ?? [], options);

const withoutEmptyColumns = (table: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  table.map((row) => row.filter((_, column) => table.some((other) => (other[column] ?? 0) > 0)));

/**
 * Carries out a test of choices. @param table groups × options, or before × after
 * @param options names of the choices, for the effect of a change
 */
export const testCategories = (
  id: InferenceTestId,
  table: readonly (readonly number[])[],
  choices: readonly string[],
  options: ComparisonOptions,
): Computed => {
  const { level } = options;
  const done = (result: TestResult, effect: Effect | null): Computed => ({
    result,
    effect,
    pairwise: [],
    detectable: null,
    problem: null,
  });
  if (id === 'mcnemar') {
    const test = mcnemar(table);
    if (isDegenerate(test)) return failed(test);
    const isExact = test.exactP !== undefined && test.changed < 25;
    const toFirst = table[1]?.[0] ?? 0;
    const effect =
      table.length === 2
        ? effectOf(`share of changes to “${choices[0] ?? ''}”`, wilson(toFirst, test.changed, level))
        : null;
    return done(
      isExact
        ? resultOf('χ²', null, test.exactP ?? test.p, 'exact')
        : resultOf('χ²', test.statistic, test.p, 'χ² approximation with continuity correction', {
            df: test.df,
          }),
      effect,
    );
  }
  const filled = withoutEmptyColumns(table);
  const effect = effectOf('Cramér’s V', cramersV(filled, { level }));
  if (id === 'fisherExact') {
    const test = fisherExact(filled);
    if (isDegenerate(test)) return failed(test);
    const method =
      test.method === 'exact'
        ? 'exact'
        : `estimated from ${test.samples ?? 0} random tables, standard error ${(test.standardError ?? 0).toFixed(4)}`;
    return done(resultOf('', null, test.p, method), effect);
  }
  const test = chiSquareIndependence(filled);
  if (isDegenerate(test)) return failed(test);
  const yates = filled.length === 2 && filled[0]?.length === 2 ? ' with Yates’ correction' : '';
  return done(resultOf('χ²', test.statistic, test.p, `χ² approximation${yates}`, { df: test.df }), effect);
};
