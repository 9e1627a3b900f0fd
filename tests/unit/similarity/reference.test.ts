import { describe, expect, test } from 'vitest';
import { type Answer, type ScoredItem, scorePairs } from '../../../src/shared/similarity/index.ts';
import reference from './reference.json' with { type: 'json' };

const items: ScoredItem[] = [
  { id: 'energy', measure: 'rating', scale: { min: 1, max: 5 } },
  { id: 'often', measure: 'single' },
  { id: 'favorites', measure: 'multiple' },
  { id: 'hour', measure: 'text' },
];

describe('a class scored by NumPy and SciPy (reference.py)', () => {
  const result = scorePairs({
    items,
    mentees: reference.mentees as Answer[][],
    mentors: reference.mentors as Answer[][],
    weights: reference.weights,
    eligible: Uint8Array.from(reference.eligible.flat()),
  });

  test('mean and spread of each item, to the unit of 1/60,000', () => {
    result.statistics.forEach((item, index) => {
      expect(Math.abs(item.mean - (reference.mean[index] as number))).toBeLessThan(1 / 60_000);
      expect(Math.abs(item.spread - (reference.spread[index] as number))).toBeLessThan(1 / 60_000);
    });
  });

  // Spreads differ by a unit of 1/60,000 at most, so the share of an item by some 50 of a million.
  const tolerance = 60;

  test('what each item can give', () => {
    result.max.forEach((most, index) => {
      expect(Math.abs(most - (reference.max[index] as number))).toBeLessThan(tolerance);
    });
  });

  test('every score and every part', () => {
    reference.score.flat().forEach((score, pair) => {
      expect(Math.abs((result.score[pair] as number) - score)).toBeLessThan(tolerance);
    });
    reference.parts.flat(2).forEach((part, place) => {
      expect(Math.abs((result.parts?.[place] as number) - part)).toBeLessThan(tolerance);
    });
  });
});
