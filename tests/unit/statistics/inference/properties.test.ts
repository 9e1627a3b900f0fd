import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustP,
  chiSquareIndependence,
  cliffsDelta,
  cohensD,
  cramersV,
  type Degenerate,
  dunn,
  fisherExact,
  friedman,
  isDegenerate,
  kendallTauB,
  kruskalWallis,
  mannWhitneyU,
  rankBiserial,
  spearman,
  welchT,
  wilcoxonSignedRank,
} from '../../../../src/shared/statistics/index.ts';

const settings = { numRuns: 80, seed: 20261123 };
const likert = fc.integer({ min: 1, max: 7 });
const group = fc.array(likert, { minLength: 2, maxLength: 12 });
const varied = fc.tuple(group, group).filter(([x, y]) => new Set([...x, ...y]).size > 1);
const columns = fc
  .array(fc.tuple(likert, likert), { minLength: 4, maxLength: 14 })
  .filter((rows) => new Set(rows.map(([x]) => x)).size > 1 && new Set(rows.map(([, y]) => y)).size > 1);
const table = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 4,
});

const must = <Found extends object>(found: Found | Degenerate): Found => {
  if (isDegenerate(found)) throw new Error(found.reason);
  return found as Found;
};

/** Keeps the order and the ties of values, and nothing else. */
const stretch = (values: readonly number[]): number[] => values.map((value) => Math.exp(value) - 50);

describe('swapping the two groups mirrors the result', () => {
  it('of rank tests and their effects', () => {
    fc.assert(
      fc.property(varied, ([x, y]) => {
        const here = must(mannWhitneyU(x, y));
        const there = must(mannWhitneyU(y, x));
        expect(here.u + there.u).toBe(x.length * y.length);
        expect(here.p).toBeCloseTo(there.p, 12);
        for (const effect of [cliffsDelta, rankBiserial]) {
          const [one, other] = [must(effect(x, y)), must(effect(y, x))];
          expect(one.estimate).toBeCloseTo(-other.estimate, 12);
          expect(one.lower).toBeCloseTo(-other.upper, 12);
        }
        expect(must(cliffsDelta(x, y)).estimate).toBeCloseTo((2 * here.u) / (x.length * y.length) - 1, 12);
      }),
      settings,
    );
  });

  it('of means', () => {
    const spread = varied.filter(([x, y]) => new Set(x).size > 1 && new Set(y).size > 1);
    fc.assert(
      fc.property(spread, ([x, y]) => {
        const [one, other] = [must(welchT(x, y)), must(welchT(y, x))];
        expect([one.t, one.lower]).toEqual([-other.t, -other.upper]);
        expect(one.p).toBe(other.p);
        const [d, e] = [must(cohensD(x, y)), must(cohensD(y, x))];
        expect(d.lower).toBeCloseTo(-e.upper, 9);
        expect(d.lower).toBeLessThan(d.estimate);
        expect(d.upper).toBeGreaterThan(d.estimate);
      }),
      { ...settings, numRuns: 20 },
    );
  });

  it('of paired ranks', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom('drop' as const, 'pratt' as const), (rows, zeros) => {
        fc.pre(rows.some(([x, y]) => x !== y));
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const [one, other] = [
          must(wilcoxonSignedRank(x, y, { zeros })),
          must(wilcoxonSignedRank(y, x, { zeros })),
        ];
        expect(one.p).toBeCloseTo(other.p, 12);
        expect(one.n).toBe(other.n);
        if (zeros === 'drop') expect(one.v + other.v).toBe((one.n * (one.n + 1)) / 2);
      }),
      settings,
    );
  });
});

