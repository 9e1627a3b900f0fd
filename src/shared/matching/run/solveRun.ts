import type { RunSettings } from '../../model/index.ts';
import {
  type LadderStep,
  type MatchingDone,
  type MatchingFailed,
  type MatchingProblem,
  type SolveOptions,
  solveMatching,
} from '../index.ts';

export type RunAim = Pick<RunSettings, 'objective' | 'seed' | 'floor' | 'leastChange'>;

export interface SolvedRun {
  readonly result: MatchingDone | MatchingFailed;
  /** What was solved in the end: pairs below the floor are ruled out in it. */
  readonly problem: MatchingProblem;
  /** The score below which no pair was allowed; 0 where there was no such floor. */
  readonly floor: number;
}

type Hooks = Pick<SolveOptions, 'shouldStop'>;

const optionsOf = (aim: RunAim, hooks: Hooks): SolveOptions => ({
  objective: aim.objective,
  seed: aim.seed,
  leastChange: aim.leastChange ?? 0,
  ...hooks,
});

/** Rules out the pairs below a score; pairs that must be stay. */
export const withFloor = (problem: MatchingProblem, floor: number): MatchingProblem => {
  const required = new Set(
    (problem.required ?? []).map(([mentee, mentor]) => mentee * problem.mentorCount + mentor),
  );
  const eligible = Uint8Array.from(problem.score, (score, pair) =>
    (problem.eligible?.[pair] ?? 1) === 1 && (score >= floor || required.has(pair)) ? 1 : 0,
  );
  return { ...problem, eligible };
};

/**
 * Rules out the pairs by which a mentee would be worse off than a score, or than in the most even pairing where that
 * cannot give the mentee as much. Pairs that must be stay.
 */
const withLevel = (problem: MatchingProblem, level: number, even: MatchingDone): MatchingProblem => {
  const { mentorCount } = problem;
  const least = new Map<number, number>();
  for (const [mentee, mentor] of even.pairs) {
    const score = problem.score[mentee * mentorCount + mentor] ?? 0;
    least.set(mentee, Math.min(least.get(mentee) ?? level, score));
  }
  const required = new Set((problem.required ?? []).map(([mentee, mentor]) => mentee * mentorCount + mentor));
  const eligible = Uint8Array.from(problem.score, (score, pair) =>
    (problem.eligible?.[pair] ?? 1) === 1 &&
    (required.has(pair) || score >= (least.get(Math.floor(pair / mentorCount)) ?? 0))
      ? 1
      : 0,
  );
  return { ...problem, eligible };
};

/** The problem without the pairs that must be, their people and their places. */
const withoutRequired = (problem: MatchingProblem): MatchingProblem => {
  const menteeMax = problem.menteeMax?.slice() ?? new Uint8Array(problem.menteeCount).fill(1);
  const mentorMax = problem.mentorMax?.slice() ?? new Uint16Array(problem.mentorCount).fill(1);
  const mentorMin = problem.mentorMin?.slice() ?? new Uint16Array(problem.mentorCount);
  for (const [mentee, mentor] of problem.required ?? []) {
    menteeMax[mentee] = Math.max(0, (menteeMax[mentee] ?? 0) - 1);
    mentorMax[mentor] = Math.max(0, (mentorMax[mentor] ?? 0) - 1);
    mentorMin[mentor] = Math.max(0, (mentorMin[mentor] ?? 0) - 1);
  }
  const { required: _, previous: __, previousPairs: ___, ...rest } = problem;
  return { ...rest, menteeMax, mentorMax, mentorMin };
};

/** The highest score that the weakest pair can have, pairs that must be aside; 0 where no other pair can be. */
export const highestFloor = (problem: MatchingProblem, hooks: Hooks = {}): number => {
  const found = solveMatching(withoutRequired(problem), { objective: 'worstThenTotal', seed: 0, ...hooks });
  return found.ok && found.pairs.length > 0 && found.stopped !== true ? found.worst : 0;
};

const goalsAbove = (steps: readonly LadderStep[]): string =>
  JSON.stringify(
    steps
      .filter(({ goal }) => goal === 'coverage' || goal === 'mentorMin' || goal === 'tier')
      .map(({ goal, tier, reached }) => [goal, tier ?? 0, reached]),
  );

const isWhole = (steps: readonly LadderStep[]): boolean =>
  steps
    .filter(({ goal }) => goal === 'coverage' || goal === 'mentorMin' || goal === 'tier')
    .every(({ reached, of }) => of === undefined || reached === of);

/** The weakest of the pairs that nobody required; `null` where there is none. */
export const weakestFree = (problem: MatchingProblem, pairs: MatchingDone['pairs']): number | null => {
  const cell = ([mentee, mentor]: readonly [number, number]): number => mentee * problem.mentorCount + mentor;
  const required = new Set((problem.required ?? []).map(cell));
  const free = pairs.filter((pair) => !required.has(cell(pair)));
  return free.length === 0 ? null : Math.min(...free.map((pair) => problem.score[cell(pair)] ?? 0));
};

/**
 * Solves a run for its aim. With `floor` no pair is weaker than that, as long as just as many people are paired as
 * without it; where that cannot be, the floor goes down to the highest that can. With `floor` and leximin all weak pairs
 * are raised in turn, but only up to that score. Pairs that must be are exempt.
 */
export const solveRun = (problem: MatchingProblem, aim: RunAim, hooks: Hooks = {}): SolvedRun => {
  const options = optionsOf(aim, hooks);
  const isBound = (problem.required?.length ?? 0) > 0;
  if (aim.objective === 'worstThenTotal' && (isBound || aim.floor !== undefined)) {
    const floor = aim.floor ?? highestFloor(problem, hooks);
    return solveRun(problem, { ...aim, objective: 'total', floor }, hooks);
  }
  if (aim.objective === 'leximin' && aim.floor !== undefined) {
    const even = solveMatching(problem, { objective: 'leximin', seed: aim.seed, ...hooks });
    if (!even.ok || even.stopped === true) return { result: even, problem, floor: 0 };
    const levelled = withLevel(problem, aim.floor, even);
    const result = solveMatching(levelled, { ...options, objective: 'total' });
    return { result, problem: levelled, floor: aim.floor };
  }
  if (aim.objective !== 'total' || aim.floor === undefined || aim.floor === 0) {
    const result = solveMatching(problem, options);
    return { result, problem, floor: result.ok ? (result.certificate?.floor ?? 0) : 0 };
  }
  const narrowed = withFloor(problem, aim.floor);
  const result = solveMatching(narrowed, options);
  if (result.ok && (isWhole(result.steps) || result.stopped === true))
    return { result, problem: narrowed, floor: aim.floor };
  const free = solveMatching(problem, options);
  if (!free.ok || free.stopped === true) return { result: free, problem, floor: 0 };
  if (result.ok && goalsAbove(result.steps) === goalsAbove(free.steps))
    return { result, problem: narrowed, floor: aim.floor };
  const floor = Math.min(aim.floor, highestFloor(problem, hooks));
  const lowered = withFloor(problem, floor);
  const again = solveMatching(lowered, options);
  return again.ok && goalsAbove(again.steps) === goalsAbove(free.steps)
    ? { result: again, problem: lowered, floor }
    : { result: free, problem, floor: 0 };
};
