import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  bootstrapGroups,
  correctedLimits,
  percentileLimits,
} from '../../../src/shared/statistics/bootstrap/index.ts';
import { mean } from '../../../src/shared/statistics/descriptive/index.ts';
import golden from './bootstrap.json' with { type: 'json' };
import { expectCloseTo } from './closeTo.ts';

const bothLimits = (limits: object): readonly unknown[] => [
  Reflect.get(limits, 'lower'),
  Reflect.get(limits, 'upper'),
];

describe('limits from drawn values agree with boot::boot.ci', () => {
  it.each(golden.limits)('case $#', (row) => {
    for (const [index, limit] of bothLimits(percentileLimits(row.draws, row.level)).entries())
      expectCloseTo(limit, row.percentile[index] as number, `percentile ${index}`);
    const corrected = correctedLimits(row.estimate, row.draws, row.influences, row.level);
    for (const [index, limit] of bothLimits(corrected).entries())
      expectCloseTo(limit, row.bca[index] as number, `bca ${index}`);
  });
});

describe('drawing agrees with boot::boot up to the noise of drawing', () => {
  const { x, y, ...expected } = golden.drawn;
  const options = { seed: 7, draws: 50_000 } as const;
  const width = (expected.percentile[1] as number) - (expected.percentile[0] as number);
  const closeTo = (limits: object, reference: readonly number[]): void => {
    for (const [index, limit] of bothLimits(limits).entries())
      expect(Math.abs((limit as number) - (reference[index] as number)) / width).toBeLessThan(0.02);
  };

  it('one sample', () => {
    const corrected = bootstrap(x, mean, options);
    closeTo(bootstrap(x, mean, { ...options, method: 'percentile' }), expected.percentile);
    closeTo(corrected, expected.bca);
    expectCloseTo(Reflect.get(corrected, 'standardError'), expected.standardError, 'standard error', 0.02);
  });

  it('two samples', () => {
    const difference = ([one, other]: readonly (readonly number[])[]) =>
      (mean(one ?? []) as number) - (mean(other ?? []) as number);
    closeTo(
      bootstrapGroups([x, y], difference, { ...options, method: 'percentile' }),
      expected.differencePercentile,
    );
  });
});
