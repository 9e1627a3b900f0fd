import { describe, expect, test } from 'vitest';
import { createScoreStanding } from '../../../src/shared/similarity/index.ts';

describe('createScoreStanding', () => {
  const score = Int32Array.of(300_000, 100_000, 200_000, 200_000, 1_000_000);

  test.each([
    [0, 0],
    [100_000, 0],
    [100_001, 0.2],
    [200_000, 0.2],
    [300_000, 0.6],
    [1_000_000, 0.8],
    [1_000_001, 1],
  ])('%d stands above the share %d of all pairs', (points, share) => {
    expect(createScoreStanding(score)(points)).toBe(share);
  });

  test('counts possible pairs only, and leaves the scores alone', () => {
    expect(createScoreStanding(score, Uint8Array.of(1, 0, 1, 0, 0))(300_000)).toBe(0.5);
    expect([...score]).toEqual([300_000, 100_000, 200_000, 200_000, 1_000_000]);
  });

  test('where no pair is possible there is nothing to stand above', () => {
    expect(createScoreStanding(score, new Uint8Array(5))(300_000)).toBe(0);
  });
});
