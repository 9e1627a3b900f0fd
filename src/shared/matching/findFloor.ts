import { certify } from './certify.ts';
import { coverAll, fitsCoverAll, highestFloor } from './coverAll.ts';
import { type Flow, pairsOf } from './flow.ts';
import { compileNetwork, type Goals } from './network.ts';
import { solveNetwork } from './solveFlow.ts';
import { type MatchingProblem, type Pair, TOP_SCORE } from './types.ts';
import type { Watch } from './watch.ts';

export interface Floor {
  /** The highest score that the weakest pair can have while every goal above the points still holds. */
  readonly floor: number;
  /** Prices that prove it; absent where a required pair or the top score is the limit. */
  readonly proof: Flow | undefined;
  readonly complete: boolean;
}

/**
 * How strong the weakest pair can be, by halving: is there a pairing with the same coverage, minimums, tiers … that
 * uses only pairs from this score on? Points do not count in that question, so it is a plain flow.
 * @param pairs a pairing that reaches the goals above the points
 */
export const findFloor = (
  problem: MatchingProblem,
  goals: Goals,
  pairs: readonly Pair[],
  watch: Watch,
): Floor => {
  const scoreOf = ([row, column]: Pair): number => problem.score[row * problem.mentorCount + column]!;
  const flat = compileNetwork(problem, goals, { points: false });
  const none = {
    u: new Float64Array(flat.rows),
    v: new Float64Array(flat.columns),
    w: new Float64Array(flat.familyCount),
  };
  let reached = Math.min(...pairs.map(scoreOf));
  let limit = Math.min(TOP_SCORE, ...flat.fixed.map(scoreOf)) + 1;
  let proof: Flow | undefined;
  const quick = fitsCoverAll(flat, pairs);
  const target = quick ? 0 : certify(flat, pairs, none).primal;
  const mustStop = (): boolean => watch.shouldStop?.() === true;
  let best = pairs;
  const holds = (floor: number): boolean | undefined => {
    const network = { ...flat, floor };
    if (quick) {
      const answer = coverAll(network, best, mustStop);
      if (answer === undefined) return undefined;
      const { flow, covered } = answer;
      if (covered) best = pairsOf(flow);
      else proof = flow;
      return covered;
    }
    const { flow, complete } = solveNetwork(network, watch);
    if (!complete) return undefined;
    const found = pairsOf(flow);
    const held = certify(network, found, none).primal <= target;
    if (held) best = found;
    else proof = flow;
    return held;
  };
  // Often one mentee's best mentor decides alone: ask there first, then just above for the proof.
  const highest = quick ? highestFloor(flat, mustStop) : 0;
  if (highest === undefined) return { floor: reached, proof: undefined, complete: false };
  const guesses = [highest + 1, highest];
  while (limit - reached > 1) {
    let middle = guesses.pop() ?? Math.floor((reached + limit) / 2);
    if (middle <= reached || middle >= limit) middle = Math.floor((reached + limit) / 2);
    const held = holds(middle);
    if (held === undefined) return { floor: reached, proof: undefined, complete: false };
    if (held) reached = best.reduce((least, pair) => Math.min(least, scoreOf(pair)), limit - 1);
    else limit = middle;
  }
  return { floor: reached, proof, complete: true };
};
