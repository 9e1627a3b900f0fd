import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fisherExact,
  kendallTauB,
  mannWhitneyU,
  spearman,
  wilcoxonSignedRank,
} from '../../../../src/shared/statistics/index.ts';

const likert = fc.integer({ min: 1, max: 5 });

/** Twice the smaller tail of a list of equally likely values, both tails holding `seen`. */
const twiceSmaller = (values: readonly number[], seen: number): number => {
  const lower = values.filter((value) => value <= seen + 1e-9).length;
  const upper = values.filter((value) => value >= seen - 1e-9).length;
  return Math.min(1, (2 * Math.min(lower, upper)) / values.length);
};

const countWins = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, a) => sum + y.reduce((wins, b) => wins + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);

const permute = (values: readonly number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((first, at) =>
        permute(values.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
      );

const readP = (result: object): number => Reflect.get(result, 'p') as number;
const isVaried = (values: readonly number[]): boolean => new Set(values).size > 1;

describe('exact p equals counting every case', () => {
  it('mannWhitneyU: every way to split the values', () => {
    const groups = fc.tuple(
      fc.array(likert, { minLength: 1, maxLength: 5 }),
      fc.array(likert, { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(groups, ([x, y]) => {
        const all = [...x, ...y];
        fc.pre(isVaried(all));
        const statistics: number[] = [];
        for (let mask = 0; mask < 1 << all.length; mask++) {
          const first = all.filter((_, index) => (mask >> index) & 1);
          if (first.length !== x.length) continue;
          statistics.push(
            countWins(
              first,
              all.filter((_, index) => !((mask >> index) & 1)),
            ),
          );
        }
        const found = mannWhitneyU(x, y);
        expect(found).toMatchObject({ u: countWins(x, y), method: 'exact' });
        expect(readP(found)).toBeCloseTo(twiceSmaller(statistics, countWins(x, y)), 12);
        const least = Math.min(...statistics.map((value) => twiceSmaller(statistics, value)));
        expect(Reflect.get(found, 'smallestP')).toBeCloseTo(least, 12);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('wilcoxonSignedRank: every way to set the signs, zeros dropped or ranked', () => {
    const columns = fc.array(fc.tuple(likert, likert), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(columns, fc.constantFrom('drop' as const, 'pratt' as const), (rows, zeros) => {
        const all = rows.map(([x, y]) => x - y);
        const kept = zeros === 'drop' ? all.filter((value) => value !== 0) : all;
        fc.pre(all.some((value) => value !== 0));
        const rank = (value: number) => countWins([Math.abs(value)], kept.map(Math.abs)) + 0.5;
        const ranks = kept.filter((value) => value !== 0).map(rank);
        const sums: number[] = [];
        for (let mask = 0; mask < 1 << ranks.length; mask++)
          sums.push(ranks.reduce((sum, value, index) => sum + ((mask >> index) & 1 ? value : 0), 0));
        const v = kept.filter((value) => value > 0).reduce((sum, value) => sum + rank(value), 0);
        const found = wilcoxonSignedRank(
          rows.map(([x]) => x),
          rows.map(([, y]) => y),
          { zeros },
        );
        expect(found).toMatchObject({ v, method: 'exact', n: ranks.length });
        expect(readP(found)).toBeCloseTo(twiceSmaller(sums, v), 12);
      }),
      { numRuns: 80, seed: 2 },
    );
  });

  it('spearman and kendallTauB: every order of one column, with and without ties', () => {
    const columns = fc.array(fc.tuple(likert, likert), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(columns, (rows) => {
        const x = rows.map(([a]) => a);
        const y = rows.map(([, b]) => b);
        fc.pre(isVaried(x) && isVaried(y));
        const rank = (values: readonly number[]) => values.map((value) => countWins([value], values) + 0.5);
        const products = (order: readonly number[]) => {
          const ranks = rank(order);
          return rank(x).reduce((sum, value, index) => sum + value * (ranks[index] as number), 0);
        };
        const balance = (order: readonly number[]) =>
          order.reduce(
            (sum, b, i) =>
              sum +
              order
                .slice(0, i)
                .reduce(
                  (inner, c, j) => inner + Math.sign(b - c) * Math.sign((x[i] as number) - (x[j] as number)),
                  0,
                ),
            0,
          );
        const orders = permute(y);
        const rho = spearman(x, y, { method: 'exact' });
        expect(readP(rho)).toBeCloseTo(twiceSmaller(orders.map(products), products(y)), 12);
        const tau = kendallTauB(x, y, { method: 'exact' });
        expect(readP(tau)).toBeCloseTo(twiceSmaller(orders.map(balance), balance(y)), 12);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it('fisherExact: every table with the same margins', () => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    /** All tables with these margins as products of factorials of their cells, the inverse of their chance. */
    const listProducts = (rows: readonly number[], columns: readonly number[]): number[] => {
      const [first, ...others] = rows;
      if (first === undefined) return columns.every((rest) => rest === 0) ? [1] : [];
      const fill = (open: number, rest: readonly number[]): number[][] => {
        const [here, ...further] = rest;
        if (here === undefined) return open === 0 ? [[]] : [];
        return Array.from({ length: Math.min(open, here) + 1 }, (_, count) => count).flatMap((count) =>
          fill(open - count, further).map((row) => [count, ...row]),
        );
      };
      return fill(first, columns).flatMap((row) => {
        const weight = row.reduce((product, count) => product * factorial(count), 1);
        return listProducts(
          others,
          columns.map((rest, index) => rest - (row[index] as number)),
        ).map((product) => product * weight);
      });
    };
    const table = fc.integer({ min: 2, max: 3 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(table, (counts) => {
        const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
        const columns = (counts[0] as number[]).map((_, column) =>
          counts.reduce((sum, row) => sum + (row[column] as number), 0),
        );
        fc.pre(rows.filter(Boolean).length > 1 && columns.filter(Boolean).length > 1);
        const seen = counts.flat().reduce((product, count) => product * factorial(count), 1);
        const chances = listProducts(rows, columns).map((product) => 1 / product);
        const total = chances.reduce((sum, chance) => sum + chance, 0);
        const unlikely = chances
          .filter((chance) => chance <= (1 / seen) * (1 + 1e-7))
          .reduce((sum, chance) => sum + chance, 0);
        expect(readP(fisherExact(counts))).toBeCloseTo(unlikely / total, 11);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
