import { type Degenerate, degenerate } from '../degenerate.ts';

export interface StepCounts {
  /** How often each step was chosen, from `min` upward. */
  readonly counts: readonly number[];
  /** Values that are no step of the scale: fractions, numbers outside, anything not finite. */
  readonly offScale: number;
}

/**
 * How often each step of a rating scale was chosen.
 * @param min lowest step, a whole number
 * @param max highest step, above `min`
 * R: `table(factor(values, levels = min:max))`.
 */
export const countSteps = (values: readonly number[], min: number, max: number): StepCounts | Degenerate => {
  if (!Number.isInteger(min) || !Number.isInteger(max) || max <= min || max - min > 1000)
    return degenerate('A scale needs a lowest and a higher highest step, both whole numbers.');
  const counts = new Array<number>(max - min + 1).fill(0);
  let offScale = 0;
  for (const value of values) {
    if (Number.isInteger(value) && value >= min && value <= max)
      counts[value - min] = (counts[value - min] ?? 0) + 1;
    else offScale++;
  }
  return Object.freeze({ counts: Object.freeze(counts), offScale });
};
