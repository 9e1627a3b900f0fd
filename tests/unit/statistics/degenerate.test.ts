import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearson,
  countSteps,
  mean,
  median,
  quantile,
  standardDeviation,
  topTwoBox,
  wilson,
} from '../../../src/shared/statistics/index.ts';

const reason = { ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) };

describe('degenerate input gives a reason in words', () => {
  it.each([
    ['median of nothing', () => median([])],
    ['quantile of nothing', () => quantile([], 0.5)],
    ['quantile beyond 1', () => quantile([1, 2], 1.5)],
    ['quantile at NaN', () => quantile([1, 2], Number.NaN)],
    ['median with NaN', () => median([1, Number.NaN])],
    ['mean of nothing', () => mean([])],
    ['mean with infinity', () => mean([1, Number.POSITIVE_INFINITY])],
    ['standard deviation of one', () => standardDeviation([3])],
    ['standard deviation with NaN', () => standardDeviation([3, Number.NaN])],
    ['wilson of nobody', () => wilson(0, 0)],
    ['wilson above n', () => wilson(3, 2)],
    ['wilson of a fraction', () => wilson(1.5, 3)],
    ['wilson below 0', () => wilson(-1, 3)],
    ['wilson at level 1', () => wilson(1, 3, 1)],
    ['wilson with NaN', () => wilson(Number.NaN, 3)],
    ['clopperPearson of nobody', () => clopperPearson(0, 0)],
    ['clopperPearson above n', () => clopperPearson(3, 2)],
    ['clopperPearson at level 0', () => clopperPearson(1, 3, 0)],
    ['scale upside down', () => countSteps([1], 5, 1)],
    ['scale of fractions', () => countSteps([1], 0.5, 5)],
    ['boxes without answers', () => topTwoBox([0, 0, 0, 0, 0])],
    ['boxes of one step', () => topTwoBox([4])],
    ['boxes with a negative count', () => topTwoBox([1, -1, 3])],
  ])('%s', (_name, run) => {
    expect(run()).toEqual(reason);
  });
});

describe('properties', () => {
  const share = fc.nat(400).chain((n) => fc.tuple(fc.integer({ min: 0, max: n + 1 }), fc.constant(n + 1)));

  it('intervals hold their estimate, lie in 0 to 1, and mirror each other', () => {
    fc.assert(
      fc.property(share, ([k, n]) => {
        for (const compute of [wilson, clopperPearson]) {
          const here = compute(k, n);
          const mirrored = compute(n - k, n);
          if ('ok' in here || 'ok' in mirrored) throw new Error('degenerate');
          expect(here.lower).toBeGreaterThanOrEqual(0);
          expect(here.lower).toBeLessThanOrEqual(here.estimate);
          expect(here.upper).toBeGreaterThanOrEqual(here.estimate);
          expect(here.upper).toBeLessThanOrEqual(1);
          expect(here.lower).toBeCloseTo(1 - mirrored.upper, 12);
        }
      }),
    );
  });

  it('clopperPearson is never narrower in coverage than it says', () => {
    // Brute force: the chance of all counts whose interval holds the true share, summed over the binomial law.
    const binomial = (k: number, n: number, p: number): number => {
      let chance = (1 - p) ** n;
      for (let i = 0; i < k; i++) chance *= ((n - i) / (i + 1)) * (p / (1 - p));
      return chance;
    };
    for (const n of [1, 5, 12, 20])
      for (const p of [0.02, 0.1, 0.33, 0.5, 0.77, 0.95]) {
        let covered = 0;
        for (let k = 0; k <= n; k++) {
          const interval = clopperPearson(k, n);
          if ('ok' in interval) throw new Error(interval.reason);
          if (interval.lower <= p && p <= interval.upper) covered += binomial(k, n, p);
        }
        expect(covered).toBeGreaterThanOrEqual(0.95);
      }
  });

  it('quantiles rise with the share, and order does not matter', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (sample) => {
        const at = [0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(sample, p));
        expect(at).toEqual([...at].sort((a, b) => (a as number) - (b as number)));
        expect(at[0]).toBe(Math.min(...sample));
        expect(at[5]).toBe(Math.max(...sample));
        expect(quantile([...sample].reverse(), 0.25)).toBe(at[2]);
      }),
    );
  });

  it('does not change what it is given', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(median(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });
});
