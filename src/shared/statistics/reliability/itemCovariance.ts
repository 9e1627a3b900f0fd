import { type Degenerate, degenerate } from '../degenerate.ts';

/** A row for each respondent, a column for each item; `null` where an answer is missing. */
export type ItemRows = readonly (readonly (number | null)[])[];

/** `listwise`: respondents who answered every item; `pairwise`: for each two items those who answered both. */
export type MissingRule = 'listwise' | 'pairwise';

export interface ItemCovariance {
  /** Covariances of the items (divided by n − 1), a row for each item. */
  readonly covariance: readonly (readonly number[])[];
  /** Respondents behind the numbers; for `pairwise` the fewest behind any two items. */
  readonly n: number;
}

const findFault = (rows: ItemRows): Degenerate | null => {
  const itemCount = rows[0]?.length ?? 0;
  if (itemCount === 0) return degenerate('There are no answers.');
  if (rows.some((row) => row.length !== itemCount))
    return degenerate(
      'Every respondent must have a place for every item; leave it empty where nothing was answered.',
    );
  if (rows.some((row) => row.some((value) => value !== null && !Number.isFinite(value))))
    return degenerate('Every answer must be a number, or empty where it is missing.');
  return null;
};

/** Mean product of the distances from the means, over the respondents who answered both items. */
const covary = (one: readonly (number | null)[], other: readonly (number | null)[]) => {
  const answered: number[] = [];
  for (let place = 0; place < one.length; place++)
    if (one[place] !== null && other[place] !== null) answered.push(place);
  const n = answered.length;
  const center = answered.reduce((sum, place) => sum + (one[place] as number), 0) / n;
  const otherCenter = answered.reduce((sum, place) => sum + (other[place] as number), 0) / n;
  const products = answered.reduce(
    (sum, place) => sum + ((one[place] as number) - center) * ((other[place] as number) - otherCenter),
    0,
  );
  return { n, value: products / (n - 1) };
};

/**
 * Covariances of items under a rule for missing answers. R: `cov(rows, use = "complete.obs" | "pairwise")`.
 * @returns degenerate where rows differ in length, two items were answered together by fewer than two respondents, or
 *   an item has the same answer from everybody
 */
export const computeItemCovariance = (rows: ItemRows, missing: MissingRule): ItemCovariance | Degenerate => {
  const fault = findFault(rows);
  if (fault !== null) return fault;
  const used = missing === 'listwise' ? rows.filter((row) => !row.includes(null)) : rows;
  if (used.length < 2) return degenerate('Fewer than two respondents answered every item.');
  const columns = (rows[0] as readonly unknown[]).map((_, item) =>
    used.map((row) => row[item] as number | null),
  );
  for (const [item, column] of columns.entries()) {
    const given = new Set(column.filter((value) => value !== null));
    if (given.size < 2)
      return degenerate(`Item ${item + 1} has no two different answers, so it cannot vary with the others.`);
  }
  const half = columns.map((one, row) => columns.slice(0, row + 1).map((other) => covary(one, other)));
  const cells = columns.map((_, row) =>
    columns.map(
      (__, column) => half[Math.max(row, column)]?.[Math.min(row, column)] as { n: number; value: number },
    ),
  );
  const n = Math.min(...cells.flat().map((cell) => cell.n));
  if (n < 2) return degenerate('Two of the items were answered together by fewer than two respondents.');
  return { covariance: cells.map((row) => row.map((cell) => cell.value)), n };
};

/** Correlations from covariances. R: `cov2cor(covariance)`. */
export const toCorrelation = (covariance: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const deviations = covariance.map((row, item) => Math.sqrt(row[item] as number));
  return covariance.map((row, one) =>
    row.map((value, other) =>
      one === other ? 1 : value / ((deviations[one] as number) * (deviations[other] as number)),
    ),
  );
};
