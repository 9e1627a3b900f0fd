import type { Roster } from '../roster.ts';
import type { Drawing } from './drawing.ts';
import { cardHeight, cardWidth, rowHeight } from './metrics.ts';

/**
 * The area of one family: all its cards, without any padding. In steady spacing bands never meet; in tight spacing
 * one may reach under another.
 */
export interface LineageBand {
  readonly founderId: string;
  readonly people: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One band a family, in drawing order. */
export const buildBands = (roster: Roster, drawing: Drawing, x: Float64Array): LineageBand[] => {
  const bands: LineageBand[] = [];
  const { sequence, founderOf, rowOf } = drawing;
  for (let start = 0, end = 0; start < sequence.length; start = end) {
    const founder = founderOf[sequence[start]!]!;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (end = start; end < sequence.length && founderOf[sequence[end]!] === founder; end++) {
      const person = sequence[end]!;
      left = Math.min(left, x[person]!);
      right = Math.max(right, x[person]! + cardWidth);
      top = Math.min(top, rowOf[person]! * rowHeight);
      bottom = Math.max(bottom, rowOf[person]! * rowHeight + cardHeight);
    }
    const founderId = roster.people[founder]!.id;
    const size = { x: left, y: top, width: right - left, height: bottom - top };
    bands.push(Object.freeze({ founderId, people: end - start, ...size }));
  }
  return bands;
};
