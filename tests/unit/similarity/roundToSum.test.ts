import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundToSum } from '../../../src/shared/similarity/roundToSum.ts';

const round = (numerators: number[], denominator: number, sum: number): number[] => {
  const into = new Int32Array(numerators.length);
  roundToSum(Float64Array.from(numerators), denominator, sum, into);
  return [...into];
};

describe('roundToSum', () => {
  test('Hamilton’s own table of 1792: 120 seats by the census of 1790', () => {
    // Apportionment populations and seats: Balinski & Young, Fair Representation (1982), appendix B.
    const table = [
      ['Connecticut', 236_841, 8],
      ['Delaware', 55_540, 2],
      ['Georgia', 70_835, 2],
      ['Kentucky', 68_705, 2],
      ['Maryland', 278_514, 9],
      ['Massachusetts', 475_327, 16],
      ['New Hampshire', 141_822, 5],
      ['New Jersey', 179_570, 6],
      ['New York', 331_589, 11],
      ['North Carolina', 353_523, 12],
      ['Pennsylvania', 432_879, 14],
      ['Rhode Island', 68_446, 2],
      ['South Carolina', 206_236, 7],
      ['Vermont', 85_533, 3],
      ['Virginia', 630_560, 21],
    ] as const;
    const people = table.map(([, count]) => count);
    const total = people.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(3_615_920);
    expect(
      round(
        people.map((count) => count * 120),
        total,
        120,
      ),
    ).toEqual(table.map(([, , seats]) => seats));
  });

  test('of equal losses the earlier one gets the unit', () => {
    expect(round([1, 1, 1], 3, 1)).toEqual([1, 0, 0]);
    expect(round([0, 1, 1, 1], 2, 2)).toEqual([0, 1, 1, 0]);
  });

  test('leaves whole numbers as they are', () => {
    expect(round([6, 0, 3], 3, 3)).toEqual([2, 0, 1]);
  });

  test('always adds up, never moves a number by 1 or more, and rounds up those that lost most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60_000_000 }), { minLength: 1, maxLength: 90 }),
        (numerators) => {
          const exact = numerators.map((numerator) => numerator / 60_000);
          const sum = Math.round(numerators.reduce((total, numerator) => total + numerator, 0) / 60_000);
          const rounded = round(numerators, 60_000, sum);
          expect(rounded.reduce((total, part) => total + part, 0)).toBe(sum);
          const losses = (up: boolean): number[] =>
            numerators
              .filter((_, index) => (rounded[index] as number) > Math.floor(exact[index] as number) === up)
              .map((n) => n % 60_000);
          rounded.forEach((part, index) => {
            expect(Math.abs(part - (exact[index] as number))).toBeLessThan(1);
          });
          expect(Math.min(...losses(true), 60_000)).toBeGreaterThanOrEqual(Math.max(...losses(false), 0));
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});
