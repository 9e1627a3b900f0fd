import { expect } from 'vitest';

/** Asserts agreement to a relative difference (absolute below 1e-300), with the case named on failure. */
export const expectCloseTo = (actual: unknown, expected: number, named: string, relative = 1e-10): void => {
  expect(typeof actual, `${named}: ${JSON.stringify(actual)}`).toBe('number');
  const difference = Math.abs((actual as number) - expected);
  const allowed = relative * Math.max(Math.abs(expected), 1e-300);
  expect(
    difference <= allowed,
    `${named}: got ${String(actual)}, R gives ${expected}, relative ${difference / Math.abs(expected)}`,
  ).toBe(true);
};
