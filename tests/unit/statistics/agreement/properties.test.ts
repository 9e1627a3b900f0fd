import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohensKappa,
  fleissKappa,
  gwetAC1,
  isDegenerate,
  krippendorffAlpha,
  type RatingLevel,
} from '../../../../src/shared/statistics/index.ts';

/** All numbers of a result, for comparing up to rounding. */
const expectSame = (one: object, other: object): void => {
  expect(isDegenerate(one)).toBe(isDegenerate(other));
  for (const [name, value] of Object.entries(one))
    if (typeof value === 'number') expect(Reflect.get(other, name), name).toBeCloseTo(value, 9);
};
const expectNoNaN = (result: object): void => {
  for (const [name, value] of Object.entries(result))
    if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
};

const squareTable = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);
const transpose = (table: readonly (readonly number[])[]) =>
  table.map((_, column) => table.map((row) => row[column] as number));
const rotate = <Member>(members: readonly Member[]): Member[] => [...members.slice(1), members[0] as Member];
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
const ratingTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([coders, units]) =>
    fc.array(fc.array(rating, { minLength: units, maxLength: units }), {
      minLength: coders,
      maxLength: coders,
    }),
  );
const levels: readonly RatingLevel[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe('two coders', () => {
  it('swapping the coders changes nothing', () => {
    fc.assert(
      fc.property(squareTable, (table) => {
        for (const weights of ['none', 'linear', 'quadratic'] as const)
          expectSame(cohensKappa(table, { weights }), cohensKappa(transpose(table), { weights }));
        expectSame(gwetAC1(table), gwetAC1(transpose(table)));
      }),
    );
  });

  it('renaming the categories changes nothing; reversing a scale leaves the weighted kappa', () => {
    fc.assert(
      fc.property(squareTable, (table) => {
        const renamed = rotate(table).map(rotate);
        const reversed = [...table].reverse().map((row) => [...row].reverse());
        expectSame(cohensKappa(table), cohensKappa(renamed));
        expectSame(gwetAC1(table), gwetAC1(renamed));
        for (const weights of ['linear', 'quadratic'] as const)
          expectSame(cohensKappa(table, { weights }), cohensKappa(reversed, { weights }));
      }),
    );
  });

  it('ten times the units: the same estimate, an error smaller by the root of ten', () => {
    fc.assert(
      fc.property(squareTable, (table) => {
        const more = cohensKappa(table.map((row) => row.map((count) => count * 10)));
        const once = cohensKappa(table);
        expect(isDegenerate(more)).toBe(isDegenerate(once));
        if ('ok' in more || 'ok' in once) return;
        expect(more.estimate).toBeCloseTo(once.estimate, 10);
        expect(more.standardError * Math.sqrt(10)).toBeCloseTo(once.standardError, 10);
      }),
    );
  });

  it('never gives NaN, and intervals hold the estimate', () => {
    fc.assert(
      fc.property(squareTable, (table) => {
        for (const result of [
          cohensKappa(table),
          cohensKappa(table, { weights: 'quadratic' }),
          gwetAC1(table),
        ]) {
          expectNoNaN(result);
          if ('ok' in result) continue;
          expect(result.lower).toBeLessThanOrEqual(result.estimate);
          expect(result.upper).toBeGreaterThanOrEqual(result.estimate);
          expect(Math.max(-result.lower, result.upper)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('several raters', () => {
  const counts = fc.array(
    fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 })
      .map((choices) => [0, 1, 2].map((category) => choices.filter((choice) => choice === category).length)),
    { minLength: 1, maxLength: 15 },
  );

  it('the order of subjects and the names of categories do not matter', () => {
    fc.assert(
      fc.property(counts, (table) => {
        expectSame(fleissKappa(table), fleissKappa([...table].reverse().map(rotate)));
        expectNoNaN(fleissKappa(table));
      }),
    );
  });

  it('the order of coders and units does not matter for alpha, nor an empty coder', () => {
    fc.assert(
      fc.property(ratingTable, fc.constantFrom(...levels), (ratings, level) => {
        const alpha = krippendorffAlpha(ratings, level);
        expectSame(alpha, krippendorffAlpha(rotate(ratings).map(rotate), level));
        expectSame(alpha, krippendorffAlpha([...ratings, (ratings[0] ?? []).map(() => null)], level));
        expectNoNaN(alpha);
        if (!('ok' in alpha)) expect(alpha.estimate).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('alpha keeps what its level keeps: names, order, distances, ratios', () => {
    const change: Readonly<Record<RatingLevel, (value: number) => number>> = {
      nominal: (value) => [0, 30, -1, 7, 2, 11][value] as number,
      ordinal: (value) => value ** 3 - 100,
      interval: (value) => 40 - 8 * value,
      ratio: (value) => 2.5 * value,
    };
    fc.assert(
      fc.property(ratingTable, fc.constantFrom(...levels), (ratings, level) => {
        const changed = ratings.map((row) =>
          row.map((value) => (value === null ? null : change[level](value))),
        );
        const [one, other] = [krippendorffAlpha(ratings, level), krippendorffAlpha(changed, level)];
        expect(isDegenerate(one)).toBe(isDegenerate(other));
        expect(Reflect.get(other, 'estimate') ?? 0).toBeCloseTo(Reflect.get(one, 'estimate') ?? 0, 9);
      }),
    );
  });

  it('two coders, two values, nothing missing: alpha is Fleiss’ kappa with its correction for few units', () => {
    const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (units) => {
        const rows = [0, 1].map((coder) => units.map((unit) => Number(unit[coder])));
        const alpha = krippendorffAlpha(rows, 'nominal');
        const fleiss = fleissKappa(
          units.map((unit) => [0, 1].map((value) => unit.filter((is) => Number(is) === value).length)),
        );
        expect(isDegenerate(alpha)).toBe(isDegenerate(fleiss));
        if ('ok' in alpha || 'ok' in fleiss) return;
        expect(alpha.estimate).toBeCloseTo(1 - (1 - fleiss.estimate) * (1 - 1 / (2 * units.length)), 10);
      }),
    );
  });
});
