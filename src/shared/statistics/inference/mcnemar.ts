import { type Degenerate, degenerate } from '../degenerate.ts';
import { chiSquareUpper } from '../distributions/index.ts';
import { fairCoinP } from './signTest.ts';
import { readMargins } from './table.ts';

export interface McNemar {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Pairs that changed from one answer to another: all that the test looks at. */
  readonly changed: number;
  /** Exact two-sided p of a two-by-two table: prefer it where fewer than 25 pairs changed. */
  readonly exactP?: number;
}

/**
 * Did answers of the same people change in one direction? McNemar (1947); for more than two answers Bowker (1948),
 * which leaves out the changes that nobody made either way.
 * @param table square; rows are the answers before, columns after
 * @param options `continuity`: the correction of a two-by-two table, on unless told
 * R: `mcnemar.test(table, correct = continuity)`; `exactP` is `binom.test(b, b + c)`.
 */
export const mcnemar = (
  table: readonly (readonly number[])[],
  options: { readonly continuity?: boolean } = {},
): McNemar | Degenerate => {
  const margins = readMargins(table);
  if ('ok' in margins) return margins;
  if (margins.rows.length !== margins.columns.length)
    return degenerate('The table must have as many rows as columns.');
  const isTwoByTwo = table.length === 2;
  let [statistic, df, changed] = [0, 0, 0];
  for (const [i, row] of table.entries())
    for (let j = i + 1; j < row.length; j++) {
      const there = row[j] as number;
      const back = table[j]?.[i] as number;
      if (there + back === 0) continue;
      const gap = Math.abs(there - back);
      const correction = isTwoByTwo && gap > 0 && (options.continuity ?? true) ? 1 : 0;
      statistic += (gap - correction) ** 2 / (there + back);
      changed += there + back;
      df++;
    }
  if (df === 0) return degenerate('No pair changed.');
  const p = chiSquareUpper(statistic, df);
  if (!isTwoByTwo) return Object.freeze({ statistic, df, p, changed });
  return Object.freeze({
    statistic,
    df,
    p,
    changed,
    exactP: fairCoinP(table[0]?.[1] as number, changed),
  });
};
