import { type Degenerate, degenerate } from '../degenerate.ts';

export interface PowerPlan {
  /** Chance of finding the effect if it is there, .8 unless told. */
  readonly power?: number;
  /** Two-sided level of the test, .05 unless told. */
  readonly alpha?: number;
}

/** Names what is wrong with group sizes, power and level; null where all is well. */
export const findPlanFault = (sizes: readonly number[], power: number, alpha: number): Degenerate | null => {
  if (!(alpha > 0 && alpha < 1)) return degenerate('The level of the test must lie between 0 and 1.');
  if (!(power > alpha && power < 1))
    return degenerate('The chance of finding an effect must lie between the level of the test and 1.');
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 0))
    return degenerate('The size of a group must be a whole number.');
  if (sizes.some((size) => size < 2))
    return degenerate('With fewer than two answers in a group, no difference could be shown.');
  return null;
};
