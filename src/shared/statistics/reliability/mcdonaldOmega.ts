import { type Degenerate, degenerate } from '../degenerate.ts';
import { fitOneFactor } from './fitOneFactor.ts';
import { computeItemCovariance, type ItemRows, toCorrelation } from './itemCovariance.ts';

export interface McDonaldOmega {
  /** Share of the variance of the sum of standardized items that the common factor explains, 0 to 1. */
  readonly omega: number;
  /** The same for the sum of the answers as they are. */
  readonly omegaOfSum: number;
  /** Loading of each standardized item. */
  readonly loadings: readonly number[];
  /** Variance of each standardized item that it does not share. */
  readonly uniquenesses: readonly number[];
  /** Respondents who answered every item. */
  readonly n: number;
  /** Which of the definitions of omega this is, for the report. */
  readonly definition: 'one factor, maximum likelihood';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** (Σ loading)² / ((Σ loading)² + Σ uniqueness), each item counted with its spread. */
const explain = (
  loadings: readonly number[],
  uniquenesses: readonly number[],
  deviations: readonly number[],
): number => {
  const common = sum(loadings.map((loading, item) => loading * (deviations[item] as number))) ** 2;
  return common / (common + sum(uniquenesses.map((own, item) => own * (deviations[item] as number) ** 2)));
};

/**
 * How much of a scale's variance comes from what its items have in common (McDonald's total omega of one factor).
 * Definitions in use differ in the third decimal; this one fits a single factor by maximum likelihood and puts loadings
 * and uniquenesses into the formula.
 * @param rows a row for each respondent, a column for each of at least three items, reversed items already turned;
 *   `null` = missing; respondents with a missing answer are left out
 * @returns degenerate ("not estimable") for fewer than three items, an item without variation, items that repeat each
 *   other, too few respondents, no common factor, and Heywood cases
 * Source: McDonald (1999), chapter 6. R: `f <- factanal(rows, 1)`,
 * `sum(f$loadings)^2 / (sum(f$loadings)^2 + sum(f$uniquenesses))`; `omegaOfSum`: the same from `lavaan::cfa` on the
 * answers as they are.
 */
export const mcdonaldOmega = (rows: ItemRows): McDonaldOmega | Degenerate => {
  const items = rows[0]?.length ?? 0;
  if (items === 1 || items === 2) return degenerate('Omega is not estimable from fewer than three items.');
  const found = computeItemCovariance(rows, 'listwise');
  if ('ok' in found) return found;
  const factor = fitOneFactor(toCorrelation(found.covariance));
  if ('ok' in factor) return factor;
  const { loadings, uniquenesses } = factor;
  const deviations = found.covariance.map((row, item) => Math.sqrt(row[item] as number));
  return Object.freeze({
    omega: explain(
      loadings,
      uniquenesses,
      deviations.map(() => 1),
    ),
    omegaOfSum: explain(loadings, uniquenesses, deviations),
    loadings: Object.freeze(loadings),
    uniquenesses: Object.freeze(uniquenesses),
    n: found.n,
    definition: 'one factor, maximum likelihood',
  });
};
