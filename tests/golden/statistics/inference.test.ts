import { describe, expect, it } from 'vitest';
import {
  adjustP,
  chiSquareIndependence,
  cliffsDelta,
  cohensD,
  cohensDPaired,
  cramersV,
  fisherExact,
  isDegenerate,
  kendallTauB,
  mcnemar,
  pairedT,
  rankBiserial,
  rankBiserialPaired,
  spearman,
  welchT,
  wilcoxonSignedRank,
} from '../../../src/shared/statistics/index.ts';
import { expectCloseTo } from './closeTo.ts';
import { expectFieldsCloseTo } from './expectFieldsCloseTo.ts';
import golden from './inference.json' with { type: 'json' };

describe('effect sizes of groups and pairs agree with R', () => {
  it.each(golden.effects)(
    'case $#: $level',
    ({ x, y, level, cliffsDelta: delta, rankBiserial: biserial }) => {
      expectFieldsCloseTo(cliffsDelta(x, y, { level }), delta);
      const found = rankBiserial(x, y, { level });
      expectFieldsCloseTo(found, biserial ?? delta);
    },
  );

  it.each(golden.paired)('pairs $#', ({ x, y, prattNormal, prattExact, ...biserial }) => {
    expectFieldsCloseTo(rankBiserialPaired(x, y), biserial);
    const options = { zeros: 'pratt', continuity: false } as const;
    const normal = wilcoxonSignedRank(x, y, { ...options, method: 'normal' });
    expectFieldsCloseTo(normal, { p: prattNormal });
    // coin adds both ends of the exact law, which is symmetric: the same as twice one of them.
    if (prattExact !== null) expectFieldsCloseTo(wilcoxonSignedRank(x, y, options), { p: prattExact });
  });
});

describe('t tests and Cohen’s d agree with R', () => {
  it.each(golden.means)('means $#', ({ x, y, welchT: welch, cohensD: effect }) => {
    expectFieldsCloseTo(welchT(x, y), welch, 1e-9);
    // The limits are no closed form: R finds them by uniroot on pt(), good to about 10 digits.
    expectFieldsCloseTo(cohensD(x, y), effect, 1e-7);
  });

  it.each(golden.pairedMeans)('paired means $#', ({ x, y, pairedT: paired, cohensDPaired: effect }) => {
    expectFieldsCloseTo(pairedT(x, y), paired);
    expectFieldsCloseTo(cohensDPaired(x, y), effect, 1e-7);
  });
});

describe('correlations agree with R', () => {
  it.each(golden.correlations)('case $#', ({ x, y, spearman: rho, kendallTauB: tau }) => {
    // R's series can fall below 0 in the far tail and is then cut at 0; ours stops at the chance of one order of all.
    const smallest = x.length === 10 ? 2 / 3_628_800 : 0;
    expectFieldsCloseTo(spearman(x, y), { ...rho, p: Math.max(rho.p, smallest) });
    expectFieldsCloseTo(kendallTauB(x, y), tau);
  });
});

describe('tests of tables agree with R', () => {
  it.each(golden.tables)('table $#: $table', ({ table, chiSquare, yates, cramersV: effect, fisher }) => {
    expectFieldsCloseTo(chiSquareIndependence(table, { yates: false }), chiSquare);
    expectFieldsCloseTo(chiSquareIndependence(table), yates);
    expectFieldsCloseTo(cramersV(table), effect, 1e-9);
    const exact = fisherExact(table);
    expect(exact).toMatchObject({ method: 'exact' });
    expectFieldsCloseTo(exact, { p: fisher });
  });

  it('an estimated p says so, and lies within four of its standard errors of the exact one', () => {
    const found = fisherExact(golden.beyond.table, { seed: 7 });
    if (isDegenerate(found)) throw new Error(found.reason);
    expect(found).toMatchObject({ method: 'monteCarlo', seed: 7, samples: 100_000 });
    const error = found.standardError as number;
    expect(error).toBeGreaterThan(0.001);
    expect(error).toBeLessThan(0.002);
    expect(Math.abs(found.p - golden.beyond.fisher)).toBeLessThan(4 * error);
    expect(fisherExact(golden.beyond.table, { seed: 7 })).toEqual(found);
  });

  it.each(golden.mcnemar)('mcnemar $#: $table', ({ table, mcnemar: corrected, plain, exactP }) => {
    expectFieldsCloseTo(mcnemar(table), exactP === null ? corrected : { ...corrected, exactP });
    expectFieldsCloseTo(mcnemar(table, { continuity: false }), plain);
  });
});

describe('adjustP agrees with R', () => {
  it.each(golden.adjustP)('family $#', ({ p, ...expected }) => {
    for (const method of ['holm', 'bh', 'bonferroni'] as const) {
      const adjusted = adjustP(p, method);
      if (isDegenerate(adjusted)) throw new Error(adjusted.reason);
      expect(adjusted.length).toBe(p.length);
      for (const [index, value] of adjusted.entries())
        expectCloseTo(value, expected[method][index] as number, `${method} ${index}`, 1e-14);
    }
  });
});
