import type { RunSettings } from '../../model/index.ts';
import { type MatchingDone, type MatchingProblem, solveMatching } from '../index.ts';
import { highestFloor, solveRun, weakestFree } from './solveRun.ts';

/** One setting of the dial, with what it would reach. Scores are of 1,000,000. */
export interface DialStop {
  readonly aim: Pick<RunSettings, 'objective' | 'floor'>;
  /** Score of the weakest pair that nobody required. */
  readonly worst: number;
  /** The score up to which weak pairs are raised: the weakest pair's, or beyond it where that one cannot rise. */
  readonly level: number;
  /** Pairs that stay below the level, because nothing can raise them that far. */
  readonly below: number;
  readonly total: number;
  /** Mentor of each mentee, by their places in the problem; −1 = none. */
  readonly mentorOf: Int32Array;
}

/** Stops of the dial at most, the most even pairing included. */
const mostStops = 6;
/** Stops at most at which the weakest pair rises. */
const mostFloors = 4;
/** Levels are whole points, so that what stands at a stop is exactly what it does. */
const onePoint = 10_000;

const scoresOf = (problem: MatchingProblem, { pairs }: MatchingDone): number[] =>
  pairs
    .map(([mentee, mentor]) => problem.score[mentee * problem.mentorCount + mentor] ?? 0)
    .toSorted((left, right) => left - right);

const toStop = (
  problem: MatchingProblem,
  aim: DialStop['aim'],
  result: MatchingDone,
  reached?: number,
): DialStop => {
  const mentorOf = new Int32Array(problem.menteeCount).fill(-1);
  for (const [mentee, mentor] of result.pairs) mentorOf[mentee] = mentor;
  const worst = weakestFree(problem, result.pairs) ?? 0;
  const level = Math.max(worst, reached ?? worst);
  const below = scoresOf(problem, result).filter((score) => score < level).length;
  return { aim, worst, level, below: reached === undefined ? 0 : below, total: result.total, mentorOf };
};

/**
 * The dial from the best total to the most even pairing: the weakest pair raised step by step, then further weak pairs
 * up to a level, then all in turn (leximin). Every stop is solved exactly, with as many people paired at each; so the price of a stop is known before
 * it is chosen.
 * @returns two stops at least, weakest pair rising; nothing where the problem has no pairing
 */
export const dialStops = (problem: MatchingProblem, seed: number): DialStop[] => {
  const free = solveMatching(problem, { objective: 'total', seed });
  if (!free.ok || free.pairs.length === 0) return [];
  const stops = [toStop(problem, { objective: 'total' }, free)];
  const lowest = stops[0]?.worst ?? 0;
  const highest = highestFloor(problem);
  for (let step = 1; step < mostFloors; step++) {
    const floor = Math.ceil(lowest + ((highest - lowest) * step) / (mostFloors - 1));
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
  if (!even.ok) return stops;
  // From the weakest of the pairs that can still rise, half way up the most even pairing.
  const top = stops.at(-1)?.level ?? 0;
  const lowestNext = scoresOf(problem, free).find((score) => score > top) ?? top;
  const evenScores = scoresOf(problem, even);
  const highestLevel = evenScores[Math.floor(evenScores.length / 2)] ?? top;
  const room = mostStops - 1 - stops.length;
  for (let step = 1; step <= room; step++) {
    const wished = lowestNext + ((highestLevel - lowestNext) * step) / (room + 1);
    const level = Math.ceil(wished / onePoint) * onePoint;
    const last = stops.at(-1);
    if (last === undefined || level <= last.level) continue;
    const { result } = solveRun(problem, { objective: 'leximin', seed, floor: level });
    if (result.ok && result.total < last.total && result.total > even.total)
      stops.push(toStop(problem, { objective: 'leximin', floor: level }, result, level));
  }
  stops.push(toStop(problem, { objective: 'leximin' }, even));
  return stops;
};

/** Mentees who have another mentor at one stop than at the other. */
export const countMoved = (one: Int32Array, other: Int32Array): number =>
  one.reduce((count, mentor, mentee) => count + (mentor === other[mentee] ? 0 : 1), 0);
