import { describe, expect, it } from 'vitest';
import {
  cohensKappa,
  fleissKappa,
  gwetAC1,
  type KappaWeights,
  krippendorffAlpha,
  type RatingLevel,
} from '../../../src/shared/statistics/agreement/index.ts';
import golden from './agreement.json' with { type: 'json' };
import { expectFieldsCloseTo } from './expectFieldsCloseTo.ts';

describe('agreement', () => {
  it.each(golden.kappa)('Cohen’s kappa, $weights weights, of $table agrees with vcd', (row) => {
    expectFieldsCloseTo(cohensKappa(row.table, { weights: row.weights as KappaWeights }), row);
  });

  it.each(golden.ac1)('AC1 of $table', (row) => {
    expectFieldsCloseTo(gwetAC1(row.table), row);
  });

  it.each(golden.fleiss)('Fleiss’ kappa $#', (row) => {
    expectFieldsCloseTo(fleissKappa(row.counts), row);
  });

  it.each(golden.alpha)('Krippendorff’s alpha $#, $level', (row) => {
    expectFieldsCloseTo(krippendorffAlpha(row.ratings, row.level as RatingLevel), row);
  });

  it('gives the published values of the canonical data', () => {
    const ratings = golden.alpha[0]?.ratings as (number | null)[][];
    const rounded = (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((level) => {
      const alpha = krippendorffAlpha(ratings, level);
      return 'ok' in alpha ? alpha.reason : Number(alpha.estimate.toFixed(6));
    });
    expect(rounded).toEqual([0.743421, 0.815388, 0.849107, 0.797403]);
  });
});
