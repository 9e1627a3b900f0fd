import { type Degenerate, degenerate } from '../degenerate.ts';
import { logGamma, normalCdf, tCdf } from '../distributions/index.ts';
import { findPairFault } from './pairs.ts';
import { permutationP } from './permutations.ts';
import { rankValues } from './ranks.ts';

/** All orders are visited up to this many pairs. */
const mostExact = 9;
const mostSeries = 1290;

export interface RankCorrelation {
  /** −1 to 1. */
  readonly estimate: number;
  /** Two-sided. */
  readonly p: number;
  /** How p was found: all orders, a series close to them, the t or the normal approximation. */
  readonly method: 'exact' | 'series' | 't' | 'normal';
  /** Pairs. */
  readonly n: number;
}

export interface CorrelationOptions {
  /** `auto` (default) is exact where R is: few pairs without ties. `exact` takes ties, up to nine pairs. */
  readonly method?: 'auto' | 'exact' | 'approximate';
}

/** Names what keeps two columns from being correlated; null where all is well. */
export const findCorrelationFault = (x: readonly number[], y: readonly number[]): Degenerate | null => {
  const fault = findPairFault(x, y);
  if (fault !== null) return fault;
  if (x.length < 3) return degenerate('A correlation needs at least three pairs.');
  const isFlat = (values: readonly number[]) => values.every((value) => value === values[0]);
  if (isFlat(x) || isFlat(y)) return degenerate('One column has the same value throughout.');
  return null;
};

/**
 * Chance of a sum of squared rank differences of `squares` or more without ties: the Edgeworth series of Best and
 * Roberts (1975), algorithm AS 89.
 */
const seriesUpper = (squares: number, n: number): number => {
  const b = 1 / n;
  const x = ((6 * (squares - 1)) / (n * (n * n - 1)) - 1) * Math.sqrt(n - 1);
  const y = x * x;
  const far = 0.0072 - 0.0831 * b + y * b * (0.0131 - 0.00046 * y);
  const middle = 0.0879 + 0.0151 * b - y * far;
  const near = 0.2274 + b * (0.2531 + 0.1745 * b);
  const correction = x * b * (near + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * middle));
  return correction * Math.exp(-y / 2) + normalCdf(-x);
};

/** Two-sided p where one column's ranks are the other's, up or down: the share of the orders that do as well. */
const perfectP = (n: number, tieSizes: readonly number[]): number => {
  const ways = tieSizes.reduce((sum, size) => sum + logGamma(size + 1), 0);
  return Math.min(1, 2 * Math.exp(ways - logGamma(n + 1)));
};

/**
 * Do two columns rise together? Spearman (1904): the correlation of their ranks.
 * Without ties p is exact up to nine pairs and by a series up to 1,290; with ties it is by the t distribution. Where
 * the ranks agree perfectly it is the exact share of orders, for which the t distribution would say 0.
 * @param x first column, at least three pairs, no missing values
 * @param y second column, in the same order
 * R: `cor.test(x, y, method = "spearman")`.
 */
export const spearman = (
  x: readonly number[],
  y: readonly number[],
  options: CorrelationOptions = {},
): RankCorrelation | Degenerate => {
  const fault = findCorrelationFault(x, y);
  if (fault !== null) return fault;
  const n = x.length;
  const { ranks: first, tieSum: tiesOfX, tieSizes } = rankValues(x);
  const { ranks: second, tieSum: tiesOfY } = rankValues(y);
  // Products of the ranks' distances from their middle; halves only, so that the sum is free of rounding.
  const middle = (n + 1) / 2;
  let products = 0;
  for (const [index, rank] of first.entries())
    products += (rank - middle) * ((second[index] as number) - middle);
  const cube = n ** 3 - n;
  const ratio = (12 * products) / Math.sqrt((cube - tiesOfX) * (cube - tiesOfY));
  const isPerfect = Math.abs(ratio) > 1 - 1e-13;
  const estimate = isPerfect ? Math.sign(ratio) : ratio;
  const { method = 'auto' } = options;
  const tied = tiesOfX + tiesOfY > 0;
  if (method === 'exact' && n > mostExact) return degenerate('An exact p is counted for nine pairs at most.');
  if (isPerfect && (tied || method === 'exact'))
    return Object.freeze({ estimate, p: perfectP(n, tieSizes), method: 'exact', n });
  if (method === 'exact' || (method === 'auto' && n <= mostExact && !tied)) {
    const centered = Array.from(second, (rank) => rank - middle);
    const p = permutationP(n, products, (order) =>
      order.reduce((sum, from, to) => sum + (centered[from] as number) * ((first[to] as number) - middle), 0),
    );
    return Object.freeze({ estimate, p, method: 'exact', n });
  }
  if (method === 'auto' && n <= mostSeries && !tied) {
    const squares = cube / 6 + 2 * Math.abs(products);
    const p = Math.max(2 * seriesUpper(squares, n), 2 * Math.exp(-logGamma(n + 1)));
    return Object.freeze({ estimate, p: Math.min(1, p), method: 'series', n });
  }
  if (isPerfect) return Object.freeze({ estimate, p: perfectP(n, tieSizes), method: 'exact', n });
  const t = Math.abs(estimate) / Math.sqrt((1 - estimate ** 2) / (n - 2));
  return Object.freeze({ estimate, p: 2 * tCdf(-t, n - 2), method: 't', n });
};
