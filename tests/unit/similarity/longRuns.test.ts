import { describe, expect, test } from 'vitest';
import { scorePairs } from '../../../src/shared/similarity/index.ts';
import { makeClass } from './helpers.ts';

describe('long runs', () => {
  const input = makeClass(9, 40, 40);

  test('tell how far they are, never backward, from start to end', () => {
    const seen: number[] = [];
    scorePairs({ ...input, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.every((done, index) => done >= (seen[index - 1] ?? 0) && done <= 1)).toBe(true);
  });

  test.each([1, 5, 20, 45])('stop when told to, at the %dth question, and say so', (patience) => {
    let asked = 0;
    const result = scorePairs({ ...input, shouldStop: () => ++asked >= patience });
    expect(result.stopped).toBe(true);
    expect(asked).toBe(patience);
  });

  test('say that they were not stopped', () => {
    expect(scorePairs({ ...input, shouldStop: () => false }).stopped).toBe(false);
  });
});
