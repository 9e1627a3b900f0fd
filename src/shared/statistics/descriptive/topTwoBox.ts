import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { wilson } from './wilson.ts';

export interface TopTwoBox extends Interval {
  /** Answers in the favorable boxes. */
  readonly count: number;
  /** All answers on the scale. */
  readonly n: number;
}

/**
 * Which boxes of a scale are favorable: the top two, or the lower two of a reversed item. A scale of three steps or
 * fewer has room for one.
 * @returns positions counted from 0 at the lowest step
 */
export const favorableBoxes = (stepCount: number, reversed: boolean): readonly number[] => {
  const boxes = stepCount <= 3 ? 1 : 2;
  const first = reversed ? 0 : stepCount - boxes;
  return Array.from({ length: boxes }, (_, index) => first + index);
};

/**
 * Share of answers in the favorable boxes, with Wilson's interval.
 * @param counts answers per step, lowest step first
 * R: `prop.test(sum(tail(counts, 2)), sum(counts), correct = FALSE)`.
 */
export const topTwoBox = (
  counts: readonly number[],
  options: { readonly reversed?: boolean; readonly level?: number } = {},
): TopTwoBox | Degenerate => {
  if (counts.length < 2) return degenerate('A scale needs at least two steps.');
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    return degenerate('Counts must be whole numbers from 0.');
  const n = counts.reduce((sum, count) => sum + count, 0);
  const boxes = favorableBoxes(counts.length, options.reversed ?? false);
  const count = boxes.reduce((sum, box) => sum + (counts[box] ?? 0), 0);
  const share = wilson(count, n, options.level);
  return 'ok' in share ? share : Object.freeze({ ...share, count, n });
};
