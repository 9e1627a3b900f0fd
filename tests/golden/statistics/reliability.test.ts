import { describe, expect, it } from 'vitest';
import {
  cronbachAlpha,
  type MissingRule,
  mcdonaldOmega,
} from '../../../src/shared/statistics/reliability/index.ts';
import { expectCloseTo } from './closeTo.ts';
import { expectFieldsCloseTo } from './expectFieldsCloseTo.ts';
import golden from './reliability.json' with { type: 'json' };

const expectListCloseTo = (
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  named: string,
  relative?: number,
): void => {
  expect(actual.length).toBe(expected.length);
  for (const [item, value] of expected.entries())
    if (value === null) expect(actual[item], `${named} ${item}`).toBeNull();
    else expectCloseTo(actual[item], value, `${named} ${item}`, relative);
};

describe('Cronbach’s alpha agrees with psych::alpha', () => {
  it.each(golden.alpha)('case $#, $missing, n = $n', (row) => {
    const result = cronbachAlpha(row.rows, { missing: row.missing as MissingRule });
    if ('ok' in result) throw new Error(result.reason);
    expectFieldsCloseTo(result, row);
    expectListCloseTo(result.ifDropped, row.ifDropped, 'alpha without item');
    expectListCloseTo(result.itemRest, row.itemRest, 'item and rest');
  });
});

describe('McDonald’s omega agrees with lavaan’s one-factor maximum likelihood', () => {
  it.each(golden.omega)('case $#, n = $n', (row) => {
    const result = mcdonaldOmega(row.rows);
    if ('ok' in result) throw new Error(result.reason);
    expectFieldsCloseTo(result, row, 1e-6);
    expectListCloseTo(result.loadings, row.loadings, 'loading', 1e-5);
    expectListCloseTo(result.uniquenesses, row.uniquenesses, 'uniqueness', 1e-5);
  });

  it.each(golden.heywood)(
    'case $#: no variance left for an item (lavaan: $lavaanVariance) is not estimable',
    (row) => {
      expect(mcdonaldOmega(row.rows)).toEqual({
        ok: false,
        reason: expect.stringMatching(/^Not estimable: item \d .* Heywood case/),
      });
    },
  );
});
