import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { agreementInterval, spreadOverCells, studentReach } from './agreementInterval.ts';
import { type CountTable, readSquareCounts } from './readCounts.ts';

export interface GwetAC1 extends Interval {
  readonly standardError: number;
  /** Share of units on which the coders agree, 0 to 1. */
  readonly observed: number;
  /** Share of agreement that chance would give, 0 to 1. */
  readonly expected: number;
  /** Units that both coders judged. */
  readonly n: number;
}

/**
 * Agreement of two coders beyond chance that stays sensible where nearly all units fall into one category.
 * @param table square table of counts with a row and a column for every category that could be chosen, also for those
 *   that nobody chose: their number counts; a unit that one coder did not judge is left out before
 * @param options.level confidence level, .95 unless told
 * @returns estimate from −1 to 1, Gwet's standard error, an interval by Student's t with n − 1 degrees of freedom cut
 *   at −1 and 1; degenerate where the table is no square table of counts, has one category, or fewer than two units
 * Source: Gwet (2008). R: `irrCAC::gwet.ac1.table(table)`.
 */
export const gwetAC1 = (
  table: CountTable,
  options: { readonly level?: number } = {},
): GwetAC1 | Degenerate => {
  const { level = 0.95 } = options;
  const margins = readSquareCounts(table);
  if ('ok' in margins) return margins;
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  const { rows, columns, total } = margins;
  const categories = rows.length;
  if (categories < 2) return degenerate('Agreement beyond chance needs at least two categories.');
  if (total < 2) return degenerate('Agreement needs at least two units that both coders judged.');

  const use = rows.map((count, category) => (count + (columns[category] as number)) / (2 * total));
  const observed =
    rows.reduce((sum, _, category) => sum + (table[category]?.[category] as number), 0) / total;
  const expected = use.reduce((sum, share) => sum + share * (1 - share), 0) / (categories - 1);
  const estimate = (observed - expected) / (1 - expected);
  const spread = spreadOverCells(table, total, (row, column) => {
    const unused = 1 - ((use[row] as number) + (use[column] as number)) / 2;
    return (row === column ? 1 : 0) - (2 * (1 - estimate) * unused) / (categories - 1);
  });
  const standardError = spread / (1 - expected) / Math.sqrt(total);
  return Object.freeze({
    ...agreementInterval(estimate, standardError, studentReach(level, total - 1)),
    standardError,
    observed,
    expected,
    n: total,
  });
};
