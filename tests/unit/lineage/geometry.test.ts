import { describe, expect, it } from 'vitest';
import type { LineageRoute, Point } from '../../../src/shared/lineage/index.ts';
import { countCoveredCards, countCrossings, countOverlaps } from './geometry.ts';

const line = (mentorId: string, ...points: Point[]): LineageRoute => ({
  mentorId,
  menteeId: 'someone',
  kind: 'primary',
  style: 'active',
  layer: 'tree',
  points,
});
const at = (x: number, y: number): Point => ({ x, y });

// The judges of the property tests, judged themselves on pictures whose answer anyone can see.
describe('the geometric checks', () => {
  it('count an X as one crossing and two parallels as none', () => {
    expect(countCrossings([line('a', at(0, 0), at(10, 10)), line('b', at(10, 0), at(0, 10))])).toBe(1);
    expect(countCrossings([line('a', at(0, 0), at(0, 10)), line('b', at(5, 0), at(5, 10))])).toBe(0);
  });

  it('count lines on top of each other and T-joints, but not two that leave one point', () => {
    expect(countCrossings([line('a', at(0, 0), at(0, 10)), line('b', at(0, 5), at(0, 15))])).toBe(1);
    expect(countCrossings([line('a', at(0, 0), at(10, 0)), line('b', at(5, 0), at(5, 10))])).toBe(1);
    expect(countCrossings([line('a', at(0, 0), at(5, 10)), line('a', at(0, 0), at(-5, 10))])).toBe(0);
  });

  it('see cards that overlap, and a line over a card', () => {
    expect(
      countOverlaps([
        { id: 'a', ...at(0, 0) },
        { id: 'b', ...at(131, 43) },
      ]),
    ).toBe(1);
    expect(
      countOverlaps([
        { id: 'a', ...at(0, 0) },
        { id: 'b', ...at(132, 0) },
      ]),
    ).toBe(0);
    expect(countCoveredCards([{ id: 'a', ...at(0, 0) }], [line('b', at(60, -50), at(60, 100))])).toBe(1);
    expect(countCoveredCards([{ id: 'a', ...at(0, 0) }], [line('b', at(150, -50), at(150, 100))])).toBe(0);
  });
});
