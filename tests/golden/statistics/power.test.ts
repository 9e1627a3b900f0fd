import { describe, expect, it } from 'vitest';
import {
  smallestDetectableD,
  smallestDetectableDelta,
  smallestDetectablePairedD,
  smallestDetectablePairedRank,
} from '../../../src/shared/statistics/power/index.ts';
import { expectCloseTo } from './closeTo.ts';
import golden from './power.json' with { type: 'json' };

/** An effect that cannot be larger than 1: beyond it, there is a reason in its place. */
const expectReasonOrClose = (actual: unknown, expected: number): void => {
  if (expected <= 1) expectCloseTo(actual, expected, 'effect');
  else expect(actual).toEqual({ ok: false, reason: expect.stringMatching(/too small/) });
};

describe('smallest detectable effects agree with R', () => {
  it.each(golden.two)('d of $n1 and $n2 at power $power, level $alpha', ({ n1, n2, d, ...plan }) => {
    expectCloseTo(smallestDetectableD(n1, n2, plan), d, 'd');
  });

  it.each(golden.paired)('d of $n pairs at power $power, level $alpha', ({ n, d, ...plan }) => {
    expectCloseTo(smallestDetectablePairedD(n, plan), d, 'd');
  });

  it.each(golden.noether)(
    'delta of $n1 and $n2 at power $power, level $alpha',
    ({ n1, n2, delta, ...plan }) => {
      expectReasonOrClose(smallestDetectableDelta(n1, n2, plan), delta);
    },
  );

  it.each(golden.signed)(
    'correlation of $n pairs at power $power, level $alpha',
    ({ n, correlation, ...plan }) => {
      expectReasonOrClose(smallestDetectablePairedRank(n, plan), correlation);
    },
  );
});
