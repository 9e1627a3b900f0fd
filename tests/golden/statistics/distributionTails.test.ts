import { describe, expect, it } from 'vitest';
import {
  chiSquareUpper,
  fUpper,
  noncentralChiSquareCdf,
  noncentralTCdf,
  tCdf,
  tQuantile,
} from '../../../src/shared/statistics/distributions/index.ts';
import { expectCloseTo } from './closeTo.ts';
import golden from './distributionTails.json' with { type: 'json' };

const check = (
  rows: readonly (readonly number[])[],
  compute: (a: number, b: number, c: number) => number,
) => {
  expect(rows.length).toBeGreaterThanOrEqual(5);
  for (const row of rows) {
    const [a, b, c] = row;
    const expected = row.at(-1) as number;
    expectCloseTo(compute(a as number, b as number, c as number), expected, `(${row.join(', ')})`, 1e-12);
  }
};

describe('distribution functions agree with integrals of 40 digits, deep into the tails', () => {
  it('tCdf', () => check(golden.tCdf, tCdf));
  it('fUpper', () => check(golden.fUpper, fUpper));
  it('chiSquareUpper', () => check(golden.chiSquareUpper, chiSquareUpper));
  it('noncentralTCdf', () => check(golden.noncentralTCdf, noncentralTCdf));
  it('noncentralChiSquareCdf', () => check(golden.noncentralChiSquareCdf, noncentralChiSquareCdf));
  it('tQuantile turns tCdf around', () => {
    const rows = golden.tCdf.filter(([t]) => (t as number) < -0.5);
    expect(rows.length).toBeGreaterThan(5);
    for (const [t, degrees, p] of rows)
      expectCloseTo(tQuantile(p as number, degrees as number), t as number, `p = ${p}`, 1e-12);
  });
});
