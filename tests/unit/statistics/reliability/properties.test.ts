import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha, isDegenerate, mcdonaldOmega } from '../../../../src/shared/statistics/index.ts';
import { fitOneFactor } from '../../../../src/shared/statistics/reliability/fitOneFactor.ts';

const rowsOf = (smallest: number, largest: number) =>
  fc.integer({ min: 2, max: 6 }).chain((items) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: items, maxLength: items }), {
      minLength: smallest,
      maxLength: largest,
    }),
  );
const rotate = <Member>(members: readonly Member[]): Member[] => [...members.slice(1), members[0] as Member];
const names = ['alpha', 'standardized', 'lower', 'upper', 'omega', 'omegaOfSum'];

const expectSame = (one: object, other: object, digits = 8): void => {
  expect(isDegenerate(other)).toBe(isDegenerate(one));
  for (const name of names)
    if (name in one) expect(Reflect.get(other, name), name).toBeCloseTo(Reflect.get(one, name), digits);
};

/** Correlations that one factor gives: the products of the loadings. */
const correlate = (loadings: readonly number[]) =>
  loadings.map((one, row) => loadings.map((other, column) => (row === column ? 1 : one * other)));

describe('Cronbach’s alpha', () => {
  it('the order of respondents and of items, and a common change of unit, do not matter', () => {
    fc.assert(
      fc.property(rowsOf(2, 20), (rows) => {
        const alpha = cronbachAlpha(rows);
        expectSame(alpha, cronbachAlpha([...rows].reverse()));
        expectSame(alpha, cronbachAlpha(rows.map(rotate)));
        expectSame(alpha, cronbachAlpha(rows.map((row) => row.map((value) => 50 - 4 * value))));
      }),
    );
  });

  it('items on scales of their own: the standardized alpha stays', () => {
    fc.assert(
      fc.property(rowsOf(3, 20), (rows) => {
        const changed = rows.map((row) => row.map((value, item) => value * (item + 1) + item));
        const [one, other] = [cronbachAlpha(rows), cronbachAlpha(changed)];
        if ('ok' in one || 'ok' in other) return;
        expect(other.standardized).toBeCloseTo(one.standardized, 8);
      }),
    );
  });

  it('a respondent with a gap counts for nothing listwise; without gaps both rules agree', () => {
    fc.assert(
      fc.property(rowsOf(2, 15), (rows) => {
        const gap = (rows[0] ?? []).map((value, item) => (item === 0 ? null : value));
        expectSame(cronbachAlpha(rows), cronbachAlpha([...rows, gap]));
        expectSame(cronbachAlpha(rows), cronbachAlpha(rows, { missing: 'pairwise' }));
      }),
    );
  });

  it('never gives NaN, stays at 1 or below, and its interval holds it', () => {
    const withGaps = rowsOf(2, 10).chain((rows) =>
      fc
        .array(fc.boolean(), { minLength: 60, maxLength: 60 })
        .map((gaps) =>
          rows.map((row, place) =>
            row.map((value, item) => (gaps[(place * 7 + item * 3) % 60] ? null : value)),
          ),
        ),
    );
    fc.assert(
      fc.property(withGaps, fc.constantFrom('listwise' as const, 'pairwise' as const), (rows, missing) => {
        const alpha = cronbachAlpha(rows, { missing });
        if ('ok' in alpha) {
          expect(alpha.reason).toMatch(/[.?]$/);
          return;
        }
        const all = [
          alpha.alpha,
          alpha.standardized,
          alpha.lower,
          alpha.upper,
          ...alpha.ifDropped,
          ...alpha.itemRest,
        ];
        expect(all.every((value) => value === null || Number.isFinite(value))).toBe(true);
        expect(Math.max(alpha.alpha, alpha.standardized)).toBeLessThanOrEqual(1 + 1e-9);
        expect(alpha.lower).toBeLessThanOrEqual(alpha.alpha + 1e-9);
        expect(alpha.upper).toBeGreaterThanOrEqual(alpha.alpha - 1e-9);
      }),
    );
  });
});

describe('McDonald’s omega', () => {
  it('is not estimable where only two items go together', () => {
    expect(
      isDegenerate(
        fitOneFactor([
          [1, 0.5, 0],
          [0.5, 1, 0],
          [0, 0, 1],
        ]),
      ),
    ).toBe(true);
  });

  const loadings = fc.array(fc.double({ min: 0.3, max: 0.95, noNaN: true }), { minLength: 3, maxLength: 9 });

  it('finds the loadings of correlations that one factor made', () => {
    fc.assert(
      fc.property(loadings, (made) => {
        const factor = fitOneFactor(correlate(made));
        if ('ok' in factor) throw new Error(factor.reason);
        for (const [item, loading] of made.entries()) {
          expect(factor.loadings[item]).toBeCloseTo(loading, 6);
          expect(factor.uniquenesses[item]).toBeCloseTo(1 - loading ** 2, 6);
        }
      }),
    );
  });

  it('is the closed form of three items, or not estimable where that has a loading of 1 or more', () => {
    const correlation = fc.double({ min: 0.1, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(correlation, correlation, correlation, (a, b, c) => {
        const squares = [(a * b) / c, (a * c) / b, (b * c) / a];
        fc.pre(squares.every((square) => Math.abs(square - 1) > 0.01));
        const factor = fitOneFactor([
          [1, a, b],
          [a, 1, c],
          [b, c, 1],
        ]);
        expect(isDegenerate(factor)).toBe(squares.some((square) => square > 1));
        if ('ok' in factor) return;
        for (const [item, square] of squares.entries())
          expect(factor.loadings[item]).toBeCloseTo(Math.sqrt(square), 7);
      }),
    );
  });

  it('order, unit and turning everything round do not matter; respondents with gaps are left out', () => {
    const scale = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }),
      ),
      {
        minLength: 15,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(scale, (people) => {
        const rows = people.map(([common, own]) => own.map((part) => common + part));
        const omega = mcdonaldOmega(rows);
        expectSame(omega, mcdonaldOmega([...rows].reverse()), 6);
        expectSame(omega, mcdonaldOmega(rows.map(rotate)), 6);
        expectSame(omega, mcdonaldOmega(rows.map((row) => row.map((value) => 20 - 3 * value))), 6);
        expectSame(omega, mcdonaldOmega([...rows, [1, null, 2, 3]]), 6);
        if (!('ok' in omega)) {
          expect(omega.omega).toBeGreaterThan(0);
          expect(omega.omega).toBeLessThan(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
