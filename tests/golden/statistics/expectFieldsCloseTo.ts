import { expect } from 'vitest';
import { expectCloseTo } from './closeTo.ts';

/**
 * Asserts that a result has every number of a reference row under the same name, to a relative difference.
 * A reference of 0 allows rounding noise of 1e-12.
 */
export const expectFieldsCloseTo = (
  result: object,
  reference: Readonly<Record<string, unknown>>,
  relative = 1e-10,
): void => {
  const names = Object.keys(reference).filter((name) => typeof reference[name] === 'number');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const actual: unknown = Reflect.get(result, name);
    if (reference[name] === 0 && typeof actual === 'number')
      expect(Math.abs(actual), name).toBeLessThan(1e-12);
    else expectCloseTo(actual, reference[name] as number, name, relative);
  }
};