describe('what must not matter does not', () => {
  it('a stretched scale leaves rank tests alone', () => {
    fc.assert(
      fc.property(varied, columns, ([x, y], rows) => {
        expect(mannWhitneyU(stretch(x), stretch(y))).toEqual(mannWhitneyU(x, y));
        expect(cliffsDelta(stretch(x), stretch(y))).toEqual(cliffsDelta(x, y));
        expect(kruskalWallis([x, y].map(stretch))).toEqual(kruskalWallis([x, y]));
        const [a, b] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
        expect(spearman(stretch(a), b)).toEqual(spearman(a, b));
        expect(kendallTauB(a, stretch(b))).toEqual(kendallTauB(a, b));
        expect(friedman(rows.map(stretch))).toEqual(friedman(rows));
      }),
      settings,
    );
  });

  it('a scale turned round turns a correlation round', () => {
    fc.assert(
      fc.property(columns, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        for (const correlate of [spearman, kendallTauB]) {
          const [up, down] = [
            must(correlate(x, y)),
            must(
              correlate(
                x,
                y.map((value) => -value),
              ),
            ),
          ];
          expect(up.estimate).toBeCloseTo(-down.estimate, 12);
          expect(up.p).toBeCloseTo(down.p, 12);
          expect(must(correlate(y, x)).p).toBeCloseTo(up.p, 12);
        }
      }),
      settings,
    );
  });

  it('the order of rows, columns and groups', () => {
    const turn = (counts: readonly (readonly number[])[]) =>
      (counts[0] as number[]).map((_, column) => counts.map((row) => row[column] as number));
    fc.assert(
      fc.property(table, (counts) => {
        const relabelled = turn([...counts].reverse());
        const [one, other] = [must(fisherExact(counts)), must(fisherExact(relabelled))];
        expect(one.method).toBe('exact');
        expect(one.p).toBeCloseTo(other.p, 11);
        const [here, there] = [must(chiSquareIndependence(counts)), must(chiSquareIndependence(relabelled))];
        expect(here.statistic).toBeCloseTo(there.statistic, 9);
        expect(here.df).toBe(there.df);
        const effect = must(cramersV(counts));
        expect(effect.lower).toBeLessThanOrEqual(effect.estimate);
        expect(effect.upper).toBeGreaterThanOrEqual(effect.estimate);
      }),
      { ...settings, numRuns: 25 },
    );
    fc.assert(
      fc.property(varied, group, ([x, y], z) => {
        const [one, other] = [must(kruskalWallis([x, y, z])), must(kruskalWallis([z, x, y]))];
        expect(one.h).toBeCloseTo(other.h, 9);
        const pairs = must(dunn([x, y, z], { adjust: 'none' }));
        const turned = must(dunn([z, y, x], { adjust: 'none' }));
        expect(pairs[0]?.z).toBeCloseTo(-(turned[2]?.z as number), 9);
      }),
      settings,
    );
  });

  it('binary fractions: differences that are the same on paper tie', () => {
    const [before, after] = [
      [3.4, 2.4, 4.2, 1.6, 3],
      [3.2, 2.6, 4, 1.8, 3],
    ];
    const tenfold = (values: readonly number[]) => values.map((value) => Math.round(value * 10));
    const found = must(wilcoxonSignedRank(before, after));
    expect(found).toEqual(wilcoxonSignedRank(tenfold(before), tenfold(after)));
    expect(found).toMatchObject({ v: 5, n: 4, zeros: 1 });
  });
});

describe('a family of p', () => {
  it('keeps its order when corrected, Bonferroni above Holm above Benjamini and Hochberg above none', () => {
    const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(family, (p) => {
        const before = Object.freeze([...p]);
        const [holm, bh, bonferroni] = (['holm', 'bh', 'bonferroni'] as const).map((method) =>
          must(adjustP(before, method)),
        ) as [readonly number[], readonly number[], readonly number[]];
        for (const [index, value] of p.entries()) {
          const [b, h, f] = [bonferroni, holm, bh].map((list) => list[index] as number) as [
            number,
            number,
            number,
          ];
          expect(b >= h && h >= f - 1e-15 && f >= value).toBe(true);
          for (const [other, larger] of p.entries())
            if (value <= larger) expect((holm[index] as number) <= (holm[other] as number)).toBe(true);
        }
      }),
      settings,
    );
  });
});

describe('few pairs', () => {
  it('have a smallest p that is told', () => {
    expect(wilcoxonSignedRank([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])).toMatchObject({
      p: 0.0625,
      smallestP: 0.0625,
    });
  });
});
