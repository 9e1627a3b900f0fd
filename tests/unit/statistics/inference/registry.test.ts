import { expect, it } from 'vitest';
import * as statistics from '../../../../src/shared/statistics/index.ts';

const names: readonly string[] = Object.keys(statistics);

it.each(Object.entries(statistics.inferenceTests))('%s is described and there', (id, test) => {
  expect(names).toContain(id);
  if (test.effect !== null) expect(names).toContain(test.effect);
  expect(test.question).toMatch(/^D.+\?$/);
  expect([test.title, test.source, test.rCall].every((text) => text.length > 5)).toBe(true);
});
