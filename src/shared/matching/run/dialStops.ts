import type { RunSettings } from '../../model/index.ts';
import { type MatchingDone, type MatchingProblem, solveMatching } from '../index.ts';
import { highestFloor, solveRun, weakestFree } from './solveRun.ts';

/** One setting of the dial, with what it would reach. Scores are of 1,000,000. */
export interface DialStop {
  readonly aim: Pick<RunSettings, 'objective' | 'floor'>;
  /** Score of the weakest pair that nobody required. */
  readonly worst: number;
  readonly total: number;
  /** Mentor of each mentee, by their places in the problem; −1 = none. */
  readonly mentorOf: Int32Array;
}

/** Stops between the best total and the strongest weakest pair, both included. */
const stopCount = 5;

const toStop = (problem: MatchingProblem, aim: DialStop['aim'], result: MatchingDone): DialStop => {
  const mentorOf = new Int32Array(problem.menteeCount).fill(-1);
  for (const [mentee, mentor] of result.pairs) mentorOf[mentee] = mentor;
  return { aim, worst: weakestFree(problem, result.pairs) ?? 0, total: result.total, mentorOf };
};

/**
 * The dial from the best total to the most even pairing: the weakest pair raised step by step, then all pairs in turn
 * (leximin). Every stop is solved exactly, with as many people paired at each; so the price of a stop is known before
 * it is chosen.
 * @returns two stops at least, weakest pair rising; nothing where the problem has no pairing
 */
export const dialStops = (problem: MatchingProblem, seed: number): DialStop[] => {
  const free = solveMatching(problem, { objective: 'total', seed });
  if (!free.ok || free.pairs.length === 0) return [];
  const stops = [toStop(problem, { objective: 'total' }, free)];
  const lowest = stops[0]?.worst ?? 0;
  const highest = highestFloor(problem);
  for (let step = 1; step < stopCount; step++) {
    const floor = Math.ceil(lowest + ((highest - lowest) * step) / (stopCount - 1));
    if (floor <= (stops.at(-1)?.worst ?? 0)) continue;
    const { result } = solveRun(problem, { objective: 'total', seed, floor });
    if (!result.ok) continue;
    const worst = weakestFree(problem, result.pairs) ?? 0;
    if (worst > (stops.at(-1)?.worst ?? 0))
      stops.push(
        toStop(
          problem,
          worst >= highest ? { objective: 'worstThenTotal' } : { objective: 'total', floor: worst },
          result,
        ),
      );
  }
  const even = solveMatching(problem, { objective: 'leximin', seed });
  if (even.ok) stops.push(toStop(problem, { objective: 'leximin' }, even));
  return stops;
};

/** Mentees who have another mentor at one stop than at the other. */
export const countMoved = (one: Int32Array, other: Int32Array): number =>
  one.reduce((count, mentor, mentee) => count + (mentor === other[mentee] ? 0 : 1), 0);
