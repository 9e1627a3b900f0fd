import { describe, expect, test } from 'vitest';
import {
  type Answer,
  explainPair,
  type ScoredItem,
  scorePairs,
} from '../../../src/shared/similarity/index.ts';

describe('sensitive items', () => {
  const asked: ScoredItem[] = [
    { id: 'faith', measure: 'single', sensitive: true, weight: 3 },
    { id: 'often', measure: 'single' },
  ];
  const mentees: Answer[][] = [
    ['secret a', 'weekly'],
    ['secret b', 'monthly'],
  ];

  test('never score unless they are switched on by name', () => {
    const off = scorePairs({ items: asked, mentees, mentors: mentees, weights: [3, 1] });
    expect([...off.max]).toEqual([0, 1_000_000]);
    expect(off.warnings.map(({ code, items: named }) => [code, ...named])).toEqual([['sensitiveOff', 0]]);
    expect(scorePairs({ items: asked, mentees, mentors: mentees, sensitiveOn: ['often'] }).max[0]).toBe(0);
    const on = scorePairs({ items: asked, mentees, mentors: mentees, sensitiveOn: ['faith'] });
    expect([...on.max]).toEqual([750_000, 250_000]);
  });

  test('and leave no trace in scores or shared things', () => {
    const open = scorePairs({ items: asked, mentees, mentors: mentees });
    const blank = scorePairs({
      items: asked,
      mentees: mentees.map(([, often]) => [null, often as Answer]),
      mentors: mentees,
    });
    expect(blank.score).toEqual(open.score);
    expect([...(open.shared as Int16Array)].includes(0)).toBe(false);
    expect(explainPair(open, 0, 0).parts[0]).toEqual({
      item: 0,
      part: 0,
      max: 0,
      similarity: null,
      missing: true,
      common: null,
    });
    expect(JSON.stringify(open.input)).not.toContain('secret');
  });
});
