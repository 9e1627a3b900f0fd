import { describe, it } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  logGamma,
  normalCdf,
  normalQuantile,
} from '../../../src/shared/statistics/distributions/index.ts';
import { expectCloseTo } from './closeTo.ts';
import golden from './distributions.json' with { type: 'json' };

const check = (rows: readonly (readonly number[])[], compute: (...inputs: number[]) => number): void => {
  for (const row of rows) {
    const inputs = row.slice(0, -1);
    expectCloseTo(compute(...inputs), row.at(-1) as number, `(${inputs.join(', ')})`);
  }
};

describe('distribution functions agree with R', () => {
  it('normalCdf', () => check(golden.normalCdf, (z) => normalCdf(z as number)));
  it('normalQuantile', () => check(golden.normalQuantile, (p) => normalQuantile(p as number)));
  it('betaCdf', () => check(golden.betaCdf, (x, a, b) => betaCdf(x as number, a as number, b as number)));
  it('betaQuantile', () =>
    check(golden.betaQuantile, (p, a, b) => betaQuantile(p as number, a as number, b as number)));
  it('logGamma', () => check(golden.logGamma, (x) => logGamma(x as number)));
});
