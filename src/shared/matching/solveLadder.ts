import { boundTotal, totalOf } from './bestTotal.ts';
import { countBlockingPairs } from './blockingPairs.ts';
import { buildCertificate } from './buildCertificate.ts';
import { buildSteps } from './buildSteps.ts';
import { checkProblem } from './checkProblem.ts';
import { describeOutcome } from './describeOutcome.ts';
import { fillPlaces } from './fillPlaces.ts';
import { findFloor } from './findFloor.ts';
import { type Flow, pairsOf } from './flow.ts';
import { askedGoals } from './goals.ts';
import { measurePairs } from './measurePairs.ts';
import { compileNetwork } from './network.ts';
import { settleTies } from './settleTies.ts';
import { solveNetwork } from './solveFlow.ts';
import { solveLeximin } from './solveLeximin.ts';
import { solveStable } from './solveStable.ts';
import { tieOrder } from './tieOrder.ts';
import {
  type Goal,
  type LadderStep,
  type MatchingDone,
  type MatchingProblem,
  type MatchingResult,
  NOT_COUNTED,
  type SolveOptions,
} from './types.ts';
import type { Watch } from './watch.ts';

/**
 * The best pairing by the ladder of goals alone, without rules that tie pairs together: most mentees matched; mentors' minimums; priority tiers; (fewest changes;
 * families;) the weakest pair; the total; ties by sign-up, then by stable ids or a lottery. Exact, and proven by a
 * certificate that `verifyMatching` checks.
 * @returns the pairing; or which required pairs cannot hold together; never throws on a degenerate problem
 */
export const solveLadder = (problem: MatchingProblem, options: SolveOptions): MatchingResult => {
  const failed = checkProblem(problem);
  if (failed !== undefined) return failed;
  if (options.objective === 'stable') return solveStable(problem, options);
  const leastChange = options.leastChange ?? 0;
  const seed = options.seed ?? null;
  let stopped = false;
  const shouldStop = (): boolean => {
    stopped ||= options.shouldStop?.() === true;
    return stopped;
  };
  const watch = (goal: Goal): Watch => ({
    shouldStop,
    onShare: (share) => options.onProgress?.({ goal, share }),
  });

  const goals = askedGoals(problem, leastChange);
  const network = compileNetwork(problem, goals);
  const first = solveNetwork(network, watch('total'));
  let flow = first.flow;
  const firstPairs = pairsOf(flow);
  const firstTotal = totalOf(problem, firstPairs);
  let floor = 0;
  let weakest: Flow | undefined;
  if (options.objective !== 'total' && first.complete && firstPairs.length > 0) {
    const found = findFloor(problem, goals, firstPairs, watch('worst'));
    if (found.complete) {
      floor = found.floor;
      weakest = found.proof;
      const again = solveNetwork({ ...network, floor }, watch('total'));
      if (again.complete) flow = again.flow;
    }
  }
  const floored = totalOf(problem, pairsOf(flow));
  if (options.objective === 'leximin' && !stopped)
    flow = solveLeximin(problem, goals, flow, floor, watch('leximin')) ?? flow;
  if (stopped) return stoppedResult(problem, options, flow);
  const hadTies = settleTies(flow, () => tieOrder(problem, seed), shouldStop);

  const pairs = pairsOf(flow);
  const measures = measurePairs(problem, pairs);
  if (shouldStop()) return stoppedResult(problem, options, flow);
  const steps: LadderStep[] = buildSteps(problem, goals, first.flow, firstTotal, measures, watch('total'));
  if (shouldStop()) return stoppedResult(problem, options, flow);
  if (options.objective !== 'total')
    steps.push({ goal: 'worst', reached: measures.worst, price: firstTotal - floored });
  if (options.objective === 'leximin')
    steps.push({ goal: 'leximin', reached: measures.worst, price: floored - measures.total });
  steps.push({ goal: 'total', reached: measures.total, price: 0 });
  steps.push({ goal: 'ties', reached: hadTies ? 1 : 0, price: 0 });
  const done: MatchingDone = {
    ok: true,
    objective: options.objective,
    pairs,
    unmatched: measures.unmatched,
    idle: measures.idle,
    total: measures.total,
    worst: measures.worst,
    steps,
    certificate: buildCertificate(flow, flow.network, floor, weakest),
    blockingPairs: countBlockingPairs(problem, pairs),
    notes: describeOutcome(problem, measures),
    options: { leastChange, seed },
  };
  return done;
};

/** Up to so many pairs there is time for the exact bound after a run was stopped. */
const EXACT_BOUND_CELLS = 2_000_000;

/** Everybody with their best mentors, as if places had no end. */
const roughBound = (problem: MatchingProblem): number => {
  const { menteeCount, mentorCount, score } = problem;
  let bound = 0;
  for (let row = 0, cell = 0; row < menteeCount; row++) {
    let best = 0;
    for (let column = 0; column < mentorCount; column++, cell++) if (score[cell]! > best) best = score[cell]!;
    bound += best * (problem.menteeMax?.[row] ?? 1);
  }
  return bound;
};

/** The best so far of a run that was stopped: open places are filled greedily, and a bound says how far off it can be. */
const stoppedResult = (problem: MatchingProblem, options: SolveOptions, flow: Flow): MatchingDone => {
  const pairs = fillPlaces(problem, pairsOf(flow));
  const measures = measurePairs(problem, pairs);
  return {
    ok: true,
    objective: options.objective,
    pairs,
    unmatched: measures.unmatched,
    idle: measures.idle,
    total: measures.total,
    worst: measures.worst,
    steps: [
      {
        goal: 'coverage',
        reached: measures.matched,
        of: measures.matched + measures.unmatched.length,
        price: 0,
      },
      { goal: 'total', reached: measures.total, price: 0 },
    ],
    bound: problem.score.length <= EXACT_BOUND_CELLS ? boundTotal(problem, flow.v) : roughBound(problem),
    stopped: true,
    blockingPairs: NOT_COUNTED,
    notes: [
      {
        code: 'stopped',
        message:
          'The run was stopped before it was done: this is the best pairing found so far, not a proven one.',
      },
      ...describeOutcome(problem, measures),
    ],
    options: { leastChange: options.leastChange ?? 0, seed: options.seed ?? null },
  };
};
