import type { StepRun } from '../../evaluation/index.ts';

/** A piece of a bar: which steps, how many answers, and where it lies as a share left (−) or right (+) of the axis. */
export interface Segment extends StepRun {
  readonly start: number;
  readonly end: number;
}

/**
 * Lays a bar so that lower steps lie left of the axis and higher ones right of it; the middle step of an odd scale
 * lies half on each side, and so does each part of a run that reaches across.
 * (Heiberger and Robbins 2014, "Design of diverging stacked bar charts".)
 * @param runs answers per step or run of steps, lowest first
 * @returns segments without the empty ones; the whole bar is 1 long
 */
export const divergeBar = (runs: readonly StepRun[], stepCount: number): readonly Segment[] => {
  const n = runs.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return [];
  const middle = (stepCount - 1) / 2;
  // Share of a run that lies on the lower side, as if its steps were chosen equally often.
  const lowerShare = ({ from, to }: StepRun): number => {
    const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const below = steps.reduce((sum, step) => sum + (step < middle ? 1 : step === middle ? 0.5 : 0), 0);
    return below / steps.length;
  };
  let passed = -runs.reduce((sum, run) => sum + run.count * lowerShare(run), 0);
  return runs.flatMap((run) => {
    const start = passed / n;
    passed += run.count;
    return run.count === 0 ? [] : [{ ...run, start, end: passed / n }];
  });
};
