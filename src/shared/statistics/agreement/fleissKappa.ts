import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { normalCdf } from '../distributions/index.ts';
import { agreementInterval, studentReach } from './agreementInterval.ts';
import { type CountTable, readCounts } from './readCounts.ts';

export interface FleissKappa extends Interval {
  /** Standard error of the estimate over subjects; the interval is made with it. */
  readonly standardError: number;
  /** Standard error if there were no agreement beyond chance; `z` and `p` are made with it. */
  readonly chanceStandardError: number;
  readonly z: number;
  readonly p: number;
  readonly observed: number;
  readonly expected: number;
  readonly subjects: number;
  readonly raters: number;
}

const sumOf = (values: readonly number[], measure: (value: number, index: number) => number): number =>
  values.reduce((sum, value, index) => sum + measure(value, index), 0);

/**
 * Agreement of several raters beyond chance, the raters of one subject not being those of the next.
 * @param counts a row for each subject, a column for each category: how many raters chose it; every row adds up to the
 *   same number of raters (with missing ratings use Krippendorff's alpha)
 * @param options.level confidence level, .95 unless told
 * @returns estimate; standard error and interval over subjects (Gwet 2014, Student's t with subjects − 1 degrees of
 *   freedom, cut at −1 and 1); z and p against chance (Fleiss, Nee and Landis 1979); degenerate for fewer than two
 *   subjects or raters, unequal numbers of raters, or where all ratings fall into one category (0/0)
 * Source: Fleiss (1971). R: `irr::kappam.fleiss(ratings)` for estimate, z and p; `irrCAC::fleiss.kappa.dist(counts)`
 * for the standard error and the interval.
 */
export const fleissKappa = (
  counts: CountTable,
  options: { readonly level?: number } = {},
): FleissKappa | Degenerate => {
  const { level = 0.95 } = options;
  const margins = readCounts(counts);
  if ('ok' in margins) return margins;
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  const subjects = counts.length;
  const raters = margins.rows[0] as number;
  if (margins.rows.some((sum) => sum !== raters))
    return degenerate('Every subject must have the same number of ratings; with missing ratings use alpha.');
  if (raters < 2) return degenerate('Agreement needs at least two raters.');
  if (subjects < 2) return degenerate('Agreement needs at least two subjects.');
  if (margins.columns.filter((sum) => sum > 0).length < 2)
    return degenerate(
      'All ratings fall into the same category, so agreement beyond chance is not defined (0/0).',
    );

  const shares = margins.columns.map((sum) => sum / margins.total);
  const agreedPairs = counts.map((row) => sumOf(row, (count) => count * (count - 1)));
  const pairs = raters * (raters - 1);
  const observed = sumOf(agreedPairs, (agreed) => agreed) / (subjects * pairs);
  const expected = sumOf(margins.columns, (sum) => sum * sum) / (margins.total * margins.total);
  const estimate = (observed - expected) / (1 - expected);

  // What each subject adds to the estimate, the shares of the categories also depending on the subject.
  const influences = counts.map((row, subject) => {
    const agreed = (agreedPairs[subject] as number) / pairs - expected;
    const met = sumOf(row, (count, category) => (count * (shares[category] as number)) / raters) - expected;
    return (agreed - 2 * (1 - estimate) * met) / (1 - expected) - estimate;
  });
  const standardError = Math.sqrt(
    sumOf(influences, (influence) => influence * influence) / (subjects * (subjects - 1)),
  );

  const variance = sumOf(shares, (share) => share * (1 - share));
  const skew = sumOf(shares, (share) => share * (1 - share) * (1 - 2 * share));
  const chanceStandardError = Math.sqrt((2 * (variance * variance - skew)) / (subjects * pairs)) / variance;
  const z = estimate / chanceStandardError;
  return Object.freeze({
    ...agreementInterval(estimate, standardError, studentReach(level, subjects - 1)),
    standardError,
    chanceStandardError,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
    observed,
    expected,
    subjects,
    raters,
  });
};
