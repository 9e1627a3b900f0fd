import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  smallestDetectableD,
  smallestDetectableDelta,
  smallestDetectablePairedD,
  smallestDetectablePairedRank,
} from '../../../../src/shared/statistics/index.ts';

const reason = (words: RegExp) => ({ ok: false, reason: expect.stringMatching(words) });

describe('an effect that no sample of this size could show is said in words', () => {
  it.each([
    ['d, one answer', () => smallestDetectableD(1, 9), /fewer than two answers/],
    ['d, nobody', () => smallestDetectableD(9, 0), /fewer than two answers/],
    ['d, half a person', () => smallestDetectableD(2.5, 4), /whole number/],
    ['d, NaN', () => smallestDetectableD(Number.NaN, 4), /whole number/],
    ['d, certain power', () => smallestDetectableD(9, 9, { power: 1 }), /chance of finding/],
    ['d, less power than chance', () => smallestDetectableD(9, 9, { power: 0.04 }), /chance of finding/],
    ['d, level 0', () => smallestDetectableD(9, 9, { alpha: 0 }), /level of the test/],
    [
      'd, two and two, nearly certain',
      () => smallestDetectableD(2, 2, { power: 0.999999, alpha: 1e-6 }),
      /too small/,
    ],
    ['paired d, one pair', () => smallestDetectablePairedD(1), /fewer than two answers/],
    ['delta, one answer', () => smallestDetectableDelta(1, 40), /fewer than two answers/],
    ['delta, tiny groups', () => smallestDetectableDelta(3, 4), /groups are too small/],
    ['paired rank, five pairs', () => smallestDetectablePairedRank(5), /too small/],
    ['paired rank, power NaN', () => smallestDetectablePairedRank(50, { power: Number.NaN }), /chance/],
  ] as const)('%s', (_, compute, words) => {
    expect(compute()).toEqual(reason(words));
  });
});

describe('smallest detectable effects', () => {
  const size = fc.integer({ min: 12, max: 400 });
  const compute = { d: smallestDetectableD, delta: smallestDetectableDelta };

  it('14 and 6 answers show a delta of .79, as a report says it', () => {
    expect(smallestDetectableDelta(14, 6)).toBeCloseTo(0.79, 2);
  });

  it('the order of the groups does not matter; more answers show less; more power needs more', () => {
    fc.assert(
      fc.property(size, size, fc.constantFrom('d' as const, 'delta' as const), (n1, n2, name) => {
        const effect = compute[name](n1, n2) as number;
        expect(compute[name](n2, n1)).toBeCloseTo(effect, 12);
        expect(compute[name](n1 + 1, n2)).toBeLessThan(effect);
        expect(compute[name](n1, n2, { power: 0.7 })).toBeLessThan(effect);
        expect(compute[name](n1, n2, { alpha: 0.1 })).toBeLessThan(effect);
      }),
      { numRuns: 30 },
    );
  });

  it('large groups: d nears the normal formula (z + z) √(1/n1 + 1/n2)', () => {
    const limit = (1.959963984540054 + 0.8416212335729143) * Math.sqrt(1 / 50_000 + 1 / 80_000);
    expect((smallestDetectableD(50_000, 80_000) as number) / limit).toBeCloseTo(1, 4);
  });
});
