import { describe, expect, it } from 'vitest';
import {
  clopperPearson,
  countSteps,
  isDegenerate,
  mean,
  median,
  quantile,
  standardDeviation,
  topTwoBox,
  wilson,
} from '../../../src/shared/statistics/index.ts';
import { expectCloseTo } from './closeTo.ts';
import golden from './descriptive.json' with { type: 'json' };

describe('descriptives agree with R', () => {
  it.each(golden.descriptives)('sample $#', (row) => {
    expectCloseTo(mean(row.values), row.mean, 'mean');
    expectCloseTo(median(row.values), row.median, 'median');
    if (row.standardDeviation === null) expect(isDegenerate(standardDeviation(row.values))).toBe(true);
    else expectCloseTo(standardDeviation(row.values), row.standardDeviation, 'standard deviation');
    for (const [index, share] of row.shares.entries())
      expectCloseTo(quantile(row.values, share), row.quantiles[index] as number, `quantile ${share}`);
  });
});

describe('intervals of a share agree with R', () => {
  it.each(golden.intervals)('$k of $n at $level', (row) => {
    for (const [name, interval] of [
      ['wilson', wilson(row.k, row.n, row.level)],
      ['clopperPearson', clopperPearson(row.k, row.n, row.level)],
    ] as const) {
      if ('ok' in interval) throw new Error(interval.reason);
      expectCloseTo(interval.estimate, row.estimate, `${name} estimate`);
      expectCloseTo(interval.lower, row[name][0] as number, `${name} lower`);
      expectCloseTo(interval.upper, row[name][1] as number, `${name} upper`);
    }
  });
});

describe('favorable share agrees with R', () => {
  it.each(golden.topTwoBox)('$counts', (row) => {
    const top = topTwoBox(row.counts);
    const low = topTwoBox(row.counts, { reversed: true });
    if ('ok' in top || 'ok' in low) throw new Error('degenerate');
    expect([top.count, top.n, low.count]).toEqual([row.top, row.n, row.low]);
    expectCloseTo(top.lower, row.topInterval[0] as number, 'top lower');
    expectCloseTo(top.upper, row.topInterval[1] as number, 'top upper');
    expectCloseTo(low.lower, row.lowInterval[0] as number, 'low lower');
    expectCloseTo(low.upper, row.lowInterval[1] as number, 'low upper');
  });
});

describe('counts of steps agree with R', () => {
  it.each(golden.steps)('case $#', (row) => {
    expect(countSteps(row.values, 1, 5)).toEqual({ counts: row.counts, offScale: row.offScale });
  });
});
