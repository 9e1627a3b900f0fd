import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  bootstrapGroups,
  degenerate,
  mean,
  median,
} from '../../../../src/shared/statistics/index.ts';

const reason = (words: RegExp) => ({ ok: false, reason: expect.stringMatching(words) });
const sample = [3.1, 4.4, 2.2, 8.9, 5.5, 6.1, 4.8, 7.3, 3.9, 5.2];
const options = { seed: 11, draws: 400 } as const;

describe('bootstrap', () => {
  it('repeats with the same seed, differs with another, and does not change its input', () => {
    const frozen = Object.freeze([...sample]);
    const once = bootstrap(frozen, mean, options);
    expect(once).toMatchObject({ method: 'bca', draws: 400, skipped: 0, estimate: mean(sample) });
    expect(bootstrap(frozen, mean, options)).toEqual(once);
    expect(bootstrap(frozen, mean, { ...options, seed: 12 })).not.toEqual(once);
    expect(Object.isFrozen(once)).toBe(true);
  });

  it('follows a shift and a change of unit', () => {
    for (const method of ['percentile', 'bca'] as const) {
      const plain = bootstrap(sample, mean, { ...options, method });
      const changed = bootstrap(
        sample.map((value) => 10 * value + 3),
        mean,
        { ...options, method },
      );
      for (const name of ['estimate', 'lower', 'upper'])
        expect(Reflect.get(changed, name)).toBeCloseTo(10 * Reflect.get(plain, name) + 3, 9);
    }
  });

  it('mirrors when the values are mirrored', () => {
    const percentile = { ...options, method: 'percentile' } as const;
    const plain = bootstrap(sample, mean, percentile);
    const mirrored = bootstrap(
      sample.map((value) => -value),
      mean,
      percentile,
    );
    expect(Reflect.get(mirrored, 'lower')).toBeCloseTo(-Reflect.get(plain, 'upper'), 9);
    expect(Reflect.get(mirrored, 'upper')).toBeCloseTo(-Reflect.get(plain, 'lower'), 9);
  });

  it('grows with the level and stays inside what can be drawn', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 9 }),
        (seed, values) => {
          const [wide, narrow] = [0.99, 0.8].map((level) =>
            bootstrap(values, mean, { seed, level, draws: 100, method: 'percentile' }),
          ) as [object, object];
          if ('ok' in wide) {
            expect(new Set(values).size).toBe(1);
            return;
          }
          expect(Reflect.get(wide, 'lower')).toBeLessThanOrEqual(Reflect.get(narrow, 'lower'));
          expect(Reflect.get(wide, 'upper')).toBeGreaterThanOrEqual(Reflect.get(narrow, 'upper'));
          expect(Reflect.get(wide, 'lower')).toBeGreaterThanOrEqual(Math.min(...values));
          expect(Reflect.get(wide, 'upper')).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('covers the true mean about as often as it says', () => {
    // 200 samples of 30 numbers spread evenly over 0 to 1, made without the generator under test.
    const covered = Array.from({ length: 200 }, (_, turn) => {
      const values = Array.from(
        { length: 30 },
        (_, place) => ((turn * 30 + place + 1) * 0.6180339887498949 * (turn + 3)) % 1,
      );
      const interval = bootstrap(values, mean, { seed: turn, draws: 200, method: 'percentile', level: 0.9 });
      return Reflect.get(interval, 'lower') <= 0.5 && Reflect.get(interval, 'upper') >= 0.5;
    }).filter(Boolean).length;
    expect(covered).toBeGreaterThan(150);
  });

  it('leaves out a few samples without a value, and says how many', () => {
    const wants = (values: readonly number[]) =>
      new Set(values).size < 4 ? degenerate('Too few values.') : mean(values);
    const interval = bootstrap(sample, wants, { ...options, draws: 2000, method: 'percentile' });
    expect(interval).toMatchObject({ estimate: mean(sample) });
    expect(Reflect.get(interval, 'skipped')).toBeGreaterThan(0);
    expect(Reflect.get(interval, 'draws') + Reflect.get(interval, 'skipped')).toBe(2000);
  });

  it.each([
    ['one member', () => bootstrap([1], mean, options), /two members/],
    ['no groups', () => bootstrapGroups([], () => 1, options), /two members/],
    ['equal values', () => bootstrap([2, 2, 2], mean, options), /same in every sample/],
    ['no value at all', () => bootstrap([1, 2], () => degenerate('Nothing.'), options), /^Nothing\.$/],
    ['NaN', () => bootstrap([1, 2], () => Number.NaN, options), /does not exist/],
    ['too few draws', () => bootstrap(sample, mean, { seed: 1, draws: 99 }), /100 samples/],
    ['a level of 1', () => bootstrap(sample, mean, { seed: 1, level: 1 }), /confidence level/],
    [
      'a value that mostly does not exist',
      () => bootstrap(sample, (drawn) => (new Set(drawn).size === 10 ? 1 : degenerate('No.')), options),
      /samples drawn, too many/,
    ],
    [
      'the largest value, which no sample exceeds and few reach',
      () => bootstrap([1, 2, 3, 4], (all) => -Math.max(...all), options),
      /one side/,
    ],
    [
      'a value that hangs on one member',
      () =>
        bootstrap([1, 2], (all) => (all.length < 2 ? degenerate('One.') : (mean(all) as number)), options),
      /single member/,
    ],
    [
      'a median that no single member moves',
      () => bootstrap([1, 2, 2, 2, 2, 3], median, options),
      /changes nothing/,
    ],
  ] as const)('%s: a reason in words', (_, compute, words) => {
    expect(compute()).toEqual(reason(words));
  });
});
